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

/**
 * «АО «Завод «Звезда» выпустил …»: where a name surely begins at `at` and its own closing quote is lost, the inner one
 * closes both. The index of that quote, or -1.
 */
export function quotedOrLost(tokens: Tokens, at: number): number {
  const close = quotedFrom(tokens, at);
  if (close >= 0 || at >= tokens.count || (tokens.shape[at]! & S.QUOTE_OPEN) === 0) return close;
  const end = Math.min(tokens.sentenceEnd[at]!, at + LONGEST_QUOTED);
  for (let i = at + 1; i < end; i++) {
    if ((tokens.shape[i]! & S.QUOTE_CLOSE) !== 0) return -1;
    if ((tokens.shape[i]! & S.QUOTE_OPEN) !== 0) return i === at + 1 ? -1 : quotedFrom(tokens, i);
  }
  return -1;
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
