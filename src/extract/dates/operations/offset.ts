/** Distances from a day: "пять лет назад", "через три месяца", "годом ранее". */
import type { Captures } from '../captures.js';
import type { UnitFacts } from '../lexicon.js';
import { type Base, type Duration, type Point, point, shift, type Vague } from '../value.js';
import { lengthOf } from './duration.js';

export function offset(c: Captures): Point | Vague | Duration | null {
  const length = lengthOf(c);
  if (!length) return null;
  const forward = c.constants.direction === 'forward';
  const named = c.constants.base;
  const base: Base = named === 'context' || named === 'auto' ? named : 'published';
  if (length.length === null) return { k: 'vague', type: 'DATE' };
  // "полтора года назад" is not a year but a month; "пару лет назад" is about a year
  const whole = Number.isInteger(length.length);
  const unit = length.unit === 'year' && !whole ? 'month' : length.unit;
  const amount = length.unit === 'year' && !whole ? Math.round(length.length * 12) : Math.round(length.length);
  const scaled = unit === 'quarter' || unit === 'half' ? 'month' : unit === 'week' ? 'day' : unit;
  // "две недели назад" is a day, as near as words say
  const factor = unit === 'quarter' || unit === 'half' ? factorOf(length.of) : unit === 'week' ? 7 : 1;
  return point({
    unit: scaled,
    own: shift((forward ? 1 : -1) * amount * factor, base),
    modifier: length.approximate || length.max !== null ? '~' : null,
  });
}

/** "полгода" is six of its unit already. */
function factorOf({ fixed, times }: UnitFacts): number {
  return fixed ? 1 : times;
}
