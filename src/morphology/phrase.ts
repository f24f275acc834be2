/** Noun phrase -> nominative: the head and the words that agree with it inflect, all else stays. */
import { cleanSurface, foldLookAlikes, withCapitals, withoutYo } from './alphabet.js';
import * as G from './grammemes.js';
import { chooseHead, type HeadOptions } from './head.js';
import type { Morphology, PhraseWord, Reading } from './types.js';

export { agree } from './agree.js';
export type { PhraseWord } from './types.js';

const DIGITS = /^\d[\d\s.,]*$/;

export interface NominativeOptions extends HeadOptions {
  /** "sing": a plural phrase becomes singular where it can: «юных инженеров» -> «юный инженер». */
  readonly number?: 'keep' | 'sing';
}

export interface NominativePhrase {
  readonly words: string[];
  /** Index of the head, -1 if the phrase has none: its words are then given back as they stand. */
  readonly head: number;
  /** Bits of the result's number and gender, and of the case that the phrase stood in; 0 without a head. */
  readonly number: number;
  readonly gender: number;
  readonly case: number;
}

/**
 * Puts a noun phrase into the nominative, each word with the capitals that it has.
 * Words without readings (digits, quotes) stay; so does everything after the head, but for the name after
 * «город», «село» and the like, and the rest of a person's name.
 */
export function nominative(
  morphology: Morphology,
  words: readonly PhraseWord[],
  options: NominativeOptions = {},
): NominativePhrase {
  const result: string[] = [];
  for (let i = 0; i < words.length; i++) result.push(cleanSurface(words[i]!.surface));
  const choice = chooseHead(words, 0, options, morphology);
  if (!choice) return { words: result, head: -1, number: 0, gender: 0, case: 0 };
  const { head, reading, modifiers, distributive, followers } = choice;
  if (options.number !== 'sing' && counted(words, head, reading)) {
    return { words: result, head, number: G.PLUR, gender: reading.grammar & G.GENDER_MASK, case: G.NOMN };
  }
  const put = (i: number, form: string): void => {
    result[i] = withCapitals(form, foldLookAlikes(result[i]!));
  };
  const target = targetNumber(morphology, reading, modifiers, distributive || options.number === 'sing');
  const gender = firstGender(reading, modifiers, target);
  put(head, nominativeOf(morphology, reading, target, gender, result[head]!));
  modifiers.forEach((modifier, i) => {
    if (modifier) put(i, nominativeOf(morphology, modifier, target, gender, result[i]!));
  });
  followers.forEach((follower, i) => {
    const at = head + 1 + i;
    if (!follower) return;
    // «Эмира Кустурицу»: a surname in -а keeps the gender of its endings.
    const own = (follower.grammar & gender) === 0 ? follower.grammar & G.GENDER_MASK : gender;
    put(at, nominativeOf(morphology, follower, target, own, result[at]!));
  });
  if (morphology.apposition.has(reading.lemma) && followers.length === 0 && target === G.SING) {
    appose(morphology, words, head, reading, result);
  }
  return { words: result, head, number: target, gender, case: reading.grammar & G.CASE_MASK };
}

/** «360 минут»: the number asks for the genitive. */
function counted(words: readonly PhraseWord[], head: number, reading: Reading): boolean {
  return (reading.grammar & G.GENT) !== 0 && words.slice(0, head).some(({ surface }) => DIGITS.test(surface));
}

/** «в городе Нижнем Новгороде»: the name after its type word stands in the same case, or stays. */
function appose(
  morphology: Morphology,
  words: readonly PhraseWord[],
  head: number,
  type: Reading,
  result: string[],
): void {
  const name = words.slice(head + 1);
  const cases = type.grammar & G.CASE_MASK;
  if (name.length === 0 || name[0]!.surface.charAt(0) === name[0]!.surface.charAt(0).toLowerCase()) return;
  const adjusted = name.map(({ surface, readings }) => ({
    surface,
    readings: readings.filter(({ grammar, extra }) => {
      if ((grammar & cases) === 0) return false;
      const misfit =
        (grammar & G.ADJF) !== 0 && (grammar & G.SING) !== 0 && (grammar & type.grammar & G.GENDER_MASK) === 0;
      return (!misfit || name.length > 1) && (extra & G.PERSONAL) === 0;
    }),
  }));
  if (adjusted[0]!.readings.length === 0) return;
  const inner = nominative(morphology, adjusted, { hint: cases });
  inner.words.forEach((word, i) => {
    result[head + 1 + i] = word;
  });
}

function targetNumber(
  morphology: Morphology,
  reading: Reading,
  modifiers: readonly (Reading | null)[],
  singular: boolean,
): number {
  let own = reading.grammar & G.NUMBER_MASK;
  for (const modifier of modifiers) {
    // «Нидерландские Антилы»: the adjective shows the number of an indeclinable noun.
    const shared = own & (modifier?.grammar ?? 0);
    if (shared !== 0) own = shared;
  }
  if (!singular || own === G.SING) return own === G.NUMBER_MASK ? G.SING : own;
  if ((reading.extra & G.PLTM) !== 0) return G.PLUR;
  const form = morphology.inflect(reading, { case: G.NOMN, number: G.SING, ...masculineIfAny(reading) });
  return form === null ? own : G.SING;
}

function masculineIfAny({ grammar }: Reading): { gender?: number } {
  return (grammar & G.GENDER_MASK) === 0 ? { gender: G.MASC } : {};
}

/** One gender for the whole phrase: the head's, narrowed by what its modifiers show. */
function firstGender(head: Reading, modifiers: readonly (Reading | null)[], number: number): number {
  let gender = head.grammar & G.GENDER_MASK;
  for (const modifier of modifiers) {
    const shared = gender & (modifier?.grammar ?? 0);
    if (shared !== 0) gender = shared;
  }
  if (number === G.PLUR) return gender;
  if (gender === 0) return G.MASC;
  return gender & -gender;
}

function nominativeOf(
  morphology: Morphology,
  reading: Reading,
  number: number,
  gender: number,
  surface: string,
): string {
  const lower = foldLookAlikes(surface).toLowerCase();
  const form = morphology.inflect(reading, { case: G.NOMN, number, gender });
  if (form === null) return lower;
  const stands = (reading.grammar & G.NOMN) !== 0 && (reading.grammar & number) !== 0;
  return stands && withoutYo(form) !== withoutYo(lower) ? lower : form;
}
