/**
 * Lemmas of a text for full-text search: «школа» finds «школы», «в школах». Each distinct lemma has a number, so that
 * an article's lemmas are told apart by a stamp beside the number; letters lie in one array, no string is made of them.
 */
import * as S from './shape.js';
import type { Tokens } from './tokens.js';

const SPACE = 32;

export class Lemmas {
  count = 0;
  /** Hash and number + 1 of every slot, side by side; open addressing. */
  private slots = new Int32Array(1 << 18);
  /** Where lemma i begins in `chars`; one more than there are lemmas. */
  private starts = new Int32Array(1 << 15);
  private chars = new Uint16Array(1 << 18);
  /** The last article that had the lemma. */
  private stamps = new Int32Array(1 << 15);
  private stamp = 0;
  private out = Buffer.alloc(1 << 14);

  /** Number of the lemma word[from, to) + ending. */
  number(word: string, from: number, to: number, ending: string): number {
    let hash = 0x811c9dc5;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    for (let i = 0; i < ending.length; i++) hash = Math.imul(hash ^ ending.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    for (;;) {
      const number = slots[slot + 1]! - 1;
      if (number < 0) return this.add(hash, word, from, to, ending);
      if (slots[slot] === hash && this.is(number, word, from, to, ending)) return number;
      slot = (slot + 2) & mask;
    }
  }

  /** Is lemma `number` longer than `ending`, and does it end so? `ending` is folded. */
  endsWith(number: number, ending: string): boolean {
    const from = this.starts[number + 1]! - ending.length;
    if (from <= this.starts[number]!) return false;
    for (let i = 0; i < ending.length; i++) if (this.chars[from + i] !== ending.charCodeAt(i)) return false;
    return true;
  }

  /** Distinct lemmas in order of first occurrence, ё as е, separated by spaces. A word gives its most probable lemma. */
  text(tokens: Tokens): string {
    const { stamps, starts, chars } = this;
    const stamp = ++this.stamp;
    let at = 0;
    for (let t = 0; t < tokens.count; t++) {
      if ((tokens.shape[t]! & S.WORD) === 0) continue;
      const lemma = tokens.lemma[t]!;
      if (stamps[lemma] === stamp) continue;
      stamps[lemma] = stamp;
      const end = starts[lemma + 1]!;
      // a space, then the letters, two bytes each
      if (at + (end - starts[lemma]! + 1) * 2 > this.out.length) this.growOut(end - starts[lemma]! + 1);
      const { out } = this;
      if (at > 0) {
        out[at] = SPACE;
        out[at + 1] = 0;
        at += 2;
      }
      for (let i = starts[lemma]!; i < end; i++) {
        const code = chars[i]!;
        out[at] = code & 0xff;
        out[at + 1] = code >> 8;
        at += 2;
      }
    }
    return this.out.toString('utf16le', 0, at);
  }

  private is(number: number, word: string, from: number, to: number, ending: string): boolean {
    const { chars } = this;
    let at = this.starts[number]!;
    if (this.starts[number + 1]! - at !== to - from + ending.length) return false;
    for (let i = from; i < to; i++) if (chars[at++] !== word.charCodeAt(i)) return false;
    for (let i = 0; i < ending.length; i++) if (chars[at++] !== ending.charCodeAt(i)) return false;
    return true;
  }

  private add(hash: number, word: string, from: number, to: number, ending: string): number {
    const number = this.count++;
    if (this.count === this.stamps.length) {
      this.starts = longer(this.starts, new Int32Array(this.starts.length * 2));
      this.stamps = longer(this.stamps, new Int32Array(this.stamps.length * 2));
    }
    let at = this.starts[number]!;
    while (at + to - from + ending.length > this.chars.length) {
      this.chars = longer(this.chars, new Uint16Array(this.chars.length * 2));
    }
    for (let i = from; i < to; i++) this.chars[at++] = word.charCodeAt(i);
    for (let i = 0; i < ending.length; i++) this.chars[at++] = ending.charCodeAt(i);
    this.starts[number + 1] = at;
    if (this.count * 4 > this.slots.length) this.growSlots();
    this.put(hash, number + 1);
    return number;
  }

  private put(hash: number, value: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    slots[slot] = hash;
    slots[slot + 1] = value;
  }

  private growSlots(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    for (let i = 0; i < old.length; i += 2) if (old[i + 1] !== 0) this.put(old[i]!, old[i + 1]!);
  }

  private growOut(more: number): void {
    const { out } = this;
    this.out = Buffer.alloc(Math.max(out.length * 2, out.length + more * 2));
    this.out.set(out);
  }
}

function longer<T extends Int32Array | Uint16Array>(old: T, target: T): T {
  target.set(old);
  return target;
}
