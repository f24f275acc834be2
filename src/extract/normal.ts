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
    let word = words.at(i);
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
  const { tokens } = engine;
  const phrase = nominativeOf(engine, first, last, options);
  const words = options.lowerFirst && phrase[0] ? [lowered(phrase[0]), ...phrase.slice(1)] : phrase;
  return joinWords(tokens, first, words);
}

const MAX_PHRASES = 50_000;
const phrases = new WeakMap<Engine, Map<string, readonly string[]>>();

/** Words of the span in the nominative. The same phrases come again and again: each is worked out once. */
export function nominativeOf(
  engine: Engine,
  first: number,
  last: number,
  options: NominativeOptions,
): readonly string[] {
  const { words } = engine.tokens;
  let known = phrases.get(engine);
  if (!known || known.size >= MAX_PHRASES) {
    known = new Map();
    phrases.set(engine, known);
  }
  let key = `${options.number ?? ''}|${options.head ?? ''}|${options.hint ?? ''}|${options.plural ?? ''}`;
  for (let i = first; i <= last; i++) key += `\0${words.at(i).surface}`;
  let phrase = known.get(key);
  if (!phrase) {
    phrase = nominative(engine.morphology, words.slice(first, last + 1), options).words;
    known.set(key, phrase);
  }
  return phrase;
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
