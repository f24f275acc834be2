/**
 * What a scan for rules asks of a token, worked out once for each set of tags: which patterns may start there, and
 * whether the token suits as the second one. Integers in flat arrays, reached by the number of the token's tag set: a
 * scan touches no word where nothing can match.
 */
import type { CompiledRule } from '../dictionary/compiled.js';
import { IntList } from './int-list.js';
import type { Starts } from './starts.js';

/** What stands where in the list of the patterns of one kind that may start at a token: their number first. */
const LIST_LENGTH = 0;
/** 1 if some of them ask nothing of the second token. */
const LIST_OPEN = 1;
/** Bits of the groups that the second token must be in one of, `Kind.words` integers; then the patterns. */
const LIST_NEEDS = 2;

/** A kind of rules. Its groups of second tokens have integers of their own in a plan. */
export interface Kind {
  readonly number: number;
  readonly groupsAt: number;
  readonly words: number;
}

export class Plans {
  /** By the number of a tag set: its plan, as a place in `plans`. */
  readonly planOf = new IntList();
  /** A plan: by kind the place of a list in `lists` (0 is the empty list), then bits of the groups that the token is in. */
  readonly plans = new IntList();
  readonly lists = new IntList();
  /** By the number of a tag set and a tag: `tags[set * tagWords + (tag >>> 5)]` has its bit. */
  readonly tags = new IntList();
  readonly tagWords: number;
  /** By pattern: the bit of the group that its second token must be in, or -1. */
  readonly groupOf: Int32Array;
  /** By tag: the groups of which its words are. */
  private readonly groupsOfTag: (number[] | undefined)[] = [];
  private groupCount = 0;
  private readonly kinds = new Map<string, Kind>();
  private readonly kindOf: Int32Array;
  /** Where the bits of the groups begin in a plan. */
  private readonly groupsAt: number;
  private readonly known = new Map<string, number>();
  /** By the patterns that may start at a word: the list of each kind. */
  private readonly knownLists = new Map<string, readonly number[]>();
  /** The plan that is being made. */
  private readonly scratch: Int32Array;

  constructor({ patterns, ruleOf, seconds }: Starts, rules: readonly CompiledRule[], tagCount: number) {
    this.tagWords = Math.ceil(tagCount / 32);
    this.groupOf = new Int32Array(patterns.length).fill(-1);
    const names = [...new Set(rules.map(({ kind }) => kind))];
    this.kindOf = Int32Array.from(ruleOf, (rule) => names.indexOf(rules[rule]!.kind));
    this.groupsAt = names.length;
    names.forEach((name, number) => {
      const first = this.groupCount;
      this.numberGroups(number, seconds);
      // each kind begins an integer of its own
      this.groupCount = Math.ceil(this.groupCount / 32) * 32;
      const words = (this.groupCount - first) / 32;
      this.kinds.set(name, { number, groupsAt: names.length + first / 32, words });
    });
    // the empty list, and as plan 0 that of no token at all
    for (let i = 0; i < LIST_NEEDS; i++) this.lists.push(0);
    this.scratch = new Int32Array(names.length + this.groupCount / 32);
    for (const value of this.scratch) this.plans.push(value);
  }

  kind(name: string): Kind | null {
    return this.kinds.get(name) ?? null;
  }

  /** Takes in one more tag set with the patterns that may start at its words; returns its number. */
  add(tags: Uint32Array, starting: Int32Array): number {
    const plan = this.scratch.fill(0);
    this.addLists(starting, plan);
    for (let w = 0; w < tags.length; w++) {
      this.tags.push(tags[w]!);
      for (let bits = tags[w]!; bits !== 0; bits &= bits - 1) {
        const groups = this.groupsOfTag[w * 32 + 31 - Math.clz32(bits & -bits)];
        if (groups) for (const group of groups) plan[this.groupsAt + (group >>> 5)]! |= 1 << (group & 31);
      }
    }
    this.planOf.push(this.shared(this.plans, plan));
    return this.planOf.length - 1;
  }

  /** Has the tag set the tag? */
  hasTag(tagSet: number, tag: number): boolean {
    return (this.tags.array[tagSet * this.tagWords + (tag >>> 5)]! & (1 << (tag & 31))) !== 0;
  }

  /** May one of the patterns of a list match where the token with the plan `next` comes second? */
  mayGoOn({ groupsAt, words }: Kind, list: number, next: number): boolean {
    const lists = this.lists.array;
    if (lists[list + LIST_OPEN] !== 0) return true;
    const plans = this.plans.array;
    for (let w = 0; w < words; w++) {
      if ((lists[list + LIST_NEEDS + w]! & plans[next + groupsAt + w]!) !== 0) return true;
    }
    return false;
  }

  /** May the pattern match where the token with the plan `next` comes second? */
  suits(pattern: number, next: number): boolean {
    const group = this.groupOf[pattern]!;
    return group < 0 || (this.plans.array[next + this.groupsAt + (group >>> 5)]! & (1 << (group & 31))) !== 0;
  }

  /** Place of the first pattern of a list, and one past the last. */
  startOf({ words }: Kind, list: number): number {
    return list + LIST_NEEDS + words;
  }

  endOf({ words }: Kind, list: number): number {
    return list + LIST_NEEDS + words + this.lists.array[list + LIST_LENGTH]!;
  }

  /** Patterns of one kind that ask the same of their second token are one group. */
  private numberGroups(kind: number, seconds: Starts['seconds']): void {
    const known = new Map<string, number>();
    seconds.forEach((tags, pattern) => {
      if (this.kindOf[pattern] !== kind || tags === null) return;
      const key = [...tags].sort((a, b) => a - b).join();
      let group = known.get(key);
      if (group === undefined) {
        group = this.groupCount++;
        known.set(key, group);
        for (const tag of tags) {
          const others = this.groupsOfTag[tag];
          if (others) others.push(group);
          else this.groupsOfTag[tag] = [group];
        }
      }
      this.groupOf[pattern] = group;
    });
  }

  /** Writes into the plan where the list of each kind stands. */
  private addLists(starting: Int32Array, plan: Int32Array): void {
    const key = starting.join();
    let lists = this.knownLists.get(key);
    if (!lists) {
      lists = [...this.kinds.values()].map((kind) => this.listOf(kind, starting));
      this.knownLists.set(key, lists);
    }
    for (let kind = 0; kind < lists.length; kind++) plan[kind] = lists[kind]!;
  }

  private listOf({ number, groupsAt, words }: Kind, starting: Int32Array): number {
    const own = starting.filter((pattern) => this.kindOf[pattern] === number);
    if (own.length === 0) return 0;
    const list = Int32Array.from([own.length, 0, ...new Array<number>(words).fill(0), ...own]);
    for (const pattern of own) {
      const group = this.groupOf[pattern]!;
      if (group < 0) list[LIST_OPEN] = 1;
      else list[LIST_NEEDS + (group >>> 5) - (groupsAt - this.groupsAt)]! |= 1 << (group & 31);
    }
    return this.shared(this.lists, list);
  }

  /** Where the integers stand in `all`, appended if they are new. */
  private shared(all: IntList, values: Int32Array): number {
    const key = `${all === this.lists ? 'list' : 'plan'} ${values.join()}`;
    let at = this.known.get(key);
    if (at === undefined) {
      this.known.set(key, (at = all.length));
      for (const value of values) all.push(value);
    }
    return at;
  }
}
