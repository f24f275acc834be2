/** Bits of a word's most probable reading. */
import type { Word } from '../text/word.js';

/** Those of the grammar bits that it has. Most words say by themselves that no reading has any: none is then touched. */
export function bestGrammar(word: Word, bits: number): number {
  return (word.grammar & bits) === 0 ? 0 : (word.readings[0]?.grammar ?? 0) & bits;
}
