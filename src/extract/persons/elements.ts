/** What part of a name a token can be, as one letter: runs of tokens become words over these letters. */
import { grammarAgrees } from '../../match/agreement.js';
import type { Engine } from '../../match/engine.js';
import {
  ABBR,
  ADJF,
  CASE_MASK,
  FEMN,
  GENDER_MASK,
  GENT,
  GEOX,
  INIT,
  NAME,
  NOMN,
  NOUN,
  PATR,
  PLUR,
  PREP,
  PROPER,
  PRTF,
  SING,
  SURN,
  VERB,
} from '../../morphology/grammemes.js';
import type { Reading } from '../../morphology/index.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import type { PersonSetup } from './setup.js';

/**
 * I initial, G given name, D given name that is also a common word, P patronymic, S surname, B given name or surname,
 * U unknown capitalised word, X known capitalised word that could be a surname («Роман Толстой»),
 * K syllable of an East Asian name, R Roman numeral («Елизавета II»), p particle («де»), k end of a Turkic patronymic («оглы»),
 * - nothing of a name. Of a place's name, by its surroundings (scene.ts): L could be a surname, M a given name.
 */
export type Element = 'I' | 'G' | 'D' | 'P' | 'S' | 'B' | 'U' | 'X' | 'K' | 'R' | 'p' | 'k' | 'L' | 'M' | '-';

/** Endings after which women's surnames do not inflect. */
export const CONSONANT = /[^аеёиоуыэюя]$/u;
/** Foreign names with these endings do not inflect. */
export const OPEN_VOWEL = /[еёиоуэю]$/u;
const ROMAN = /^(?:I{1,3}|IV|VI{0,3}|IX|X{1,2}V?I{0,3}|XIV)$/;
const LOOK_ALIKE = /^[ABCEHKMOPTX]/;
/** «МакДональд», «ДиКаприо», «О'Нил»: a capital inside after at most three letters, small letters to the end. */
const CAPITAL_INSIDE = /^\p{Lu}\p{Ll}{0,2}[’']?\p{Lu}\p{Ll}+$/u;

/** Part of a name that the word can be, apart from its place. Kept for the next time. */
export function elementOf(word: Word, setup: PersonSetup): Element {
  // most words of a text end here
  if ((word.shape & (S.TITLE | S.INITIAL)) === 0) {
    if (word.hasTag(setup.patronymicEnd)) return 'k';
    if (word.hasTag(setup.particle)) return 'p';
    if (!(word.shape & S.HYPHENATED) || !(word.shape & S.CYRILLIC)) return '-';
  }
  let element = setup.elements.get(word);
  if (element === undefined) {
    element = read(word, setup);
    setup.elements.set(word, element);
  }
  return element;
}

function read(word: Word, setup: PersonSetup): Element {
  const { shape } = word;
  // «M.O.R.A.L. Александра»
  if (shape & S.INITIAL && shape & S.LATIN && !LOOK_ALIKE.test(word.surface)) return '-';
  if (shape & S.INITIAL || (shape & S.ABBREVIATION && shape & S.TITLE && word.hasTag(setup.initial))) return 'I';
  if (!(shape & S.WORD)) return '-';
  const hyphen = word.folded.indexOf('-');
  // «аль-Багдади», «ас-Сиси»
  if (!(shape & S.TITLE)) {
    const capital = /^\p{Lu}/u.test(word.surface.slice(hyphen + 1));
    return capital && setup.prefixes.has(word.folded.slice(0, hyphen)) ? 'S' : '-';
  }
  if (shape & (S.ABBREVIATION | S.DOMAIN | S.ALPHANUMERIC)) return '-';
  if (!(shape & S.CYRILLIC)) return ROMAN.test(word.surface) ? 'R' : '-';
  if (shape & S.MIXED_CASE && hyphen < 0 && !CAPITAL_INSIDE.test(word.surface)) return '-';
  const given = word.hasTag(setup.given) || has(word, NAME, 0.003, true);
  const surname = word.hasTag(setup.surname) || isSurname(word);
  if (
    has(word, PATR, 0.2) ||
    setup.patronymics.some((end) => word.folded.endsWith(end) && word.folded.length > end.length + 2)
  )
    return 'P';
  if (given && surname) return 'B';
  if (given) return 'G';
  if (surname) return 'S';
  if (word.hasTag(setup.particle) && !(shape & S.UPPER)) return 'p';
  if (word.hasTag(setup.syllable) && !(shape & S.UPPER)) return 'K';
  if (word.hasTag(setup.doubtfulGiven)) return 'D';
  if (word.readings.some((r) => r.known && r.extra & ABBR)) return '-';
  if (word.readings.every((r) => !r.known)) return shape & S.UPPER ? '-' : 'U';
  if (shape & S.UPPER || word.grammar & PREP) return '-';
  return word.readings.some((r) => r.grammar & (NOUN | ADJF | PRTF | VERB)) ? 'X' : '-';
}

function has(word: Word, mark: number, atLeast: number, known = false): boolean {
  return word.readings.some(
    (r) => (r.extra & mark) !== 0 && r.score >= atLeast && (r.extra & INIT) === 0 && (r.known || !known),
  );
}

/** A surname that the dictionary marks; or one by its ending, if no common word is spelled so («Англичанин»). */
function isSurname(word: Word): boolean {
  if (!has(word, SURN, 0.1) && !has(word, SURN, 0.02, true)) return false;
  if (word.readings.some((r) => r.extra & SURN && r.known)) return true;
  return !word.readings.some((r) => r.known && (r.extra & PROPER) === 0 && r.score > 0.2);
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
  if ((casesOf(x) & casesOf(y)) !== 0) return true;
  // «Людмилы Касьян», «Элисат Зубайраевой»: women's names that end in a consonant do not inflect
  return (
    (genderOf(x) === FEMN && CONSONANT.test(y.folded) && (casesOf(y) & NOMN) !== 0) ||
    (genderOf(y) === FEMN && CONSONANT.test(x.folded) && (casesOf(x) & NOMN) !== 0)
  );
}

/** Cases in which the word can be one person's name; all where it may be indeclinable. */
export function casesOf(word: Word): number {
  if (OPEN_VOWEL.test(word.folded) && !word.readings.some((r) => r.known)) return CASE_MASK;
  let cases = 0;
  for (const r of personal(word)) {
    // «Гладких», «Малых»: genitives that have become surnames
    if (r.grammar & ADJF && r.grammar & PLUR && r.grammar & GENT) return CASE_MASK;
    if ((r.grammar & (SING | PLUR)) !== PLUR) cases |= r.grammar;
  }
  // «Ник», «Рами»: forms of quite other words
  return cases & CASE_MASK || CASE_MASK;
}

/** Gender of the name, 0 if it may be either. */
export function genderOf(word: Word): number {
  let gender = 0;
  for (const r of personal(word)) gender |= r.grammar & GENDER_MASK;
  return (gender & (gender - 1)) === 0 ? gender : 0;
}

function personal(word: Word): readonly Reading[] {
  const own = word.readings.filter((r) => r.extra & (NAME | SURN | PATR) && (r.known || r.extra & SURN));
  return own.length > 0 ? own : word.readings;
}

const RARE = 0.05;

/** Is token `i` an adjective of the next noun: «Мариинский театр», «Пушкинская улица»? */
export function isAdjective(engine: Engine, i: number): boolean {
  const { tokens } = engine;
  const adjectives = tokens.words[i]!.readings.filter((r) => r.grammar & ADJF && r.score > RARE);
  if (adjectives.length === 0) return false;
  for (let j = i + 1; j < tokens.sentenceEnd[i]! && j <= i + 3; j++) {
    const { readings, grammar, shape } = tokens.words[j]!;
    if (!(shape & S.WORD)) return false;
    if (
      readings.some(
        (r) => r.grammar & NOUN && r.score > RARE && adjectives.some((a) => grammarAgrees(a.grammar, r.grammar)),
      )
    ) {
      return true;
    }
    if (!(grammar & ADJF)) return false;
  }
  return false;
}

/** Is the word first of all a form of another proper name than `name` (nominative): «Ленину» is not Ленино, «Юрия» not Юрьев? */
export function otherName(word: Word, name: string): boolean {
  const best = word.readings[0];
  // «Астане» is of Астана, though there is an Астан
  if (word.shape & S.HYPHENATED || word.readings.some((r) => r.score > RARE && fold(r.lemma) === fold(name)))
    return false;
  return best?.known === true && (best.extra & (NAME | SURN)) !== 0 && fold(best.lemma) !== fold(name);
}

/** «Юзефович», «Манджукич»: surnames with the ending of a patronymic. */
export function endsLikePatronymic(engine: Engine, setup: PersonSetup, i: number): boolean {
  const word = engine.tokens.words[i]!;
  if (word.hasTag(setup.surname)) return true;
  return (
    !word.readings.some((r) => r.known && r.extra & PATR) &&
    !/[оеё]в[ин][чнаыуео]/u.test(word.folded) &&
    !setup.patronymics.some((end) => word.folded.endsWith(end))
  );
}
