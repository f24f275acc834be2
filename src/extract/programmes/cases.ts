/** In which case a name without a type word of its own stands: what is in the genitive is somebody's. */
import { hasOtherCyrillic } from '../../morphology/alphabet.js';
import { ADJF, GENDER_MASK, GENT, NOMN, NOUN, NUMBER_MASK, PROPER, PRTF, SING } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';

const RARE = 0.03;

/** Does the word begin a name in the genitive and in no other case: «Газпрома», «Общероссийского народного фронта»? */
export function inGenitive(tokens: Tokens, first: number): boolean {
  const word = tokens.words.at(first);
  // «Таза көктем»: Russian forms say nothing of another language
  const next = first + 1 < tokens.sentenceEnd[first]! ? tokens.words.at(first + 1).surface : '';
  if (hasOtherCyrillic(word.surface) || hasOtherCyrillic(next)) return false;
  if (first + 1 < tokens.sentenceEnd[first]! && pairInGenitive(word, tokens.words.at(first + 1))) return true;
  let genitive = false;
  for (const r of word.readings) {
    if (r.score < RARE) continue;
    if (!(r.grammar & (NOUN | ADJF | PRTF))) return false;
    if (r.grammar & NOMN) return false;
    if (r.grammar & GENT) genitive = true;
  }
  return genitive;
}

/** «Большой двадцатки»: an adjective and a noun that go together in the genitive and not in the nominative. */
function pairInGenitive(adjective: Word, noun: Word): boolean {
  let genitive = false;
  for (const a of adjective.readings) {
    if (!(a.grammar & (ADJF | PRTF)) || a.score < RARE) continue;
    for (const n of noun.readings) {
      const both = a.grammar & n.grammar;
      if (!(n.grammar & NOUN) || n.score < RARE || !(both & NUMBER_MASK)) continue;
      if (both & SING && !(both & GENDER_MASK)) continue;
      if (both & NOMN) return false;
      if (both & GENT) genitive = true;
    }
  }
  return genitive;
}

/** «Герты», «Лады»: a name in the genitive that may be read as a plural too. */
export function looksGenitive(tokens: Tokens, first: number, last: number): boolean {
  if (first !== last && tokens.shape[first + 1]! & S.WORD) return false;
  let genitive = false;
  for (const r of tokens.words.at(first).readings) {
    if (r.known && (r.extra & PROPER) === 0) return false;
    if (r.grammar & NOMN && r.grammar & SING) return false;
    if (r.grammar & GENT && r.grammar & SING) genitive = true;
  }
  return genitive;
}

/** Does the word stand in another case than the nominative: «на «Нюрбургринге»»? */
export function isOblique(tokens: Tokens, first: number): boolean {
  let oblique = false;
  for (const r of tokens.words.at(first).readings) {
    if (r.score < RARE) continue;
    if (!(r.grammar & (NOUN | ADJF | PRTF)) || r.grammar & NOMN) return false;
    oblique = true;
  }
  return oblique;
}
