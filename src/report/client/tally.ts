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

/**
 * How often, and in how many articles, each thing of a kind is met; the commonest first. `keyOf` says which thing a
 * mention is of, 0 for none.
 */
export function tally(
  model: Model,
  kind: Kind,
  skipReprints: boolean,
  keyOf: (mention: number) => number,
): readonly Tally[] {
  const times = new Uint32Array(model.strings.length);
  const articles = new Uint32Array(model.strings.length);
  const lastDocument = new Int32Array(model.strings.length).fill(-1);
  // An identifier goes by the normal form that is met most often with it.
  const forms = new Map<number, number>();
  const met: number[] = [];
  for (const mention of model.byKind()[model.kinds.indexOf(kind)] ?? []) {
    const document = model.document[mention]!;
    if (skipReprints && model.isReprint(document)) continue;
    const key = keyOf(mention);
    if (key === EMPTY) continue;
    if (times[key]!++ === 0) met.push(key);
    if (key === model.entity[mention]) {
      const form = key * model.strings.length + model.normal[mention]!;
      forms.set(form, (forms.get(form) ?? 0) + 1);
    }
    if (lastDocument[key] !== document) articles[key]!++;
    lastDocument[key] = document;
  }
  const label = new Map<number, number>();
  const most = new Map<number, number>();
  for (const [form, count] of forms) {
    const key = Math.floor(form / model.strings.length);
    const name = form % model.strings.length;
    // "place:россия" goes by Россия, however often it is called РФ.
    const weight = model.string(key).endsWith(`:${folded(model.string(name))}`) ? Number.POSITIVE_INFINITY : count;
    if (weight <= (most.get(key) ?? 0)) continue;
    most.set(key, weight);
    label.set(key, name);
  }
  return met
    .map((id) => ({ id, label: label.get(id) ?? id, times: times[id]!, articles: articles[id]! }))
    .sort((a, b) => b.articles - a.articles || b.times - a.times || a.id - b.id);
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
const known = new Map<string, readonly Tally[]>();

export function tallyOfNames(model: Model, kind: Kind, skipReprints: boolean): readonly Tally[] {
  const key = `${kind} ${skipReprints}`;
  const found = known.get(key) ?? tally(model, kind, skipReprints, (mention) => model.identity(mention));
  known.set(key, found);
  return found;
}
