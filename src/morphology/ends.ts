/**
 * What hangs where a dictionary word ends: the rows that the word can be. Thousands of words end in one node of the
 * graph, so its rows are decoded once and kept in flat arrays.
 */
import type { MorphologyData } from './data.js';
import * as G from './grammemes.js';
import { codeOf } from './rows.js';

/** Numbers kept of each row: code, tag, grammar, extra. */
export const END_WIDTH = 4;
/**
 * Numbers before the rows: how many rows; marks of all; letters of the longest ending (NO_ENDING if a row has a prefix
 * of its own); number + 1 of the template of small words, and of words with a capital (templates.ts).
 */
export const END_HEAD = 5;
export const END_EXTRA = 1;
export const END_LONGEST = 2;
export const END_SMALL = 3;
export const END_TITLED = 4;
export const NO_ENDING = 1 << 20;

export class Ends {
  /** At a place: END_HEAD numbers, then END_WIDTH numbers of each row. */
  cells: Int32Array = new Int32Array(1 << 16);
  private length = 0;
  /** Node + 1 and place, side by side; open addressing. */
  private slots = new Int32Array(1 << 17);
  private size = 0;
  private readonly pairs: number[] = [];

  constructor(private readonly data: MorphologyData) {}

  /** Where in `cells` the rows of a node stand. */
  place(node: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = hashOf(node) & mask;
    for (;;) {
      const owner = slots[slot]!;
      if (owner === node + 1) return slots[slot + 1]!;
      if (owner === 0) return this.add(node);
      slot = (slot + 2) & mask;
    }
  }

  private add(node: number): number {
    const { data, pairs } = this;
    const count = data.words.payloads(node, 2, pairs, 0);
    const place = this.length;
    while (place + END_HEAD + (count / 2) * END_WIDTH > this.cells.length) {
      const old = this.cells;
      this.cells = new Int32Array(old.length * 2);
      this.cells.set(old);
    }
    let at = place + END_HEAD;
    let all = 0;
    let longest = 0;
    for (let i = 0; i < count; i += 2) {
      const paradigm = pairs[i]!;
      const form = pairs[i + 1]!;
      const tag = data.tag(paradigm, form);
      const extra = data.tagExtra[tag]!;
      let grammar = data.tagGrammar[tag]!;
      if ((extra & G.FIXD) !== 0) {
        // An indeclinable word has a row for every cell: one reading with all the bits says the same.
        if (form !== 0 && (data.extra(paradigm, 0) & G.FIXD) !== 0) continue;
        grammar |= G.indeclinableBits(extra);
      }
      all |= extra;
      longest = Math.max(
        longest,
        data.prefixLength(paradigm, form) > 0 ? NO_ENDING : data.endingLength(paradigm, form),
      );
      this.cells[at] = codeOf(paradigm, form);
      this.cells[at + 1] = tag;
      this.cells[at + 2] = grammar;
      this.cells[at + 3] = extra;
      at += END_WIDTH;
    }
    this.cells[place] = (at - place - END_HEAD) / END_WIDTH;
    this.cells[place + END_EXTRA] = all;
    this.cells[place + END_LONGEST] = longest;
    this.length = at;
    if (++this.size * 4 > this.slots.length) this.growSlots();
    this.put(node + 1, place);
    return place;
  }

  private put(owner: number, place: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = hashOf(owner - 1) & mask;
    while (slots[slot] !== 0) slot = (slot + 2) & mask;
    slots[slot] = owner;
    slots[slot + 1] = place;
  }

  private growSlots(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    for (let i = 0; i < old.length; i += 2) if (old[i] !== 0) this.put(old[i]!, old[i + 1]!);
  }
}

/** Even: slots are pairs. */
function hashOf(node: number): number {
  const h = Math.imul(node, 0x9e3779b1);
  return (h ^ (h >>> 15)) << 1;
}
