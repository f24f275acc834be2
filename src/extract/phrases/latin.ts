/** Names in Latin letters: «Almaz Capital», «Diller Scofidio + Renfro», «X5 Group», «Johnson & Johnson». */
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';

const JOINERS = '&+';

/** Last token of the Latin name that begins at `at`, or -1. Lower-case Latin words may stand inside, not at the front. */
export function latinFrom(tokens: Tokens, at: number): number {
  const end = tokens.sentenceEnd[at]!;
  const { shape } = tokens;
  if (!isLatin(shape[at]!) || (shape[at]! & (S.TITLE | S.UPPER | S.MIXED_CASE)) === 0) return -1;
  let last = at;
  for (let i = at + 1; i < end; i++) {
    if ((tokens.gap[i]! & 7 & ~S.GAP_SPACE) !== 0) break;
    if (isLatin(shape[i]!)) {
      last = i;
      continue;
    }
    if ((shape[i]! & S.WORD) !== 0) break;
    const { surface } = tokens.words.at(i);
    const joiner = surface.length === 1 && JOINERS.includes(surface);
    if (joiner && i + 1 < end && isLatin(shape[i + 1]!)) continue;
    if (joiner && surface === '+' && tokens.gap[i] === 0) last = i;
    break;
  }
  return last;
}

function isLatin(shape: number): boolean {
  return (shape & S.LATIN) !== 0 && (shape & (S.URL | S.DOMAIN | S.CYRILLIC)) === 0;
}
