/** The stem of a word, worked out once per distinct word: a key that the forms of a name share, known to the dictionary or not. */
import { stemKey } from '../morphology/index.js';
import type { Word } from './word.js';

/** Lower case, ё as е; never shown to people. */
export function stemOf(word: Word): string {
  word.stem ??= stemKey(word.surface);
  return word.stem;
}

/**
 * Two words with one stem begin alike: what this number is not equal for need not be stemmed. The stemmer only takes
 * from the end, and never the first vowel or what is before it.
 */
export function startOf(word: Word): number {
  return word.folded.charCodeAt(0);
}
