/** Years: "2019 года", "в 2010", "2018–2019 годах", "2023/24 учебный год". */
import { ABLT, ADJF, DATV, GENT, LOCT, NOUN, PLUR, SING } from '../../../morphology/grammemes.js';
import * as S from '../../../text/shape.js';
import type { Word } from '../../../text/word.js';
import { bestGrammar } from '../../best.js';
import type { Captures } from '../captures.js';
import { numbersNoun } from '../ordinals.js';
import { type Interval, number, type Point, point, type Reference, shift } from '../value.js';

const MONTHS_OF_QUARTER = 3;
const GAPS = S.GAP_SPACE | S.GAP_NEWLINE;

/** "2019 года", "90-го года", "две тысячи двадцать третий год". */
export function yearOf(c: Captures): Point | null {
  const year = c.year();
  if (!year) return null;
  if (year.t === 'shift') return point({ unit: 'year', year });
  const reading = c.number('year');
  const word = c.word('year');
  if (!reading || !word) return null;
  // "два года" counts: in words and below 1000 only the ordinal names a year
  const plainDigits = (word.shape & S.INTEGER) !== 0;
  if (!plainDigits && !reading.ordinal) return c.refuse('a year in words must be an ordinal');
  // "90-е годы" are ten of them
  const noun = c.tokens.words.at(c.end - 1);
  if (!plainDigits && (noun.grammar & PLUR) !== 0 && (noun.grammar & SING) === 0) return null;
  if (c.constants.ancient === true)
    return point({ unit: 'year', year: number(reading.value), beforeChrist: c.has('bc') });
  const value = year.value < 100 ? shortYear(year.value) : year.value;
  if (value === null || value < 100 || (value < 1000 && (word.shape & S.NUMBER_WORD) !== 0)) return null;
  if (plainDigits && value < 1000) return c.refuse('a year below 1000 needs a word that says so');
  return point({ unit: 'year', year: number(value), beforeChrist: c.has('bc') });
}

/** "90-го года" is 1990; "5-го года" says nothing. */
function shortYear(value: number): number | null {
  if (value > 30) return 1900 + value;
  return null;
}

/** From here on a number without "год" may be a year. */
const FIRST_BARE = 1900;

/** A year without "год": only where nothing follows that it could count. */
export function bareYear(c: Captures): Point | null {
  const year = c.year();
  const { from } = c.constants;
  const chronicle = typeof from === 'number';
  if (year?.t !== 'number' || year.value < (chronicle ? from : FIRST_BARE) || year.value > 2100)
    return c.refuse('a year without a word for "year" lies between 1900 and 2100');
  // "1879 – 1500" is a sum
  if (chronicle && (c.after()?.shape ?? 0) & (S.NUMBER | S.NUMBER_WORD)) return null;
  // a comma or bracket that the rule asks for has ended it
  const next = c.has('tail') ? null : c.after();
  // "в 1973 — первую симфонию", but not the range "1973–1975" nor "2015-м"
  if (next && next.shape & S.DASH && (c.tokens.gap[c.end]! & GAPS) === 0) return null;
  if (next && countable(next)) return c.refuse(`the number may count "${next.surface}"`);
  return point({ unit: 'year', year });
}

/** Ordinals from here on may be years. */
const FIRST_ORDINAL = 1100;

/** "2016-го", "в 41-м": an ordinal without "год" that numbers nothing else. */
export function ordinalYear(c: Captures): Point | null {
  const year = c.year();
  if (year?.t !== 'number' || year.value < FIRST_ORDINAL || year.value > 2100)
    return c.refuse('an ordinal without a word for "year" lies between 1100 and 2100');
  return numbersNoun(c, 'year') ? c.refuse('it numbers the noun after it') : point({ unit: 'year', year });
}

/** Could the word be what a number before it counts, or the rest of a bigger number? */
function countable(word: Word): boolean {
  const { shape, grammar } = word;
  if (shape & (S.NUMBER | S.NUMBER_WORD | S.QUOTE_OPEN | S.ABBREVIATION)) return true;
  if (shape & S.PUNCTUATION) return false;
  if (shape & S.LATIN) return true;
  // a capitalised word after a year begins a name, not a count
  if (shape & S.TITLE) return false;
  if (bestGrammar(word, NOUN | ADJF) === 0) return false;
  return (grammar & PLUR) !== 0 && (grammar & (GENT | LOCT | DATV | ABLT)) !== 0;
}

/** "2018–2019 годах", "2015 по 2018 год", "2012 и 2016 годах". */
export function yearSpan(c: Captures): Interval | null {
  const from = c.year('year');
  const to = c.year('year2');
  if (from?.t !== 'number' || to?.t !== 'number') return null;
  // "2018/19", "1941–45": the second year is written short
  const full = to.value < 100 && from.value >= 1000 ? Math.floor(from.value / 100) * 100 + to.value : to.value;
  if (from.value >= full || from.value < 1000 || full > 2199) return null;
  // "1920–1930-х годов" are decades
  const plural = from.value % 10 === 0 && full % 10 === 0 && ((c.word('year2')?.shape ?? 0) & S.NUMBER_WORD) !== 0;
  if (plural && ((c.word('year')?.shape ?? 0) & S.NUMBER_WORD) === 0) return null;
  if (c.constants.bare === true) {
    if (from.value < 1800) return null;
    const next = c.after();
    if (next && countable(next)) return null;
  }
  return {
    k: 'interval',
    from: year(from),
    to: year(number(full)),
    list: c.has('and') && full - from.value > 1 && !c.isBetween(),
  };
}

function year(reference: Reference): Point {
  return point({ unit: 'year', year: reference });
}

/** "первые пять месяцев", "первые три квартала" of a year that follows. */
export function firstMonths(c: Captures): Point | null {
  const reading = c.number('number');
  const months = (reading?.value ?? Number.NaN) * (c.has('quarter') ? MONTHS_OF_QUARTER : 1);
  if (!reading || reading.ordinal || !Number.isInteger(months) || months < 2 || months > 11) return null;
  return point({ unit: 'month', part: months, monthsFromStart: true });
}

/** "26 октября с.г." */
export function thisYear(_c: Captures): Point {
  return point({ unit: 'year', year: shift(0) });
}

/** "2023/24 учебный год", "новый учебный год". */
export function academicYear(c: Captures): Point | null {
  const reference = c.year();
  if (reference?.t === 'number' && c.has('year2')) {
    const second = c.year('year2');
    if (second?.t !== 'number' || (second.value - reference.value - 1) % 100 !== 0) return null;
  }
  if (c.has('year') && !reference) return null;
  const adjective = c.word('year');
  // "новый учебный год": the one about to begin
  const coming = adjective !== null && c.lexicon.data(adjective, 'RelativeAdjective')?.only !== undefined;
  return point({ unit: 'academic', year: coming ? null : reference, direction: coming ? 'future' : null });
}
