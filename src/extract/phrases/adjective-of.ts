/** Adjectives that look like names: «Кузнецком районе», «Приволжского центра». */
import { grammarAgrees } from '../../match/agreement.js';
import type { Engine } from '../../match/engine.js';
import { ADJF, CONJ, NOUN, PREP } from '../../morphology/grammemes.js';
import type { Reading } from '../../morphology/index.js';
import type { Word } from '../../text/word.js';

/** Is token `i` an adjective that agrees with the next noun, other adjectives between? */
export function isAdjectiveOf({ tokens }: Engine, i: number): boolean {
  const { words, grammar } = tokens;
  const word = words.at(i);
  if (!word.readings.some(isAdjective)) return false;
  const guessed = !word.readings.some((r) => r.known);
  const end = Math.min(tokens.sentenceEnd[i]!, i + 4);
  for (let j = i + 1; j < end; j++) {
    // «в Лугано в мае», «в Жуковском в мае»: a letter that is a noun as well
    if (grammar[j]! & PREP && (guessed || words.at(j).folded.length === 1)) return false;
    // «в Грозном и Севастополе», but «в Большом и Малом театрах»
    if (grammar[j]! & CONJ && words.at(j).folded.length === 1) {
      if (j + 1 < end && grammar[j + 1]! & ADJF) continue;
      return false;
    }
    if (agrees(word, words.at(j))) return true;
    if (!(grammar[j]! & ADJF)) return false;
  }
  return false;
}

function isAdjective({ grammar }: Reading): boolean {
  return (grammar & ADJF) !== 0;
}

function agrees(adjective: Word, noun: Word): boolean {
  for (const a of adjective.readings) {
    if (!isAdjective(a)) continue;
    for (const n of noun.readings) if (n.grammar & NOUN && grammarAgrees(a.grammar, n.grammar)) return true;
  }
  return false;
}
