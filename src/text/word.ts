/** A distinct word: everything that can be known of a token apart from its place, worked out once. */
import type { NameWord } from '../extract/persons/name-word.js';
import type { Reading } from '../morphology/index.js';

export class Word {
  /** Folded spelling: lower case, no stress marks, ё as е; a final abbreviation dot removed. */
  readonly folded: string;
  readonly surface: string;
  /** Bits of shape.ts. */
  readonly shape: number;
  /** Value of a number in digits, else NaN. */
  readonly number: number;
  /** Readings, most probable first; empty for what is not a word. */
  readings: readonly Reading[] = [];
  /** All grammar bits of all readings. */
  grammar = 0;
  extra = 0;
  /** Bit set of tags: grammar tags, dictionary classes, words that patterns name. */
  tags: Uint32Array = NO_TAGS;
  /** Marks of match/marks.ts. */
  marks = 0;
  /** Keys under which gazetteers know this form. */
  keys: Int32Array = NO_KEYS;
  /** Patterns that may start at this word, by number in match/starts.ts, and the rules that they are of. */
  patterns: Int32Array = NO_KEYS;
  rules: Int32Array = NO_KEYS;
  /** Folded lemma of the most probable reading, when it has been asked for. */
  lemma: string | undefined = undefined;
  /** Key of stems.ts, when it has been asked for. */
  stem: string | undefined = undefined;
  /** What the person rules have found out about it, when they have. */
  name: NameWord | null = null;
  /** Class entries of this word. */
  entries: readonly WordEntry[] = NO_ENTRIES;

  constructor(surface: string, folded: string, shape: number, number: number) {
    this.surface = surface;
    this.folded = folded;
    this.shape = shape;
    this.number = number;
  }

  hasTag(tag: number): boolean {
    return (this.tags[tag >>> 5]! & (1 << (tag & 31))) !== 0;
  }
}

/** A dictionary class that the word belongs to, with the entry's data. */
export interface WordEntry {
  readonly tag: number;
  readonly data: Readonly<Record<string, unknown>>;
}

const NO_KEYS = new Int32Array(0);
const NO_TAGS = new Uint32Array(0);
const NO_ENTRIES: readonly WordEntry[] = [];
