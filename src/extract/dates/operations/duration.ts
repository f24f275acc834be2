/** Lengths of time: "25 лет", "полтора месяца", "10–15 минут", "неделю". */
import { GENT, PLUR } from '../../../morphology/grammemes.js';
import * as S from '../../../text/shape.js';
import type { Captures } from '../captures.js';
import { asUnit } from '../lexicon.js';
import type { Duration, Unit } from '../value.js';

export interface Length {
  readonly unit: Unit;
  /** In `unit`; null for "несколько". */
  readonly length: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
  /** ISO designator and the factor of the unit: a decade is ten times Y. */
  readonly designator: string;
  readonly times: number;
  readonly fixed: string | null;
}

/** The length that the captures number, number2 and unit say; null if there is none. */
export function lengthOf(c: Captures): Length | null {
  const word = c.lastWord('unit');
  const data =
    word &&
    (c.lexicon.data(word, 'CalendarUnit') ?? c.lexicon.data(word, 'ClockUnit') ?? c.lexicon.data(word, 'HalfUnit'));
  const unit = data ? asUnit(data.unit) : null;
  // one or two letters ("г.", "ч.", "ст.") stand for too many things
  if (!word || !data || !unit || (word.folded.length < 3 && !beforeSmaller(c, unit))) return null;
  const times = typeof data.times === 'number' ? data.times : 1;
  const iso = String(data.iso);
  // "полгода" is number and unit in one
  if (iso.startsWith('P'))
    return { unit, length: times, max: null, approximate: false, designator: '', times: 1, fixed: iso };
  const base = { unit, designator: iso, times, fixed: null };
  if (c.has('several')) return { ...base, length: null, max: null, approximate: true };
  if (!c.has('number')) return { ...base, length: 1, max: null, approximate: false };
  const number = c.number('number');
  if (!number || number.ordinal || number.fraction || !counts(number.value, word.grammar)) return null;
  if (!c.has('number2')) return { ...base, length: number.value, max: null, approximate: number.approximate };
  const max = c.number('number2');
  if (!max || max.ordinal || max.value <= number.value) return null;
  return { ...base, length: number.value, max: max.value, approximate: false };
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
export function isoOf(length: Length, n: number): string {
  if (length.fixed) return length.fixed;
  const amount = Number((n * length.times).toFixed(6));
  return `P${CLOCK_UNITS.has(length.unit) ? 'T' : ''}${amount}${length.designator}`;
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
