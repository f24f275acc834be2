/** How long: the number and the unit that the captures of a rule say. */
import { ACCS, GENT, NOMN, PLUR, SING } from '../../../morphology/grammemes.js';
import * as S from '../../../text/shape.js';
import type { Word } from '../../../text/word.js';
import type { NumberReading } from '../../numbers/index.js';
import type { Captures } from '../captures.js';
import type { UnitFacts } from '../lexicon.js';
import type { Unit } from '../value.js';

export interface Length {
  readonly of: UnitFacts;
  readonly unit: Unit;
  /** In `unit`; null for "несколько". */
  readonly length: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
}

/** Parts of these are counted in something finer: "четверть века" is 25 years, "четверть часа" 15 minutes. */
const FINER: ReadonlyMap<Unit, readonly [unit: Unit, iso: string, times: number]> = new Map([
  ['century', ['year', 'Y', 100]],
  ['hour', ['minute', 'M', 60]],
]);

/** The length that the captures say: number, number2, several, pair ("две-три"), both ("год-два"), unit. */
export function lengthOf(c: Captures): Length | null {
  if (c.has('both')) return oneOrTwo(c);
  const word = c.lastWord('unit');
  if (!word) return null;
  const of = c.lexicon.unit(word);
  // one or two letters ("г.", "ч.", "ст.") stand for too many things
  if (!of?.unit || (word.folded.length < 3 && !beforeSmaller(c, of.unit))) return null;
  // "полгода" is number and unit in one
  if (of.fixed) return lengthIn(of, of.unit, of.times, null, false);
  if (c.has('several')) return lengthIn(of, of.unit, null, null, true);
  if (c.has('pair')) return pairOf(c, of, of.unit, word);
  if (!c.has('number')) return lengthIn(of, of.unit, 1, null, false);
  const number = c.number('number');
  if (!number || number.ordinal) return null;
  if (number.fraction) return partOf(number.value, of.unit);
  if (c.at('number') > c.at('unit')) {
    return isInverted(c, number, word) ? lengthIn(of, of.unit, number.value, null, true) : null;
  }
  if (!counts(number.value, word.grammar)) return null;
  if (!c.has('number2')) return lengthIn(of, of.unit, number.value, null, number.approximate);
  const max = c.number('number2');
  if (!max || max.ordinal || max.value <= number.value) return null;
  return lengthIn(of, of.unit, number.value, max.value, false);
}

function lengthIn(of: UnitFacts, unit: Unit, length: number | null, max: number | null, approximate: boolean): Length {
  return { of, unit, length, max, approximate };
}

/** "две-три недели" */
function pairOf(c: Captures, of: UnitFacts, unit: Unit, word: Word): Length | null {
  const { folded } = c.lastWord('pair')!;
  const hyphen = folded.indexOf('-');
  const low = c.numberOf(folded.slice(0, hyphen));
  const high = c.numberOf(folded.slice(hyphen + 1));
  if (low === null || high === null || low >= high || !counts(high, word.grammar)) return null;
  return lengthIn(of, unit, low, high, false);
}

/** "год-два", "час-полтора", "день-другой": the unit is one of it already. */
function oneOrTwo(c: Captures): Length | null {
  const { folded } = c.lastWord('both')!;
  const hyphen = folded.indexOf('-');
  const [first, second] = [folded.slice(0, hyphen), folded.slice(hyphen + 1)];
  const high = c.numberOf(second) ?? c.valueOf(second, 'NextOne');
  if (high === null || high <= 1 || high > 2) return null;
  const word = c.wordOf(first);
  const of = c.lexicon.unit(word);
  // "недели-две" is the inverted order of "две недели"
  if (!of?.unit || of.fixed || (word.grammar & (NOMN | ACCS)) === 0 || (word.grammar & SING) === 0) return null;
  return lengthIn(of, of.unit, 1, high, false);
}

/** "четверть века", "треть столетия" */
function partOf(value: number, unit: Unit): Length | null {
  const finer = FINER.get(unit);
  if (!finer) return null;
  const [of, iso, times] = finer;
  return lengthIn({ unit: of, iso, times: 1, fixed: false }, of, Math.round(value * times), null, false);
}

/** "лет десять", "часа два": about so many. "лет сорока" is an age, "2017 года два" no length. */
function isInverted(c: Captures, { value, cases, digits }: NumberReading, unit: Word): boolean {
  if (value < 1.5 || (!digits && (cases & (NOMN | ACCS)) === 0)) return false;
  const before = c.before();
  if (before && (before.shape & (S.NUMBER | S.NUMBER_WORD)) !== 0) return false;
  const few = value % 10 < 5 && (value % 100 < 10 || value % 100 > 20) && value % 10 > 0;
  const number = few ? SING : PLUR;
  return unit.readings.some(({ grammar }) => (grammar & GENT) !== 0 && (grammar & number) !== 0);
}

/** "23 ч. 20 мин.": digits and a smaller unit of the clock follow. */
function beforeSmaller({ tokens, lexicon, end }: Captures, unit: Unit): boolean {
  if (unit !== 'hour' || end + 1 >= tokens.count || !(tokens.shape[end]! & S.INTEGER)) return false;
  return lexicon.text(tokens.words.at(end + 1), 'ClockUnit', 'unit') === 'minute';
}

/** Is the unit in a form that the number can govern? "на 85 году" and "30 млн дня" count nothing. */
function counts(value: number, unit: number): boolean {
  if (unit & PLUR) return true;
  if (!Number.isInteger(value)) return (unit & GENT) !== 0;
  const tens = value % 100;
  const ones = tens > 10 && tens < 20 ? 0 : tens % 10;
  return ones === 1 || (ones > 1 && ones < 5 && (unit & GENT) !== 0);
}
