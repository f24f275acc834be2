/** Reads a number or a range of numbers where it begins: "800", "10–15", "от 20 до 35", "два-три десятка". */
import { CASE_MASK, GENDER_MASK } from '../../morphology/grammemes.js';
import type { Lexicon } from '../../text/lexicon.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { type NumberReading, readNumber } from '../numbers/index.js';
import { isSign, NUMBER_SIGN } from '../phrases/sign.js';
import { type Amount, exact, governmentOf, makeRange, single } from './amount.js';
import type { QuantityLexicon } from './lexicon.js';

const DOT = 0x2e;
const ELLIPSIS = 0x2026;

/** Reads the amount that begins at `at`, or null: ordinals, scores ("3:2"), phone numbers are none. */
export function readAmount(tokens: Tokens, at: number, lexicon: QuantityLexicon, words: Lexicon): Amount | null {
  const limit = tokens.sentenceEnd[at]!;
  const pair = readPair(tokens, at, limit, lexicon, words);
  if (pair) return pair;
  let low = readNumber(tokens, at, limit, lexicon.numerals);
  // "22 пары коньков" are pairs, not forty-four
  if (low && low.last > at && isPair(tokens, low.last, lexicon)) {
    low = readNumber(tokens, at, low.last, lexicon.numerals);
  }
  if (!low || low.ordinal) return null;
  const spread = readSpread(tokens, at, low, limit, lexicon);
  if (spread) return spread;
  const dots = readDots(tokens, at, low, limit, lexicon);
  if (dots) return dots;
  const dash = low.last + 1;
  // "школа № 39 – 1 845 кг": the number of a name begins no range with a spaced dash
  const named = at > 0 && isSign(tokens, at - 1, NUMBER_SIGN) && dash < limit && (tokens.gap[dash]! & 7) !== 0;
  if (dash + 1 < limit && (tokens.shape[dash]! & S.DASH) !== 0 && !named && isRangeDash(tokens, dash)) {
    const high = readNumber(tokens, dash + 1, limit, lexicon.numerals);
    // "цена пары – 1,9 тысячи"
    const apart = (tokens.gap[dash]! & 7) !== 0 && high !== null && low.digits !== high.digits;
    if (high && !apart && !high.ordinal && !isJoinedNumber(tokens, high.last + 1, limit)) {
      const range = makeRange(tokens, low, high, at);
      if (range) return range;
    }
    if ((tokens.gap[dash]! & 7) === 0 && high) return null;
  }
  const amount = single(tokens, low, at);
  // "пара десятков" is about twenty, "десятки" are any number of tens
  if (amount.order === null || !lexicon.numerals.isNumeralAt(tokens, at)) return amount;
  return lexicon.numerals.of(tokens.words.at(at)).approximate
    ? { ...amount, value: amount.order, order: null }
    : amount;
}

/** "3...5", "+3...+5", "минус 10 – минус 12": dots, or a dash before a second sign; of negative ones the amount is without. */
function readDots(
  tokens: Tokens,
  at: number,
  low: NumberReading,
  limit: number,
  lexicon: QuantityLexicon,
): Amount | null {
  const dots = low.last + 1;
  if (dots + 1 >= limit) return null;
  const signed = lexicon.isAt(dots + 1, 'Sign');
  // a sign in words stands off
  const inWords = signed && (tokens.shape[dots + 1]! & S.PUNCTUATION) === 0;
  if (!isDots(tokens, dots) && !(inWords && (tokens.shape[dots]! & S.DASH) !== 0)) return null;
  if ((tokens.gap[dots]! & 7) !== 0 && !inWords) return null;
  const sign = signed ? lexicon.data(tokens.words.at(dots + 1), 'Sign')?.sign : null;
  if (signed) {
    const before = at - 1;
    if (at === tokens.sentenceStart[at] || lexicon.data(tokens.words.at(before), 'Sign')?.sign !== sign) return null;
  }
  const next = signed ? dots + 2 : dots + 1;
  if (next >= limit || ((tokens.gap[next]! & 7) !== 0 && !inWords)) return null;
  const high = readNumber(tokens, next, limit, lexicon.numerals);
  if (!high || high.ordinal) return null;
  const range = makeRange(tokens, low, high, at);
  if (range || sign !== -1 || low.value <= high.value) return range;
  return { ...single(tokens, high, at), value: exact(high.value), max: exact(low.value) };
}

/** "..." or "…", but no full stop. */
function isDots({ codes, start, end }: Tokens, i: number): boolean {
  const first = codes[start[i]!]!;
  return first === ELLIPSIS || (first === DOT && end[i]! - start[i]! > 1);
}

/** "от 20 до 35": the range begins at its preposition. */
function readSpread(
  tokens: Tokens,
  at: number,
  low: NumberReading,
  limit: number,
  lexicon: QuantityLexicon,
): Amount | null {
  const to = low.last + 1;
  if (at === tokens.sentenceStart[at] || !lexicon.isAt(at - 1, 'RangeFrom')) return null;
  if (to + 1 >= limit || !lexicon.isAt(to, 'RangeTo')) return null;
  const high = readNumber(tokens, to + 1, limit, lexicon.numerals);
  return high && !high.ordinal ? makeRange(tokens, low, high, at - 1) : null;
}

function isPair(tokens: Tokens, at: number, lexicon: QuantityLexicon): boolean {
  if (!lexicon.isAt(at, 'NotNumber') || !lexicon.numerals.isNumeralAt(tokens, at)) return false;
  return lexicon.numerals.of(tokens.words.at(at)).type === 'group';
}

/** "10–15", "10 – 15": written alike on both sides. */
function isRangeDash(tokens: Tokens, dash: number): boolean {
  return (tokens.gap[dash]! & 7) === (tokens.gap[dash + 1]! & 7) && (tokens.gap[dash]! & S.GAP_NEWLINE) === 0;
}

/** "2-34-56": a third number follows. */
function isJoinedNumber(tokens: Tokens, at: number, limit: number): boolean {
  return at + 1 < limit && (tokens.shape[at]! & S.DASH) !== 0 && (tokens.words.at(at + 1).shape & S.NUMBER) !== 0;
}

/** "два-три десятка": two numbers in one word, perhaps scaled by what follows. */
function readPair(tokens: Tokens, at: number, limit: number, lexicon: QuantityLexicon, words: Lexicon): Amount | null {
  if ((tokens.shape[at]! & S.HYPHENATED) === 0) return null;
  const pair = lexicon.pairOf(tokens.words.at(at), words);
  if (!pair) return null;
  const { numerals } = lexicon;
  const next =
    at + 1 < limit && numerals.isNumeral(tokens.words.at(at + 1)) ? numerals.of(tokens.words.at(at + 1)) : null;
  const scale = next && (next.type === 'multiplier' || next.type === 'group') ? next.value : 1;
  return {
    first: at,
    last: scale > 1 ? at + 1 : at,
    value: exact(pair.low * scale),
    max: exact(pair.high * scale),
    order: null,
    government: scale > 1 ? 'group' : governmentOf(pair.high),
    cases: scale > 1 ? CASE_MASK : pair.cases || CASE_MASK,
    genders: GENDER_MASK,
    digits: false,
    collective: false,
    about: false,
    bound: null,
    fraction: false,
    scale,
  };
}
