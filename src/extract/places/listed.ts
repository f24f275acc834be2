/** Names that share a type word in the plural: «в сёлах Берёзовка, Каменка и Малая Речка», «на аэродромах Батайница и Ковин». */
import { NOMN, NOUN, PERSONAL } from '../../morphology/grammemes.js';
import type { Reading } from '../../morphology/index.js';
import type { PlaceType } from '../../record/types.js';
import * as S from '../../text/shape.js';
import { placeDraft } from './draft.js';
import { knownFrom } from './known-from.js';
import { nameEnd } from './name-end.js';
import { afterNormal, typeNormal } from './normal.js';
import type { PlaceScene, TypeAt } from './typed.js';

/** Villages and quarters: the list may go on after «and», and a name may be any word or several. */
const SETTLED: ReadonlySet<PlaceType> = new Set(['settlement', 'district']);
/** Surer than a town, a surname or a common word of the same letters. */
const CONFIDENCE = { settled: 0.9, other: 0.85 };
const PLAIN = S.TITLE | S.CYRILLIC;
const ODD = S.UPPER | S.INITIAL | S.ABBREVIATION;

/** Adds the unknown names that stand behind token `last`, the end of the first of them. Their normal forms are bare. */
export function listedPlaces(scene: PlaceScene, at: TypeAt, last: number): void {
  const { engine, setup, people } = scene;
  const { tokens } = engine;
  const end = tokens.sentenceEnd[last]!;
  const settled = at.type.name && SETTLED.has(at.type.type);
  const found: [number, number][] = [];
  let closed = false;
  for (let joint = last + 1; joint + 1 < end && (settled || !closed); ) {
    const and = tokens.words.at(joint).hasTag(setup.andTag);
    const first = joint + 1;
    // «сёл Каменка и Гарь, Иван Петров»
    if ((!and && !(tokens.shape[joint]! & S.COMMA)) || people.begin(first)) break;
    const to = settled ? settledEnd(scene, at, first) : otherEnd(scene, first);
    if (to < first || !closes(scene, to + 1, end)) break;
    closed = and;
    if (!isKnown(scene, first, settled)) found.push([first, to]);
    joint = to + 1;
  }
  // «на аэродромах Батайница, Ковин …» may be no list
  if (settled || closed) for (const [first, to] of found) propose(scene, at, first, to, settled);
}

/** Last token of a village's name: the dictionary's, or words that may stand after the type word. */
const settledEnd = (scene: PlaceScene, at: TypeAt, first: number): number =>
  knownFrom(scene, first)?.last ?? nameEnd(scene, at, first);

/** Other places have one word each, in the nominative where it is no name of the dictionary; -1: none. */
function otherEnd({ engine }: PlaceScene, i: number): number {
  const word = engine.tokens.words.at(i);
  if ((word.shape & (PLAIN | ODD)) !== PLAIN) return -1;
  return isFamiliar(word.readings) || word.readings.some((r) => r.grammar & NOUN && r.grammar & NOMN) ? i : -1;
}

/** What a dictionary knows speaks for itself: a name of the gazetteer, for others any known word but a surname. */
function isKnown(scene: PlaceScene, first: number, settled: boolean): boolean {
  if (settled) return knownFrom(scene, first) !== null;
  const { drafts, engine } = scene;
  return isFamiliar(engine.tokens.words.at(first).readings) || drafts.some((d) => d.first <= first && d.last >= first);
}

/** A word of the dictionary; «Ковин» looks like a surname. */
const isFamiliar = (readings: readonly Reading[]): boolean =>
  readings.some((r) => r.known && (r.extra & PERSONAL) === 0);

/** Does the list or its phrase end there: a mark, a conjunction, a small letter? */
function closes({ engine }: PlaceScene, at: number, end: number): boolean {
  return at >= end || (engine.tokens.shape[at]! & S.TITLE) === 0;
}

function propose({ engine, drafts, chooser }: PlaceScene, at: TypeAt, first: number, last: number, settled: boolean) {
  const { type } = at.type;
  const normal = afterNormal(engine, at, first, last).slice(typeNormal(engine, at).length + 1);
  const place = settled ? chooser.choose(normal, type) : null;
  const confidence = settled ? CONFIDENCE.settled : CONFIDENCE.other;
  drafts.push(placeDraft(first, last, first, last, 'place.type-listed', confidence, normal, type, place));
}
