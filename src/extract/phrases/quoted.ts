/** Quoted names. */
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';

/** A name in quotes is seldom longer (in tokens). */
export const LONGEST_QUOTED = 14;

/** Index of the closing quote if a short quotation opens at `at`, else -1. */
export function quotedFrom(tokens: Tokens, at: number): number {
  if (at >= tokens.count || (tokens.shape[at]! & S.QUOTE_OPEN) === 0) return -1;
  const mate = tokens.mate[at]!;
  if (mate <= at + 1 || mate - at - 1 > LONGEST_QUOTED) return -1;
  return mate;
}

/** Does what stands between the quotes look like a name: a capital, no full stop or comma at its end? */
export function looksLikeName(tokens: Tokens, open: number, close: number): boolean {
  const first = tokens.shape[open + 1]!;
  if (
    (first & (S.TITLE | S.UPPER | S.MIXED_CASE | S.NUMBER | S.NUMBER_WORD | S.ALPHANUMERIC | S.DOMAIN | S.LATIN)) ===
    0
  )
    return false;
  return (tokens.shape[close - 1]! & (S.STOP | S.COMMA)) === 0;
}
