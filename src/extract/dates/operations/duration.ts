/** Lengths of time: "25 лет", "полтора месяца", "10–15 минут", "неделю". */
import { GENT, PLUR } from '../../../morphology/grammemes.js';
import * as S from '../../../text/shape.js';
import type { Captures } from '../captures.js';
import type { UnitFacts } from '../lexicon.js';
import type { Duration, Unit } from '../value.js';

export interface Length {
  readonly of: UnitFacts;
  readonly unit: Unit;
  /** In `unit`; null for "несколько". */
  readonly length: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
}

/** The length that the captures number, number2 and unit say; null if there is none. */
export function lengthOf(c: Captures): Length | null {
  const word = c.lastWord('unit');
  if (!word) return null;
  const of = c.lexicon.unit(word);
  // one or two letters ("г.", "ч.", "ст.") stand for too many things
  if (!of?.unit || (word.folded.length < 3 && !beforeSmaller(c, of.unit))) return null;
  // "полгода" is number and unit in one
  if (of.fixed) return lengthIn(of, of.unit, of.times, null, false);
  if (c.has('several')) return lengthIn(of, of.unit, null, null, true);
  if (!c.has('number')) return lengthIn(of, of.unit, 1, null, false);
  const number = c.number('number');
  if (!number || number.ordinal || number.fraction || !counts(number.value, word.grammar)) return null;
  if (!c.has('number2')) return lengthIn(of, of.unit, number.value, null, number.approximate);
  const max = c.number('number2');
  if (!max || max.ordinal || max.value <= number.value) return null;
  return lengthIn(of, of.unit, number.value, max.value, false);
}

function lengthIn(of: UnitFacts, unit: Unit, length: number | null, max: number | null, approximate: boolean): Length {
  return { of, unit, length, max, approximate };
}

/** "23 ч. 20 мин.": digits and a smaller unit of the clock follow. */
function beforeSmaller({ tokens, lexicon, end }: Captures, unit: Unit): boolean {
  if (unit !== 'hour' || end + 1 >= tokens.count || !(tokens.shape[end]! & S.INTEGER)) return false;
  return lexicon.text(tokens.words[end + 1]!, 'ClockUnit', 'unit') === 'minute';
}

/** Is the unit in a form that the number can govern? "на 85 году" and "30 млн дня" count nothing. */
function counts(value: number, unit: number): boolean {
  if (unit & PLUR) return true;
  if (!Number.isInteger(value)) return (unit & GENT) !== 0;
  const tens = value % 100;
  const ones = tens > 10 && tens < 20 ? 0 : tens % 10;
  return ones === 1 || (ones > 1 && ones < 5 && (unit & GENT) !== 0);
}

const CLOCK_UNITS: ReadonlySet<Unit> = new Set(['second', 'minute', 'hour']);

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

/** "неделю", "сутки": the unit alone is one of it. */
export function fromDurationWord(c: Captures): Duration | null {
  // "баррелей/сутки"
  if (c.first > 0 && (c.tokens.gap[c.first]! & 7) === 0) return null;
  // "за годы учёбы": how many is not said; "сутки" is plural by form only
  if (c.isPlural('unit')) return null;
  const length = lengthOf(c);
  return length && length.unit !== 'quarter' ? asDuration(length) : null;
}
