/** A value and its surroundings -> the fields of the record. */
import type { Duration, Interval, Point, Unit, Value } from '../../extract/dates/value.js';
import type { Anchor, DateMention, DateModifier, MentionBase } from '../../record/types.js';
import { choose } from './choose.js';
import { type Day, weekdayOf, yearOf } from './days.js';
import type { Frame } from './frame.js';
import { isoDay, two } from './iso.js';
import { LAST_YEAR, type Located, locate, type Place } from './locate.js';
import { halfOf, moved, type Period, third } from './period.js';

export type DateFields = Omit<DateMention, keyof MentionBase>;

/** What the preposition says: `dictionaries/dates/particles.yaml`. */
export type Bound = 'from' | 'to' | 'after' | 'before' | 'none';

export interface Resolved {
  readonly fields: DateFields;
  /** What later dates may be anchored to; null if nothing. */
  readonly period: Period | null;
  readonly explicit: boolean;
}

/** Both ends of an interval. */
type Ends = readonly [Located, Located];

const CLOCK_UNITS: ReadonlySet<Unit> = new Set(['hour', 'minute', 'second']);

const unresolved = (fields: Partial<DateFields>): Resolved => ({
  fields: {
    type: fields.type ?? 'DATE',
    edtf: fields.edtf ?? null,
    from: fields.from ?? null,
    to: fields.to ?? null,
    modifier: fields.modifier ?? null,
    anchor: fields.anchor ?? 'none',
    every: fields.every ?? null,
  },
  period: null,
  explicit: false,
});

/** Gives a value its days. `modifier` is that of a comparison before it. */
export function resolve(value: Value, bound: Bound, modifier: DateModifier | null, frame: Frame, at: Place): Resolved {
  switch (value.k) {
    case 'set':
      return unresolved({ type: 'SET', every: value.every });
    case 'vague':
      return unresolved({ type: value.type });
    case 'part':
      return unresolved({});
    case 'duration':
      return duration(value, modifier, frame, at);
    case 'interval':
      return interval(value, bound, frame, at);
    case 'point':
      return point(value, bound, modifier, frame, at);
  }
}

function duration(value: Duration, comparison: DateModifier | null, frame: Frame, at: Place): Resolved {
  const edtf = value.iso && value.isoMax ? `${value.iso}/${value.isoMax}` : value.iso;
  const fields: Partial<DateFields> = { type: 'DURATION', edtf, modifier: comparison ?? value.modifier };
  const anchored = value.direction ? frame.anchor('published', 'day', at.token) : null;
  if (
    anchored?.anchor !== 'published' ||
    CLOCK_UNITS.has(value.unit) ||
    value.length === null ||
    !Number.isInteger(value.length)
  )
    return unresolved(fields);
  // "за последние десять лет": up to the day of publication
  const past = value.direction === 'past';
  const end = moved(value.unit, anchored.base, past ? -value.length : value.length);
  if (!(yearOf(end) >= 1 && yearOf(end) <= LAST_YEAR)) return unresolved(fields);
  const from = past ? end + 1 : anchored.base;
  const to = past ? anchored.base : end - 1;
  if (to < from) return unresolved({ ...fields, anchor: anchored.anchor });
  return unresolved({ ...fields, from: isoDay(from), to: isoDay(to), anchor: anchored.anchor });
}

function point(value: Point, bound: Bound, comparison: DateModifier | null, frame: Frame, at: Place): Resolved {
  const time = value.clock !== null || value.dayPart !== null || value.unit === 'hour' || value.unit === 'minute';
  const type = time ? 'TIME' : 'DATE';
  const located = locate(value, frame, at);
  const modifier = value.modifier ?? comparison;
  if (!located)
    return unresolved(value.length ? { type: 'DURATION', edtf: value.length, modifier } : { type, modifier });
  const { period, anchor } = located;
  const days = partOf(value, period);
  const edtf = period.edtf + clockOf(value) + (value.modifier === '~' ? '~' : '');
  // "после 18:00" is still that day
  const side = value.clock !== null && (bound === 'after' || bound === 'before') ? 'none' : bound;
  const from = fromOf(days.from, days.to, side);
  const to = toOf(days.from, days.to, side);
  return {
    fields: { type, edtf, from, to, modifier, anchor, every: null },
    period,
    explicit: anchor === 'explicit',
  };
}

function clockOf({ clock }: Point): string {
  return clock ? `T${two(clock.hour)}:${two(clock.minute)}${clock.zone ?? ''}` : '';
}

/** The first day on the side of the date that the preposition means; null if it names none. */
function fromOf(from: Day, to: Day, bound: Bound): string | null {
  if (bound === 'to' || bound === 'before') return null;
  return isoDay(bound === 'after' ? to + 1 : from);
}

/** The last one, included. */
function toOf(from: Day, to: Day, bound: Bound): string | null {
  if (bound === 'from' || bound === 'after') return null;
  return isoDay(bound === 'before' ? from - 1 : to);
}

function interval(value: Interval, bound: Bound, frame: Frame, at: Place): Resolved {
  const clock = value.from.clock ?? value.to.clock;
  const ends = locateEnds(value, frame, at);
  const type = clock || value.from.dayPart ? 'TIME' : 'DATE';
  if (!ends) return unresolved({ type });
  const [a, b] = ends;
  const from = partOf(value.from, a.period).from;
  const to = partOf(value.to, b.period).to;
  if (to < from) return unresolved({ type });
  const left = a.period.edtf + clockOf(value.from);
  const right = b.period.edtf + clockOf(value.to);
  const edtf = intervalEdtf(left, right, from, to, value.list);
  const anchor: Anchor =
    a.anchor === 'explicit' && b.anchor === 'explicit' ? 'explicit' : a.anchor === 'explicit' ? b.anchor : a.anchor;
  return {
    fields: {
      type,
      edtf,
      // "до 10–15 мая" keeps its end; "с" belongs to the interval itself
      from: bound === 'to' ? null : isoDay(from),
      to: isoDay(to),
      modifier: null,
      anchor,
      every: null,
    },
    period: { unit: a.period.unit, from, to, edtf },
    explicit: anchor === 'explicit',
  };
}

const PLAIN = /^-?\d{4}(-(0\d|1[0-2])(-\d\d(T.*)?)?)?$|^\d\d\dX$|^\d\dXX$/;

/** Seasons, quarters, halves and intervals cannot stand inside an interval or a set: their days do. */
function intervalEdtf(left: string, right: string, from: Day, to: Day, list: boolean): string {
  if (!PLAIN.test(left) || !PLAIN.test(right)) return `${isoDay(from)}/${isoDay(to)}`;
  return list ? `{${left},${right}}` : `${left}/${right}`;
}

/** The days of "начало", "конец", "первая половина" of the period, or all of them. */
function partOf({ modifier, halves }: Point, period: Period): { readonly from: Day; readonly to: Day } {
  if (modifier !== 'start' && modifier !== 'mid' && modifier !== 'end') return period;
  return halves && modifier !== 'mid' ? halfOf(period, modifier) : third(period, modifier);
}

/** Both ends; the year may stand on one of them only ("с 12 января по 30 апреля 2020 года"). */
function locateEnds(value: Interval, frame: Frame, at: Place): Ends | null {
  const { from, to } = value;
  if (!from.year && !from.own && !to.year && !to.own && from.part !== null && to.part !== null)
    return nearestEnds(from, to, frame, at);
  if (from.year || from.own || !to.year) {
    const a = locate(from, frame, at);
    if (!a) return null;
    if (to.year || to.own) {
      const b = locate(to, frame, at);
      return b && [a, b];
    }
    const b = following(to, a, frame, at);
    return b && [a, b];
  }
  const b = locate(to, frame, at);
  if (!b) return null;
  // "с декабря по март 2020 года": the first end lies in the year before
  const same = locate({ ...from, year: to.year }, frame, at);
  if (!same || same.period.from <= b.period.to || to.year.t !== 'number') return same && [same, b];
  const before = locate({ ...from, year: { t: 'number', value: to.year.value - 1 } }, frame, at);
  return before && [before, b];
}

/** An end so many days ahead is none of what has been told as done. */
const FAR_END = 45;

/** "в январе-ноябре выпуск вырос", told in December: the end may be near, not the beginning. */
function nearestEnds(from: Point, to: Point, frame: Frame, at: Place): Ends | null {
  const a = locate(from, frame, at);
  const last = a && following(to, a, frame, at);
  const ahead: Ends | null = a && last && [a, last];
  const anchored = frame.anchor('published', 'year', at.token);
  if (!ahead || !anchored) return ahead;
  const b = locate(to, frame, at);
  const first = b && preceding(from, b, frame, at);
  if (!b || !first || first.period.from === ahead[0].period.from) return ahead;
  // "в январе–ноябре выпуск вырос", told in March: not the months that have just begun
  const begun = ahead[1].period.from > anchored.base + FAR_END && b.period.to < anchored.base;
  if (begun && to.unit === 'month' && (at.tense === 'past' || at.tense === 'over')) return [first, b];
  const periods = [ahead, [first, b] as const].map(([x, y]) => ({ ...x.period, to: y.period.to }));
  return choose(periods, anchored.base, at.tense) === periods[1] ? [first, b] : ahead;
}

/** The last instance of `p` before the end of `b`. */
function preceding(p: Point, b: Located, frame: Frame, at: Place): Located | null {
  const y = yearOf(b.period.to);
  for (const k of [y, y - 1]) {
    const a = locate({ ...p, year: { t: 'number', value: k } }, frame, at);
    if (a && a.period.from <= b.period.to) return { period: a.period, anchor: b.anchor };
  }
  return null;
}

/** The first instance of `p` after `a`. */
function following(p: Point, a: Located, frame: Frame, at: Place): Located | null {
  if (p.weekday !== null && p.day === null) {
    let d = a.period.from;
    for (let i = 0; i < 7 && weekdayOf(d) !== p.weekday; i++) d++;
    return { period: { ...a.period, from: d, to: d, edtf: isoDay(d) }, anchor: a.anchor };
  }
  const y = yearOf(a.period.from);
  for (const k of [y, y + 1]) {
    const b = locate({ ...p, year: { t: 'number', value: k } }, frame, at);
    if (b && b.period.from >= a.period.from) return { period: b.period, anchor: a.anchor };
  }
  return null;
}
