import { expect, it } from 'vitest';
import {
  addMonths,
  addYears,
  type Day,
  dateOf,
  day,
  monthOf,
  parseDay,
  weekdayOf,
  yearOf,
} from '../../src/resolve/dates/days.js';
import { isoDay } from '../../src/resolve/dates/iso.js';

const EPOCH = 719_162;

/** The same day by the clock of the machine, in UTC. */
function fields(d: Day): number[] {
  const date = new Date(d * 86_400_000);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCDay() || 7];
}

it('days are those of the Gregorian calendar', () => {
  // odd, so that all days of month and week come up
  for (let d = -EPOCH - 800_000; d < 3_000_000; d += 997) {
    const own = [yearOf(d), monthOf(d), dateOf(d)];
    expect([...own, weekdayOf(d)]).toEqual(fields(d));
    expect(day(own[0]!, own[1]!, own[2]!)).toBe(d);
  }
});

it('months beyond the year and days beyond the month roll over', () => {
  expect(isoDay(day(2019, 13, 1))).toBe('2020-01-01');
  expect(isoDay(day(2020, 3, 0))).toBe('2020-02-29');
  expect(isoDay(day(2019, 2, 29))).toBe('2019-03-01');
  expect(isoDay(day(2019, 15, 0))).toBe('2020-02-29');
  expect(isoDay(day(2020, 1, 0))).toBe('2019-12-31');
});

it('short months take their last day', () => {
  expect(isoDay(addMonths(day(2019, 1, 31), 1))).toBe('2019-02-28');
  expect(isoDay(addMonths(day(2019, 1, 31), -2))).toBe('2018-11-30');
  expect(isoDay(addYears(day(2020, 2, 29), 1))).toBe('2021-02-28');
});

it('days are written with four digits of the year', () => {
  expect(isoDay(day(988, 7, 1))).toBe('0988-07-01');
  expect(isoDay(day(-44, 3, 15))).toBe('-0044-03-15');
  expect(parseDay('2025-09-01T10:00')).toBe(day(2025, 9, 1));
  expect(parseDay('1 сентября')).toBeNull();
});
