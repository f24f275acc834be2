/** Days, months, seasons, quarters and halves by their names: "1 сентября 2025 года", "летом", "II квартал". */
import * as S from '../../../text/shape.js';
import type { Captures } from '../captures.js';
import { numbersNoun } from '../ordinals.js';
import { ANY_DAY, number, type Point, point, type Reference, shift } from '../value.js';

/** Season of EDTF that begins in one year and ends in the next. */
const WINTER = 24;
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Is there such a day in some year? */
export function dayExists(day: number, month: number): boolean {
  return Number.isInteger(day) && day >= 1 && day <= (LONGEST[month - 1] ?? 0);
}

/** Reads whichever of the captures day, month, season, quarter, half, year there are. */
export function calendar(c: Captures): Point | null {
  const year = c.year();
  if (c.has('year') && !year) return null;
  if (c.has('month')) return monthOrDay(c, year);
  if (c.has('weekday')) return weekday(c);
  if (c.has('season')) {
    const season = c.classValue('season', 'Season') ?? c.classValue('season', 'SeasonAdverb');
    const early = c.classText('early', 'EarlyLate', 'modifier');
    const modifier = early === 'start' || early === 'end' ? early : null;
    if (c.has('year2') && !(season === WINTER && endsInNext(c, year))) return null;
    return season === null ? null : point({ unit: 'season', part: season, year, modifier });
  }
  if (c.has('quarter')) return ofYear(c.ordinal('quarter'), 4, 'quarter', year);
  // "во второй половине года" is of the year that runs
  if (c.has('half')) return ofYear(c.ordinal('half'), 2, 'half', c.has('running') ? shift(0, 'published') : year);
  return null;
}

/** "зимой 2018–2019 годов", "зимой 2018/19": the second year is the one after the first. */
function endsInNext(c: Captures, first: Reference | null): boolean {
  const second = c.number('year2')?.value ?? Number.NaN;
  return first?.t === 'number' && (second - first.value - 1) % (second < 100 ? 100 : second) === 0;
}

/** "мае 15-го": a year of this century in two digits. */
export function monthOfYear(c: Captures): Point | null {
  const month = c.classValue('month', 'Month');
  const year = c.number('year')?.value ?? Number.NaN;
  if (month === null || !Number.isInteger(year) || numbersNoun(c, 'year')) return null;
  return point({ unit: 'month', part: month, year: number(2000 + year) });
}

/** "третья суббота мая", "последнее воскресенье июля прошлого года" */
export function weekdayOfMonth(c: Captures): Point | null {
  const month = c.classValue('month', 'Month');
  const weekday = c.classValue('weekday', 'Weekday');
  const year = c.year();
  if (month === null || weekday === null || (c.has('year') && !year)) return null;
  const nth = c.ordinal('nth') ?? -1;
  return point({ unit: 'day', year, feast: { t: 'nth', month, weekday, nth } });
}

function ofYear(part: number | null, most: number, unit: 'quarter' | 'half', year: Reference | null): Point | null {
  return part !== null && part >= 1 && part <= most ? point({ unit, part, year }) : null;
}

function monthOrDay(c: Captures, year: Reference | null): Point | null {
  const month = c.classValue('month', 'Month') ?? c.classValue('month', 'EnglishMonth');
  const word = c.word('month');
  if (month === null || !word) return null;
  if (!c.has('day')) {
    // "Марта Ивановна", "Мая": a capital in mid-sentence is a name, but for "Май 20" and headlines in capitals
    const name =
      (word.shape & S.TITLE) !== 0 &&
      !(word.shape & S.UPPER) &&
      c.tokens.sentenceStart[c.at('month')] !== c.at('month');
    if (name && !year && c.constants.capital !== true)
      return c.refuse('a capital in mid-sentence makes the month a name');
    // "дек" or "мар" alone is too little
    if (!year && (word.readings[0]?.lemma.length ?? 0) < 3) return c.refuse('a clipped month alone is too little');
    const { modifier } = c.constants;
    const known = modifier === 'start' || modifier === 'end' ? modifier : null;
    return point({ unit: 'month', part: month, year, modifier: known });
  }
  const day = c.number('day')?.value ?? Number.NaN;
  // "двадцать мая" is no date: the day is an ordinal or stands in digits
  const digits = ((c.word('day')?.shape ?? 0) & S.INTEGER) !== 0;
  if (!digits && !c.number('day')?.ordinal) return c.refuse('a day in words must be an ordinal');
  return dayExists(day, month)
    ? point({ unit: 'day', part: month, day, year })
    : c.refuse(`month ${month} has no day ${day}`);
}

/** "последний день марта" */
export function lastDay(c: Captures): Point | null {
  const month = c.classValue('month', 'Month');
  const year = c.year();
  if (month === null || (c.has('year') && !year)) return null;
  return point({ unit: 'day', year, feast: { t: 'nth', month, weekday: ANY_DAY, nth: -1 } });
}

/** "12 числа", "первого числа" */
export function dayOfMonth(c: Captures): Point | null {
  const reading = c.number('day');
  const digits = ((c.word('day')?.shape ?? 0) & S.INTEGER) !== 0;
  if (!reading || (!digits && !reading.ordinal)) return null;
  const day = reading.value;
  return Number.isInteger(day) && day >= 1 && day <= 31 ? point({ unit: 'day', day }) : null;
}

function weekday(c: Captures): Point | null {
  const value = c.classValue('weekday', 'Weekday');
  if (value === null) return null;
  const own = c.has('adjective') ? c.relative('adjective') : null;
  if (c.has('adjective') && !own) return null;
  return point({ unit: 'day', weekday: value, own });
}

/** "01.09.2025", "01.09.25", "2025-09-01", "11/05/2008". */
export function numericDate(c: Captures): Point | null {
  const digits = (name: string): number => c.word(name)?.number ?? 0;
  if (c.has('day')) return fullDay(digits('year'), digits('month'), digits('day'));
  const parts = (c.word('date')?.surface ?? '').split(/[.-]/).map(Number);
  const [a = 0, month = 0, b = 0] = parts;
  return a > 31 ? fullDay(a, month, b) : fullDay(century(b), month, a);
}

function century(year: number): number {
  return year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year;
}

function fullDay(year: number, month: number, day: number): Point | null {
  return dayExists(day, month) ? point({ unit: 'day', year: number(year), part: month, day }) : null;
}
