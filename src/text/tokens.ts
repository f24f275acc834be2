/** The tokens of one article: parallel arrays, reused from article to article. */
import type { Word } from './word.js';

/** Where the words of records are had from: intern.ts. */
export interface WordTable {
  wordAt(place: number): Word;
  unmark(place: number, marks: number): void;
}

const NO_TABLE: WordTable = {
  wordAt() {
    throw new Error('no article has been read yet');
  },
  unmark() {},
};

/** The words of an article's tokens: most are asked for by nobody, so they are made when they are. */
export class TokenWords {
  table: WordTable = NO_TABLE;
  /** Where the record of each token's word is in `table`. */
  places: Int32Array = new Int32Array(4096);

  /** The word of token i. */
  at(i: number): Word {
    return this.table.wordAt(this.places[i]!);
  }

  /** Takes marks back from the word of token i, for the articles to come: see `unmark` of match/marks.ts. */
  unmark(i: number, marks: number): void {
    this.table.unmark(this.places[i]!, marks);
  }

  /** The words of tokens [first, end). */
  slice(first: number, end: number): Word[] {
    const words: Word[] = [];
    for (let i = first; i < end; i++) words.push(this.at(i));
    return words;
  }
}

export class Tokens {
  text = '';
  /** The text's code units and a 0 behind them, which is white space: an array is read faster than a string. */
  codes: Uint16Array = new Uint16Array(1 << 14);
  count = 0;
  start: Int32Array = new Int32Array(4096);
  end: Int32Array = new Int32Array(4096);
  /** Shape bits that depend on context (quotes that open or close) are here; all others in `word.shape`. */
  shape: Int32Array = new Int32Array(4096);
  /** Gap bits before the token. */
  gap: Uint8Array = new Uint8Array(4096);
  /** For a quote that has a partner: the partner's index; else -1. */
  mate: Int32Array = new Int32Array(4096);
  /** Index of the first token of the token's sentence, and one past its last. */
  sentenceStart: Int32Array = new Int32Array(4096);
  sentenceEnd: Int32Array = new Int32Array(4096);
  /** Marks of match/marks.ts, from the token's word. */
  marks: Int32Array = new Int32Array(4096);
  /** Grammar and extra bits of all readings, from the token's word: a scan need not touch the word itself. */
  grammar: Int32Array = new Int32Array(4096);
  extra: Int32Array = new Int32Array(4096);
  /** The token's set of tags by its number in match/plans.ts, from its word. */
  tagSet: Int32Array = new Int32Array(4096);
  /** Number in lemmas.ts of the lemma of the token's word. */
  lemma: Int32Array = new Int32Array(4096);
  /** What the person rules take the token's word for, 0 if they have not met it. */
  letter: Uint8Array = new Uint8Array(4096);
  readonly words = new TokenWords();

  /** Begins a new article. */
  begin(text: string): void {
    this.text = text;
    this.count = 0;
    if (this.codes.length <= text.length) this.codes = new Uint16Array(2 ** Math.ceil(Math.log2(text.length + 1)));
    Buffer.from(this.codes.buffer).write(text, 'utf16le');
    this.codes[text.length] = 0;
  }

  /** Makes room for one more token. */
  grow(): void {
    const size = this.start.length * 2;
    this.start = copyInto(new Int32Array(size), this.start);
    this.end = copyInto(new Int32Array(size), this.end);
    this.shape = copyInto(new Int32Array(size), this.shape);
    this.marks = copyInto(new Int32Array(size), this.marks);
    this.grammar = copyInto(new Int32Array(size), this.grammar);
    this.extra = copyInto(new Int32Array(size), this.extra);
    this.tagSet = copyInto(new Int32Array(size), this.tagSet);
    this.lemma = copyInto(new Int32Array(size), this.lemma);
    this.mate = copyInto(new Int32Array(size), this.mate);
    this.sentenceStart = copyInto(new Int32Array(size), this.sentenceStart);
    this.sentenceEnd = copyInto(new Int32Array(size), this.sentenceEnd);
    this.gap = copyInto(new Uint8Array(size), this.gap);
    this.letter = copyInto(new Uint8Array(size), this.letter);
    this.words.places = copyInto(new Int32Array(size), this.words.places);
  }

  /** The text between two tokens, both included. */
  slice(first: number, last: number): string {
    return this.text.slice(this.start[first], this.end[last]);
  }
}

function copyInto<T extends Int32Array | Uint8Array>(target: T, source: T): T {
  target.set(source);
  return target;
}
