/** «Кузнецкий металлургический техникум» -> КМТ, кмт: the letters that a name may be shortened to. */
import { PREP } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';

const FEWEST = 3;

/** Capital initials of the words first…last (tokens), prepositions and conjunctions left out; "" for short names. */
export function acronymOf(tokens: Tokens, first: number, last: number): string {
  if (last - first + 1 < FEWEST) return '';
  let letters = '';
  for (let i = first; i <= last; i++) {
    const { shape, grammar, surface } = tokens.words.at(i);
    if ((shape & S.WORD) === 0) continue;
    if ((shape & S.TITLE) === 0 && (surface.length === 1 || (grammar & PREP) !== 0)) continue;
    letters += surface.charAt(0).toUpperCase();
  }
  return letters.length >= FEWEST ? letters : '';
}
