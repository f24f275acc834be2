/** «по Томской области», «по Санкт-Петербургу и Ленобласти» after a body of power. */
import { classMark } from '../../match/marks.js';
import { DATV } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { isAnd, isCapital, normalOf } from '../phrases/index.js';
import { PARTS } from './head.js';
import type { Scene } from './scene.js';

const PREPOSITION = classMark('OrganisationPreposition');

/** Last token of the preposition and place after token `last`, or `last`. */
export function placeAfterPreposition(scene: Scene, last: number): number {
  const { tokens, setup } = scene;
  const at = last + 1;
  if (at + 1 >= tokens.sentenceEnd[last]! || (tokens.marks[at]! & PREPOSITION) === 0 || scene.placeLast[at + 1]! < 0)
    return last;
  const isPo = tokens.words.at(at).entries.some(({ data }) => setup.prepositions.get(data)?.part === PARTS.po);
  const place = isPo ? scene.placeLast[at + 1]! : -1;
  if (place < 0) return last;
  const and = place + 1;
  if (and + 1 < tokens.sentenceEnd[last]! && isAnd(tokens.words.at(and)) && scene.placeLast[and + 1]! >= 0) {
    if ((tokens.grammar[and + 1]! & DATV) !== 0) return scene.placeLast[and + 1]!;
  }
  return widerPlace(scene, place);
}

/** «Кировского района [города Казани]»: last token of the place in which the one that ends at `last` lies, or `last`. */
export function widerPlace(scene: Scene, last: number): number {
  const { tokens } = scene;
  const at = last + 1;
  if (isCapital(tokens, last) || at >= tokens.sentenceEnd[last]! || tokens.gap[at] !== S.GAP_SPACE) return last;
  return Math.max(last, scene.placeInGenitive(at));
}

/** Normal form of the first place among the tokens, or null. */
export function placeName(scene: Scene, first: number, last: number): string | null {
  for (let i = first; i <= last; i++) {
    const place = scene.placeLast[i]!;
    if (place >= 0 && place <= last) return normalOf(scene.engine, i, place);
  }
  return null;
}
