/** Prepositions of places before a name, an adjective between them or not: «в подмосковном Королёве». */
import type { Engine } from '../../match/engine.js';
import { ADJF } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';

/** Does a word with the tag `preposition` stand before token `i`, or before its adjective in small letters? */
export function isPrepared({ tokens }: Engine, preposition: number, i: number): boolean {
  const start = tokens.sentenceStart[i]!;
  if (i === start) return false;
  if (tokens.words.at(i - 1).hasTag(preposition)) return true;
  const adjective = (tokens.grammar[i - 1]! & ADJF) !== 0 && (tokens.shape[i - 1]! & S.TITLE) === 0;
  return adjective && i - 2 >= start && tokens.words.at(i - 2).hasTag(preposition);
}
