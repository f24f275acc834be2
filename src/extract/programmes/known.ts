/** Names that the article has introduced as programmes, met again without their type word. */
import { fold } from '../../text/characters.js';
import { FirstLetters } from '../../text/first-letters.js';
import * as S from '../../text/shape.js';
import { stemOf } from '../../text/stems.js';
import type { Tokens } from '../../text/tokens.js';
import type { ProgrammeDraft } from '../draft.js';
import { plainText } from '../normal.js';
import { isCapital, LONGEST_QUOTED } from '../phrases/index.js';
import { titled } from './between.js';
import type { ProgrammeScene } from './scene.js';

const AGAIN = 0.88;
const SURE = 0.65;
/** One Latin word alone is known again from this length on. */
const LATIN_LETTERS = 4;

/** A name of the article; `others` counts where the same words are the title of something else. */
interface Known {
  draft: ProgrammeDraft;
  own: number;
  others: number;
}

interface Place {
  readonly known: Known;
  readonly first: number;
  readonly last: number;
}

/** Proposes further places where a name found so far stands: in quotes, or by its capitals and several words. */
export function knownAgain(scene: ProgrammeScene): void {
  if (scene.found.length === 0) return;
  const { names, lengths, starts } = introduced(scene);
  if (names.size === 0) return;
  const taken = new Set(scene.found.map(({ first }) => first));
  const others = new Set(scene.others);
  const places: Place[] = [];
  const { tokens } = scene;
  const { count, shape } = tokens;
  for (let i = 0; i < count; i++) {
    if ((shape[i]! & (S.WORD | S.NUMBER | S.ALPHANUMERIC)) === 0 || !mayStand(scene, i)) continue;
    if (!starts.mayBegin(tokens, i)) continue;
    const candidates = lengths.get(stemOf(tokens.words.at(i)));
    if (!candidates) continue;
    for (const length of candidates) {
      const last = i + length - 1;
      const known = last < tokens.sentenceEnd[i]! ? names.get(nameKey(scene, i, last)) : undefined;
      if (!known || !stands(scene, known, i, last)) continue;
      // a bare name of several words is not taken by the noun before it: «матче Лиги Европы»
      const alone = length === 1 || (i > 0 && scene.opens(i - 1));
      if (others.has(i)) known.others++;
      else if (taken.has(i)) known.own++;
      else if (alone && ofOther(scene, known, i, last)) known.others++;
      else places.push({ known, first: i, last });
    }
  }
  // one reading per article: more often a pipeline than a project
  scene.keep(({ first, last }) => {
    const known = names.get(nameKey(scene, first, last));
    return !known || known.draft.listed !== undefined || known.others <= known.own;
  });
  typed(scene, names);
  for (const { known, first, last } of places) {
    const { draft } = known;
    if (known.others > known.own) continue;
    scene.push({
      first,
      last,
      rule: 'programme.known-in-article',
      confidence: Math.min(AGAIN, draft.confidence),
      type: draft.values.type,
      owner: draft.values.owner,
      entry: draft.entry ?? null,
      normal: draft.normal,
    });
  }
}

/** Gives names without a type the one that another mention of the article has. */
function typed(scene: ProgrammeScene, names: ReadonlyMap<string, Known>): void {
  scene.found = scene.found.map((draft) => {
    if (draft.values.type !== null) return draft;
    const type = names.get(nameKey(scene, draft.first, draft.last))?.draft.values.type ?? null;
    return type === null ? draft : { ...draft, values: { ...draft.values, type } };
  });
}

interface Introduced {
  /** By the keys of all words: an article may have a thousand names that begin with the same word. */
  readonly names: ReadonlyMap<string, Known>;
  /** Key of a first word -> how many words names that begin so have. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
  /** How first words begin. */
  readonly starts: FirstLetters;
}

function introduced(scene: ProgrammeScene): Introduced {
  const names = new Map<string, Known>();
  const lengths = new Map<string, number[]>();
  const starts = new FirstLetters();
  for (const draft of scene.found) {
    if (draft.confidence < SURE) continue;
    const key = nameKey(scene, draft.first, draft.last);
    const before = names.get(key);
    // what comes after «участники» alone has no type: a later mention may tell it
    if (before?.draft.values.type === null && draft.values.type !== null) before.draft = draft;
    if (before) continue;
    names.set(key, { draft, own: 0, others: 0 });
    const word = scene.tokens.words.at(draft.first);
    starts.add(word);
    const first = stemOf(word);
    const length = draft.last - draft.first + 1;
    const list = lengths.get(first);
    if (!list) lengths.set(first, [length]);
    else if (!list.includes(length)) list.push(length);
  }
  return { names, lengths, starts };
}

function nameKey({ tokens }: ProgrammeScene, first: number, last: number): string {
  let key = stemOf(tokens.words.at(first));
  for (let i = first + 1; i <= last; i++) key += ` ${stemOf(tokens.words.at(i))}`;
  return key;
}

/** Can any name begin at the token: behind an opening quote or with a capital? */
function mayStand(scene: ProgrammeScene, at: number): boolean {
  return isCapital(scene.tokens, at) || (at > 0 && scene.opens(at - 1));
}

/** May the name, whose words are there, stand at first…last: alone in quotes, or with its own capitals? */
function stands(scene: ProgrammeScene, { draft }: Known, first: number, last: number): boolean {
  const { tokens } = scene;
  if (first > 0 && scene.opens(first - 1)) {
    const close = tokens.mate[first - 1]!;
    if (close === last + 1 || !isSaid(tokens, first, close)) return close === last + 1;
    if (last > first) return true;
  }
  if (!isCapital(tokens, first)) return false;
  if (last > first) return isCapital(tokens, last) || draft.rule !== 'programme.type-quoted' || last - first > 1;
  const { shape, surface } = tokens.words.at(first);
  return (shape & S.LATIN) !== 0 && surface.length >= LATIN_LETTERS && surface === tokens.words.at(draft.first).surface;
}

/** Is what stands in the quotes somebody's words: «Территория дружбы за год помогла многим», — сказал он? */
function isSaid({ shape, count }: Tokens, first: number, close: number): boolean {
  if (close - first > LONGEST_QUOTED || (shape[close - 1]! & S.STOP) !== 0) return true;
  return close + 2 < count && (shape[close + 1]! & S.COMMA) !== 0 && (shape[close + 2]! & S.DASH) !== 0;
}

/** «газопровод «Турецкий поток»», «сборник «Учитель года»», but «пилот «Формулы-1»»: has the noun before it a title? */
function ofOther(scene: ProgrammeScene, { draft }: Known, first: number, last: number): boolean {
  const { tokens, setup } = scene;
  let before = first - 1;
  if (before >= 0 && scene.opens(before)) before--;
  if (before < tokens.sentenceStart[first]! || !(tokens.shape[before]! & S.WORD)) return false;
  if (!titled(scene, before) || tokens.words.at(before).hasTag(setup.tags.head)) return false;
  return draft.listed === undefined || fold(plainText(tokens, first, last)) === fold(draft.normal);
}
