/** What a value is to the joins of dictionaries/dates/joins.yaml. */
import { type Point, UNITS, type Value } from './value.js';

/** Names that joins may use; the bit of a name is its place here. */
const NAMES: readonly string[] = [
  ...UNITS,
  'clock',
  'night-to',
  'feast',
  'weekday',
  'today',
  'relative',
  'day-part',
  'interval',
  'duration',
  'set',
  'part',
  'period',
];

/** The bits of some names; those that no value answers to have none. */
export function bitsOf(names: readonly string[]): number {
  return names.reduce((bits, name) => (NAMES.includes(name) ? bits | (1 << NAMES.indexOf(name)) : bits), 0);
}

const BITS: ReadonlyMap<string, number> = new Map(NAMES.map((name) => [name, bitsOf([name])]));
const PERIOD = bitsOf(['period']);
const RELATIVE = bitsOf(['relative']);
const PERIODS = bitsOf([
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

/** Bits of the names that the value answers to. */
export function answersOf(value: Value): number {
  const own = BITS.get(shapeOf(value)) ?? 0;
  const period = (own & PERIODS) !== 0 || (own === RELATIVE && value.k === 'point' && value.unit !== 'day');
  return period ? own | PERIOD : own;
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
  if (p.again) return 'relative';
  if (p.unit === 'day') {
    if (p.day !== null) return 'day';
    if (p.weekday !== null) return 'weekday';
    if (p.own)
      return p.own.t === 'shift' && Math.abs(p.own.value) <= 2 && p.own.base === 'published' ? 'today' : 'relative';
    return 'day-part';
  }
  return p.own ? 'relative' : p.unit;
}
