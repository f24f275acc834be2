/** What a phrase says of time, before it is known which day the reader's calendar showed. */
import type { DateModifier } from '../../record/types.js';

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half'
  | 'year'
  | 'academic'
  | 'decade'
  | 'century'
  | 'millennium';

export const UNITS: readonly Unit[] = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'weekend',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'academic',
  'decade',
  'century',
  'millennium',
];

/** Units of the clock. */
export const CLOCK_UNITS: ReadonlySet<Unit> = new Set(['second', 'minute', 'hour']);

/** Where counting starts: the publication date, the date that the text just spoke of, or whichever the tense asks for. */
export type Base = 'published' | 'context' | 'auto';

/** A number on the calendar, or a distance from the base in units. */
export type Reference =
  | { readonly t: 'number'; readonly value: number }
  | { readonly t: 'shift'; readonly value: number; readonly base: Base };

/** A time of day. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** "+03:00", "Z"; null if none is named. */
  readonly zone: string | null;
}

/** One stretch of the calendar: "15 мая", "прошлой осенью", "второй квартал 2023 года". */
export interface Point {
  readonly k: 'point';
  readonly unit: Unit;
  /** The year that it lies in; for years, decades, centuries their own number. Null: to be found out. */
  readonly year: Reference | null;
  /** Month 1–12, quarter 1–4, half 1–2, season 21–24, or how many months of the year from January on. */
  readonly part: number | null;
  readonly day: number | null;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number | null;
  /** Of a day of the month: the weekday said beside it ("во вторник, 16 января"), which tells of its year. */
  readonly onWeekday: number | null;
  /** `own` counts weeks, and the weekday lies in that one: "в среду на следующей неделе". */
  readonly ofWeek: boolean;
  /** "эта неделя", "два дня назад": distance in `unit`; the year is then no part of the phrase. */
  readonly own: Reference | null;
  /** "через три дня": the distance as an ISO duration, which is said even where nothing tells from when. */
  readonly length: string | null;
  readonly modifier: DateModifier | null;
  /** The modifier means a half, not a third. */
  readonly halves: boolean;
  /** Morning, evening …: the mention is then a TIME. */
  readonly dayPart: string | null;
  readonly clock: Clock | null;
  /** "девять месяцев 2019 года". */
  readonly monthsFromStart: boolean;
  /** Words say that it is past or to come: "в минувшую пятницу". */
  readonly direction: 'past' | 'future' | null;
  readonly beforeChrist: boolean;
  /** Movable feast: name of the computation. */
  readonly feast: Feast | null;
  /** "тот же период прошлого года": what the text spoke of last, or the `unit` that holds it, in that year. */
  readonly again: boolean;
}

/** As the weekday of a feast: whichever it is. */
export const ANY_DAY = 0;

/** A day that falls on another date each year. */
export type Feast =
  | { readonly t: 'easter'; readonly offset: number; readonly calendar: 'orthodox' | 'catholic' }
  | { readonly t: 'nth'; readonly month: number; readonly weekday: number; readonly nth: number };

export interface Interval {
  readonly k: 'interval';
  readonly from: Point;
  readonly to: Point;
  /** "2012 и 2016 годы": only the ends. */
  readonly list: boolean;
}

export interface Duration {
  readonly k: 'duration';
  readonly unit: Unit;
  /** ISO 8601 duration; null for "несколько лет". */
  readonly iso: string | null;
  readonly isoMax: string | null;
  /** Length in `unit`; null if indefinite. */
  readonly length: number | null;
  readonly modifier: DateModifier | null;
  /** "последние 10 лет": it ends now; "ближайшие дни": it begins now. */
  readonly direction: 'past' | 'future' | null;
}

/** "каждую пятницу". */
export interface Repeated {
  readonly k: 'set';
  readonly every: string;
}

/** A time without a value: "в настоящее время", "много лет назад". */
export interface Vague {
  readonly k: 'vague';
  readonly type: 'DATE' | 'TIME' | 'DURATION';
}

/** "начало", "конец": waits for the period that it is part of. */
export interface Part {
  readonly k: 'part';
  readonly modifier: 'start' | 'mid' | 'end';
  /** "первая половина" rather than "начало". */
  readonly halves: boolean;
}

export type Value = Point | Interval | Duration | Repeated | Vague | Part;

/** A point with the fields given and nothing else. */
export function point(fields: Partial<Omit<Point, 'k'>>): Point {
  return {
    k: 'point',
    unit: fields.unit ?? 'day',
    year: fields.year ?? null,
    part: fields.part ?? null,
    day: fields.day ?? null,
    weekday: fields.weekday ?? null,
    onWeekday: fields.onWeekday ?? null,
    ofWeek: fields.ofWeek ?? false,
    own: fields.own ?? null,
    length: fields.length ?? null,
    modifier: fields.modifier ?? null,
    halves: fields.halves ?? false,
    dayPart: fields.dayPart ?? null,
    clock: fields.clock ?? null,
    monthsFromStart: fields.monthsFromStart ?? false,
    direction: fields.direction ?? null,
    beforeChrist: fields.beforeChrist ?? false,
    feast: fields.feast ?? null,
    again: fields.again ?? false,
  };
}

export function number(value: number): Reference {
  return { t: 'number', value };
}

export function shift(value: number, base: Base = 'published'): Reference {
  return { t: 'shift', value, base };
}
