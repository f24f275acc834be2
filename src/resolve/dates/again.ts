/** "аналогичный период прошлого года", "в том же месяце 2023 года": what was told of last, in another year. */
import type { Point } from '../../extract/dates/value.js';
import { addYears, type Day, dateOf, monthOf, yearOf } from './days.js';
import type { Anchored, Frame } from './frame.js';
import { isoYear, two } from './iso.js';
import type { Located, Place } from './locate.js';
import * as P from './period.js';

/** The stretch in year `y`, whose anchor is `anchor`; the whole year where the text told of none. */
export function againIn({ unit }: Point, y: number, anchor: Located['anchor'], frame: Frame, at: Place): Located {
  const period = unit === 'year' ? frame.stretchBefore(at) : holding(unit, frame.anchor('context', unit, at.token));
  if (!period || yearOf(period.from) === y) return { period: P.year(y), anchor };
  return { period: movedTo(period, y), anchor };
}

function holding(unit: Point['unit'], anchored: Anchored | null): P.Period | null {
  return anchored && P.holding(unit, anchored.base);
}

function movedTo(period: P.Period, y: number): P.Period {
  const { unit, from, to } = period;
  const years = y - yearOf(from);
  const start = addYears(from, years);
  const one = P.holding(unit, from);
  if (one.from === from && one.to === to) return P.holding(unit, start);
  if (!isMonths(from, to)) return P.days(unit, start, addYears(to, years));
  // the last of February is another day in leap years
  const end = addYears(to + 1, years) - 1;
  return { unit, from: start, to: end, edtf: `${monthIso(start)}/${monthIso(end)}` };
}

/** Whole months, from the first day to the last. */
function isMonths(from: Day, to: Day): boolean {
  return dateOf(from) === 1 && dateOf(to + 1) === 1;
}

function monthIso(d: Day): string {
  return `${isoYear(yearOf(d))}-${two(monthOf(d))}`;
}
