/** The letter of a word (letters.ts) apart from its place: read once a word, kept with it. */
import {
  ABBR,
  ADJF,
  ADJS,
  GRND,
  INIT,
  NAME,
  NOUN,
  PATR,
  PREP,
  PROPER,
  PRTF,
  PRTS,
  SURN,
  VERB,
} from '../../morphology/grammemes.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import {
  COMMON,
  DOUBTFUL,
  EITHER,
  GIVEN,
  INITIAL,
  LETTER_BITS,
  NOTHING,
  PARTICLE,
  PATRONYMIC,
  ROMAN,
  SURNAME,
  SYLLABLE,
  TURKIC_END,
  UNKNOWN,
} from './letters.js';
import type { PersonSetup } from './setup.js';

/** Beside the letter: a particle that may lead («Ван Гог»). */
const LEADS = 1 << LETTER_BITS;
const LETTER = LEADS - 1;

const ROMAN_NUMERAL = /^(?:I{1,3}|IV|VI{0,3}|IX|X{1,2}V?I{0,3}|XIV)$/;
const LOOK_ALIKE = /^[ABCEHKMOPTX]/;
/** «МакДональд», «ДиКаприо», «О'Нил»: a capital inside after at most three letters, small letters to the end. */
const CAPITAL_INSIDE = /^\p{Lu}\p{Ll}{0,2}[’']?\p{Lu}\p{Ll}+$/u;
const CAPITAL_FIRST = /^\p{Lu}/u;

/** Part of a name that a word with these bits can be, apart from its place. */
export function letterOf(bits: number): number {
  return (bits & LETTER) - 1;
}

export function mayLead(bits: number): boolean {
  return (bits & LEADS) !== 0;
}

/** The bits of a word. */
export function bitsOf(word: Word, setup: PersonSetup): number {
  if (word.letter !== 0) return word.letter;
  let bits = read(word, setup) + 1;
  if (word.hasTag(setup.leading)) bits |= LEADS;
  word.spell(bits);
  return bits;
}

function read(word: Word, setup: PersonSetup): number {
  const { shape, surface } = word;
  if ((shape & (S.TITLE | S.INITIAL)) === 0) {
    if (word.hasTag(setup.patronymicEnd)) return TURKIC_END;
    if (word.hasTag(setup.particle)) return PARTICLE;
    if (!(shape & S.HYPHENATED) || !(shape & S.CYRILLIC)) return NOTHING;
  }
  // «M.O.R.A.L. Александра»
  if (shape & S.INITIAL && shape & S.LATIN && !LOOK_ALIKE.test(surface)) return NOTHING;
  if (shape & S.INITIAL || (shape & S.ABBREVIATION && shape & S.TITLE && word.hasTag(setup.initial))) return INITIAL;
  if (!(shape & S.WORD)) return NOTHING;
  const hyphen = shape & S.HYPHENATED || !(shape & S.TITLE) ? word.folded.indexOf('-') : -1;
  // «аль-Багдади», «ас-Сиси»
  if (!(shape & S.TITLE)) {
    const capital = CAPITAL_FIRST.test(surface.slice(hyphen + 1));
    return capital && setup.prefixes.has(word.folded.slice(0, hyphen)) ? SURNAME : NOTHING;
  }
  if (shape & (S.ABBREVIATION | S.DOMAIN | S.ALPHANUMERIC)) return NOTHING;
  if (!(shape & S.CYRILLIC)) return ROMAN_NUMERAL.test(surface) ? ROMAN : NOTHING;
  if (shape & S.MIXED_CASE && hyphen < 0 && !CAPITAL_INSIDE.test(surface)) return NOTHING;
  return readTitled(word, setup);
}

/** Letters before the end of a patronymic or surname in one word. */
const ROOT = 3;

const IS_GIVEN = 1;
const IS_SURNAME = 2;
const IS_LISTED_SURNAME = 4;
const IS_PATRONYMIC = 8;
const IS_COMMON = 16;
const IS_ABBREVIATION = 32;
const IS_KNOWN = 64;
const IS_NOMINAL = 128;

/** Forms that names are spelled like as well: «Пол Шустер», «Кристиана Грея». */
const NOMINAL = NOUN | ADJF | ADJS | PRTF | PRTS | VERB | GRND;

/** A Cyrillic word with a capital. */
function readTitled(word: Word, setup: PersonSetup): number {
  const { shape } = word;
  // «Эдгара По»
  if (word.hasTag(setup.afterGiven) || word.hasTag(setup.noGiven)) return COMMON;
  if (isJunior(word, setup)) return SURNAME;
  const facts = factsOf(word, setup);
  const given = word.hasTag(setup.given) || (facts & IS_GIVEN) !== 0;
  const surname = word.hasTag(setup.surname) || isSurname(facts);
  // «Гурбангулы» is a name of its own
  if (facts & IS_PATRONYMIC || (!given && setup.patronymics.has(word.folded, ROOT))) return PATRONYMIC;
  if (!given && setup.fixedSurnames.has(word.folded, ROOT)) return SURNAME;
  if (given) return surname ? EITHER : GIVEN;
  if (surname) return SURNAME;
  if (word.hasTag(setup.particle) && !(shape & S.UPPER)) return PARTICLE;
  if (word.hasTag(setup.syllable) && !(shape & S.UPPER)) return SYLLABLE;
  if (word.hasTag(setup.doubtfulGiven)) return DOUBTFUL;
  if (facts & IS_ABBREVIATION) return NOTHING;
  if (!(facts & IS_KNOWN)) return shape & S.UPPER ? NOTHING : UNKNOWN;
  if (shape & S.UPPER || word.grammar & PREP) return NOTHING;
  return facts & IS_NOMINAL ? COMMON : NOTHING;
}

/** «Кеннеди-младший», «Дюма-старшего». */
export function isJunior({ shape, folded }: Word, { juniors }: PersonSetup): boolean {
  return (shape & S.HYPHENATED) !== 0 && (shape & S.UPPER) === 0 && juniors.has(folded, ROOT);
}

/** What the readings of a word say: once for all words of one template, so that theirs need not be made. */
function factsOf(word: Word, { facts }: PersonSetup): number {
  const { template } = word;
  if (template < 0) return readFacts(word);
  let known = facts.get(template);
  if (known === undefined) {
    known = readFacts(word);
    facts.set(template, known);
  }
  return known;
}

function readFacts({ readings }: Word): number {
  let facts = 0;
  for (let i = 0; i < readings.length; i++) {
    const { grammar, extra, score, known } = readings[i]!;
    if (grammar & NOMINAL) facts |= IS_NOMINAL;
    if ((extra & INIT) === 0) {
      if (extra & NAME && score >= 0.003 && known) facts |= IS_GIVEN;
      if (extra & SURN && (score >= 0.1 || (score >= 0.02 && known))) facts |= IS_SURNAME;
      if (extra & PATR && score >= 0.2) facts |= IS_PATRONYMIC;
    }
    if (!known) continue;
    facts |= IS_KNOWN;
    if (extra & SURN) facts |= IS_LISTED_SURNAME;
    if (extra & ABBR) facts |= IS_ABBREVIATION;
    if ((extra & PROPER) === 0 && score > 0.2) facts |= IS_COMMON;
  }
  return facts;
}

/** A surname that the dictionary marks; or one by its ending, if no common word is spelled so («Англичанин»). */
function isSurname(facts: number): boolean {
  return (facts & IS_SURNAME) !== 0 && ((facts & IS_LISTED_SURNAME) !== 0 || (facts & IS_COMMON) === 0);
}

const RARE = 0.05;

/** Is the word first of all a form of another proper name than `name` (nominative): «Ленину» is not Ленино, «Юрия» not Юрьев? */
export function otherName(word: Word, name: string): boolean {
  // the most probable reading counts among the bits of the word
  if ((word.extra & (NAME | SURN)) === 0) return false;
  const best = word.readings[0];
  if (!best?.known || (best.extra & (NAME | SURN)) === 0 || word.shape & S.HYPHENATED) return false;
  const folded = fold(name);
  // «Астане» is of Астана, though there is an Астан
  if (word.readings.some((r) => r.score > RARE && fold(r.lemma) === folded)) return false;
  return fold(best.lemma) !== folded;
}
