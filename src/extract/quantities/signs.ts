/** Sums whose currency is a sign before the number: "$30 млрд", "от $30 млрд до $100 млрд". */
import type { Engine } from '../../match/engine.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Amount } from './amount.js';
import type { QuantityLexicon } from './lexicon.js';
import { readAmount } from './read-amount.js';
import { scaledAs } from './span.js';
import type { UnitEntry } from './units.js';

/** A currency sign right before token `first`, or null. */
export function currencySignBefore(tokens: Tokens, first: number, lexicon: QuantityLexicon): UnitEntry | null {
  if (first === 0 || (tokens.gap[first]! & S.GAP_NEWLINE) !== 0) return null;
  return lexicon.isAt(first - 1, 'CurrencySign') ? lexicon.unit(tokens.words.at(first - 1)) : null;
}

/** The range that the sum begins, its span from "от" to the second number; null if it stands alone. */
export function signedRange(engine: Engine, lexicon: QuantityLexicon, low: Amount, sign: UnitEntry): Amount | null {
  const { tokens } = engine;
  const from = low.first - 2;
  const to = low.last + 1;
  if (from < tokens.sentenceStart[low.first]! || !lexicon.isAt(from, 'RangeFrom')) return null;
  if (to + 2 >= tokens.sentenceEnd[low.last]! || !lexicon.isAt(to, 'RangeTo')) return null;
  if (currencySignBefore(tokens, to + 2, lexicon)?.unit !== sign.unit) return null;
  const high = readAmount(tokens, to + 2, lexicon, engine.lexicon);
  if (!high || high.value === null || high.max !== null) return null;
  const value = scaledAs(low, high);
  if (value === null || value >= high.value) return null;
  return { ...high, first: from, value, max: high.value };
}
