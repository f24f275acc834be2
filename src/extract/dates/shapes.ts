/** What a value is to the joins of dictionaries/dates/joins.yaml. */
import type { Point, Value } from './value.js';

const PERIODS: ReadonlySet<string> = new Set([
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'academic',
  'decade',
  'century',
  'millennium',
  'week',
  'interval',
]);

/** Does the value answer to the name that a join uses? */
export function answersTo(value: Value, name: string): boolean {
  const own = shapeOf(value);
  return (
    own === name ||
    (name === 'period' && (PERIODS.has(own) || (own === 'relative' && value.k === 'point' && value.unit !== 'day')))
  );
}

function shapeOf(value: Value): string {
  switch (value.k) {
    case 'point':
      return shapeOfPoint(value);
    case 'vague':
      return 'none';
    default:
      return value.k;
  }
}

function shapeOfPoint(p: Point): string {
  if (p.clock && p.part === null && p.weekday === null && !p.own) return 'clock';
  if (p.dayPart === 'night-to' && p.day === null) return 'night-to';
  if (p.feast) return 'feast';
  if (p.unit === 'day') {
    if (p.day !== null) return 'day';
    if (p.weekday !== null) return 'weekday';
    if (p.own)
      return p.own.t === 'shift' && Math.abs(p.own.value) <= 2 && p.own.base === 'published' ? 'today' : 'relative';
    return 'day-part';
  }
  return p.own ? 'relative' : p.unit;
}
