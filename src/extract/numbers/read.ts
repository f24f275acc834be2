/** Reads one number from tokens: digits, words, or both ("1,5 тыс.", "две тысячи двадцать третий", "пара десятков"). */
import { CASE_MASK, GENT, PLUR, SING } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';
import type { Numeral, Numerals } from './numerals.js';
import { digits, type NumberReading } from './reading.js';

/** Nothing of the present group of three digits has been read. */
const OPEN = 1000;
/** "десяток" scales a number, "пара" does not. */
const TEN = 10;

/** The longest number that begins at token `at` and ends before `limit`, or null. Never crosses a line end. */
export function readNumber(tokens: Tokens, at: number, limit: number, numerals: Numerals): NumberReading | null {
  const shape = tokens.shape[at]!;
  if (shape & S.NUMBER) {
    const { number } = tokens.words.at(at);
    if (!goesOn(tokens, at + 1, limit, numerals))
      return number < Number.POSITIVE_INFINITY ? digits(tokens, at, number) : null;
  } else if (shape & S.NUMBER_WORD) {
    if (!numerals.suffixKind(tokens.words.at(at))) return null;
  } else if (!numerals.isNumeralAt(tokens, at)) return null;
  return new Reader(tokens, limit, numerals).read(at);
}

/** May the word at `at` be part of a number whose digits stand before it: "1,5 тыс.", "три с половиной"? */
function goesOn(tokens: Tokens, at: number, limit: number, numerals: Numerals): boolean {
  if (at >= limit || (tokens.gap[at]! & S.GAP_NEWLINE) !== 0) return false;
  return numerals.isNumeralAt(tokens, at) || numerals.isHalfJoinerAt(tokens, at);
}

class Reader {
  private total = 0;
  private group = 0;
  /** What may still be added to the group must be below this: 100 after hundreds, 10 after tens, 1 after units. */
  private level = OPEN;
  private multiplier = Number.POSITIVE_INFINITY;
  private empty = true;
  private ordinal = false;
  private approximate = false;
  private inverted = false;
  private collective = false;
  private surplus = false;
  private proper = -1;
  private digits = false;
  private fraction = false;
  private scale = 1;
  private last = -1;

  constructor(
    private readonly tokens: Tokens,
    private readonly limit: number,
    private readonly numerals: Numerals,
  ) {}

  read(at: number): NumberReading | null {
    let i = at;
    while (i >= 0 && i < this.limit) {
      if (i > at && (this.tokens.gap[i]! & S.GAP_NEWLINE) !== 0) break;
      i = this.step(i);
    }
    if (this.last < 0) return null;
    const { ordinal, approximate, collective, digits, fraction, last, group, multiplier, total } = this;
    const inverted = this.inverted && group > 0 && total === multiplier && !ordinal;
    const value = inverted ? group * multiplier : total + group;
    const scale = inverted ? multiplier : this.scale;
    const { surplus, proper } = this;
    const cases = this.tokens.words.at(proper).grammar & CASE_MASK;
    return {
      value,
      last,
      ordinal,
      approximate,
      inverted,
      collective,
      surplus,
      proper,
      digits,
      fraction,
      scale,
      cases,
    };
  }

  /** Takes the word at i; the next token to try, or -1 when the number is over. */
  private step(i: number): number {
    const word = this.tokens.words.at(i);
    if (word.shape & S.NUMBER) return this.takeDigits(i, word.number);
    if (word.shape & S.NUMBER_WORD) return this.takeSuffixed(i, word);
    if (this.numerals.isNumeral(word)) return this.takeWord(i, this.numerals.of(word), word);
    if (!this.empty && this.numerals.isHalfJoiner(word)) return this.takeHalf(i);
    if (this.level > 0 && this.level < OPEN && this.numerals.isWholePart(word)) return this.takeWhole(i);
    return -1;
  }

  private takeDigits(i: number, value: number): number {
    // "2 млн 300 тыс.": digits begin a group, and the group must fit below the multiplier before
    if (this.level !== OPEN || value >= this.multiplier) return -1;
    if (!this.empty && (this.multiplier === Number.POSITIVE_INFINITY || !this.digits)) return -1;
    this.digits = true;
    return this.take(i, value, 0);
  }

  private takeSuffixed(i: number, word: Word): number {
    if (!this.empty) return -1;
    this.ordinal = this.numerals.suffixKind(word) === 'ordinal';
    this.digits = true;
    const next = this.take(i, word.number, 0);
    return this.ordinal ? -1 : next;
  }

  private takeWord(i: number, numeral: Numeral, word: Word): number {
    const { value, type } = numeral;
    switch (type) {
      case 'cardinal':
        return this.takeCardinal(i, numeral, word);
      case 'multiplier':
        return this.multiply(i, numeral, word);
      case 'group':
        if (this.multiplier !== Number.POSITIVE_INFINITY) return -1;
        this.approximate ||= numeral.approximate || (this.empty && numeral.plural);
        this.group = (this.empty ? 1 : this.group) * value;
        this.mark(i, 0);
        if (value >= TEN) this.scale = value;
        return i + 1;
      case 'collective':
        if (!this.empty) return -1;
        this.collective = true;
        this.take(i, value, 0);
        return -1;
      case 'half':
        return this.empty ? this.take(i, value, 0) : -1;
      case 'whole':
        if (!this.empty) return -1;
        this.ordinal = numeral.ordinal;
        this.take(i, value, 0);
        // "полмиллиона"
        if (value >= OPEN) this.scale = OPEN;
        return -1;
      case 'fraction':
        return this.takeFraction(i, value);
    }
  }

  private takeCardinal(i: number, { value, ordinal }: Numeral, word: Word): number {
    if (this.digits && this.level !== OPEN) return -1;
    if (this.level === 1 && ordinal && this.multiplier === Number.POSITIVE_INFINITY)
      return this.takeDenominator(i, value, word);
    // a zero stands alone: "ноль градусов"
    const size = value >= 100 ? 100 : value >= 20 ? 10 : 1;
    if (this.level <= size || (value === 0 && !this.empty)) return -1;
    // "двадцать десять" are two numbers; a teen needs the room of the tens
    if (value >= 10 && value < 20 && this.level < 100) return -1;
    if (value < 10 && this.level < 10) return -1;
    if (this.multiplier !== Number.POSITIVE_INFINITY) this.approximate = false;
    const next = this.take(i, this.group + value, value === 0 ? 0 : size);
    if (!ordinal) return next;
    this.ordinal = true;
    return -1;
  }

  private multiply(i: number, { value, ordinal, plural }: Numeral, { grammar }: Word): number {
    if (value >= this.multiplier) return -1;
    const alone = this.level === OPEN;
    if (alone && !this.empty) return -1;
    // "тысячи людей" says no more than thousands; "тысячи двухсот" goes on and is exact
    if (this.empty) this.approximate = plural;
    // "тысяч пять"; "тысячи пять" and "тысяча пять" are sums
    if (this.empty) this.inverted = (grammar & (CASE_MASK | SING)) === GENT;
    this.total += (alone ? 1 : this.group) * value;
    this.group = 0;
    this.multiplier = value;
    this.mark(i, OPEN);
    this.scale = value;
    if (!ordinal) return i + 1;
    this.ordinal = true;
    return -1;
  }

  /** "три с половиной". */
  private takeHalf(i: number): number {
    const next = i + 1 < this.limit ? this.tokens.words.at(i + 1) : null;
    if (next && !this.surplus && this.numerals.isSurplus(next)) return this.takeSurplus(i + 1);
    if (!next || this.level === OPEN || !this.numerals.isNumeral(next)) return -1;
    const { type, value } = this.numerals.of(next);
    if (type !== 'fraction' || value !== 0.5 || this.fraction) return -1;
    return this.take(i + 1, this.group + value, 0);
  }

  /** "20 с лишним", "две с лишним сотни": the number stays as it is. */
  private takeSurplus(i: number): number {
    if (this.ordinal) return -1;
    this.surplus = true;
    this.last = i;
    // nothing but a multiplier goes on
    if (this.level !== OPEN) this.level = 0;
    return i + 1;
  }

  /** "пять целых три десятых": the fraction must follow. */
  private takeWhole(i: number): number {
    if (i + 2 >= this.limit || this.ordinal) return -1;
    const whole = this.group;
    const rest = readNumber(this.tokens, i + 1, this.limit, this.numerals);
    if (!rest?.fraction) return -1;
    this.fraction = true;
    this.take(rest.last, whole + rest.value, 0);
    return -1;
  }

  private takeFraction(i: number, value: number): number {
    if (this.fraction || this.multiplier !== Number.POSITIVE_INFINITY || this.ordinal) return -1;
    if (!this.empty && this.level !== 1) return -1;
    this.fraction = true;
    this.take(i, (this.empty ? 1 : this.group) * value, 0);
    return -1;
  }

  /** "две пятых", "одна десятая": an ordinal after a small whole number. */
  private takeDenominator(i: number, value: number, word: Word): number {
    if (value < 3 || this.group >= value) return -1;
    if (this.group > 1 && (word.grammar & GENT & CASE_MASK) === 0) return -1;
    if (this.group > 1 && (word.grammar & PLUR) === 0) return -1;
    this.fraction = true;
    this.take(i, this.group / value, 0);
    return -1;
  }

  private take(i: number, group: number, level: number): number {
    this.group = group;
    this.mark(i, level);
    return i + 1;
  }

  private mark(i: number, level: number): void {
    this.last = i;
    this.proper = i;
    this.scale = 1;
    this.level = level;
    this.empty = false;
  }
}
