/** "от −5 до +10 градусов": a range whose ends have signs. */
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { readNumber } from '../numbers/index.js';
import { type Amount, exact, single } from './amount.js';
import type { QuantityLexicon } from './lexicon.js';

/** The range from the preposition on whose first number begins at `at`; null if there is none or it has no sign. */
export function readSigned(tokens: Tokens, at: number, lexicon: QuantityLexicon): Amount | null {
  const start = tokens.sentenceStart[at]!;
  const limit = tokens.sentenceEnd[at]!;
  const sign = at > start ? signAt(tokens, lexicon, at - 1) : 0;
  const from = sign === 0 ? at - 1 : at - 2;
  if (from < start || !lexicon.isAt(from, 'RangeFrom')) return null;
  const low = readNumber(tokens, at, limit, lexicon.numerals);
  const to = low ? low.last + 1 : limit;
  if (!low || low.ordinal || to + 1 >= limit || !lexicon.isAt(to, 'RangeTo')) return null;
  const second = signAt(tokens, lexicon, to + 1);
  if (sign === 0 && second === 0) return null;
  const high = readNumber(tokens, second === 0 ? to + 1 : to + 2, limit, lexicon.numerals);
  if (!high || high.ordinal) return null;
  const ends = [exact((sign || 1) * low.value), exact((second || 1) * high.value)];
  const value = Math.min(...ends);
  const max = Math.max(...ends);
  return value < max ? { ...single(tokens, high, from), value, max, order: null } : null;
}

/** The sign that the token is to the number after it: 1, -1; 0 if it is none. A mark must touch the number. */
function signAt(tokens: Tokens, lexicon: QuantityLexicon, at: number): number {
  if (!lexicon.isAt(at, 'Sign')) return 0;
  if ((tokens.shape[at]! & S.PUNCTUATION) !== 0 && (tokens.gap[at + 1]! & 7) !== 0) return 0;
  return lexicon.data(tokens.words.at(at), 'Sign')?.sign === -1 ? -1 : 1;
}
