/** What part of a name a token can be, as one letter: runs of tokens become words over these letters. */
import type { Engine } from '../../match/engine.js';
import {
  ABBR,
  ADJF,
  CASE_MASK,
  GEOX,
  INIT,
  NAME,
  NOUN,
  ORGN,
  PATR,
  PREP,
  PRTF,
  SURN,
} from '../../morphology/grammemes.js';
import type { Reading } from '../../morphology/index.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import type { PersonSetup } from './setup.js';

/**
 * I initial, G given name, P patronymic, S surname, B given name or surname, U unknown capitalised word,
 * X known capitalised word that could be a surname («Роман Толстой»), R Roman numeral («Елизавета II»), p particle («де», «оглы»), - nothing of a name.
 */
export type Element = 'I' | 'G' | 'P' | 'S' | 'B' | 'U' | 'X' | 'R' | 'p' | '-';

const ROMAN = /^(?:I{1,3}|IV|VI{0,3}|IX|X{1,2}V?I{0,3})$/;

/** Part of a name that the word can be, apart from its place. */
export function elementOf(word: Word, setup: PersonSetup): Element {
  const { shape } = word;
  if (shape & S.INITIAL || (shape & S.ABBREVIATION && shape & S.TITLE && word.hasTag(setup.initial))) return 'I';
  if (!(shape & S.WORD)) return '-';
  if (!(shape & S.TITLE)) return word.hasTag(setup.particle) ? 'p' : '-';
  if (shape & (S.ABBREVIATION | S.DOMAIN | S.ALPHANUMERIC)) return '-';
  if (!(shape & S.CYRILLIC)) return ROMAN.test(word.surface) ? 'R' : '-';
  if (shape & S.MIXED_CASE && !/^(?:Мак|Мc|О’|О'|Д’|д’|Ди|Де|Ла|Ле)/u.test(word.surface)) return '-';
  const given = word.hasTag(setup.given) || has(word, NAME, 0.003);
  const surname = word.hasTag(setup.surname) || has(word, SURN, 0.02);
  if (has(word, PATR, 0.2)) return 'P';
  if (given && surname) return 'B';
  if (given) return 'G';
  if (surname) return 'S';
  if (word.readings.some((r) => r.known && r.extra & (ORGN | ABBR))) return '-';
  if (word.readings.every((r) => !r.known)) return shape & S.UPPER ? '-' : 'U';
  if (shape & S.UPPER || word.grammar & PREP) return '-';
  return word.readings.some((r) => r.grammar & (NOUN | ADJF | PRTF)) ? 'X' : '-';
}

function has(word: Word, mark: number, atLeast: number): boolean {
  return word.readings.some((r) => (r.extra & mark) !== 0 && r.score >= atLeast && (r.extra & INIT) === 0);
}

/** Is the word first of all a place or common word, so that a lone one says nothing of people? */
export function doubtful(word: Word): boolean {
  return word.readings.some(
    (r) => r.known && ((r.extra & (NAME | SURN | PATR)) === 0 || r.extra & GEOX) && r.score > 0.1,
  );
}

/** Do two parts of one name stand in one case? Unknown words may be indeclinable: they agree with anything. */
export function sameCase(engine: Engine, a: number, b: number): boolean {
  const x = engine.tokens.words[a]!;
  const y = engine.tokens.words[b]!;
  if (x.readings.length === 0 || y.readings.length === 0) return true;
  const cases = (w: Word): number => personal(w).reduce((bits, r) => bits | r.grammar, 0) & CASE_MASK;
  const both = cases(x) & cases(y);
  return both !== 0;
}

function personal(word: Word): readonly Reading[] {
  const own = word.readings.filter((r) => r.extra & (NAME | SURN | PATR));
  return own.length > 0 ? own : word.readings;
}
