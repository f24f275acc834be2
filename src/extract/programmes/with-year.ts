/** The year behind a Latin name: «Vision 2030», «Iron Wolf — 2017». */
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';

/** Last token of the year behind the name, or `last`. */
export function withYear(tokens: Tokens, last: number): number {
  const end = tokens.sentenceEnd[last]!;
  let next = last + 1;
  if (next + 1 < end && (tokens.shape[next]! & S.DASH) !== 0) next++;
  if (next >= end || (tokens.gap[next]! & 7 & ~S.GAP_SPACE) !== 0) return last;
  const word = tokens.words.at(next);
  return word.shape & S.INTEGER && word.number > 1900 && word.number < 2100 ? next : last;
}
