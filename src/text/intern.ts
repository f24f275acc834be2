/** Words by their surface, looked up straight from an article's code units. Open addressing over FNV-1a, flat arrays. */
import type { Word } from './word.js';

/** Beside a word's number: it has been met again. */
const AGAIN = 1 << 30;
const NUMBER = AGAIN - 1;

export class InternTable {
  size = 0;
  /** Hash and word number + 1 (with AGAIN) of every slot, side by side. */
  private slots = new Int32Array(1 << 15);
  private readonly words: Word[] = [];
  /** Where the surface of every word begins in `chars`; one more than there are words. */
  private starts = new Int32Array(1 << 13);
  private chars = new Uint16Array(1 << 16);

  /** The word whose surface is codes[start, end), if it is known. */
  find(codes: Uint16Array, start: number, end: number): Word | undefined {
    const hash = hashOf(codes, start, end);
    const { slots, starts, chars } = this;
    const mask = slots.length - 1;
    const length = end - start;
    let slot = (hash << 1) & mask;
    for (;;) {
      const value = slots[slot + 1]!;
      if (value === 0) return undefined;
      if (slots[slot] === hash) {
        const number = (value & NUMBER) - 1;
        const from = starts[number]!;
        if (starts[number + 1]! - from === length) {
          let i = 0;
          while (i < length && chars[from + i] === codes[start + i]) i++;
          if (i === length) {
            if (value < AGAIN) slots[slot + 1] = value | AGAIN;
            return this.words[number];
          }
        }
      }
      slot = (slot + 2) & mask;
    }
  }

  /** Adds a word that `find` did not find under codes[start, end). */
  add(word: Word, codes: Uint16Array, start: number, end: number): void {
    if (this.size * 4 >= this.slots.length) this.growSlots();
    const from = this.starts[this.size]!;
    if (this.size + 2 > this.starts.length) this.starts = doubled(this.starts, new Int32Array(this.starts.length * 2));
    while (from + end - start > this.chars.length) {
      this.chars = doubled(this.chars, new Uint16Array(this.chars.length * 2));
    }
    for (let i = start; i < end; i++) this.chars[from + i - start] = codes[i]!;
    this.words.push(word);
    this.size++;
    this.starts[this.size] = from + end - start;
    this.put(hashOf(codes, start, end), this.size);
  }

  /** A table of the words that were met more than once: most new words of a long run never come again. */
  onlyMetAgain(): InternTable {
    const kept = new InternTable();
    for (let slot = 0; slot < this.slots.length; slot += 2) {
      const value = this.slots[slot + 1]!;
      if (value < AGAIN) continue;
      const number = (value & NUMBER) - 1;
      kept.add(this.words[number]!, this.chars, this.starts[number]!, this.starts[number + 1]!);
    }
    return kept;
  }

  private put(hash: number, number: number): void {
    const mask = this.slots.length - 1;
    let slot = (hash << 1) & mask;
    while (this.slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    this.slots[slot] = hash;
    this.slots[slot + 1] = number;
  }

  private growSlots(): void {
    const { slots } = this;
    this.slots = new Int32Array(slots.length * 2);
    for (let i = 0; i < slots.length; i += 2) if (slots[i + 1] !== 0) this.put(slots[i]!, slots[i + 1]!);
  }
}

function doubled<T extends Int32Array | Uint16Array>(old: T, target: T): T {
  target.set(old);
  return target;
}

function hashOf(codes: Uint16Array, start: number, end: number): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) h = Math.imul(h ^ codes[i]!, 0x01000193);
  return h ^ (h >>> 15);
}
