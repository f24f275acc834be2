/** Surface -> shape bits, folded spelling, value of a number. */
import { foldLookAlikes } from '../morphology/index.js';
import { C_CYR, C_CYR_UP, C_DIGIT, C_LAT, C_LAT_UP, charClass, fold } from './characters.js';
import * as S from './shape.js';

const SPACES_IN_NUMBER = /[\s\u00a0\u2000-\u200d\u202f\u205f\u00ad\u2060]/g;
const NUMERIC_DATE = /^\d{1,2}\.\d{1,2}\.\d{2,4}$|^\d{4}-\d\d-\d\d$/;
const CLOCK = /^\d{1,2}:\d\d(?::\d\d)?$/;
const NUMBER = /^\d+(?:[.,]\d+)?$/;

export interface Shaped {
  readonly shape: number;
  readonly folded: string;
  readonly number: number;
}

/** `mark` is the shape of a punctuation mark, 0 for words and numbers. */
export function shapeOf(surface: string, mark: number, abbreviations: ReadonlyMap<string, unknown>): Shaped {
  if (mark !== 0) return { shape: mark, folded: surface, number: Number.NaN };
  const first = charClass(surface.charCodeAt(0));
  if (first === C_DIGIT) return shapeOfNumber(surface);
  let shape = lettersOf(surface);
  let folded = fold(surface);
  if (shape & S.MIXED_ALPHABET) {
    // «Администpация» with a Latin p is the word that a reader sees
    const spelled = foldLookAlikes(surface);
    if (spelled !== surface) {
      shape = lettersOf(spelled);
      folded = fold(spelled);
    }
  }
  if (folded.includes('://')) shape = S.URL;
  else if (surface.length > 1 && surface.endsWith('.')) {
    folded = folded.slice(0, -1);
    const known = abbreviations.has(folded);
    if (surface.length === 2 && shape & S.TITLE && !known) shape |= S.INITIAL;
    else if (surface.length === 2 && shape & S.TITLE) shape |= S.INITIAL | S.ABBREVIATION;
    else shape |= S.ABBREVIATION;
  } else if (folded.includes('.')) shape |= S.DOMAIN;
  return { shape, folded, number: Number.NaN };
}

function lettersOf(surface: string): number {
  let lower = 0;
  let upper = 0;
  let innerUpper = false;
  let cyrillic = false;
  let latin = false;
  let mixed = false;
  let partCyrillic = false;
  let partLatin = false;
  let digits = false;
  let hyphen = false;
  let partStart = true;
  for (let i = 0; i < surface.length; i++) {
    const k = charClass(surface.charCodeAt(i));
    const letter = k === C_CYR || k === C_CYR_UP || k === C_LAT || k === C_LAT_UP;
    if (!letter) {
      if (k === C_DIGIT) digits = true;
      if (k !== C_DIGIT && surface[i] === '-') {
        hyphen = true;
        partCyrillic = false;
        partLatin = false;
        partStart = true;
      }
      continue;
    }
    if (k === C_CYR || k === C_CYR_UP) {
      cyrillic = true;
      partCyrillic = true;
    } else {
      latin = true;
      partLatin = true;
    }
    if (partCyrillic && partLatin) mixed = true;
    if (k === C_CYR_UP || k === C_LAT_UP) {
      upper++;
      if (!partStart) innerUpper = true;
    } else lower++;
    partStart = false;
  }
  const firstClass = charClass(surface.charCodeAt(0));
  let shape = S.WORD;
  if (cyrillic) shape |= S.CYRILLIC;
  if (latin) shape |= S.LATIN;
  if (mixed) shape |= S.MIXED_ALPHABET;
  if (firstClass === C_CYR_UP || firstClass === C_LAT_UP) shape |= S.TITLE;
  if (upper > 1 && lower === 0) shape |= S.UPPER;
  else if (innerUpper) shape |= S.MIXED_CASE;
  if (hyphen) shape |= S.HYPHENATED;
  if (digits) shape |= S.ALPHANUMERIC;
  return shape;
}

/** "1.000.000", "100.000,50": see `readNumber`. */
const DOTTED = /^[1-9]\d{0,2}(?:\.000|(?:\.\d{3}){2,})(?:,\d+)?$/;

function shapeOfNumber(surface: string): Shaped {
  if (NUMERIC_DATE.test(surface)) return { shape: S.NUMERIC_DATE, folded: surface, number: Number.NaN };
  if (CLOCK.test(surface)) return { shape: S.CLOCK, folded: surface, number: Number.NaN };
  const spaced = surface.replace(SPACES_IN_NUMBER, '');
  const bare = DOTTED.test(spaced) ? spaced.replaceAll('.', '') : spaced;
  if (NUMBER.test(bare)) {
    const value = Number(bare.replace(',', '.'));
    const integer = !bare.includes(',') && !bare.includes('.');
    return { shape: S.NUMBER | (integer ? S.INTEGER : 0), folded: bare, number: value };
  }
  const folded = fold(surface);
  const letters = lettersOf(surface) & (S.CYRILLIC | S.LATIN | S.HYPHENATED);
  if (/^\d+-/.test(folded) && letters & S.CYRILLIC) {
    return { shape: S.NUMBER_WORD | S.WORD | letters, folded, number: Number.parseInt(folded, 10) };
  }
  return { shape: S.WORD | S.ALPHANUMERIC | S.TITLE | letters, folded, number: Number.NaN };
}
