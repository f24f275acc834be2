/** Distances from a day: "пять лет назад", "через три месяца", "годом ранее". */
import * as S from '../../../text/shape.js';
import type { Captures } from '../captures.js';
import type { UnitFacts } from '../lexicon.js';
import {
  type Base,
  CLOCK_UNITS,
  type Duration,
  type Interval,
  type Point,
  point,
  shift,
  type Vague,
} from '../value.js';
import { asDuration, isoOf } from './duration.js';
import { type Length, lengthOf } from './length.js';

export function offset(c: Captures): Point | Interval | Duration | Vague | null {
  const length = lengthOf(c);
  if (!length) return null;
  const forward = c.constants.direction === 'forward';
  // "через три часа 11 минут": the whole is a length, put together by the joins
  if (forward && CLOCK_UNITS.has(length.unit) && goesOn(c)) return null;
  // "через сорок секунд гости сравняли счёт": no calendar shows when, but how long it took is said
  if (forward && c.constants.base === 'auto' && CLOCK_UNITS.has(length.unit)) return asDuration(length);
  const named = c.constants.base;
  const base: Base = named === 'context' || named === 'auto' ? named : 'published';
  const { length: least, max } = length;
  // "сотни лет назад": many, nobody says how many
  const many = c.word('number');
  if (least === null || (length.approximate && many !== null && c.lexicon.is(many, 'Many')))
    return { k: 'vague', type: 'DATE' };
  // "полтора года назад" is not a year but a month; "пару лет назад" is about a year
  const near = distant(length, forward ? least : -least, base);
  // "спустя годы": nobody says how many
  const said = forward && base !== 'published' && (c.has('number') || !c.isPlural('unit'));
  if (max === null)
    return { ...near, length: said ? isoOf(length, least) : null, modifier: length.approximate ? '~' : null };
  const whole = Number.isInteger(least) && Number.isInteger(max);
  if (!whole || CLOCK_UNITS.has(near.unit)) return { ...near, modifier: '~' };
  const far = distant(length, forward ? max : -max, base);
  return { k: 'interval', from: forward ? near : far, to: forward ? far : near, list: false };
}

/** "век назад" is a hundred years ago, not the century before; "два века спустя" is as vague as what it is told of. */
const AGES: ReadonlySet<string> = new Set(['century', 'millennium']);

/** The point that lies `n` units of the length away. */
function distant({ of, unit: named }: Length, n: number, base: Base): Point {
  const inMonths = named === 'year' && !Number.isInteger(n);
  const unit = inMonths ? 'month' : named;
  const amount = inMonths ? Math.round(n * 12) : Math.round(n);
  const scaled = unit === 'quarter' || unit === 'half' ? 'month' : unit === 'week' ? 'day' : unit;
  // "две недели назад" is a day, as near as words say
  const inYears = base === 'published' && AGES.has(unit);
  const factor = unit === 'quarter' || unit === 'half' || inYears ? factorOf(of) : unit === 'week' ? 7 : 1;
  return point({ unit: inYears ? 'year' : scaled, own: shift(amount * factor, base) });
}

/** Does a number with a unit of the clock follow? */
function goesOn(c: Captures): boolean {
  const number = c.after();
  const unit = number && (number.shape & S.INTEGER) !== 0 ? c.after(c.end + 1) : null;
  return unit !== null && c.lexicon.is(unit, 'ClockUnit');
}

/** "полгода" is six of its unit already. */
function factorOf({ fixed, times }: UnitFacts): number {
  return fixed ? 1 : times;
}
