/** Units of the calendar as inclusive stretches of days with their EDTF. */
import type { Unit } from '../../extract/dates/value.js';
import { addMonths, addYears, type Day, day, monthOf, weekdayOf, yearOf } from './days.js';
import { isoDay, isoYear, two } from './iso.js';

/** A stretch of whole days, both ends included. */
export interface Period {
  readonly unit: Unit;
  readonly from: Day;
  readonly to: Day;
  readonly edtf: string;
}

export function year(y: number): Period {
  return { unit: 'year', from: day(y, 1, 1), to: day(y, 12, 31), edtf: isoYear(y) };
}

export function month(y: number, m: number): Period {
  return months('month', y, m, 1, `${isoYear(y)}-${two(m)}`);
}

export function oneDay(d: Day): Period {
  return { unit: 'day', from: d, to: d, edtf: isoDay(d) };
}

/** Season of EDTF: 21 spring … 24 winter, which begins in December of its year. */
export function season(y: number, code: number): Period {
  return months('season', y, (code - 20) * 3, 3, `${isoYear(y)}-${code}`);
}

/** EDTF level 2: 33–36 quarters, 40–41 half-years. */
export function quarter(y: number, q: number): Period {
  return months('quarter', y, q * 3 - 2, 3, `${isoYear(y)}-${32 + q}`);
}

export function half(y: number, h: number): Period {
  return months('half', y, h * 6 - 5, 6, `${isoYear(y)}-${39 + h}`);
}

/** So many months of year `y` from month `m` on. */
function months(unit: Unit, y: number, m: number, count: number, edtf: string): Period {
  return { unit, from: day(y, m, 1), to: day(y, m + count, 0), edtf };
}

/** The school year that begins in September of `y`. */
export function academic(y: number): Period {
  return { unit: 'academic', from: day(y, 9, 1), to: day(y + 1, 8, 31), edtf: `${isoYear(y)}/${isoYear(y + 1)}` };
}

/** `y` is the first year: 1990. */
export function decade(y: number): Period {
  return { unit: 'decade', from: day(y, 1, 1), to: day(y + 9, 12, 31), edtf: `${isoYear(y).slice(0, 3)}X` };
}

/** The 21st century is 2001–2100; EDTF knows it as 20XX. */
export function century(n: number): Period {
  const from = day((n - 1) * 100 + 1, 1, 1);
  return { unit: 'century', from, to: day(n * 100, 12, 31), edtf: `${two(n - 1)}XX` };
}

export function millennium(n: number): Period {
  return { unit: 'millennium', from: day((n - 1) * 1000 + 1, 1, 1), to: day(n * 1000, 12, 31), edtf: `${n - 1}XXX` };
}

/** Years before our era; the year 1 BC is 0 in ISO 8601. */
export function beforeChrist(first: number, last: number, unit: Unit): Period {
  const from = 1 - first;
  const to = 1 - last;
  const edtf = from === to ? isoYear(from) : `${isoYear(from)}/${isoYear(to)}`;
  return { unit, from: day(from, 1, 1), to: day(to, 12, 31), edtf };
}

export function days(unit: Unit, from: Day, to: Day): Period {
  return { unit, from, to, edtf: `${isoDay(from)}/${isoDay(to)}` };
}

/** The unit of the calendar that holds `d`. */
export function holding(unit: Unit, d: Day): Period {
  const y = yearOf(d);
  const m = monthOf(d);
  switch (unit) {
    case 'week': {
      const monday = d + 1 - weekdayOf(d);
      return days('week', monday, monday + 6);
    }
    case 'weekend': {
      const saturday = d + 6 - weekdayOf(d);
      return days('weekend', saturday, saturday + 1);
    }
    case 'month':
      return month(y, m);
    case 'season':
      return m < 3 ? season(y - 1, 24) : season(y, 20 + Math.floor(m / 3));
    case 'quarter':
      return quarter(y, Math.ceil(m / 3));
    case 'half':
      return half(y, m <= 6 ? 1 : 2);
    case 'year':
      return year(y);
    case 'academic':
      return academic(m >= 8 ? y : y - 1);
    case 'decade':
      return decade(y - (y % 10));
    case 'century':
      return century(Math.ceil(y / 100));
    case 'millennium':
      return millennium(Math.ceil(y / 1000));
    default:
      return oneDay(d);
  }
}

/** `d` moved by n units. */
export function moved(unit: Unit, d: Day, n: number): Day {
  switch (unit) {
    case 'week':
    case 'weekend':
      return d + 7 * n;
    case 'month':
      return addMonths(d, n);
    case 'season':
    case 'quarter':
      return addMonths(d, 3 * n);
    case 'half':
      return addMonths(d, 6 * n);
    case 'year':
    case 'academic':
      return addYears(d, n);
    case 'decade':
      return addYears(d, 10 * n);
    case 'century':
      return addYears(d, 100 * n);
    case 'millennium':
      return addYears(d, 1000 * n);
    default:
      return d + n;
  }
}

/** Halves of a period: "первая половина", "вторая половина". */
export function halfOf(p: Period, which: 'start' | 'end'): { readonly from: Day; readonly to: Day } {
  const middle = p.from + Math.floor((p.to - p.from) / 2);
  const count = monthsIn(p.unit) / 2;
  const last = Number.isInteger(count) && count > 0 ? addMonths(p.from, count) - 1 : middle;
  const end = p.unit === 'decade' ? addYears(p.from, 5) - 1 : p.unit === 'century' ? addYears(p.from, 50) - 1 : last;
  return which === 'start' ? { from: p.from, to: end } : { from: end + 1, to: p.to };
}

/** Thirds of a period: "начало", "середина", "конец". */
export function third(p: Period, which: 'start' | 'mid' | 'end'): { readonly from: Day; readonly to: Day } {
  const at = which === 'start' ? 0 : which === 'mid' ? 1 : 2;
  const byMonths = monthsIn(p.unit) / 3;
  if (Number.isInteger(byMonths) && byMonths > 0) {
    const from = addMonths(p.from, at * byMonths);
    return { from, to: at === 2 ? p.to : addMonths(from, byMonths) - 1 };
  }
  const size = p.unit === 'decade' ? [0, 4, 7, 10] : p.unit === 'century' ? [0, 33, 66, 100] : null;
  if (size) return { from: addYears(p.from, size[at]!), to: addYears(p.from, size[at + 1]!) - 1 };
  if (p.unit === 'month') return { from: p.from + at * 10, to: at === 2 ? p.to : p.from + at * 10 + 9 };
  if (p.unit === 'week') return { from: p.from + [0, 2, 4][at]!, to: p.from + [1, 3, 6][at]! };
  return p;
}

function monthsIn(unit: Unit): number {
  return unit === 'year' || unit === 'academic'
    ? 12
    : unit === 'half'
      ? 6
      : unit === 'quarter' || unit === 'season'
        ? 3
        : 0;
}
