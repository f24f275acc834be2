/** Days as ISO 8601 writes them. */
import { type Day, dateOf, monthOf, yearOf } from './days.js';

const TWO: readonly string[] = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

/** Four digits, with a minus sign before our era. */
export function isoYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

export function two(n: number): string {
  return TWO[n] ?? String(n).padStart(2, '0');
}

/** The days that were written last: news speaks of the same few over and over. */
const SLOTS = 4096;
const days = new Float64Array(SLOTS).fill(Number.NaN);
const texts: string[] = new Array<string>(SLOTS).fill('');

export function isoDay(d: Day): string {
  const slot = d & (SLOTS - 1);
  if (days[slot] !== d) {
    days[slot] = d;
    texts[slot] = `${isoYear(yearOf(d))}-${two(monthOf(d))}-${two(dateOf(d))}`;
  }
  return texts[slot]!;
}
