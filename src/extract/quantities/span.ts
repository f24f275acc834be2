/** Two quantities that are one range, each with a unit of its own: "от 9 °С до 14 °С", "от $3 до $5 млн". */
import type { Tokens } from '../../text/tokens.js';
import { type Amount, exact } from './amount.js';
import type { QuantityLexicon } from './lexicon.js';
import type { Found } from './make.js';

/** The range that `low` begins and `high` ends, or null. */
export function spanOf(tokens: Tokens, lexicon: QuantityLexicon, low: Found, high: Found): Found | null {
  const from = low.first - 1;
  if (low.modifier !== null || high.modifier !== '<=' || high.first !== low.last + 1) return null;
  if (low.measure !== high.measure || low.unit !== high.unit || low.tail !== null || low.per !== null) return null;
  if (from < tokens.sentenceStart[low.first]!) return null;
  if (!lexicon.isAt(from, 'RangeFrom') || !lexicon.isAt(high.first, 'RangeTo')) return null;
  const bottom = scaledAs(low.amount, high.amount);
  const top = high.amount.value;
  if (bottom === null || top === null || bottom === top || low.amount.max !== null || high.amount.max !== null)
    return null;
  const amount = { ...high.amount, value: Math.min(bottom, top), max: Math.max(bottom, top) };
  return { ...high, first: from, amount, modifier: null };
}

/** "с $3 до $5 млн": the sum with the second's "млн", or null where it has its own or "до" names no goal. */
export function levelOf(tokens: Tokens, lexicon: QuantityLexicon, low: Found, high: Found): Found | null {
  const before = low.first - 1;
  if (low.measure !== 'money' || high.measure !== 'money' || low.unit !== high.unit) return null;
  // a unit after the number would be its own
  if (low.amount.last !== low.last || high.first !== low.last + 2 || !lexicon.isAt(low.last + 1, 'RangeTo'))
    return null;
  if (before < tokens.sentenceStart[low.first]! || !lexicon.isAt(before, 'LevelFrom')) return null;
  const value = scaledAs(low.amount, high.amount);
  return value === null || value === low.amount.value ? null : { ...low, amount: { ...low.amount, value } };
}

/** The value, in the other's thousands or millions if it has none of its own. */
export function scaledAs({ value, scale }: Amount, other: Amount): number | null {
  if (value === null || other.value === null || scale > 1 || other.scale === 1) return value;
  return value < other.value / other.scale ? exact(value * other.scale) : value;
}
