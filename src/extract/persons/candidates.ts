/** What the nominative of one word of a name can be: of the dictionary of names, of the morphology, of its last letter. */
import type { Engine } from '../../match/engine.js';
import {
  ACCS,
  ADJF,
  ANIM,
  CASE_MASK,
  FEMN,
  FIXD,
  GENDER_MASK,
  GEOX,
  INAN,
  MASC,
  NAME,
  NEUT,
  NOMN,
  NOUN,
  PATR,
  PLUR,
  SING,
  SURN,
} from '../../morphology/grammemes.js';
import type { Reading } from '../../morphology/index.js';
import { endsInOpenVowel } from '../../morphology/last-letter.js';
import { fold } from '../../text/characters.js';
import type { Word } from '../../text/word.js';
import { addByEnding } from './by-ending.js';
import { isJunior } from './elements.js';
import { juniorNominatives } from './junior.js';
import { addListed, LISTED } from './listed.js';
import { isGiven, nameWord } from './name-word.js';
import { Nominatives } from './nominatives.js';
import type { PersonSetup } from './setup.js';

/** One nominative and what it takes for the word to be a form of it. */
export interface Candidate {
  /** Lower case, ё restored where a dictionary has it. */
  readonly form: string;
  readonly folded: string;
  readonly cases: number;
  /** 0: either. */
  readonly gender: number;
  readonly weight: number;
  /** A common word as a foreign surname: hardly so beside a given name that inflects, «Сергея Сороки». */
  readonly foreign?: boolean;
}

export type Part = 'given' | 'patronymic' | 'surname';

const KNOWN = 3;
const RARE_TOO = 0.08;
const MARKED_GUESS = 1;
const UNMARKED = 0.4;
/** The letter that may be ё. */
const YE = '\u0435';
const SMALL_FIRST = /^\p{Ll}/u;
const ONLY_MAN: readonly number[] = [MASC];
const ONLY_WOMAN: readonly number[] = [FEMN];
const BOTH: readonly number[] = [MASC, FEMN];

/** Nominatives of a word in its place within a name; worked out once a word. */
export function nominativesOf(engine: Engine, setup: PersonSetup, word: Word, part: Part): Nominatives {
  const known = nameWord(word);
  switch (part) {
    case 'given':
      known.asGiven ??= new Nominatives(word, candidates(engine, setup, word, part, NAME));
      return known.asGiven;
    case 'patronymic':
      known.asPatronymic ??= new Nominatives(word, candidates(engine, setup, word, part, PATR));
      return known.asPatronymic;
    case 'surname':
      known.asSurname ??= new Nominatives(word, candidates(engine, setup, word, part, SURN));
      return known.asSurname;
  }
}

function candidates(engine: Engine, setup: PersonSetup, word: Word, part: Part, mark: number): Candidate[] {
  const surface = word.surface.toLowerCase();
  // «Кемелулы», «Мехтизаде»
  const fixed =
    (setup.patronymics.has(word.folded, 0) && (part !== 'given' || !isGiven(word))) ||
    (part === 'surname' && setup.fixedSurnames.has(word.folded, 1));
  if (fixed) return [{ form: surface, folded: fold(surface), cases: CASE_MASK, gender: 0, weight: LISTED }];
  if (isJunior(word, setup)) return juniorNominatives(engine, word);
  const out: Candidate[] = [];
  addListed(engine, setup, word, part === 'surname', out);
  addRead(engine, setup, word, part, mark, surface, out);
  addByEnding(setup, word, part, mark, surface, out);
  return merged(out);
}

/** Adds the nominatives of the word's readings. */
function addRead(
  { morphology }: Engine,
  setup: PersonSetup,
  word: Word,
  part: Part,
  mark: number,
  surface: string,
  out: Candidate[],
): void {
  // «ас-Сиси»
  if (endsInOpenVowel(word.folded) && SMALL_FIRST.test(word.surface)) return;
  // a nominative stays as it stands but for ё
  const plain = surface === word.folded && !surface.includes(YE);
  const marked = word.readings.some((r) => r.extra & mark && r.known);
  const surname = part === 'surname' && word.readings.some((r) => r.extra & SURN);
  // «Пётр и Анна Серовы»; «Серовых» may be one as well
  const couple =
    surname && !setup.lastLetters.of(surface).plural && !word.readings.some((r) => r.extra & SURN && r.grammar & SING);
  for (const reading of word.readings) {
    const { grammar, extra } = reading;
    if (!(grammar & (NOUN | ADJF)) || !(grammar & SING || extra & FIXD || (couple && isCouple(morphology, reading))))
      continue;
    if (marked && !(extra & mark && reading.known)) continue;
    // «Мамонова» is not of the town Мамоново
    if (surname && extra & GEOX && !(extra & SURN)) continue;
    if (part === 'given' && !marked && grammar & ADJF) continue;
    if ((grammar & GENDER_MASK) === NEUT) continue;
    // the accusative of a thing, «на стол», is none of a man
    if ((grammar & (ACCS | ANIM | INAN)) === (ACCS | INAN) && (grammar & GENDER_MASK) !== FEMN) continue;
    const named = (extra & (NAME | SURN | PATR)) !== 0;
    const own = (extra & mark) !== 0 ? (reading.known ? KNOWN : MARKED_GUESS) : UNMARKED;
    // how often a name is met says little of this one
    const likely = own === KNOWN && grammar & SING ? ofName(word.readings, reading, mark) : reading.score;
    const score = part === 'given' && own === KNOWN ? (RARE_TOO + likely) / (RARE_TOO + 1) : likely;
    for (const gender of gendersOf(reading, part)) {
      const form =
        // «Малек» is no «малёк»
        (plain || !named) && grammar & NOMN && (grammar & PLUR) === 0
          ? surface
          : nominative(morphology.inflect(reading, { case: NOMN, number: SING, gender }), reading, word, surface);
      if (form === null) continue;
      out.push({
        form,
        folded: fold(form),
        cases: grammar & CASE_MASK,
        gender: bearer(reading, gender, part),
        weight: score * own,
      });
    }
  }
}

/** A plural of a surname that shows the gender; «Белики» may be a foreign one that stays as it is. */
function isCouple(morphology: Engine['morphology'], reading: Reading): boolean {
  if (!(reading.extra & SURN)) return false;
  const man = morphology.inflect(reading, { case: NOMN, number: SING, gender: MASC });
  return man !== morphology.inflect(reading, { case: NOMN, number: SING, gender: FEMN });
}

/** How likely the word is this name in one of its cases: how often a name is met in which says nothing of this one. */
function ofName(readings: readonly Reading[], { lemma, grammar }: Reading, mark: number): number {
  let sum = 0;
  let count = 0;
  for (const other of readings) {
    const same = (other.grammar & GENDER_MASK) === (grammar & GENDER_MASK) && other.lemma === lemma;
    if (!same || (other.grammar & SING) === 0 || !other.known || !(other.extra & mark)) continue;
    sum += other.score;
    count++;
  }
  return sum / count;
}

function gendersOf({ grammar }: Reading, part: Part): readonly number[] {
  const own = grammar & GENDER_MASK;
  if (own === MASC) return ONLY_MAN;
  if (own === FEMN) return ONLY_WOMAN;
  return own === 0 || part === 'surname' ? BOTH : ONLY_MAN;
}

/** Whose name it is: a man may bear a surname in -а («Кустурица», «Сорока»), a woman one in a consonant only undeclined. */
function bearer({ grammar, extra }: Reading, gender: number, part: Part): number {
  if (extra & (SURN | NAME | PATR) || grammar & ADJF) return gender;
  return part === 'surname' && gender === FEMN ? 0 : gender;
}

function nominative(form: string | null, { grammar }: Reading, word: Word, surface: string): string | null {
  if (form === null) return grammar & NOMN ? surface : null;
  return grammar & NOMN && grammar & SING && fold(form) !== word.folded ? surface : form;
}

/** One candidate for each nominative, gender and case: the likeliest, in the place of the first. */
function merged(all: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  for (const candidate of all) {
    const at = placeOf(out, candidate);
    if (at < 0) out.push(candidate);
    else if (out[at]!.weight < candidate.weight) out[at] = candidate;
  }
  return out;
}

function placeOf(all: readonly Candidate[], { folded, cases, gender }: Candidate): number {
  for (let i = 0; i < all.length; i++) {
    const other = all[i]!;
    if (other.cases === cases && other.gender === gender && other.folded === folded) return i;
  }
  return -1;
}
