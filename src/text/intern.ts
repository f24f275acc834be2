/**
 * Words by their surface, looked up straight from an article's code units. Open addressing over FNV-1a.
 * What scans ask of a word stands in its record, beside the spelling that a look-up compares anyway: reading a token
 * touches two places in memory, and the word's object only where something may be found. Records lie in order of first
 * meeting, so frequent words lie close together.
 */
import { EXTRA, FORMS, GRAMMAR, LEMMA, LETTER, MARKS, SHAPE, SPELLING, TAG_SET, TEMPLATE } from './cells.js';
import type { Made, Word } from './word.js';

const WORD = 0;
const LENGTH = 1;
/** In LENGTH, above the length: how often the word has been met again, up to three times. */
const AGAIN = 1 << 28;
const OFTEN = 3 * AGAIN;
const LENGTH_BITS = AGAIN - 1;

export const FNV_START = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/** Makes the word of a record, which somebody has asked for. */
export interface WordSource {
  wordOf(surface: string, table: InternTable, place: number): Word;
}

export class InternTable {
  size = 0;
  /** How many of the words are made. */
  made = 0;
  /** Records one behind another. */
  cells: Int32Array;
  private units: Uint16Array;
  private bytes: Buffer;
  private used = 0;
  /** Hash and place of the record + 1 of every slot, side by side. */
  private slots = new Int32Array(1 << 15);
  /** By record; null where nobody has asked for the word. */
  private readonly words: (Word | null)[] = [];

  constructor(
    private readonly source: WordSource,
    cells = 1 << 15,
  ) {
    this.cells = new Int32Array(cells);
    this.units = new Uint16Array(this.cells.buffer);
    this.bytes = Buffer.from(this.cells.buffer);
  }

  /** Where the record of codes[start, end) is, or -1. `hash`: of those code units, by `finished`. */
  find(codes: Uint16Array, start: number, end: number, hash: number): number {
    const { slots, cells, units } = this;
    const mask = slots.length - 1;
    const length = end - start;
    let slot = (hash << 1) & mask;
    for (;;) {
      const at = slots[slot + 1]! - 1;
      if (at < 0) return -1;
      if (slots[slot] === hash) {
        const kept = cells[at + LENGTH]!;
        if ((kept & LENGTH_BITS) === length) {
          const from = (at + SPELLING) << 1;
          let i = 0;
          while (i < length && units[from + i] === codes[start + i]) i++;
          if (i === length) {
            if (kept < OFTEN) cells[at + LENGTH] = kept + AGAIN;
            return at;
          }
        }
      }
      slot = (slot + 2) & mask;
    }
  }

  /** The word of the record at `at`. */
  wordAt(at: number): Word {
    return this.words[this.cells[at + WORD]!] ?? this.makeWord(at);
  }

  /** Adds a word that `find` did not find under codes[start, end); gives the place of its record. */
  add(word: Made, codes: Uint16Array, start: number, end: number, hash: number): number {
    const length = end - start;
    const at = this.begin(length, hash);
    const { cells, units } = this;
    cells[at + LENGTH] = length;
    cells[at + SHAPE] = word.shape;
    cells[at + MARKS] = word.marks;
    cells[at + GRAMMAR] = word.grammar;
    cells[at + EXTRA] = word.extra;
    cells[at + TAG_SET] = word.tagSet;
    cells[at + LETTER] = word.letter;
    cells[at + LEMMA] = word.lemma;
    cells[at + TEMPLATE] = word.template;
    cells[at + FORMS] = word.forms;
    const from = (at + SPELLING) << 1;
    for (let i = 0; i < length; i++) units[from + i] = codes[start + i]!;
    this.keep(word.word, at);
    return at;
  }

  /** Room for a record, under the number that comes next. */
  private begin(length: number, hash: number): number {
    if (this.size * 4 >= this.slots.length) this.growSlots();
    const at = this.used;
    this.used += SPELLING + ((length + 1) >> 1);
    if (this.used > this.cells.length) this.growCells();
    this.cells[at + WORD] = this.size++;
    this.put(hash, at + 1);
    return at;
  }

  /** Lets go of all words; those that are asked for are made again. */
  dropWords(): void {
    this.release();
    this.words.fill(null);
    this.made = 0;
  }

  private keep(word: Word | null, at: number): void {
    this.words[this.cells[at + WORD]!] = word;
    if (word === null) return;
    this.made++;
    word.records = this;
    word.place = at;
  }

  /** Takes marks back from the word of the record at `at`, which need not be made for that. */
  unmark(at: number, marks: number): void {
    const { cells } = this;
    cells[at + MARKS] = cells[at + MARKS]! & ~marks;
    const word = this.words[cells[at + WORD]!]!;
    if (word !== null) word.marks = cells[at + MARKS]!;
  }

  private makeWord(at: number): Word {
    const from = (at + SPELLING) << 2;
    const length = this.cells[at + LENGTH]! & LENGTH_BITS;
    const word = this.source.wordOf(this.bytes.toString('utf16le', from, from + length * 2), this, at);
    this.keep(word, at);
    return word;
  }

  /** Takes over the record at `at` of another table. */
  private take(other: InternTable, at: number): void {
    const { cells, units } = other;
    const length = cells[at + LENGTH]! & LENGTH_BITS;
    const from = (at + SPELLING) << 1;
    const to = this.begin(length, hashOf(units, from, from + length));
    const number = this.cells[to + WORD]!;
    this.cells.set(cells.subarray(at, at + SPELLING + ((length + 1) >> 1)), to);
    this.cells[to + WORD] = number;
    this.cells[to + LENGTH] = length;
    this.keep(other.words[cells[at + WORD]!]!, to);
  }

  /**
   * A table of the words that were met again, or of those met again more often, if they are more than `most`: most new
   * words of a long run never come again.
   */
  onlyMetAgain(most: number): InternTable {
    const counts = [0, 0, 0, 0];
    this.each((_, times) => counts[times]!++);
    let least = 1;
    let remaining = this.size - counts[0]!;
    while (remaining > most && least <= 3) remaining -= counts[least++]!;
    const kept = new InternTable(this.source, this.cells.length);
    this.each((at, times) => {
      if (times >= least) kept.take(this, at);
      else this.let(at);
    });
    return kept;
  }

  /** All records in order: where each is, and how often its word has been met again. */
  private each(give: (at: number, times: number) => void): void {
    for (let at = 0; at < this.used; ) {
      const length = this.cells[at + LENGTH]!;
      give(at, length >>> 28);
      at += SPELLING + (((length & LENGTH_BITS) + 1) >> 1);
    }
  }

  /** Lets go of all words. */
  release(): void {
    this.each((at) => this.let(at));
  }

  /** Whoever still holds the word must not hold the table. */
  private let(at: number): void {
    const word = this.words[this.cells[at + WORD]!]!;
    if (word !== null) word.records = null;
  }

  private put(hash: number, place: number): void {
    const mask = this.slots.length - 1;
    let slot = (hash << 1) & mask;
    while (this.slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    this.slots[slot] = hash;
    this.slots[slot + 1] = place;
  }

  private growSlots(): void {
    const { slots } = this;
    this.slots = new Int32Array(slots.length * 2);
    for (let i = 0; i < slots.length; i += 2) if (slots[i + 1] !== 0) this.put(slots[i]!, slots[i + 1]!);
  }

  private growCells(): void {
    const larger = new Int32Array(Math.max(this.cells.length * 2, this.used));
    larger.set(this.cells);
    this.cells = larger;
    this.units = new Uint16Array(larger.buffer);
    this.bytes = Buffer.from(larger.buffer);
  }
}

/** The hash by which words are looked up. A scanner that meets the code units anyway can make it as it goes. */
export function hashOf(codes: Uint16Array, start: number, end: number): number {
  let h = FNV_START;
  for (let i = start; i < end; i++) h = Math.imul(h ^ codes[i]!, FNV_PRIME);
  return finished(h);
}

/** High bits brought down: the slots are told apart by the low ones. */
export function finished(h: number): number {
  return h ^ (h >>> 15);
}
