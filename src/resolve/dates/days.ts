/** Calendar days: local midnights, printed as ISO days. No time zone enters: only year, month and day are used. */

/** Month is 1–12; days beyond the month roll over. */
export function day(year: number, month: number, date: number): Date {
  const d = new Date(2000, 0, 1);
  // the constructor takes the years 0–99 for 1900–1999
  d.setFullYear(year, month - 1, date);
  return d;
}

/** "2025-09-01" -> day; null if it is none. */
export function parseDay(iso: string | null): Date | null {
  const m = iso === null ? null : /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  return m ? day(Number(m[1]), Number(m[2]), Number(m[3])) : null;
}

/** Four digits, with a minus sign before our era. */
export function isoYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

export function isoMonth(d: Date): string {
  return `${isoYear(d.getFullYear())}-${two(d.getMonth() + 1)}`;
}

export function isoDay(d: Date): string {
  return `${isoMonth(d)}-${two(d.getDate())}`;
}

export function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** Whole days from a to b. */
export function daysBetween(a: Date, b: Date): number {
  return Math.round((b.getTime() - a.getTime()) / 86_400_000);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(d: Date): number {
  return d.getDay() === 0 ? 7 : d.getDay();
}
