/** Numbers that are said again in brackets: "1 000 000 (один миллион) рублей". */
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { readNumber } from '../numbers/index.js';
import type { Amount } from './amount.js';
import type { QuantityLexicon } from './lexicon.js';

const OPEN = '('.charCodeAt(0);

/** The amount with the same number in brackets behind it, or as it is. */
export function withRepeated(tokens: Tokens, lexicon: QuantityLexicon, amount: Amount): Amount {
  const open = amount.last + 1;
  const limit = tokens.sentenceEnd[amount.last]!;
  if (open + 2 >= limit || !isBracket(tokens, open, OPEN)) return amount;
  const again = readNumber(tokens, open + 1, limit, lexicon.numerals);
  if (!again || again.value !== (amount.max ?? amount.value)) return amount;
  return isBracket(tokens, again.last + 1, OPEN + 1) ? { ...amount, last: again.last + 1 } : amount;
}

/** "3×10¹³ (30 триллионов) тонн": the amount with the brackets around it; null if it has none or no number before. */
export function inBrackets(tokens: Tokens, { first, last, ...amount }: Amount): Amount | null {
  const open = first - 1;
  if (amount.scale === 1 || open <= tokens.sentenceStart[first]! || last + 2 >= tokens.sentenceEnd[last]!) return null;
  if (!isBracket(tokens, open, OPEN) || !isBracket(tokens, last + 1, OPEN + 1)) return null;
  return (tokens.shape[open - 1]! & S.NUMBER) !== 0 ? { ...amount, first: open, last: last + 1 } : null;
}

function isBracket({ codes, start, end, count }: Tokens, at: number, code: number): boolean {
  return at < count && end[at]! - start[at]! === 1 && codes[start[at]!] === code;
}
