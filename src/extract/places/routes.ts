/** Roads and canals that bear the names of their ends («автодорога Бишкек — Ош») or a second one in quotes («М-5 «Урал»»). */
import type { Engine } from '../../match/engine.js';
import { PERSONAL } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { PlaceDraft } from '../draft.js';

const WORD = S.TITLE | S.CYRILLIC;
const LONGEST_QUOTED = 5;

/** Last token of the row of places that goes on behind token `last` with dashes; `last` if it does not. */
export function routeEnd({ tokens }: Engine, known: (at: number) => PlaceDraft | null, last: number): number {
  const end = tokens.sentenceEnd[last]!;
  while (last + 2 < end && isDash(tokens.shape[last + 1]!) && (tokens.gap[last + 1]! & S.GAP_NEWLINE) === 0) {
    const next = last + 2;
    const place = known(next);
    if (place) last = place.last;
    else if ((tokens.shape[next]! & (WORD | S.UPPER)) === WORD && (tokens.extra[next]! & PERSONAL) === 0) last = next;
    else return last;
  }
  return last;
}

/** Last token of the name in quotes that stands behind token `last`; `last` if there is none. */
export function quotedTail({ tokens }: Engine, last: number): number {
  const open = last + 1;
  if (open >= tokens.sentenceEnd[last]! || (tokens.shape[open]! & S.QUOTE_OPEN) === 0) return last;
  const close = tokens.mate[open]!;
  return close > open + 1 && close - open <= LONGEST_QUOTED && (tokens.shape[open + 1]! & S.TITLE) !== 0 ? close : last;
}

function isDash(shape: number): boolean {
  return (shape & S.DASH) !== 0;
}
