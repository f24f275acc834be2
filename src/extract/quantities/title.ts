/** Titles that begin with a number: «Семь жизней», «Двенадцать стульев». */
import type { Engine } from '../../match/engine.js';
import { INFN, VERB } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { bestGrammar } from '../best.js';

const LONGEST = 8;

/** Do quotes open right before the number in words at `first`, hold no verb, and go on without a speaker? */
export function opensTitle({ tokens }: Engine, first: number): boolean {
  if (first === 0 || !(tokens.shape[first - 1]! & S.QUOTE_OPEN)) return false;
  const { shape } = tokens.words.at(first);
  const close = tokens.mate[first - 1]!;
  if (!(shape & S.TITLE) || shape & (S.NUMBER | S.NUMBER_WORD) || close <= first || close - first > LONGEST)
    return false;
  for (let i = first; i < close; i++) {
    if (bestGrammar(tokens.words.at(i), VERB | INFN) !== 0 || tokens.shape[i]! & (S.STOP | S.COMMA)) return false;
  }
  // «Два человека», — сказал врач
  const spoken = close + 2 < tokens.count && tokens.shape[close + 1]! & S.COMMA && tokens.shape[close + 2]! & S.DASH;
  return !spoken;
}
