/** Calendar days as whole numbers: days since 1 January 1970, in the Gregorian calendar throughout. No time zone enters. */
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { addYears as addYearsTo } from 'date-fns/addYears';

export type Day = number;

/** Days of 400 years, and from 1 March of the year 0 to 1 January 1970. */
const CYCLE = 146_097;
const EPOCH = 719_468;

/** Month is 1–12; months beyond the year and days beyond the month roll over. */
export function day(year: number, month: number, date: number): Day {
  const months = Math.trunc(year) * 12 + month - 1;
  const m = months - Math.floor(months / 12) * 12;
  // years begin in March, so that 29 February is the last day
  const y = Math.floor(months / 12) - (m < 2 ? 1 : 0);
  const cycle = Math.floor(y / 400);
  const inCycle = y - cycle * 400;
  const leap = Math.floor(inCycle / 4) - Math.floor(inCycle / 100);
  const before = Math.floor((153 * (m < 2 ? m + 10 : m - 2) + 2) / 5);
  return cycle * CYCLE + inCycle * 365 + leap + before - EPOCH + date - 1;
}

/** "2025-09-01" -> day; null if it is none. */
export function parseDay(iso: string | null): Day | null {
  const m = iso === null ? null : /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  return m ? day(Number(m[1]), Number(m[2]), Number(m[3])) : null;
}

/** Years since 1 March of the year 0, and the day in such a year (0 is 1 March). */
function marchYear(d: Day): number {
  const days = d + EPOCH;
  const cycle = Math.floor(days / CYCLE);
  const inCycle = days - cycle * CYCLE;
  const leap = Math.floor(inCycle / 1460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096);
  return cycle * 400 + Math.floor((inCycle - leap) / 365);
}

function dayOfMarchYear(d: Day): number {
  return d - day(marchYear(d), 3, 1);
}

export function yearOf(d: Day): number {
  return marchYear(d) + (dayOfMarchYear(d) >= 306 ? 1 : 0);
}

export function monthOf(d: Day): number {
  const m = Math.floor((5 * dayOfMarchYear(d) + 2) / 153);
  return m < 10 ? m + 3 : m - 9;
}

export function dateOf(d: Day): number {
  const inYear = dayOfMarchYear(d);
  return inYear - Math.floor((153 * Math.floor((5 * inYear + 2) / 153) + 2) / 5) + 1;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(d: Day): number {
  return ((((d + 3) % 7) + 7) % 7) + 1;
}

/** The same day n months on, or the last one of a month that is too short for it. */
export function addMonths(d: Day, n: number): Day {
  return dayOf(addMonthsTo(dateOfDay(d), n));
}

/** The same day n years on; 28 February after 29 February. */
export function addYears(d: Day, n: number): Day {
  return dayOf(addYearsTo(dateOfDay(d), n));
}

/** Local midnights: only their year, month and day are used. */
function dateOfDay(d: Day): Date {
  const date = new Date(2000, 0, 1);
  // the constructor takes the years 0–99 for 1900–1999
  date.setFullYear(yearOf(d), monthOf(d) - 1, dateOf(d));
  return date;
}

function dayOf(date: Date): Day {
  return day(date.getFullYear(), date.getMonth() + 1, date.getDate());
}
