/** Days that fall on another date each year. */
import { ANY_DAY, type Feast } from '../../extract/dates/value.js';
import { type Day, day, weekdayOf } from './days.js';

/** The day of the feast in year `y`, Gregorian. */
export function feastIn(feast: Feast, y: number): Day {
  if (feast.t === 'easter') {
    return (feast.calendar === 'orthodox' ? orthodoxEaster(y) : catholicEaster(y)) + feast.offset;
  }
  return nthWeekday(y, feast.month, feast.weekday, feast.nth);
}

/** The nth weekday of a month; -1 is the last one. */
function nthWeekday(y: number, month: number, weekday: number, nth: number): Day {
  if (nth > 0) {
    const first = day(y, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
  }
  const last = day(y, month + 1, 0);
  if (weekday === ANY_DAY) return last;
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

/** Meeus' rule in the Julian calendar, then 13 days on (right for 1900–2099). */
function orthodoxEaster(y: number): Day {
  const d = (19 * (y % 19) + 15) % 30;
  const e = (2 * (y % 4) + 4 * (y % 7) - d + 34) % 7;
  const month = Math.floor((d + e + 114) / 31);
  return day(y, month, ((d + e + 114) % 31) + 1) + 13;
}

/** The anonymous Gregorian rule. */
function catholicEaster(y: number): Day {
  const a = y % 19;
  const b = Math.floor(y / 100);
  const c = y % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return day(y, Math.floor(n / 31), (n % 31) + 1);
}
