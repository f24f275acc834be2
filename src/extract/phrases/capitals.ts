/** Which capitals mean something: not those at the start of a sentence, nor those of a headline in capitals. */
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';

/** Begins with a capital letter. */
export function isCapital(tokens: Tokens, at: number): boolean {
  return (tokens.shape[at]! & (S.TITLE | S.UPPER | S.MIXED_CASE)) !== 0;
}

/** A word in lower case. */
export function isLower(tokens: Tokens, at: number): boolean {
  return (tokens.shape[at]! & (S.WORD | S.TITLE)) === S.WORD;
}

/** The first word of its sentence, of a quotation, or after a dash that opens direct speech: its capital says nothing. */
export function opensSentence(tokens: Tokens, at: number): boolean {
  const start = tokens.sentenceStart[at]!;
  if (at === start) return true;
  const before = tokens.shape[at - 1]!;
  if ((before & (S.QUOTE_OPEN | S.STOP)) !== 0) return true;
  if ((before & S.DASH) !== 0) return at - 1 === start || (tokens.shape[at - 2]! & (S.COMMA | S.STOP | S.QUOTE)) !== 0;
  // "1. Школа", "(Школа": brackets and list numbers at the start
  return at - 1 === start && (tokens.shape[start]! & S.WORD) === 0;
}

/** A capital that its place in the sentence does not explain. */
export function hasOwnCapital(tokens: Tokens, at: number): boolean {
  return isCapital(tokens, at) && !opensSentence(tokens, at);
}

/** Is the sentence around the token written in capitals? Then capitals say nothing at all. */
export function inCapitals(tokens: Tokens, at: number): boolean {
  const { shape, start, end } = tokens;
  const first = tokens.sentenceStart[at]!;
  const last = Math.min(tokens.sentenceEnd[at]!, first + 40);
  let upper = 0;
  let lower = 0;
  for (let i = first; i < last; i++) {
    if ((shape[i]! & S.WORD) === 0 || end[i]! - start[i]! < 4) continue;
    if (shape[i]! & S.UPPER) upper++;
    else lower++;
  }
  return upper >= 3 && upper > lower * 2;
}
