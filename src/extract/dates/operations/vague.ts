/** Times that no calendar can show: "в настоящее время", "на днях", "много лет назад". */
import type { Captures } from '../captures.js';
import type { Part, Vague } from '../value.js';

export function vague(c: Captures): Vague {
  const { type } = c.constants;
  return { k: 'vague', type: type === 'TIME' || type === 'DURATION' ? type : 'DATE' };
}

/** "начало", "середина", "конец" of what follows. */
export function periodPart(c: Captures): Part | null {
  const modifier = c.classText('part', 'PeriodPart', 'modifier');
  return modifier === 'start' || modifier === 'mid' || modifier === 'end'
    ? { k: 'part', modifier, halves: false }
    : null;
}

/** "первые числа": the part that the rule names. */
export function namedPart(c: Captures): Part | null {
  const { modifier } = c.constants;
  return modifier === 'start' || modifier === 'mid' || modifier === 'end'
    ? { k: 'part', modifier, halves: false }
    : null;
}

/** "первая половина", "вторая половина" of what follows. */
export function halfPart(c: Captures): Part | null {
  const half = c.ordinal('half');
  return half === 1 || half === 2 ? { k: 'part', modifier: half === 1 ? 'start' : 'end', halves: true } : null;
}
