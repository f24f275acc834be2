/** Normal form of a span of tokens: nominative, quotes unified, gaps tidied. */
import type { Engine } from '../match/engine.js';
import { type NominativeOptions, nominative } from '../morphology/phrase.js';
import { clean } from '../text/characters.js';
import * as S from '../text/shape.js';
import type { Tokens } from '../text/tokens.js';

/** Joins the words of tokens first…last as they stand in the text, white space as one space, outer quotes as «…». */
export function joinWords(tokens: Tokens, first: number, words: readonly string[]): string {
  let out = '';
  let depth = 0;
  for (let i = 0; i < words.length; i++) {
    const t = first + i;
    const shape = tokens.shape[t]!;
    let word = words[i]!;
    if (shape & S.QUOTE_OPEN && tokens.mate[t]! >= 0) word = depth++ === 0 ? '«' : '„';
    else if (shape & S.QUOTE_CLOSE && tokens.mate[t]! >= 0) word = --depth <= 0 ? '»' : '“';
    if (i > 0 && (tokens.gap[t]! & 7) !== 0) out += ' ';
    out += word;
  }
  return out;
}

/** The span in the nominative. `lowerFirst`: a capital that only the sentence start gave is lowered. */
export function normalText(
  engine: Engine,
  first: number,
  last: number,
  options: NominativeOptions & { readonly lowerFirst?: boolean } = {},
): string {
  const { tokens, morphology } = engine;
  const words = tokens.words.slice(first, last + 1);
  const phrase = nominative(morphology, words, options);
  if (options.lowerFirst && phrase.words[0]) phrase.words[0] = lowered(phrase.words[0]);
  return joinWords(tokens, first, phrase.words);
}

/** The span as it stands, white space tidied, quotes unified. */
export function plainText(tokens: Tokens, first: number, last: number): string {
  return joinWords(
    tokens,
    first,
    tokens.words.slice(first, last + 1).map((w) => clean(w.surface)),
  );
}

function lowered(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
