/** Lands that a body studies: «Центр изучения Ирана, Ирака и Сирии Института истории». */
import { CASE_MASK, GENT, MODIFIER } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { isAnd, isCapital } from '../phrases/index.js';
import { PARTS } from './head.js';
import type { Scene } from './scene.js';
import { type Tail, take } from './tail-parts.js';

/** Takes the lands that go on after the first one, or the body that studies them; false if there is neither. */
export function studied(scene: Scene, tail: Tail): boolean {
  if ((tail.parts & PARTS.genitive) === 0 || !(isLand(scene, tail) || isHalf(scene, tail))) return false;
  const last = landsFrom(scene, tail.last + 1);
  if (last >= 0) return take(tail, 0, last);
  const next = tail.last + 1;
  const body = tail.last === tail.placeLast && next < scene.tokens.count ? scene.knownLast[next]! : -1;
  if (body < 0 || (scene.tokens.grammar[next]! & CASE_MASK & GENT) === 0) return false;
  tail.bodyLast = body;
  return take(tail, PARTS.body, body);
}

/** Last token of the row «, Ирака и Сирии» that begins at `at`, or -1. */
function landsFrom(scene: Scene, at: number): number {
  const { tokens } = scene;
  const end = tokens.sentenceEnd[at - 1]!;
  for (let i = at; i + 1 < end; ) {
    const and = isAnd(tokens.words.at(i));
    if (!and && (tokens.shape[i]! & S.COMMA) === 0) return -1;
    const place = scene.placeInGenitive(i + 1);
    if (place < 0 || and) return place;
    i = place + 1;
  }
  return -1;
}

/** «изучения Ирана»: does the tail end in a place right after a noun that lands are studied by? */
function isLand({ tokens, setup }: Scene, { last, place, placeLast }: Tail): boolean {
  return last === placeLast && place > 0 && tokens.words.at(place - 1).hasTag(setup.tags.study);
}

/** «стран Центральной [и Восточной Европы]»: an adjective with a capital that waits for its noun. */
function isHalf({ tokens }: Scene, { last }: Tail): boolean {
  return isCapital(tokens, last) && (tokens.grammar[last]! & MODIFIER) !== 0 && isAnd(tokens.words.at(last + 1));
}
