/** Places in the genitive after a type word or an office: «первенство Кузбасса», «Кубок главы района». */
import { GENT, NOUN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { isLower } from '../phrases/index.js';
import type { ProgrammeScene } from './scene.js';

/** «о», «г» may be abbreviations. */
const SHORTEST_AREA = 2;

/** The place whose people, or whose office, a name is of: «Спартакиада народов [России]», or -1. */
export function ownersPlace(scene: ProgrammeScene, at: number): number {
  const { tokens, setup } = scene;
  if (at >= tokens.sentenceEnd[at - 1]!) return -1;
  // «Кубок главы района»
  const area = (tokens.grammar[at]! & NOUN) !== 0 && (tokens.grammar[at]! & GENT) !== 0 && isLower(tokens, at);
  const word = area ? tokens.words.at(at) : null;
  // not «о» for «остров»
  const place = genitivePlace(scene, at);
  if (place >= 0) return place;
  if (word && word.surface.length > SHORTEST_AREA && word.hasTag(setup.tags.placeType)) return at;
  return -1;
}

/** Last token of the place in the genitive that begins at the token, or -1. */
export function genitivePlace(scene: ProgrammeScene, at: number): number {
  const { grammar, shape } = scene.tokens;
  return grammar[at]! & GENT || shape[at]! & S.UPPER ? scene.placeAt(at) : -1;
}
