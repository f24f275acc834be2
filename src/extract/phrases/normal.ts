/** Tokens of a name -> its normal form: nominative, quotes unified, gaps one space. */
import type { Engine } from '../../match/engine.js';
import { PLUR } from '../../morphology/grammemes.js';
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
  /** The lemma of the head, where its form is another word's as well: «полка» of «полк». */
  readonly lemma?: string;
  /** The head is in the plural, whatever else its form may be: «силы Ирака». */
  readonly plural?: boolean;
}

/** So many phrases are remembered; then all are forgotten. */
const MOST_PHRASES = 6_000;
const phrases = new WeakMap<Engine, Map<string, string>>();
const NO_OPTIONS: NormalOptions = {};

/** The normal form of tokens first…last (both included). The same names come again and again: each is made once. */
export function normalOf(engine: Engine, first: number, last: number, options: NormalOptions = NO_OPTIONS): string {
  let known = phrases.get(engine);
  if (!known || known.size >= MOST_PHRASES) {
    known = new Map();
    phrases.set(engine, known);
  }
  const { tokens } = engine;
  // a word by itself, its own head, is known by its spelling
  const plain = first === last && options.lower !== first && !options.plural && (options.inflectTo ?? last) >= last;
  const key =
    plain && (tokens.shape[first]! & S.QUOTE) === 0
      ? tokens.words.at(first).surface
      : keyOf(tokens, first, last, options);
  let normal = known.get(key);
  if (normal === undefined) {
    normal = make(engine, first, last, options);
    known.set(key, normal);
  }
  return normal;
}

/** The words with their gaps and quotes, and where the head is among them: all that the normal form depends on. */
function keyOf({ words, shape, gap }: Tokens, first: number, last: number, options: NormalOptions): string {
  const { head = -1, inflectTo = last, lower = -1, plural = false, lemma = '' } = options;
  let key = String.fromCharCode(Math.max(head - first, -1) + 1, inflectTo - first + 1, Math.max(lower - first, -1) + 1);
  if (plural) key += '+';
  key += lemma;
  for (let i = first; i <= last; i++) {
    if (i > first) key += (gap[i]! & 7) !== 0 ? ' ' : '\0';
    key += (shape[i]! & S.QUOTE) === 0 ? words.at(i).surface : (shape[i]! & S.QUOTE_OPEN) !== 0 ? '«' : '»';
  }
  return key;
}

function make(engine: Engine, first: number, last: number, options: NormalOptions): string {
  const { tokens } = engine;
  const to = Math.min(options.inflectTo ?? last, last);
  const phrase: PhraseWord[] = [];
  for (let i = first; i <= to; i++) {
    let word: PhraseWord = tokens.words.at(i);
    if (i === options.head && options.lemma) word = withLemma(word, options.lemma);
    phrase.push(options.plural && i === options.head ? inPlural(word) : word);
  }
  const head = options.head === undefined ? {} : { head: options.head - first };
  const { words } = nominative(engine.morphology, phrase, { plural: false, ...head });
  let out = '';
  for (let i = first; i <= last; i++) {
    let word = i <= to ? words[i - first]! : tokens.words.at(i).surface;
    const shape = tokens.shape[i]!;
    if (shape & S.QUOTE_OPEN) word = '«';
    else if (shape & S.QUOTE_CLOSE) word = '»';
    if (i === options.lower && (tokens.words.at(i).shape & (S.UPPER | S.MIXED_CASE)) === 0)
      word = word.charAt(0).toLowerCase() + word.slice(1);
    out += i > first && (tokens.gap[i]! & 7) !== 0 ? ` ${word}` : word;
  }
  return out;
}

/** The readings with the lemma alone, if there are any. */
function withLemma(word: PhraseWord, lemma: string): PhraseWord {
  const own = word.readings.filter((r) => r.lemma === lemma);
  return own.length === 0 || own.length === word.readings.length ? word : { surface: word.surface, readings: own };
}

function inPlural({ surface, readings }: PhraseWord): PhraseWord {
  return { surface, readings: readings.filter(({ grammar }) => (grammar & PLUR) !== 0) };
}
