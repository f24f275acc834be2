/** The days of a point in a year that is given. */
import type { Point, Unit } from '../../extract/dates/value.js';
import { day, monthOf, weekdayOf } from './days.js';
import { feastIn } from './feasts.js';
import type { Period } from './period.js';
import * as P from './period.js';

/** The point in year `y`; for decades, centuries and millennia `y` is their own number. */
export function inYear(p: Point, y: number): Period | null {
  if (p.beforeChrist) return beforeChrist(p.unit, y);
  if (p.feast) return P.oneDay(feastIn(p.feast, y));
  if (p.monthsFromStart) {
    const to = P.month(y, p.part ?? 1);
    const from = P.month(y, 1);
    return { unit: 'month', from: from.from, to: to.to, edtf: `${from.edtf}/${to.edtf}` };
  }
  switch (p.unit) {
    case 'day':
      return exactDay(y, p.part ?? 1, p.day ?? 1);
    case 'month':
      return P.month(y, p.part ?? 1);
    case 'season':
      return P.season(y, p.part ?? 21);
    case 'quarter':
      return P.quarter(y, p.part ?? 1);
    case 'half':
      return P.half(y, p.part ?? 1);
    case 'academic':
      return P.academic(y);
    case 'decade':
      return P.decade(y);
    case 'century':
      return P.century(y);
    case 'millennium':
      return P.millennium(y);
    default:
      return P.year(y);
  }
}

/** 29 February is there in leap years only. */
function exactDay(y: number, m: number, d: number): Period | null {
  const date = day(y, m, d);
  return monthOf(date) === m ? P.oneDay(date) : null;
}

function beforeChrist(unit: Unit, n: number): Period {
  if (unit === 'century') return P.beforeChrist(n * 100, (n - 1) * 100 + 1, unit);
  if (unit === 'millennium') return P.beforeChrist(n * 1000, (n - 1) * 1000 + 1, unit);
  return P.beforeChrist(n, n, unit);
}

/** The point in the years around `y`, as far as `reach`. */
export function inYears(p: Point, y: number, reach: number): Period[] {
  const instances: Period[] = [];
  for (let k = y - reach; k <= y + reach; k++) {
    const instance = inYear(p, k);
    if (instance) instances.push(instance);
  }
  return instances;
}

/** Those that fall on the weekday said beside the day; all of them where it is a slip and none does. */
export function onWeekday(instances: readonly Period[], weekday: number): readonly Period[] {
  const fitting = instances.filter(({ from }) => weekdayOf(from) === weekday);
  return fitting.length > 0 ? fitting : instances;
}
