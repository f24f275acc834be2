/** A number or a range of numbers: what stands before the counted noun. */
import { ACCS, CASE_MASK, GENDER_MASK, NOMN, NOUN, SING } from '../../morphology/grammemes.js';
import type { Lexicon } from '../../text/lexicon.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';
import { type NumberReading, readNumber } from '../numbers/index.js';
import { isSign, NUMBER_SIGN } from '../phrases/sign.js';
import type { QuantityLexicon } from './lexicon.js';

const DOT = 0x2e;
const ELLIPSIS = 0x2026;
/** A range that runs down within one "млн" seldom loses more than this. */
const RUNS_DOWN = 5;

/** How the noun after the number stands: "1 школа", "2 школы", "5 школ", "1,5 школы" or "треть школ", "тысяча школ". */
export type Government = 'one' | 'few' | 'many' | 'part' | 'group';

export interface Amount {
  readonly first: number;
  readonly last: number;
  readonly value: number | null;
  readonly max: number | null;
  /** The number behind a value that is only an order of magnitude ("тысячи"): what it is in "больше тысячи"; else null. */
  readonly order: number | null;
  readonly government: Government;
  /** Cases that the number itself can stand in; all for digits. */
  readonly cases: number;
  /** Genders that "один", "одном" can have; all where the number does not tell. */
  readonly genders: number;
  readonly digits: boolean;
  readonly collective: boolean;
  /** "тысяч пять": about so many. */
  readonly about: boolean;
  /** "20 с лишним": more than so many. */
  readonly surplus: boolean;
  readonly fraction: boolean;
  /** What the last word multiplies the number by ("тыс.": 1000); 1 if it does not. */
  readonly scale: number;
}

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
    if (high && !high.ordinal && !isJoinedNumber(tokens, high.last + 1, limit)) {
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

/** "3...5", "+3...+5", "-10...-12": dots between two numbers, each with its sign; of negative ones the amount is without. */
function readDots(
  tokens: Tokens,
  at: number,
  low: NumberReading,
  limit: number,
  lexicon: QuantityLexicon,
): Amount | null {
  const dots = low.last + 1;
  if (dots + 1 >= limit || !isDots(tokens, dots) || (tokens.gap[dots]! & 7) !== 0) return null;
  const signed = lexicon.isAt(dots + 1, 'Sign');
  const sign = signed ? lexicon.data(tokens.words.at(dots + 1), 'Sign')?.sign : null;
  if (signed) {
    const before = at - 1;
    if (at === tokens.sentenceStart[at] || lexicon.data(tokens.words.at(before), 'Sign')?.sign !== sign) return null;
  }
  const next = signed ? dots + 2 : dots + 1;
  if (next >= limit || (tokens.gap[next]! & 7) !== 0) return null;
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

/** "несколько", "несколько десятков": an amount without a number. */
export function vagueAmount(tokens: Tokens, at: number, lexicon: QuantityLexicon): Amount {
  const end = tokens.sentenceEnd[at]!;
  const { numerals } = lexicon;
  let last = at;
  let scale = 1;
  // "несколько сотен миллионов"
  while (last + 1 < end && numerals.isNumeral(tokens.words.at(last + 1))) {
    const { type, value } = numerals.of(tokens.words.at(last + 1));
    if (type !== 'multiplier' && type !== 'group') break;
    scale *= value;
    last++;
  }
  return {
    first: at,
    last,
    value: null,
    max: null,
    order: null,
    government: scale > 1 ? 'group' : 'many',
    // "несколько оптимистичным" is somewhat so, "нескольким школам" are schools
    cases: scale > 1 ? CASE_MASK : tokens.grammar[at]! & CASE_MASK || CASE_MASK,
    genders: GENDER_MASK,
    digits: false,
    collective: false,
    about: false,
    surplus: false,
    fraction: false,
    scale,
  };
}

/** The range between two numbers; the first takes the second's "тыс." if it has none of its own. */
export function makeRange(tokens: Tokens, low: NumberReading, high: NumberReading, first: number): Amount | null {
  const top = single(tokens, high, first);
  const { scale } = high;
  // "830–700 млн" runs down and both are millions; "900–1 тыс." does not
  const shared = scale > 1 && low.scale === 1 && low.value < (RUNS_DOWN * high.value) / scale;
  const bottom = shared ? low.value * scale : low.value;
  if (top.value === null || bottom === high.value || (bottom > high.value && !shared)) return null;
  return { ...top, value: exact(Math.min(bottom, high.value)), max: exact(Math.max(bottom, high.value)), order: null };
}

export function single(tokens: Tokens, reading: NumberReading, first: number): Amount {
  const word = tokens.words.at(reading.proper);
  const { scale } = reading;
  const value = reading.fraction ? reading.value : exact(reading.value);
  const order = reading.approximate && value >= 10 && !isOne(word) ? value : null;
  const plainDigits = (word.shape & (S.NUMBER | S.NUMBER_WORD)) !== 0;
  return {
    first,
    last: reading.last,
    value: order === null ? value : null,
    max: null,
    order,
    government: scale > 1 ? 'group' : reading.fraction ? 'part' : governmentOf(reading.value),
    cases: plainDigits || scale > 1 ? CASE_MASK : reading.cases || CASE_MASK,
    genders: plainDigits || scale > 1 ? GENDER_MASK : word.grammar & GENDER_MASK || GENDER_MASK,
    digits: reading.digits,
    collective: reading.collective,
    about: reading.inverted,
    surplus: reading.surplus,
    fraction: reading.fraction,
    scale,
  };
}

function isPair(tokens: Tokens, at: number, lexicon: QuantityLexicon): boolean {
  if (!lexicon.isAt(at, 'NotNumber') || !lexicon.numerals.isNumeralAt(tokens, at)) return false;
  return lexicon.numerals.of(tokens.words.at(at)).type === 'group';
}

/** Value without the noise of binary fractions: 1,005 тыс. is 1005. */
export function exact(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** "десяток", "сотня", "пара": one of them. */
function isOne(word: Word): boolean {
  for (const { grammar } of word.readings) {
    if ((grammar & SING) !== 0 && (grammar & (NOMN | ACCS)) !== 0 && (grammar & NOUN) !== 0) return true;
  }
  return false;
}

function governmentOf(value: number): Government {
  if (!Number.isInteger(value)) return 'part';
  const tens = value % 100;
  if (tens > 10 && tens < 20) return 'many';
  const units = value % 10;
  return units === 1 ? 'one' : units >= 2 && units <= 4 ? 'few' : 'many';
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
    surplus: false,
    fraction: false,
    scale,
  };
}
