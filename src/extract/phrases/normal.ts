/** Tokens of a name -> its normal form: nominative, quotes unified, gaps one space. */
import type { Engine } from '../../match/engine.js';
import { nominative, type PhraseWord } from '../../morphology/index.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';

export interface NormalOptions {
  /** Token of the head; default: found. */
  readonly head?: number;
  /** Last token that may inflect; default: the last one. What is after it stays as it stands. */
  readonly inflectTo?: number;
  /** Lower the capital of this token (a type word at the start of a sentence). */
  readonly lower?: number;
}

/** Distinct phrases that are remembered: the same names come again and again. */
const MOST_PHRASES = 8000;
const phrases = new WeakMap<Engine, Map<string, string>>();

/** The normal form of tokens first…last (both included). */
export function normalOf(engine: Engine, first: number, last: number, options: NormalOptions = {}): string {
  let known = phrases.get(engine);
  if (!known || known.size >= MOST_PHRASES) {
    known = new Map();
    phrases.set(engine, known);
  }
  const key = keyOf(engine.tokens, first, last, options);
  let normal = known.get(key);
  if (normal === undefined) {
    normal = make(engine, first, last, options);
    known.set(key, normal);
  }
  return normal;
}

/** All that the normal form depends on. */
function keyOf({ words, shape, gap }: Tokens, first: number, last: number, options: NormalOptions): string {
  const { head, inflectTo, lower } = options;
  let key = `${offset(head, first)},${offset(inflectTo, first)},${offset(lower, first)}`;
  for (let i = first; i <= last; i++) {
    key += (gap[i]! & 7) !== 0 ? '\t' : '\0';
    // a quote of two faces
    if (shape[i]! & S.QUOTE) key += shape[i]! & S.QUOTE_OPEN ? '<' : '>';
    key += words[i]!.surface;
  }
  return key;
}

function offset(token: number | undefined, first: number): string {
  return token === undefined ? '' : `${token - first}`;
}

function make(engine: Engine, first: number, last: number, options: NormalOptions): string {
  const { tokens } = engine;
  const to = Math.min(options.inflectTo ?? last, last);
  const phrase: PhraseWord[] = [];
  for (let i = first; i <= to; i++) phrase.push(tokens.words[i]!);
  const head = options.head === undefined ? {} : { head: options.head - first };
  const { words } = nominative(engine.morphology, phrase, { plural: false, ...head });
  let out = '';
  for (let i = first; i <= last; i++) {
    let word = i <= to ? words[i - first]! : tokens.words[i]!.surface;
    const shape = tokens.shape[i]!;
    if (shape & S.QUOTE_OPEN) word = '«';
    else if (shape & S.QUOTE_CLOSE) word = '»';
    if (i === options.lower && (tokens.words[i]!.shape & (S.UPPER | S.MIXED_CASE)) === 0)
      word = word.charAt(0).toLowerCase() + word.slice(1);
    out += i > first && (tokens.gap[i]! & 7) !== 0 ? ` ${word}` : word;
  }
  return out;
}
