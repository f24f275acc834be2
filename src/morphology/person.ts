/** People's names of several words: which of them agree with the first. */
import { agreeBits } from './agree.js';
import * as G from './grammemes.js';
import type { PhraseWord, Reading } from './types.js';

const MARKED = 10;
const THING = 0.5;
/** «Эмира Кустурицу»: a man may bear a surname in -а. */
const OTHER_GENDER = 0.4;
/** A guess that a surname never changes agrees with everything. */
const GUESSED_FIXED = 0.2;

/**
 * Readings of the words after a first name, patronymic or surname that agree with it, whichever comes first;
 * null for particles that stay («бин», «де»). Ends at the first word that does not agree.
 */
export function agreeingNames(
  words: readonly PhraseWord[],
  head: number,
  reading: Reading,
  particles: ReadonlySet<string>,
): (Reading | null)[] {
  const { grammar, extra } = reading;
  const named = (extra & G.PERSONAL) !== 0 || (!reading.known && (grammar & G.ANIM) !== 0);
  if ((!named && reading.known) || (extra & (G.LATN | G.ABBR | G.ORGN)) !== 0 || !isCapital(words[head]!)) return [];
  const found: (Reading | null)[] = [];
  for (let i = head + 1; i < words.length; i++) {
    const word = words[i]!;
    if (particles.has(word.surface)) {
      found.push(null);
      continue;
    }
    const best = isCapital(word) ? bestName(word, grammar, named) : null;
    if (!best) break;
    found.push(best);
  }
  return found;
}

function bestName(word: PhraseWord, head: number, named: boolean): Reading | null {
  let best: Reading | null = null;
  let most = 0;
  for (const reading of word.readings) {
    const { grammar, extra } = reading;
    const marked = (extra & G.PERSONAL) !== 0;
    if (!marked && (!named || (grammar & (G.NOUN | G.ADJF)) === 0)) continue;
    let score = reading.score * (marked ? MARKED : (grammar & G.INAN) !== 0 && reading.known ? THING : 1);
    if ((extra & G.FIXD) !== 0 && !reading.known && !marked) score *= GUESSED_FIXED;
    if (agreeBits(grammar, head) === 0) {
      const man = (head & G.MASC) !== 0 && (grammar & G.FEMN) !== 0 && !reading.known;
      if (!man || agreeBits(grammar | G.MASC, head) === 0) continue;
      score *= OTHER_GENDER;
    }
    if (score > most) {
      best = reading;
      most = score;
    }
  }
  return best;
}

/** True if the word begins with a capital letter. */
export function isCapital({ surface }: PhraseWord): boolean {
  const first = surface.charAt(0);
  return first !== first.toLowerCase();
}
