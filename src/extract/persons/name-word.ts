/** A word as part of people's names, apart from its place: each question is answered once a word. */
import {
  ACCS,
  ADJF,
  ANIM,
  CASE_MASK,
  FEMN,
  GENDER_MASK,
  GENT,
  GEOX,
  NAME,
  NOMN,
  NOUN,
  PATR,
  PLUR,
  SING,
  SURN,
} from '../../morphology/grammemes.js';
import type { Reading } from '../../morphology/index.js';
import { endsInConsonant, endsInOpenVowel } from '../../morphology/last-letter.js';
import { fold } from '../../text/characters.js';
import type { Word } from '../../text/word.js';
import type { NameForms } from './forms.js';
import type { Nominatives } from './nominatives.js';

const UNASKED = -1;
const SMALL_FIRST = /^[а-яё]/u;
const FEMININE_END = /[ая]$/u;

/** The answers that have been given so far. */
export class NameWord {
  cases = UNASKED;
  gender = UNASKED;
  given = UNASKED;
  /** The gazetteer name that the word alone was met as last, and what scene.ts makes of it. */
  hit = UNASKED;
  hitKind = 0;
  /** Nominatives by the part of a name that the word is. */
  asGiven: Nominatives | null = null;
  asPatronymic: Nominatives | null = null;
  asSurname: Nominatives | null = null;
  /** Its forms as a given name, and as a surname by the bearer's gender. */
  formsAsGiven: NameForms | null = null;
  formsAsSurname: readonly NameForms[] = [];
}

export function nameWord(word: Word): NameWord {
  if (word.note instanceof NameWord) return word.note;
  const fresh = new NameWord();
  word.note = fresh;
  return fresh;
}

/** Cases in which the word can be one person's name; all where it may be indeclinable. */
export function casesOf(word: Word): number {
  const known = nameWord(word);
  if (known.cases === UNASKED) known.cases = readCases(word);
  return known.cases;
}

/** Cases that a noun can be in for one person: «аналитика», who has a name, is no science; for a thing if it is no person. */
export function livingCases({ readings }: Word): number {
  let living = 0;
  let all = 0;
  for (const { grammar } of readings) {
    if (!(grammar & NOUN) || !(grammar & SING)) continue;
    all |= grammar & CASE_MASK;
    if (grammar & ANIM) living |= grammar & CASE_MASK;
  }
  return living || all;
}

/** Gender of the name, 0 if it may be either. */
export function genderOf(word: Word): number {
  const known = nameWord(word);
  if (known.gender === UNASKED) known.gender = readGender(word);
  return known.gender;
}

/** Can the word be a given name? */
export function isGiven(word: Word): boolean {
  if ((word.extra & NAME) === 0) return false;
  const known = nameWord(word);
  if (known.given === UNASKED) known.given = readGiven(word) ? 1 : 0;
  return known.given === 1;
}

function readCases({ folded, surface, readings, entries }: Word): number {
  // «аль-Халифа», «ас-Сада»: whatever the part after the article is in Russian
  if (SMALL_FIRST.test(surface)) return CASE_MASK;
  if (endsInOpenVowel(folded) && !readings.some((r) => r.known)) return CASE_MASK;
  const own = readings.some(isPersonal);
  // «Далия», «Матей»: names that the morphology takes for forms of others
  const isListed = entries.some(({ data }) => fold(String(data.word).toLowerCase()) === folded);
  // «Оно», «По»: no noun, so no form of one
  if (isListed && readings.every((r) => r.known && (r.grammar & (NOUN | ADJF)) === 0)) return CASE_MASK;
  let cases = isListed ? NOMN : 0;
  for (const r of readings) {
    if (own && !isPersonal(r)) continue;
    // «Гладких», «Малых»: genitives that have become surnames
    if (r.grammar & ADJF && r.grammar & PLUR && r.grammar & GENT) return CASE_MASK;
    if ((r.grammar & (SING | PLUR)) !== PLUR) cases |= r.grammar;
  }
  // «Друзя»: of a name that nobody knows, whatever the guess says
  if (cases !== 0 && !endsInConsonant(folded) && !readings.some((r) => r.known)) cases |= GENT | ACCS;
  // «Миодрага»: of the listed Миодраг, whatever the guess says
  const listed = !isListed && entries.length > 0 && !endsInConsonant(folded);
  if (listed && cases & CASE_MASK & ~NOMN && !readings.some((r) => r.known)) cases &= ~NOMN;
  // «Златана»: a woman's name, or a form of a man's that is listed
  if ((cases & CASE_MASK) === NOMN && own && !isListed && entries.length > 0) return CASE_MASK;
  // «Ник», «Рами»: forms of quite other words
  return cases & CASE_MASK || CASE_MASK;
}

function readGender({ readings }: Word): number {
  const own = readings.some(isPersonal);
  let gender = 0;
  for (const r of readings) if (!own || isPersonal(r)) gender |= r.grammar & GENDER_MASK;
  return (gender & (gender - 1)) === 0 ? gender : 0;
}

/** Can the word be a woman's given name, «Ирины», though a man's has the same form? */
export function mayBeWoman(word: Word): boolean {
  return (
    genderOf(word) === FEMN ||
    // «Ханны»: of a listed name in -а
    ((word.extra & NAME) !== 0 && word.entries.some(({ data }) => FEMININE_END.test(String(data.word)))) ||
    word.readings.some((r) => r.known && (r.extra & NAME) !== 0 && (r.grammar & FEMN) !== 0 && r.score > 0.1)
  );
}

function readGiven({ readings }: Word): boolean {
  return readings.some((r) => r.known && (r.extra & NAME) !== 0 && (r.extra & GEOX) === 0 && r.score > 0.1);
}

function isPersonal({ extra, known }: Reading): boolean {
  return (extra & (NAME | SURN | PATR)) !== 0 && (known || (extra & SURN) !== 0);
}
