/** The explicit dates of a whole text: what its other dates lean on when it has no day of publication. */
import { yearOf } from './days.js';
import type { Spoken } from './frame.js';

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
/** News that this reads is of this century: a text that names older years alone tells nothing of its own. */
const FIRST_YEAR = 2000;

/** Small for fine units. */
export const fineness = (unit: string): number => FINENESS[unit] ?? (unit === 'year' || unit === 'academic' ? YEAR : 6);

export class ExplicitDates {
  private readonly dates: Spoken[] = [];
  /** Those that may anchor a unit of some fineness, worked out once for each: a long text asks thousands of times. */
  private usable: Map<number, readonly Spoken[]> | null = null;

  /** In text order. */
  add(spoken: Spoken): void {
    this.dates.push(spoken);
    this.usable = null;
  }

  /** The nearest explicit date before, else the first one after, of those in the latest year. */
  nearest(unit: string, token: number): Spoken | null {
    const dates = this.anchors(fineness(unit));
    let low = 0;
    let high = dates.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (dates[middle]!.token < token) low = middle + 1;
      else high = middle;
    }
    return dates[low - 1] ?? dates[low] ?? null;
  }

  private anchors(fine: number): readonly Spoken[] {
    this.usable ??= new Map();
    let dates = this.usable.get(fine);
    if (!dates) {
      // news looks back: the latest year that it names is nearest to the day of writing
      const latest = this.dates.reduce(
        (y, { period }) => (fineness(period.unit) <= YEAR ? Math.max(y, yearOf(period.from)) : y),
        FIRST_YEAR,
      );
      dates = this.dates.filter(({ period }) => {
        const own = fineness(period.unit);
        return yearOf(period.from) === latest && own <= Math.max(fine, YEAR) && (fine >= 2 || own <= 1);
      });
      // a full date tells of the day of writing more surely than a year
      const full = dates.filter(({ period }) => fineness(period.unit) === 0);
      if (full.length > 0) dates = full;
      this.usable.set(fine, dates);
    }
    return dates;
  }
}
