/** Tag sets shared by all words that have the same tags: there are thousands of sets for millions of words. */
import { setBuiltInTags } from '../match/tags.js';

/** What of match/starts.ts is needed here. */
export interface StartTable {
  readonly byTag: readonly (Int32Array | undefined)[];
  readonly ruleOf: Int32Array;
}

/** Told of each new set; gives it its number. */
export interface SetObserver {
  add(tags: Uint32Array, patterns: Int32Array): number;
}

export interface TagSet {
  /** Number of match/plans.ts. */
  readonly number: number;
  readonly tags: Uint32Array;
  /** Rules that may start at a word with these tags, ascending. */
  readonly rules: Int32Array;
  /** Marks of match/marks.ts that follow from tags and rules. */
  readonly marks: number;
}

/** Sets of one length lie side by side in blocks: no memory of its own for each. */
const SETS_IN_BLOCK = 64;

export class TagSets {
  private readonly sets = new Map<number, TagSet[]>();
  private readonly byNumber: TagSet[] = [];
  /** Sets without dictionary tags, and their place in `slots`: grammar, extra, shape, number of the set + 1. */
  private readonly plain: TagSet[] = [];
  private slots = new Int32Array(1 << 16);
  /** To be filled and given to `share`. */
  readonly scratch: Uint32Array;
  private block: Uint32Array;
  private used = 0;
  /** Which patterns are in the set that is being made. */
  private readonly inSet: Uint8Array;
  private readonly lists = new Map<string, { readonly patterns: Int32Array; readonly rules: Int32Array }>();

  constructor(
    private readonly length: number,
    private readonly starts: StartTable,
    private readonly observer: SetObserver,
    private readonly ruleMarks: readonly number[],
    private readonly markedTags: readonly { readonly tag: number; readonly mark: number }[],
  ) {
    this.scratch = new Uint32Array(length);
    this.block = new Uint32Array(length * SETS_IN_BLOCK);
    this.inSet = new Uint8Array(starts.ruleOf.length);
  }

  /** The set of a word that no dictionary and no expression knows. */
  builtIn(grammar: number, extra: number, shape: number): TagSet {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = hashOf(grammar, extra, shape) & mask;
    for (;;) {
      const number = slots[slot + 3]! - 1;
      if (number < 0) return this.addBuiltIn(grammar, extra, shape);
      if (slots[slot] === grammar && slots[slot + 1] === extra && slots[slot + 2] === shape) return this.plain[number]!;
      slot = (slot + 4) & mask;
    }
  }

  /** The set with the tags of `scratch`. */
  share(): TagSet {
    const { scratch } = this;
    let hash = 0x811c9dc5;
    for (let i = 0; i < scratch.length; i++) hash = Math.imul(hash ^ scratch[i]!, 0x01000193) ^ (hash >>> 13);
    let list = this.sets.get(hash);
    if (!list) {
      list = [];
      this.sets.set(hash, list);
    }
    for (let i = 0; i < list.length; i++) if (equal(list[i]!.tags, scratch)) return list[i]!;
    const set = this.make();
    list.push(set);
    return set;
  }

  /** The set that has the number. */
  numbered(number: number): TagSet {
    return this.byNumber[number]!;
  }

  private addBuiltIn(grammar: number, extra: number, shape: number): TagSet {
    this.scratch.fill(0);
    setBuiltInTags(this.scratch, grammar, extra, shape);
    const set = this.share();
    const number = this.plain.push(set);
    if (number * 8 > this.slots.length) {
      const old = this.slots;
      this.slots = new Int32Array(old.length * 2);
      for (let i = 0; i < old.length; i += 4) {
        if (old[i + 3] !== 0) this.put(old[i]!, old[i + 1]!, old[i + 2]!, old[i + 3]!);
      }
    }
    this.put(grammar, extra, shape, number);
    return set;
  }

  private put(grammar: number, extra: number, shape: number, value: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = hashOf(grammar, extra, shape) & mask;
    while (slots[slot + 3] !== 0) slot = (slot + 4) & mask;
    slots[slot] = grammar;
    slots[slot + 1] = extra;
    slots[slot + 2] = shape;
    slots[slot + 3] = value;
  }

  private make(): TagSet {
    const { length, starts, inSet } = this;
    if (this.used === SETS_IN_BLOCK) {
      this.block = new Uint32Array(length * SETS_IN_BLOCK);
      this.used = 0;
    }
    const tags = this.block.subarray(this.used * length, (this.used + 1) * length);
    this.used++;
    tags.set(this.scratch);
    inSet.fill(0);
    for (let w = 0; w < length; w++) {
      let bits = tags[w]!;
      while (bits !== 0) {
        const bit = 31 - Math.clz32(bits);
        bits &= ~(1 << bit);
        const list = starts.byTag[w * 32 + bit];
        if (list) for (let i = 0; i < list.length; i++) inSet[list[i]!] = 1;
      }
    }
    const { patterns, rules } = this.listsOfSet();
    let marks = 0;
    for (const rule of rules) marks |= this.ruleMarks[rule]!;
    for (const { tag, mark } of this.markedTags) if ((tags[tag >>> 5]! & (1 << (tag & 31))) !== 0) marks |= mark;
    const number = this.observer.add(tags, patterns);
    const set = { number, tags, rules, marks };
    this.byNumber[number] = set;
    return set;
  }

  /** Patterns and rules of `inSet`: the same lists for all sets that have the same. */
  private listsOfSet(): { readonly patterns: Int32Array; readonly rules: Int32Array } {
    const patterns: number[] = [];
    for (let p = 0; p < this.inSet.length; p++) if (this.inSet[p] !== 0) patterns.push(p);
    const key = patterns.join();
    let lists = this.lists.get(key);
    if (!lists) {
      const rules = new Set(patterns.map((pattern) => this.starts.ruleOf[pattern]!));
      lists = { patterns: Int32Array.from(patterns), rules: Int32Array.from(rules) };
      this.lists.set(key, lists);
    }
    return lists;
  }
}

function hashOf(grammar: number, extra: number, shape: number): number {
  const h = Math.imul(Math.imul(grammar, 0x9e3779b1) ^ extra, 0x85ebca6b) ^ Math.imul(shape, 0xc2b2ae35);
  return (h ^ (h >>> 15)) << 2;
}

function equal(a: Uint32Array, b: Uint32Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
