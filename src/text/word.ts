/** A distinct word: everything that can be known of a token apart from its place, worked out once. */
import type { Morphology, Reading } from '../morphology/index.js';
import { LETTER, MARKS } from './cells.js';

/** Records of intern.ts. */
export interface Records {
  readonly cells: Int32Array;
}

/** What a record says of a word, and the word itself if it had to be made for that. */
export interface Made {
  readonly word: Word | null;
  readonly shape: number;
  readonly marks: number;
  readonly grammar: number;
  readonly extra: number;
  readonly tagSet: number;
  readonly letter: number;
  readonly lemma: number;
  readonly template: number;
  readonly forms: number;
}

export class Word {
  /** Folded spelling: lower case, no stress marks, ё as е; a final abbreviation dot removed. */
  readonly folded: string;
  readonly surface: string;
  /** Bits of shape.ts. */
  readonly shape: number;
  /** What `number` gives; null for NaN, so that the many words that are no numbers keep no number each. */
  private readonly value: number | null;
  private ownReadings: readonly Reading[] | null = NO_READINGS;
  /** Where the readings come from when somebody asks for them. */
  private source: Morphology | null = null;
  /** Words of one number have the same readings but for their spelling; -1: readings of its own. */
  template = -1;
  /** All grammar bits of all readings. */
  grammar = 0;
  extra = 0;
  /** Bit set of tags: grammar tags, dictionary classes, words that patterns name. */
  tags: Uint32Array = NO_TAGS;
  /** The number by which match/plans.ts knows its tags. */
  tagSet = 0;
  /** Marks of match/marks.ts. */
  marks = 0;
  /** What the person rules take it for, apart from its place; 0: not asked yet. */
  letter = 0;
  /** Where the record is that tokens are read from. */
  records: Records | null = null;
  place = 0;
  /** Keys under which gazetteers know this form. */
  keys: Int32Array = NO_KEYS;
  /** Rules that may start at this word. */
  rules: Int32Array = NO_KEYS;
  /** Number in lemmas.ts of the folded lemma of the most probable reading; -1 for what is not a word. */
  lemma = -1;
  /** Key of stems.ts, when it has been asked for. */
  stem: string | undefined = undefined;
  /** What rules have found out about it and want to keep: an object of their own class, which `text` does not know. */
  note: object | null = null;
  /** Class entries of this word. */
  entries: readonly WordEntry[] = NO_ENTRIES;

  constructor(surface: string, folded: string, shape: number, number: number) {
    this.surface = surface;
    this.folded = folded;
    this.shape = shape;
    this.value = Number.isNaN(number) ? null : number;
  }

  /** Value of a number in digits, else NaN. */
  get number(): number {
    return this.value ?? Number.NaN;
  }

  /** Readings, most probable first; empty for what is not a word. */
  get readings(): readonly Reading[] {
    return this.ownReadings ?? this.read();
  }

  set readings(readings: readonly Reading[]) {
    this.ownReadings = readings;
  }

  /** Readings are made when they are first asked for: most words never are. */
  readLater(source: Morphology, template: number): void {
    this.ownReadings = null;
    this.source = source;
    this.template = template;
  }

  private read(): readonly Reading[] {
    this.ownReadings = this.source?.readings(this.surface, this.template) ?? NO_READINGS;
    return this.ownReadings;
  }

  /** Other marks, for the articles to come as well. */
  remark(marks: number): void {
    this.marks = marks;
    if (this.records !== null) this.records.cells[this.place + MARKS] = marks;
  }

  /** Its letter, for the articles to come as well. */
  spell(letter: number): void {
    this.letter = letter;
    if (this.records !== null) this.records.cells[this.place + LETTER] = letter;
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

const NO_READINGS: readonly Reading[] = [];
const NO_KEYS = new Int32Array(0);
const NO_TAGS = new Uint32Array(0);
const NO_ENTRIES: readonly WordEntry[] = [];
