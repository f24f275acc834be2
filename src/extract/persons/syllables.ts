/** East Asian names: syllables of a list, together or apart; only the last one inflects. */
import { NOMN, NOUN } from '../../morphology/grammemes.js';
import { endsInHardConsonant } from '../../morphology/last-letter.js';
import type { Word } from '../../text/word.js';
import type { PersonSetup } from './setup.js';

const LONGEST_SYLLABLE = 6;

/** A syllable of the list, inflected or not. */
export function isSyllable(setup: PersonSetup, word: Word): boolean {
  if (word.hasTag(setup.syllable)) return true;
  return word.folded.length <= setup.longestInflected && setup.inflected.has(word.folded);
}

/** «Цзиньпина»: syllables of the list written together, with or without a case ending; their nominative, else null. */
export function syllabic(setup: PersonSetup, word: Word): string | null {
  const { folded } = word;
  if (folded.length < 5 || word.readings.some((r) => r.known)) return null;
  if (isChain(setup, folded, 0)) return folded;
  for (const ending of setup.hardSyllableEndings) {
    const stem = stemBefore(folded, ending);
    if (stem !== null && endsInHardConsonant(stem) && isChain(setup, stem, 0)) return stem;
  }
  for (const ending of setup.softSyllableEndings) {
    const stem = stemBefore(folded, ending);
    if (stem === null) continue;
    for (const last of ['й', 'ь']) if (isChain(setup, stem + last, 0)) return stem + last;
  }
  return null;
}

/** What stands before the ending; null where that is too short to be two syllables. */
function stemBefore(word: string, ending: string): string | null {
  return word.endsWith(ending) && word.length - ending.length >= 4 ? word.slice(0, -ending.length) : null;
}

/** Do two syllables or more make up the word from `at` on? */
function isChain(setup: PersonSetup, text: string, at: number, count = 0): boolean {
  if (at === text.length) return count > 1;
  for (let end = Math.min(text.length, at + LONGEST_SYLLABLE); end > at + 1; end--) {
    if (setup.syllables.has(text.slice(at, end)) && isChain(setup, text, end, count + 1)) return true;
  }
  return false;
}

/** The nominative of one part of an East Asian name: «Ким Чен Ына». `guess`: what the morphology says. */
export function syllableNominative(setup: PersonSetup, word: Word, isLast: boolean, guess: string): string {
  if (!isLast || word.hasTag(setup.syllable)) return word.surface;
  const known = setup.inflected.get(word.folded);
  if (known !== undefined) return known;
  const chain = syllabic(setup, word);
  if (chain !== null) return withCapital(chain);
  // «Цзиньпином»
  const noun = word.readings.find((r) => r.grammar & NOUN && !(r.grammar & NOMN));
  return word.readings[0] === noun && noun ? withCapital(noun.lemma) : guess;
}

function withCapital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
