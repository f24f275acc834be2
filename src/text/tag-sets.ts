/** Tag sets shared by all words that have the same tags: there are thousands of sets for millions of words. */

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

export class TagSets {
  private readonly sets = new Map<number, TagSet[]>();
  /** To be filled and given to `share`. */
  readonly scratch: Uint32Array;

  constructor(
    length: number,
    private readonly starts: StartTable,
    private readonly observer: SetObserver,
    private readonly ruleMarks: readonly number[],
    private readonly markedTags: readonly { readonly tag: number; readonly mark: number }[],
  ) {
    this.scratch = new Uint32Array(length);
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
    for (const set of list) if (equal(set.tags, scratch)) return set;
    const set = this.make(scratch.slice());
    list.push(set);
    return set;
  }

  private make(tags: Uint32Array): TagSet {
    const found = new Set<number>();
    for (let w = 0; w < tags.length; w++) {
      let bits = tags[w]!;
      while (bits !== 0) {
        const bit = 31 - Math.clz32(bits);
        bits &= ~(1 << bit);
        for (const pattern of this.starts.byTag[w * 32 + bit] ?? []) found.add(pattern);
      }
    }
    const patterns = Int32Array.from(found).sort();
    const rules = Int32Array.from(new Set(patterns.map((pattern) => this.starts.ruleOf[pattern]!)));
    let marks = 0;
    for (const rule of rules) marks |= this.ruleMarks[rule]!;
    for (const { tag, mark } of this.markedTags) if ((tags[tag >>> 5]! & (1 << (tag & 31))) !== 0) marks |= mark;
    return { number: this.observer.add(tags, patterns), tags, rules, marks };
  }
}

function equal(a: Uint32Array, b: Uint32Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
