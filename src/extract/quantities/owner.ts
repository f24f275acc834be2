/** What thousands or millions without a noun are of: of what stood before them, or of money. */
import type { Tokens } from '../../text/tokens.js';
import type { Amount } from './amount.js';
import type { QuantityLexicon } from './lexicon.js';
import type { Found } from './make.js';

/** How far before a number the word may stand that says it is one of heads or things. */
const NUMBER_REACH = 7;
/** Counts that differ by no more than this may be of the same things. */
const ALIKE = 20;

/** Does it stand in the same sentence as the amount, or in the one before? */
export function isNear({ sentenceStart }: Tokens, found: Found, amount: Amount): boolean {
  const start = sentenceStart[amount.first]!;
  return sentenceStart[found.last]! >= (start === 0 ? 0 : sentenceStart[start - 1]!);
}

/** Of what was told before, or of `sum`, the sum of money told of near by. */
export function ownerOf(tokens: Tokens, near: Found, sum: Found | null, amount: Amount): Found | null {
  if (near.measure === 'percent' || near.measure === 'age' || near.measure === 'ratio') return sum;
  if (near.amount.scale >= amount.scale || near.measure === 'money') return near;
  // "поставили 1 860 станций, будет 5 тыс.": of the same size, in the same sentence
  if (near.measure === 'count' && isOfSize(tokens, near, amount)) return near;
  // "30 млн рублей на 11 проектов. Больше всех — 4,9 млн": millions are not of a few projects, nor of square metres
  if (sum || near.measure !== 'count') return sum;
  // "Придут 40 работодателей. Занятых стало больше на 9 тысяч": not of the few that the sentence before told of
  return tokens.sentenceStart[near.last] === tokens.sentenceStart[amount.first] ? near : null;
}

function isOfSize({ sentenceStart }: Tokens, near: Found, { first, value }: Amount): boolean {
  const of = near.amount.value;
  if (sentenceStart[near.last] !== sentenceStart[first] || of === null || value === null) return false;
  return of >= 100 && value <= of * ALIKE && value * ALIKE >= of;
}

/** "число пользователей превысило 1,1 миллиарда": no sum, whatever the sentence before told. */
export function isNumberOf({ sentenceStart }: Tokens, lexicon: QuantityLexicon, first: number): boolean {
  const start = Math.max(sentenceStart[first]!, first - NUMBER_REACH);
  for (let i = first - 1; i >= start; i--) if (lexicon.isAt(i, 'NumberOf')) return true;
  return false;
}
