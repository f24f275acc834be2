/** The operations that rules may name in `value.op`. */
import { calendar, dayOfMonth, lastDay, monthOfYear, numericDate, weekdayOfMonth } from './calendar.js';
import { clock, dayPart, halfPast, hours, nightTo, weekdayNight } from './clock.js';
import { aboutDuration, duration, fromDurationWord } from './duration.js';
import { elided, monthPair } from './elided.js';
import { century, decade, decadeOfCentury, millennium } from './epochs.js';
import { offset } from './offset.js';
import type { Operation } from './operation.js';
import { partOfUnit, relativeDay, relativePeriod, sameOfYear, samePeriod, stretch, weekend } from './relative.js';
import { repeated } from './repeated.js';
import { halfPart, namedPart, periodPart, vague } from './vague.js';
import { academicYear, bareYear, firstMonths, ordinalYear, thisYear, yearOf, yearSpan } from './years.js';

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  academic: academicYear,
  'bare-year': bareYear,
  calendar,
  century,
  clock,
  'day-part': dayPart,
  'day-of-month': dayOfMonth,
  decade,
  'decade-of-century': decadeOfCentury,
  duration,
  'duration-about': aboutDuration,
  'duration-word': fromDurationWord,
  elided,
  'last-day': lastDay,
  millennium,
  'first-months': firstMonths,
  'half-part': halfPart,
  'half-past': halfPast,
  hours,
  'named-part': namedPart,
  'night-to': nightTo,
  numeric: numericDate,
  offset,
  'ordinal-year': ordinalYear,
  'part-of-unit': partOfUnit,
  'period-part': periodPart,
  'relative-day': relativeDay,
  'month-of-year': monthOfYear,
  'month-pair': monthPair,
  'relative-period': relativePeriod,
  same: samePeriod,
  'same-of-year': sameOfYear,
  set: repeated,
  stretch,
  vague,
  'weekday-night': weekdayNight,
  'weekday-of-month': weekdayOfMonth,
  weekend,
  'this-year': thisYear,
  year: yearOf,
  'year-span': yearSpan,
};
