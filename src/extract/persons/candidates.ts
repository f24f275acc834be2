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
  SING,
  SURN,
} from '../../morphology/grammemes.js';
import type { Reading } from '../../morphology/index.js';
import { fold } from '../../text/characters.js';
import type { Word } from '../../text/word.js';
import { CONSONANT, OPEN_VOWEL } from './elements.js';
import type { PersonSetup } from './setup.js';

/** One nominative and what it takes for the word to be a form of it. */
export interface Candidate {
  /** Lower case, ё restored where a dictionary has it. */
  readonly form: string;
  readonly cases: number;
  /** 0: either. */
  readonly gender: number;
  readonly weight: number;
}

export type Part = 'given' | 'patronymic' | 'surname';

const MARKS: Record<Part, number> = { given: NAME, patronymic: PATR, surname: SURN };
const LISTED = 2;
/** The name exactly as the dictionary has it. */
const LISTED_SO = 4;
/** A surname where a given name stands, or the other way round. */
const OTHER_PART = 0.1;
const KNOWN = 3;
const RARE_TOO = 0.08;
const MARKED_GUESS = 1;
const UNMARKED = 0.4;
/** «Накамура», «Кьеза»: the word as it stands. */
const AS_IT_STANDS = 0.45;
const known = new WeakMap<Word, Map<Part, readonly Candidate[]>>();

/** Candidates for a word in its place within a name; worked out once a word. */
export function candidatesOf(engine: Engine, setup: PersonSetup, word: Word, part: Part): readonly Candidate[] {
  let parts = known.get(word);
  if (!parts) {
    parts = new Map();
    known.set(word, parts);
  }
  let found = parts.get(part);
  if (!found) {
    // «Кемелулы»
    const fixed = setup.patronymics.some((end) => word.folded.endsWith(end));
    const whole = { form: word.surface.toLowerCase(), cases: CASE_MASK, gender: 0, weight: LISTED };
    const named = fixed ? [whole] : [...listed(engine, setup, word, part), ...read(engine, word, part)];
    found = merged(fixed ? named : [...named, ...byEnding(setup, word, part, named)]);
    parts.set(part, found);
  }
  return found;
}

/** Names of the dictionary that the word is a singular form of. */
function listed(engine: Engine, setup: PersonSetup, word: Word, part: Part): Candidate[] {
  const out: Candidate[] = [];
  for (const { tag, data } of word.entries) {
    if (tag !== setup.given && tag !== setup.surname && tag !== setup.doubtfulGiven) continue;
    const form = String(data.word).toLowerCase();
    const fits = (tag === setup.surname) === (part === 'surname') ? 1 : OTHER_PART;
    if (fold(form) === word.folded) {
      out.push({ form, cases: OPEN_VOWEL.test(form) ? CASE_MASK : NOMN, gender: 0, weight: LISTED_SO * fits });
      continue;
    }
    // «Марино», «Тимо» have no other forms, whatever a noun in -о has
    if (OPEN_VOWEL.test(form)) continue;
    const before = out.length;
    let plural = false;
    for (const reading of engine.morphology.analyse(String(data.word))) {
      if (!(reading.grammar & NOMN) || !(reading.grammar & SING) || !(reading.grammar & (NOUN | ADJF))) continue;
      for (const { form: other, grammar } of engine.morphology.forms(reading)) {
        if (fold(other) !== word.folded || misfit(grammar, reading.grammar)) continue;
        if (!(grammar & SING)) plural = true;
        else out.push({ form, cases: grammar & CASE_MASK, gender: grammar & GENDER_MASK, weight: LISTED * fits });
      }
    }
    if (out.length === before && !plural)
      out.push({ form, cases: CASE_MASK & ~NOMN, gender: 0, weight: LISTED * fits });
  }
  return out;
}

function misfit(a: number, b: number): boolean {
  return (a & GENDER_MASK) !== 0 && (b & GENDER_MASK) !== 0 && (a & b & GENDER_MASK) === 0;
}

/** Nominatives of the word's readings. */
function read({ morphology }: Engine, word: Word, part: Part): Candidate[] {
  const out: Candidate[] = [];
  // «ас-Сиси»
  if (OPEN_VOWEL.test(word.folded) && /^\p{Ll}/u.test(word.surface)) return out;
  const mark = MARKS[part];
  const marked = word.readings.some((r) => r.extra & mark && r.known);
  const surname = part === 'surname' && word.readings.some((r) => r.extra & SURN);
  for (const reading of word.readings) {
    const { grammar, extra } = reading;
    if (!(grammar & (NOUN | ADJF)) || !(grammar & SING || grammar & FIXD)) continue;
    if (marked && !(extra & mark && reading.known)) continue;
    // «Мамонова» is not of the town Мамоново
    if (surname && extra & GEOX && !(extra & SURN)) continue;
    if (part === 'given' && !marked && grammar & ADJF) continue;
    if ((grammar & GENDER_MASK) === NEUT || (grammar & (ACCS | ANIM | INAN)) === (ACCS | INAN)) continue;
    const own = (extra & mark) !== 0 ? (reading.known ? KNOWN : MARKED_GUESS) : UNMARKED;
    // how often a name is met says little of this one
    const score = part === 'given' && own === KNOWN ? (RARE_TOO + reading.score) / (RARE_TOO + 1) : reading.score;
    for (const gender of gendersOf(reading, part)) {
      const form = nominative(morphology.inflect(reading, { case: NOMN, number: SING, gender }), reading, word);
      if (form === null) continue;
      out.push({
        form,
        cases: grammar & CASE_MASK,
        gender: bearer(reading, gender, part),
        weight: score * own,
      });
    }
  }
  return out;
}

function gendersOf({ grammar }: Reading, part: Part): readonly number[] {
  const own = grammar & GENDER_MASK;
  if (own === MASC || own === FEMN) return [own];
  return own === 0 || part === 'surname' ? [MASC, FEMN] : [MASC];
}

/** Whose name it is: a man may bear a surname in -а («Кустурица»), a woman one in a consonant only undeclined. */
function bearer({ grammar, extra, known: sure }: Reading, gender: number, part: Part): number {
  if (extra & (SURN | NAME | PATR) || grammar & ADJF) return gender;
  return part === 'surname' && gender === FEMN && !sure ? 0 : gender;
}

function nominative(form: string | null, { grammar }: Reading, word: Word): string | null {
  if (form === null) return grammar & NOMN ? word.surface.toLowerCase() : null;
  return grammar & NOMN && fold(form) !== word.folded ? word.surface.toLowerCase() : form;
}

/** What the last letter says of a word that no dictionary knows. */
function byEnding(setup: PersonSetup, word: Word, part: Part, named: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  const surface = word.surface.toLowerCase();
  const unknown = !word.readings.some((r) => r.known) || /^\p{Ll}/u.test(word.surface);
  const surname = word.readings.some((r) => r.extra & SURN);
  if (CONSONANT.test(word.folded)) {
    // «Людмилы Касьян»; a surname in -ов or -ая would show the woman
    if (part === 'surname' && !/(?:[оеё]в|[иы]н|[иы]х|[ое]й)$/u.test(surface)) {
      const weight = Math.max(...named.filter((c) => c.form === surface && c.cases & NOMN).map((c) => c.weight), 0.3);
      out.push({ form: surface, cases: CASE_MASK, gender: FEMN, weight: weight / 2 });
    }
    if (/[иы]х$/u.test(surface)) out.push({ form: surface, cases: CASE_MASK, gender: 0, weight: 1.5 });
    if (part === 'given' && unknown) out.push({ form: surface, cases: CASE_MASK, gender: FEMN, weight: 0.1 });
    // «Линней»
    if (!/ой$/u.test(surface) && !named.some((c) => c.form === surface && c.cases & NOMN))
      out.push({ form: surface, cases: NOMN, gender: MASC, weight: 0.3 });
    return out;
  }
  // «Кими», «Аль Тани»: the word is known, but not as what it is here
  const strange = unknown || !word.readings.some((r) => r.known && r.extra & MARKS[part]);
  if (OPEN_VOWEL.test(surface) && strange && !surname) {
    const weight = /[оэ]$/u.test(surface)
      ? 1
      : /[иё]$/u.test(surface)
        ? 0.8
        : /е$/u.test(surface) && part === 'surname'
          ? 0.3
          : 0.12;
    out.push({ form: surface, cases: CASE_MASK, gender: 0, weight });
  }
  if (!unknown) return out;
  if (/[ая]$/u.test(surface) && !surname && !(part === 'given' && named.some((c) => c.weight >= LISTED)))
    out.push({ form: surface, cases: NOMN, gender: 0, weight: part === 'given' ? AS_IT_STANDS / 2 : AS_IT_STANDS });
  for (const { ending, cases, nominative: last, weight } of setup.caseEndings) {
    if (ending.test(surface) && !surname)
      out.push({ form: surface.replace(ending, last), cases, gender: part === 'given' ? FEMN : 0, weight });
  }
  return out;
}

/** One candidate for each nominative, gender and case. */
function merged(all: readonly Candidate[]): Candidate[] {
  const out = new Map<string, Candidate>();
  for (const candidate of all) {
    const key = `${fold(candidate.form)}:${candidate.gender}:${candidate.cases}`;
    const other = out.get(key);
    if (!other || other.weight < candidate.weight) out.set(key, candidate);
  }
  return [...out.values()];
}
