/** Lemmas of a text for full-text search: «школа» finds «школы», «в школах». */
import { fold } from './characters.js';
import * as S from './shape.js';
import type { Tokens } from './tokens.js';

/** Distinct lemmas in order of first occurrence, ё as е, separated by spaces. A word gives its most probable lemma. */
export function lemmaText(tokens: Tokens): string {
  const seen = new Set<string>();
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.words[i]!;
    if ((word.shape & S.WORD) === 0) continue;
    word.lemma ??= fold(word.readings[0]?.lemma ?? word.folded);
    seen.add(word.lemma);
  }
  return [...seen].join(' ');
}
