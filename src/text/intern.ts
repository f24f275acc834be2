/** Words by their surface, looked up straight from the text without cutting a string out. Open addressing over FNV-1a. */
import type { Word } from './word.js';

export class InternTable {
  size = 0;
  private slots: (Word | undefined)[] = new Array(1 << 14);
  private hashes = new Int32Array(1 << 14);

  /** The word whose surface is text[start, end), if it is known. */
  find(text: string, start: number, end: number): Word | undefined {
    const hash = hashOf(text, start, end);
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const word = slots[slot];
      if (word === undefined) return undefined;
      if (hashes[slot] === hash && same(word.surface, text, start, end)) return word;
      slot = (slot + 1) & mask;
    }
  }

  /** Adds a word that `find` did not find. */
  add(word: Word): void {
    if (this.size * 2 >= this.slots.length) this.grow();
    this.put(word, hashOf(word.surface, 0, word.surface.length));
    this.size++;
  }

  private put(word: Word, hash: number): void {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    while (this.slots[slot] !== undefined) slot = (slot + 1) & mask;
    this.slots[slot] = word;
    this.hashes[slot] = hash;
  }

  private grow(): void {
    const { slots, hashes } = this;
    this.slots = new Array(slots.length * 2);
    this.hashes = new Int32Array(slots.length * 2);
    for (let i = 0; i < slots.length; i++) {
      const word = slots[i];
      if (word !== undefined) this.put(word, hashes[i]!);
    }
  }
}

function hashOf(text: string, start: number, end: number): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h ^ (h >>> 15);
}

function same(surface: string, text: string, start: number, end: number): boolean {
  if (surface.length !== end - start) return false;
  for (let i = 0; i < surface.length; i++) if (surface.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
