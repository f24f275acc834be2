/** Two neighbouring values made one. */
import type { Duration, Interval, Point, Value } from './value.js';

/** News that this reads is written in the 21st century. */
const LAST_CENTURY = 20;

/** The value of both together; null if they do not go together after all. */
export function combine(act: string, left: Value, right: Value): Value | null {
  switch (act) {
    case 'year':
      return right.k === 'point' && (left.k === 'point' || left.k === 'interval') ? inYear(left, right) : null;
    case 'months':
      return left.k === 'duration' && right.k === 'point' ? months(left, right) : null;
    case 'modify':
      return left.k === 'part' && right.k === 'point' && !right.modifier
        ? { ...right, modifier: left.modifier, halves: left.halves }
        : null;
    case 'right':
      return left.k === 'point' && right.k === 'point' && !right.dayPart
        ? { ...right, weekday: left.weekday ?? right.weekday, dayPart: left.dayPart, clock: right.clock ?? left.clock }
        : right;
    case 'left':
      return left.k === 'point' && right.k === 'point' && left.day !== null
        ? { ...left, weekday: right.weekday ?? left.weekday }
        : left;
    case 'weekdays':
      return left.k === 'interval' && right.k === 'interval' && left.from.weekday !== null && right.from.day !== null
        ? right
        : null;
    case 'week':
      return left.k === 'point' && right.k === 'point' ? inWeek(left, right) : null;
    case 'day-part':
      return left.k === 'point' && right.k === 'point' ? withDayPart(left, right) : null;
    case 'clock':
      return left.k === 'point' && right.k === 'point' ? withClock(left, right) : null;
    case 'sum':
      return left.k === 'duration' && right.k === 'duration' ? sum(left, right) : null;
    case 'decade':
      return right.k === 'point' ? decadesOf(left, right) : null;
    case 'night':
      return right.k === 'interval' ? { ...right, from: night(right.from), to: night(right.to) } : null;
    case 'list':
      return left.k === 'point' ? listOf(left, right) : null;
    case 'interval':
      return left.k === 'point' && right.k === 'point' ? interval(left, right) : null;
    default:
      return null;
  }
}

/** "30 июня и 1 июля", "в субботу и воскресенье", "в пятницу, субботу и воскресенье" */
function listOf(left: Point, right: Value): Interval | null {
  if (right.k === 'point' && !left.year) {
    return { k: 'interval', from: left, to: right, list: !isNextDay(left, right) };
  }
  const more = right.k === 'interval' && left.weekday !== null && left.day === null && right.from.weekday !== null;
  return more ? { k: 'interval', from: left, to: right.to, list: true } : null;
}

/** "в субботу и воскресенье": nothing lies between. */
function isNextDay({ weekday: left }: Point, { weekday: right }: Point): boolean {
  return left !== null && right !== null && right === (left % 7) + 1;
}

function inYear(left: Point | Interval, right: Point): Point | Interval | null {
  if (left.k === 'interval') {
    if (left.to.year || left.to.unit === 'year') return null;
    return {
      ...left,
      from: { ...left.from, year: left.from.year ?? right.year },
      to: { ...left.to, year: right.year },
    };
  }
  return left.year || left.own ? null : { ...left, year: right.year, modifier: left.modifier ?? right.modifier };
}

/** "в среду на следующей неделе", "на следующей неделе, в среду" */
function inWeek(left: Point, right: Point): Point | null {
  const [day, week] = left.weekday === null ? [right, left] : [left, right];
  if (day.weekday === null || day.own || week.unit !== 'week' || week.own?.t !== 'shift' || week.modifier) return null;
  return { ...day, own: week.own, ofWeek: true };
}

/** "сороковые годы XIV века", "30-е–40-е годы XIX века". */
function decadesOf(left: Value, right: Point): Point | Interval | null {
  if (right.unit !== 'century') return null;
  if (left.k === 'point') return decadeOf(left, right);
  if (left.k !== 'interval') return null;
  const from = decadeOf(left.from, right);
  const to = decadeOf(left.to, right);
  return from && to ? { ...left, from, to } : null;
}

/** Words name a decade of the last century unless they say which; "прошлый век" is the last one. */
function decadeOf(left: Point, right: Point): Point | null {
  if (left.unit !== 'decade' || left.year?.t !== 'number') return null;
  const century = right.own ? LAST_CENTURY + right.own.value + 1 : right.year?.t === 'number' ? right.year.value : null;
  if (century === null) return null;
  return { ...left, year: { t: 'number', value: (century - 1) * 100 + (left.year.value % 100) } };
}

function night(p: Point): Point {
  return { ...p, dayPart: 'night' };
}

/** "девять месяцев 2019 года". */
function months(left: Duration, right: Point): Point | null {
  const { length } = left;
  if (left.unit !== 'month' || length === null || length > 11 || !Number.isInteger(length)) return null;
  return { ...right, unit: 'month', part: length, monthsFromStart: true };
}

function withDayPart(left: Point, right: Point): Point | null {
  const [part, day] = left.day === null && left.weekday === null && !left.own ? [left, right] : [right, left];
  if (day.dayPart || !part.dayPart || day.unit !== 'day') return null;
  return { ...day, dayPart: part.dayPart };
}

function withClock(left: Point, right: Point): Point | null {
  const [clock, day] = left.clock ? [left, right] : [right, left];
  if (day.clock || day.unit !== 'day') return null;
  return { ...day, clock: clock.clock };
}

const ORDER = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'half', 'year', 'decade', 'century'];

/** "2 года 3 месяца" is P2Y3M. */
function sum(left: Duration, right: Duration): Duration | null {
  if (!left.iso || !right.iso || left.isoMax || right.isoMax || left.direction !== right.direction) return null;
  if (ORDER.indexOf(left.unit) <= ORDER.indexOf(right.unit)) return null;
  const tail = right.iso.slice(1);
  const iso = left.iso.includes('T') ? left.iso + tail.replace('T', '') : left.iso + tail;
  return { ...left, iso, length: null, modifier: left.modifier ?? right.modifier };
}

function interval(left: Point, right: Point): Interval | null {
  if (
    left.unit === 'day' &&
    right.unit === 'day' &&
    left.day !== null &&
    right.day !== null &&
    !right.year &&
    left.year
  ) {
    return { k: 'interval', from: left, to: { ...right, year: left.year }, list: false };
  }
  if (left.year?.t === 'number' && right.year?.t === 'number' && left.year.value > right.year.value) return null;
  return { k: 'interval', from: left, to: right, list: false };
}
