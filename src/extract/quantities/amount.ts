/** A number or a range of numbers: what stands before the counted noun. */
import { ACCS, CASE_MASK, GENDER_MASK, NOMN, NOUN, SING } from '../../morphology/grammemes.js';
import type { QuantityModifier } from '../../record/types.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';
import type { NumberReading } from '../numbers/index.js';
import type { QuantityLexicon } from './lexicon.js';

/** A range that runs down within one "млн" seldom loses more than this. */
const RUNS_DOWN = 5;

/** How the noun after the number stands: "1 школа", "2 школы", "5 школ", "1,5 школы" or "треть школ", "тысяча школ". */
export type Government = 'one' | 'few' | 'many' | 'part' | 'group';

export interface Amount {
  readonly first: number;
  readonly last: number;
  readonly value: number | null;
  readonly max: number | null;
  /** The number behind a value that is only an order of magnitude ("тысячи"): what it is in "больше тысячи"; else null. */
  readonly order: number | null;
  readonly government: Government;
  /** Cases that the number itself can stand in; all for digits. */
  readonly cases: number;
  /** Genders that "один", "одном" can have; all where the number does not tell. */
  readonly genders: number;
  readonly digits: boolean;
  readonly collective: boolean;
  /** "тысяч пять": about so many. */
  readonly about: boolean;
  /** What words after the number say of it: "20 с лишним", "40 и более". */
  readonly bound: QuantityModifier | null;
  readonly fraction: boolean;
  /** What the last word multiplies the number by ("тыс.": 1000); 1 if it does not. */
  readonly scale: number;
}

/** "несколько", "несколько десятков": an amount without a number. */
export function vagueAmount(tokens: Tokens, at: number, lexicon: QuantityLexicon): Amount {
  const end = tokens.sentenceEnd[at]!;
  const { numerals } = lexicon;
  let last = at;
  let scale = 1;
  // "несколько сотен миллионов"
  while (last + 1 < end && numerals.isNumeral(tokens.words.at(last + 1))) {
    const { type, value } = numerals.of(tokens.words.at(last + 1));
    if (type !== 'multiplier' && type !== 'group') break;
    scale *= value;
    last++;
  }
  return {
    first: at,
    last,
    value: null,
    max: null,
    order: null,
    government: scale > 1 ? 'group' : 'many',
    // "несколько оптимистичным" is somewhat so, "нескольким школам" are schools
    cases: scale > 1 ? CASE_MASK : tokens.grammar[at]! & CASE_MASK || CASE_MASK,
    genders: GENDER_MASK,
    digits: false,
    collective: false,
    about: false,
    bound: null,
    fraction: false,
    scale,
  };
}

/** The range between two numbers; the first takes the second's "тыс." if it has none of its own. */
export function makeRange(tokens: Tokens, low: NumberReading, high: NumberReading, first: number): Amount | null {
  const top = single(tokens, high, first);
  const { scale } = high;
  // "830–700 млн" runs down and both are millions; "900–1 тыс." does not
  const shared = scale > 1 && low.scale === 1 && low.value < (RUNS_DOWN * high.value) / scale;
  const bottom = shared ? low.value * scale : low.value;
  if (top.value === null || bottom === high.value || (bottom > high.value && !shared)) return null;
  return { ...top, value: exact(Math.min(bottom, high.value)), max: exact(Math.max(bottom, high.value)), order: null };
}

export function single(tokens: Tokens, reading: NumberReading, first: number): Amount {
  const word = tokens.words.at(reading.proper);
  const { scale } = reading;
  const value = reading.fraction ? reading.value : exact(reading.value);
  const order = reading.approximate && value >= 10 && !isOne(word) ? value : null;
  const plainDigits = (word.shape & (S.NUMBER | S.NUMBER_WORD)) !== 0;
  return {
    first,
    last: reading.last,
    value: order === null ? value : null,
    max: null,
    order,
    government: scale > 1 ? 'group' : reading.fraction ? 'part' : governmentOf(reading.value),
    cases: plainDigits || scale > 1 ? CASE_MASK : reading.cases || CASE_MASK,
    genders: plainDigits || scale > 1 ? GENDER_MASK : word.grammar & GENDER_MASK || GENDER_MASK,
    digits: reading.digits,
    collective: reading.collective,
    about: reading.inverted,
    bound: reading.surplus ? '>' : null,
    fraction: reading.fraction,
    scale,
  };
}

/** Value without the noise of binary fractions: 1,005 тыс. is 1005. */
export function exact(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** "десяток", "сотня", "пара": one of them. */
function isOne(word: Word): boolean {
  for (const { grammar } of word.readings) {
    if ((grammar & SING) !== 0 && (grammar & (NOMN | ACCS)) !== 0 && (grammar & NOUN) !== 0) return true;
  }
  return false;
}

/** How a noun stands after the number. */
export function governmentOf(value: number): Government {
  if (!Number.isInteger(value)) return 'part';
  const tens = value % 100;
  if (tens > 10 && tens < 20) return 'many';
  const units = value % 10;
  return units === 1 ? 'one' : units >= 2 && units <= 4 ? 'few' : 'many';
}
