/** Lengths of time: "25 лет", "полтора месяца", "10–15 минут", "неделю". */
import { ACCS, ADJF, GENT, MODIFIER, NOUN, NUMR, PLTM, PLUR } from '../../../morphology/grammemes.js';
import * as S from '../../../text/shape.js';
import { bestGrammar } from '../../best.js';
import type { Captures } from '../captures.js';
import { CLOCK_UNITS, type Duration } from '../value.js';
import { type Length, lengthOf } from './length.js';

/** ISO 8601 duration of `n` units. */
export function isoOf({ of, unit }: Length, n: number): string {
  if (of.fixed) return of.iso;
  const amount = n * of.times;
  const rounded = Number.isSafeInteger(amount) ? amount : Number(amount.toFixed(6));
  return `${CLOCK_UNITS.has(unit) ? 'PT' : 'P'}${rounded}${of.iso}`;
}

export function asDuration(length: Length, direction: Duration['direction'] = null): Duration {
  return {
    k: 'duration',
    unit: length.unit,
    iso: length.length === null ? null : isoOf(length, length.length),
    isoMax: length.max === null ? null : isoOf(length, length.max),
    length: length.length,
    modifier: length.approximate && length.length !== null ? '~' : null,
    direction,
  };
}

export function duration(c: Captures): Duration | null {
  const length = lengthOf(c);
  if (!length) return null;
  // "в четырёх кварталах" are blocks of houses
  return length.unit === 'quarter' ? null : asDuration(length);
}

/** "часа два", "года на два": but not "начала года две школы". */
export function aboutDuration(c: Captures): Duration | null {
  const before = c.before();
  if (before && bestGrammar(before, NOUN | MODIFIER | NUMR) !== 0)
    return c.refuse('the unit belongs to the word before');
  const next = c.after();
  if (next && (next.shape & (S.NUMBER | S.NUMBER_WORD | S.DASH)) !== 0) return null;
  // "лет 83%"
  if (next && (c.tokens.gap[c.end]! & 7) === 0 && (next.shape & (S.PUNCTUATION | S.STOP)) === 0) return null;
  const counted = next !== null && bestGrammar(next, NOUN | ADJF | NUMR) !== 0 && (next.grammar & GENT) !== 0;
  return counted ? c.refuse('the number may count what follows') : duration(c);
}

/** As an accusative the unit can only be several: "десятилетия", "столетия". */
function isPluralAccusative(c: Captures): boolean {
  let plural = false;
  for (const { grammar, extra } of c.lastWord('unit')?.readings ?? []) {
    if ((grammar & ACCS) === 0) continue;
    if ((grammar & PLUR) === 0 || (extra & PLTM) !== 0) return false;
    plural = true;
  }
  return plural;
}

/** "неделю", "сутки": the unit alone is one of it. */
export function fromDurationWord(c: Captures): Duration | null {
  // "баррелей/сутки"
  if (c.first > 0 && (c.tokens.gap[c.first]! & 7) === 0) return null;
  // "за годы учёбы": how many is not said; "сутки" is plural by form only
  if (c.isPlural('unit')) return null;
  const length = lengthOf(c);
  // "на десятилетия": the genitive singular is spelled like the plural that the preposition asks for
  if (length && c.constants.singular !== true && isPluralAccusative(c)) return asDuration({ ...length, length: null });
  return length && length.unit !== 'quarter' ? asDuration(length) : null;
}
