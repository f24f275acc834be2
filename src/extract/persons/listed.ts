/** Names that the dictionary lists, as nominatives of a word: «Айгуль», «Тимо». */
import type { Engine } from '../../match/engine.js';
import { ADJF, CASE_MASK, FEMN, GENDER_MASK, NOMN, NOUN, SING } from '../../morphology/grammemes.js';
import { endsInOpenVowel } from '../../morphology/last-letter.js';
import { fold } from '../../text/characters.js';
import type { Word, WordEntry } from '../../text/word.js';
import type { Candidate } from './candidates.js';
import type { PersonSetup } from './setup.js';

export const LISTED = 2;
/** The name exactly as the dictionary has it. */
const LISTED_SO = 4;
/** A surname where a given name stands, or the other way round. */
const OTHER_PART = 0.1;
/** A form is no shorter than its nominative without this. */
const LONGEST_ENDING = 2;

/** A name of the dictionary, analysed once. */
export interface ListedName {
  readonly form: string;
  readonly folded: string;
  /** «Марино», «Тимо» have no other forms, whatever a noun in -о has. */
  readonly open: boolean;
  /** Surely a woman's, of the letters that a man's would have: «Акмарал». It does not inflect. */
  readonly woman: boolean;
  /** Forms, folded, with their grammar; null until asked for. */
  forms: readonly { readonly folded: string; readonly grammar: number }[] | null;
}

/** Adds the names of the dictionary that the word is a singular form of. */
export function addListed(engine: Engine, setup: PersonSetup, word: Word, surname: boolean, out: Candidate[]): void {
  for (const entry of word.entries) {
    const { tag } = entry;
    if (tag !== setup.given && tag !== setup.surname && tag !== setup.doubtfulGiven) continue;
    const name = listedName(setup, entry);
    const fits = (tag === setup.surname) === surname ? 1 : OTHER_PART;
    add(engine, name, word, fits, tag === setup.surname, out);
  }
}

function add(engine: Engine, name: ListedName, word: Word, fits: number, isSurname: boolean, out: Candidate[]): void {
  const { form, folded, open, woman } = name;
  if (folded === word.folded) {
    const gender = woman ? FEMN : 0;
    out.push({ form, folded, cases: open || woman ? CASE_MASK : NOMN, gender, weight: LISTED_SO * fits });
    return;
  }
  // «Ибрагим» is no form of Ибрагимович, whatever the lexeme holds
  if (open || woman || word.folded.length + LONGEST_ENDING < folded.length) return;
  name.forms ??= formsOf(engine, form);
  let met = false;
  for (const other of name.forms) {
    if (other.folded !== word.folded) continue;
    met = true;
    const { grammar } = other;
    if (!(grammar & SING)) continue;
    const own = grammar & GENDER_MASK;
    // «Дерипаска» may be a man
    const gender = isSurname && own === FEMN && grammar & NOUN ? 0 : own;
    out.push({ form, folded, cases: grammar & CASE_MASK, gender, weight: LISTED * fits });
  }
  if (!met) out.push({ form, folded, cases: CASE_MASK & ~NOMN, gender: 0, weight: LISTED * fits });
}

function listedName(setup: PersonSetup, entry: WordEntry): ListedName {
  let name = setup.listed.get(entry);
  if (!name) {
    const form = String(entry.data.word).toLowerCase();
    name = { form, folded: fold(form), open: endsInOpenVowel(form), woman: entry.data.woman === true, forms: null };
    setup.listed.set(entry, name);
  }
  return name;
}

/** Forms of the readings of a nominative. */
export function formsOf({ morphology }: Engine, name: string): { folded: string; grammar: number }[] {
  const out: { folded: string; grammar: number }[] = [];
  for (const reading of morphology.analyse(name)) {
    if (!(reading.grammar & NOMN) || !(reading.grammar & SING) || !(reading.grammar & (NOUN | ADJF))) continue;
    // «Илон» is no form of «Илона»
    if (reading.grammar & NOUN && fold(reading.lemma) !== fold(name)) continue;
    for (const { form, grammar } of morphology.forms(reading)) {
      if (!misfit(grammar, reading.grammar)) out.push({ folded: fold(form), grammar });
    }
  }
  return out;
}

function misfit(a: number, b: number): boolean {
  return (a & GENDER_MASK) !== 0 && (b & GENDER_MASK) !== 0 && (a & b & GENDER_MASK) === 0;
}
