/** Dates gathered in years, months or days for the timeline. */
import type { Model } from './model.js';

export type Step = 'years' | 'months' | 'days';

export interface Timeline {
  /** "2025", "2025-09", "2025-09-01"; without gaps. */
  readonly periods: readonly string[];
  readonly counts: readonly number[];
  /** Dates before the first or after the last period. */
  readonly outside: number;
  /** Dates that say less than a step: a whole year on a scale of months. */
  readonly coarse: number;
}

const DIGITS: Readonly<Record<Step, number>> = { years: 4, months: 7, days: 10 };
/** More bars than these cannot be told apart. */
const MOST: Readonly<Record<Step, number>> = { years: 60, months: 48, days: 62 };

/** First and last days of the dates that have both. */
export function datedMentions(model: Model, skipReprints: boolean): [from: string, to: string][] {
  const kind = model.kinds.indexOf('date');
  const from = model.column(kind, 'date_from');
  const to = model.column(kind, 'date_to');
  const found: [string, string][] = [];
  if (from === undefined || to === undefined) return found;
  for (const mention of model.byKind()[kind] ?? []) {
    if (skipReprints && model.isReprint(model.document[mention]!)) continue;
    const first = model.textIn(from, mention);
    const last = model.textIn(to, mention);
    // not years before our era or beyond 9999, whose sign stands before their digits
    if (first.indexOf('-') === 4 && last.indexOf('-') === 4) found.push([first, last]);
  }
  return found;
}

/** The step at which the middle nine tenths of the dates make a readable number of bars. */
export function stepFor(dates: readonly (readonly [string, string])[]): Step {
  const years = dates.map(([from]) => Number(from.slice(0, 4))).sort((a, b) => a - b);
  const span = (years[Math.floor(years.length * 0.9)] ?? 0) - (years[Math.floor(years.length * 0.1)] ?? 0);
  const months = dates.filter(([from, to]) => from.slice(0, 7) === to.slice(0, 7)).length;
  return span <= 3 && months * 3 > dates.length ? 'months' : 'years';
}

/** The period after this one. */
function after(period: string): string {
  if (period.length === 4) return String(Number(period) + 1).padStart(4, '0');
  const date = new Date(`${period}${period.length === 7 ? '-01' : ''}T00:00:00Z`);
  if (period.length === 7) date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, period.length);
}

/** The stretch of so many periods that holds the most dates. */
function busiest(counts: ReadonlyMap<string, number>, most: number): string[] {
  const known = [...counts.keys()].sort();
  const all: string[] = [];
  for (
    let at = known[0] ?? '', end = known.at(-1) ?? '';
    at !== '' && at <= end && all.length < 40_000;
    at = after(at)
  ) {
    all.push(at);
  }
  let sum = 0;
  let best = -1;
  let end = 0;
  for (let i = 0; i < all.length; i++) {
    sum += counts.get(all[i] ?? '') ?? 0;
    if (i >= most) sum -= counts.get(all[i - most] ?? '') ?? 0;
    // Of equals the later: what is written about is mostly near.
    if (sum >= best) {
      best = sum;
      end = i + 1;
    }
  }
  const found = all.slice(Math.max(0, end - most), end);
  while (found.length > 1 && !counts.has(found[0] ?? '')) found.shift();
  while (found.length > 1 && !counts.has(found.at(-1) ?? '')) found.pop();
  return found;
}

export function timelineOf(dates: readonly (readonly [string, string])[], step: Step): Timeline {
  const digits = DIGITS[step];
  const counts = new Map<string, number>();
  let coarse = 0;
  let fine = 0;
  for (const [from, to] of dates) {
    const period = from.slice(0, digits);
    if (period !== to.slice(0, digits)) coarse++;
    else {
      fine++;
      counts.set(period, (counts.get(period) ?? 0) + 1);
    }
  }
  const periods = busiest(counts, MOST[step]);
  const shown = periods.map((period) => counts.get(period) ?? 0);
  return { periods, counts: shown, outside: fine - shown.reduce((sum, count) => sum + count, 0), coarse };
}

/** First and last ISO day of a period. */
export function daysOf(period: string): [first: string, last: string] {
  if (period.length === 4) return [`${period}-01-01`, `${period}-12-31`];
  if (period.length === 10) return [period, period];
  const next = new Date(`${after(period)}-01T00:00:00Z`);
  next.setUTCDate(0);
  return [`${period}-01`, next.toISOString().slice(0, 10)];
}
