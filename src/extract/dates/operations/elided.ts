/** Two days that share their month: "7 по 14 февраля", "2–6 июля", "3 и 4 февраля", "1, 2 и 3 мая". */
import * as S from '../../../text/shape.js';
import type { Captures } from '../captures.js';
import { type Interval, type Point, point } from '../value.js';
import { dayExists } from './calendar.js';

export function elided(c: Captures): Interval | null {
  const year = c.year();
  if (c.has('year') && !year) return null;
  if (c.has('quarter')) return parts(c, 'quarter', 4);
  const month = c.classValue('month', 'Month');
  const from = c.number('day')?.value;
  const to = c.number('day2')?.value;
  if (month === null || from === undefined || to === undefined || from >= to) return null;
  // "перенесли с 15 на 17 марта" is no stretch, "в ночь с 15 на 16 марта" is
  if (c.constants.next === true && to - from > 1) return c.refuse('no night lies between the days');
  // "с пяти по семь" are no days
  if (!isDay(c, 'day') || !isDay(c, 'day2')) return null;
  if (!dayExists(from, month) || !dayExists(to, month)) return null;
  const day = (value: number): Point => point({ unit: 'day', part: month, day: value, year });
  return { k: 'interval', from: day(from), to: day(to), list: c.has('and') && to - from > 1 };
}

/** In digits, or an ordinal. */
function isDay(c: Captures, name: string): boolean {
  return ((c.word(name)?.shape ?? 0) & (S.NUMBER | S.NUMBER_WORD)) !== 0 || c.number(name)?.ordinal === true;
}

/** "II и III кварталы". */
function parts(c: Captures, unit: 'quarter', most: number): Interval | null {
  const from = c.ordinal(unit);
  const to = c.ordinal(`${unit}2`);
  if (from === null || to === null || from >= to || to > most) return null;
  const year = c.year();
  const of = (part: number): Point => point({ unit, part, year });
  return { k: 'interval', from: of(from), to: of(to), list: c.has('and') && to - from > 1 };
}

/** "январе-марте 2016 года": one token with two months. */
export function monthPair(c: Captures): Interval | null {
  const months = c.word('months')?.folded ?? '';
  const hyphen = months.indexOf('-');
  const from = hyphen < 0 ? null : c.valueOf(months.slice(0, hyphen), 'Month');
  const to = from === null ? null : c.valueOf(months.slice(hyphen + 1), 'Month');
  if (from === null || to === null || from >= to) return null;
  const year = c.year();
  const of = (part: number): Point => point({ unit: 'month', part, year });
  return { k: 'interval', from: of(from), to: of(to), list: false };
}
