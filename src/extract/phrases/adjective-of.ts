/** Adjectives that look like names: «Кузнецком районе», «Приволжского центра». */
import { grammarAgrees } from '../../match/agreement.js';
import type { Engine } from '../../match/engine.js';
import { ADJF, NOUN } from '../../morphology/grammemes.js';

/** Is token `i` an adjective that agrees with the next noun, other adjectives between? */
export function isAdjectiveOf(engine: Engine, i: number): boolean {
  const { tokens } = engine;
  const adjectives = tokens.words[i]!.readings.filter((r) => r.grammar & ADJF);
  for (let j = i + 1; j < tokens.sentenceEnd[i]! && j <= i + 3; j++) {
    const word = tokens.words[j]!;
    if (word.readings.some((r) => r.grammar & NOUN && adjectives.some((a) => grammarAgrees(a.grammar, r.grammar)))) {
      return true;
    }
    if (!(word.grammar & ADJF)) return false;
  }
  return false;
}
