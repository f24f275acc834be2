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

/**
 * «Национальная компания «Ветер»: of two quotations that open after one another the one mark may close both. The closing
 * quote of the inner one if the outer is open and nothing but words stands between; else -1.
 */
export function sharedClose({ shape, mate, sentenceEnd }: Tokens, at: number): number {
  if (at >= sentenceEnd[at]! || (shape[at]! & S.QUOTE_OPEN) === 0 || mate[at]! >= 0) return -1;
  const end = Math.min(sentenceEnd[at]!, at + LONGEST_QUOTED);
  for (let i = at + 1; i < end; i++) {
    if ((shape[i]! & S.QUOTE_OPEN) !== 0)
      return mate[i]! > i + 1 && mate[i]! - at - 1 <= LONGEST_QUOTED ? mate[i]! : -1;
    if ((shape[i]! & S.WORD) === 0) return -1;
  }
  return -1;
}
