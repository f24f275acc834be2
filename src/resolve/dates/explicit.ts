/** The explicit dates of a whole text: what its other dates lean on when it has no day of publication. */
import { yearOf } from './days.js';
import type { Spoken } from './frame.js';
import { type Period, year as yearPeriod } from './period.js';
import { YearOfWriting } from './year-of-writing.js';

const FINENESS: Readonly<Record<string, number>> = {
  day: 0,
  weekend: 0,
  week: 1,
  month: 2,
  season: 3,
  quarter: 3,
  half: 4,
};
const YEAR = 5;
const FINENESS_OF_MONTH = 2;

/** Small for fine units. */
export const fineness = (unit: string): number => FINENESS[unit] ?? (unit === 'year' || unit === 'academic' ? YEAR : 6);

export class ExplicitDates {
  private readonly dates: Spoken[] = [];
  /** What its stated dates tell of the year of writing. */
  readonly written = new YearOfWriting();
  /** Those that may anchor a unit of some fineness, worked out once for each: a long text asks thousands of times. */
  private usable: Map<number, readonly Spoken[]> | null = null;

  /** In text order. */
  add(spoken: Spoken): void {
    this.dates.push(spoken);
    this.usable = null;
  }

  /** The nearest explicit date before, else the first one after, of those in the year of writing; else that year. */
  nearest(unit: string, token: number): Period | null {
    const { year } = this.written;
    if (year === null) return null;
    const fine = fineness(unit);
    const dates = this.anchors(fine, year);
    let low = 0;
    let high = dates.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (dates[middle]!.token < token) low = middle + 1;
      else high = middle;
    }
    const date = dates[low - 1] ?? dates[low];
    if (date) return date.period;
    return fine >= FINENESS_OF_MONTH ? yearPeriod(year) : null;
  }

  private anchors(fine: number, year: number): readonly Spoken[] {
    this.usable ??= new Map();
    let dates = this.usable.get(fine);
    if (!dates) {
      dates = this.dates.filter(({ period }) => {
        const own = fineness(period.unit);
        return yearOf(period.from) === year && own <= Math.max(fine, YEAR) && (fine >= FINENESS_OF_MONTH || own <= 1);
      });
      // a full date tells of the day of writing more surely than a year
      const full = dates.filter(({ period }) => fineness(period.unit) === 0);
      if (full.length > 0) dates = full;
      this.usable.set(fine, dates);
    }
    return dates;
  }
}
