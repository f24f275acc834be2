/** Counts for the overview. */
import type { Kind } from '../../record/types.js';
import { EMPTY, folded, type Model } from './model.js';

export interface Tally {
  /** Place in `strings` of what is counted. */
  readonly id: number;
  /** Place in `strings` of how it is called. */
  readonly label: number;
  readonly times: number;
  readonly articles: number;
}

export interface Tallies {
  /** The commonest, by articles. */
  readonly top: readonly Tally[];
  /** Different things. */
  readonly distinct: number;
  /** Mentions of all of them. */
  readonly times: number;
}

/** How many of the commonest are given. */
const TOP = 10;

/**
 * How often, and in how many articles, each thing of a kind is met. `keyOf` says which thing a mention is of, 0 for
 * none.
 */
export function tally(model: Model, kind: Kind, skipReprints: boolean, keyOf: (mention: number) => number): Tallies {
  const mentions = model.byKind()[model.kinds.indexOf(kind)] ?? new Uint32Array();
  const times = new Uint32Array(model.strings.length);
  const articles = new Uint32Array(model.strings.length);
  const lastDocument = new Int32Array(model.strings.length).fill(-1);
  let all = 0;
  let distinct = 0;
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    const document = model.document[mention]!;
    if (skipReprints && model.isReprint(document)) continue;
    const key = keyOf(mention);
    if (key === EMPTY) continue;
    all++;
    if (times[key]!++ === 0) distinct++;
    if (lastDocument[key] !== document) articles[key]!++;
    lastDocument[key] = document;
  }
  const before = (a: number, b: number): number => articles[b]! - articles[a]! || times[b]! - times[a]! || a - b;
  const top: number[] = [];
  for (let id = 1; id < times.length; id++) {
    if (times[id] === 0) continue;
    if (top.length === TOP && before(top[TOP - 1]!, id) < 0) continue;
    top.push(id);
    top.sort(before);
    if (top.length > TOP) top.pop();
  }
  const labels = labelsOf(model, mentions, top);
  return {
    top: top.map((id) => ({ id, label: labels.get(id) ?? id, times: times[id]!, articles: articles[id]! })),
    distinct,
    times: all,
  };
}

/** An identifier goes by the normal form that is met most often with it. */
function labelsOf(model: Model, mentions: Uint32Array, ids: readonly number[]): ReadonlyMap<number, number> {
  const forms = new Map(ids.map((id) => [id, new Map<number, number>()]));
  for (let i = 0; i < mentions.length; i++) {
    const counts = forms.get(model.entity[mentions[i]!]!);
    if (counts === undefined) continue;
    const form = model.normal[mentions[i]!]!;
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const labels = new Map<number, number>();
  for (const [id, counts] of forms) {
    let most = 0;
    for (const [form, count] of counts) {
      // "place:россия" goes by Россия, however often it is called РФ.
      const weight = model.string(id).endsWith(`:${folded(model.string(form))}`) ? Number.POSITIVE_INFINITY : count;
      if (weight <= most) continue;
      most = weight;
      labels.set(id, form);
    }
  }
  return labels;
}

/** Mentions of a kind with a value, the largest first. */
export function largest(
  model: Model,
  skipReprints: boolean,
  wanted: (mention: number) => boolean,
  sizeOf: (mention: number) => number,
): readonly number[] {
  const found: number[] = [];
  for (const mention of model.byKind()[model.kinds.indexOf('quantity')] ?? []) {
    if (skipReprints && model.isReprint(model.document[mention]!)) continue;
    if (wanted(mention)) found.push(mention);
  }
  return found.sort((a, b) => sizeOf(b) - sizeOf(a) || a - b);
}

/** The names of a kind by their identity, worked out once: the overview asks for them twice. */
const known = new Map<string, Tallies>();

export function tallyOfNames(model: Model, kind: Kind, skipReprints: boolean): Tallies {
  const key = `${kind} ${skipReprints}`;
  const found = known.get(key) ?? tally(model, kind, skipReprints, (mention) => model.identity(mention));
  known.set(key, found);
  return found;
}
