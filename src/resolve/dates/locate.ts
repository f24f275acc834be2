/** Finds the days of a point: its year, its week, its distance from an anchor. */
import type { Point, Reference, Unit } from '../../extract/dates/value.js';
import type { Anchor } from '../../record/types.js';
import { againIn } from './again.js';
import { choose, type Tense } from './choose.js';
import { type Day, dateOf, day, monthOf, weekdayOf, yearOf } from './days.js';
import type { Anchored, Frame } from './frame.js';
import { inYear, inYears, onWeekday } from './in-year.js';
import type { Period } from './period.js';
import * as P from './period.js';

export interface Place {
  /** Token and sentence (its first token) of the mention. */
  readonly token: number;
  readonly sentence: number;
  readonly tense: Tense;
  /** "к лету", "до мая": it cannot be over when it is still to come. */
  readonly deadline: boolean;
  /** ", а уже 8 октября": it goes on with what was told before. */
  readonly goesOn: boolean;
}

export interface Located {
  readonly period: Period;
  readonly anchor: Anchor;
}

const CLOCK_UNITS: ReadonlySet<Unit> = new Set(['hour', 'minute', 'second']);
const DAYS_OF_WEEK = 7;
/** Years outside 1–9999 have no ISO day: "65 млн лет назад" stays without a value. */
export const LAST_YEAR = 9999;

/** The days of the point; null where nothing anchors it. */
export function locate(p: Point, frame: Frame, at: Place): Located | null {
  if (p.clock && p.day === null && p.weekday === null && !p.own) return clockDay(frame, at);
  if (p.dayPart && p.day === null && p.weekday === null && !p.own) return clockDay(frame, at);
  if (p.own) return p.own.t === 'shift' ? byDistance(p, p.own, frame, at) : null;
  if (p.unit === 'day' && p.day !== null && p.part === null && p.year === null) return dayOfMonth(p.day, frame, at);
  if (p.weekday !== null) return p.unit === 'weekend' ? weekend(p, frame, at) : weekday(p.weekday, frame, at);
  if (p.year?.t === 'number') {
    if (p.again) return againIn(p, p.year.value, 'explicit', frame, at);
    const period = inYear(p, p.year.value);
    return period && { period, anchor: 'explicit' };
  }
  if (p.year) {
    const anchored = frame.anchor(p.year.base, 'year', at.token);
    if (anchored && p.again) return againIn(p, yearOf(anchored.base) + p.year.value, anchored.anchor, frame, at);
    const period = anchored && inYear(p, ownYear(p, anchored.base) + p.year.value);
    return period && { period, anchor: anchored.anchor };
  }
  return withoutYear(p, frame, at);
}

function ownYear(p: Point, d: Day): number {
  return yearOf(p.unit === 'academic' ? P.holding('academic', d).from : d);
}

/** A time of day alone belongs to the day just spoken of, else to that of publication. */
function clockDay(frame: Frame, at: Place): Located | null {
  const anchored = frame.anchor('context', 'day', at.token);
  return anchored && { period: P.oneDay(anchored.base), anchor: anchored.anchor };
}

function byDistance(p: Point, own: Extract<Reference, { t: 'shift' }>, frame: Frame, at: Place): Located | null {
  if (CLOCK_UNITS.has(p.unit)) return null;
  // "Через два дня его потушили": in the past, counted from what was told before
  const over = at.tense === 'past' || at.tense === 'over';
  const base = own.base === 'auto' ? (over ? 'context' : 'published') : own.base;
  const anchored = frame.anchor(base, p.unit, at.token);
  if (!anchored) return null;
  // "через год он вернулся": nobody knows from when, but not from now
  const told = own.base === 'auto' || (p.length !== null && over);
  if (told && base === 'context' && anchored.anchor === 'published' && own.value > 0) return null;
  // "в тот день": nobody knows which, but not that of publication
  if (own.base === 'context' && own.value === 0 && anchored.anchor === 'published') return null;
  // "через сорок лет" in a text without a day of publication: a year that it mentions is not its own
  const guess = base === 'published' && anchored.period !== null && anchored.period.unit !== 'day';
  if (guess && (own.value !== 0 || p.part === null)) return null;
  // "Цех сгорел 13 мая 2019 года. Вчера его снесли": nor is a day that it mentions
  if (base === 'published' && anchored.anchor === 'context' && (p.unit === 'day' || p.unit === 'week')) return null;
  const period =
    p.weekday !== null ? weekdayAt(p, p.weekday, own.value, anchored.base) : distant(p, own.value, anchored, at.tense);
  // "Через шесть месяцев они поженились" has not happened after it was told
  if (period && p.length !== null && over && frame.isAfterPublication(period)) return null;
  return period && { period, anchor: anchored.anchor };
}

function distant(p: Point, n: number, { base, period }: Anchored, tense: Tense): Period | null {
  if (p.part !== null) return namedPart(p, n, base, tense);
  if (n === 0 && period && p.unit === 'day') return period.unit === 'day' ? period : null;
  const there = P.moved(p.unit, base, n);
  const y = yearOf(there);
  return y > 0 && y <= LAST_YEAR ? P.holding(p.unit, there) : null;
}

/** "прошлой весной", "этим летом", "будущий сентябрь". */
function namedPart(p: Point, n: number, base: Day, tense: Tense): Period | null {
  const y = yearOf(base);
  const all = [y - 2, y - 1, y, y + 1, y + 2].map((k) => inYear(p, k)).filter((x) => x !== null);
  if (n > 0) return all.find((x) => x.from > base) ?? null;
  // "этой зимой" in February began last December; "в нынешнем сентябре" lies in the present year
  if (n === 0) {
    const running = all.find((x) => x.from <= base && base <= x.to);
    return running ?? (p.part === 24 ? choose(all, base, tense) : inYear(p, y));
  }
  const over = all.filter((x) => x.to < base);
  const last = over[over.length - 1];
  if (!last) return null;
  const thisYear = p.part !== 24 && yearOf(last.from) === y && p.direction !== 'past';
  return thisYear ? (over[over.length - 2] ?? last) : last;
}

function weekdayAt({ ofWeek }: Point, weekday: number, n: number, base: Day): Period {
  const delta = weekday - weekdayOf(base);
  if (ofWeek) return P.oneDay(base + delta + n * DAYS_OF_WEEK);
  if (n === 0) return P.oneDay(base + delta);
  if (n < 0) return P.oneDay(base + (delta >= 0 ? delta - 7 : delta));
  return P.oneDay(base + (delta <= 0 ? delta + 7 : delta));
}

/** The weekday that the tense means; the day of publication itself counts ("сообщили в субботу", on Saturday). */
function weekday(n: number, frame: Frame, at: Place): Located | null {
  const anchored = frame.anchor('published', 'day', at.token);
  if (!anchored) return null;
  const delta = n - weekdayOf(anchored.base);
  const ahead = delta < 0 ? delta + 7 : delta;
  const d = anchored.base + (at.tense === 'future' ? ahead : ahead === 0 ? 0 : ahead - 7);
  return { period: P.oneDay(d), anchor: anchored.anchor };
}

/** "12 числа": of the month that the text spoke of, or of publication, or one beside it. */
function dayOfMonth(date: number, frame: Frame, at: Place): Located | null {
  const anchored = frame.anchor('published', 'day', at.token);
  if (!anchored) return null;
  const [y, m] = [yearOf(anchored.base), monthOf(anchored.base)];
  const instances: Period[] = [];
  for (let k = m - 1; k <= m + 1; k++) {
    const d = day(y, k, date);
    if (dateOf(d) === date) instances.push(P.oneDay(d));
  }
  const period = choose(instances, anchored.base, at.tense);
  return period && { period, anchor: anchored.anchor };
}

function weekend({ direction }: Point, frame: Frame, at: Place): Located | null {
  const saturday = weekday(6, frame, direction === 'future' ? { ...at, tense: direction } : at);
  return saturday && { ...saturday, period: P.days('weekend', saturday.period.from, saturday.period.from + 1) };
}

function withoutYear(p: Point, frame: Frame, at: Place): Located | null {
  if (p.unit === 'year' || p.unit === 'decade' || p.unit === 'century') return null;
  const said = frame.inSentence(at);
  if (said && said.period.unit !== 'decade' && said.period.unit !== 'century') {
    const period = inSaidYear(p, said.period);
    if (period) return { period, anchor: 'context' };
  }
  const anchored = frame.anchor('published', 'year', at.token);
  if (p.onWeekday !== null && anchored?.anchor !== 'published') return onWeekdayOfText(p, p.onWeekday, frame);
  if (!anchored) return null;
  const y = yearOf(anchored.base);
  // a year from the text is that year; a day of publication has its neighbours
  if (anchored.period && anchored.period.unit !== 'day') {
    const period = inYear(p, y);
    return period && { period, anchor: anchored.anchor };
  }
  const reach = p.unit === 'day' && p.part === 2 && p.day === 29 ? 8 : 1;
  const all = inYears(p, y, reach);
  const instances = p.onWeekday === null ? all : onWeekday(all, p.onWeekday);
  if (at.deadline && at.tense === 'future') {
    const open = instances.find((x) => x.to >= anchored.base);
    if (open) return { period: open, anchor: anchored.anchor };
  }
  // "суд избрал арест до 2 июня": the verb is past, the deadline need not be
  const meant = at.deadline && at.tense === 'past' && !p.feast ? 'until' : at.tense;
  const tense = p.direction ?? (p.unit === 'academic' ? null : meant);
  const period =
    p.unit === 'academic' ? nearest(instances, anchored.base, p.direction) : choose(instances, anchored.base, tense);
  return period && { period, anchor: anchored.anchor };
}

/** "в субботу, 18 февраля", without a day of publication: the weekday leaves one year of five or six. */
function onWeekdayOfText(p: Point, weekday: number, frame: Frame): Located | null {
  const fits = (y: number): Period | null => {
    const period = inYear(p, y);
    return period && weekdayOf(period.from) === weekday ? period : null;
  };
  const year = frame.yearAmong((y) => fits(y) !== null);
  const period = year === null ? null : fits(year);
  return period && { period, anchor: 'context' };
}

/** School years: by their beginning; the "new" one is about to begin or has just begun. */
function nearest(instances: readonly Period[], base: Day, direction: Point['direction']): Period | null {
  let best: Period | null = null;
  for (const x of instances) {
    const ahead = x.from - base;
    const fits = direction === 'future' ? ahead >= -45 : Math.abs(ahead) < 183;
    if (fits && !best) best = x;
  }
  return best;
}

/** "В 2018 году, в мае": the year of the date that stands before in the sentence. */
function inSaidYear(p: Point, said: Period): Period | null {
  const y = yearOf(said.from);
  const instance = inYear(p, y);
  // "с 25 декабря 2019 года … 5 января": the next one, not the one eleven months before
  if (instance && said.unit === 'day' && said.from - instance.from > 183) return inYear(p, y + 1);
  return instance;
}
