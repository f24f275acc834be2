/** Profiles joined step by step, so that no chain ever joins two that may not be one. */
import { forbids } from './guards.js';
import type { Profile } from './profile.js';
import { compare } from './profile.js';
import type { IdentityRules } from './rules.js';

/** A proposal to join two profiles (places in the sorted list). */
export interface Edge {
  readonly a: number;
  readonly b: number;
  /** What speaks for it, for people. */
  readonly evidence: string;
  /** Place among the corpus's names of one whose articles show it. */
  readonly shownBy: number;
  /** `a` is short and may belong to one body only: where several offer themselves it joins none. */
  readonly oneWay?: boolean;
}

export interface Joined extends Edge {
  readonly rule: string;
}

export class Groups {
  readonly profiles: readonly Profile[];
  readonly #rules: IdentityRules;
  readonly #parent: Int32Array;
  readonly #members: (number[] | null)[];
  /** Every edge that joined two groups, in order. */
  readonly joined: Joined[] = [];

  constructor(profiles: readonly Profile[], rules: IdentityRules) {
    this.profiles = profiles;
    this.#rules = rules;
    this.#parent = Int32Array.from(profiles, (_, i) => i);
    this.#members = profiles.map(() => null);
  }

  /** The least member of a profile's group. */
  root(i: number): number {
    let at = i;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at]!]!;
      at = this.#parent[at]!;
    }
    return at;
  }

  members(root: number): readonly number[] {
    return this.#members[root] ?? [root];
  }

  /** May the groups of these roots be one body? */
  allowed(a: number, b: number): boolean {
    for (const p of this.members(a)) {
      for (const q of this.members(b)) if (forbids(this.profiles[p]!, this.profiles[q]!, this.#rules)) return false;
    }
    return true;
  }

  /** Joins what one step proposes. `forced`: the user's word, no guard is asked. */
  apply(rule: string, edges: readonly Edge[], forced = false): void {
    const sorted = [...edges].sort((x, y) => x.a - y.a || x.b - y.b || compare(x.evidence, y.evidence));
    if (forced) {
      for (const edge of sorted) this.#join(rule, edge);
      return;
    }
    const possible = sorted.filter(
      ({ a, b }) => this.root(a) !== this.root(b) && this.allowed(this.root(a), this.root(b)),
    );
    const torn = this.#torn(possible);
    const kept = possible.filter(({ a, b }) => !torn.has(this.root(a)) && !torn.has(this.root(b)));
    for (const edge of kept) {
      const [a, b] = [this.root(edge.a), this.root(edge.b)];
      if (a !== b && this.allowed(a, b)) this.#join(rule, edge);
    }
  }

  /** Roots that would be drawn to two bodies at once. */
  #torn(edges: readonly Edge[]): Set<number> {
    const near = new Map<number, Set<number>>();
    const torn = new Set<number>();
    const add = (from: number, to: number): void => {
      const set = near.get(from);
      if (set) set.add(to);
      else near.set(from, new Set([to]));
    };
    const ways = new Map<number, Set<number>>();
    for (const { a, b, oneWay } of edges) {
      add(this.root(a), this.root(b));
      if (oneWay) ways.set(this.root(a), near.get(this.root(a))!);
      else add(this.root(b), this.root(a));
    }
    for (const [root, targets] of ways) if (targets.size > 1) torn.add(root);
    for (const [root, targets] of near) {
      if (torn.has(root) || targets.size < 2) continue;
      const list = [...targets];
      if (list.some((x, i) => list.slice(0, i).some((y) => !this.allowed(x, y)))) torn.add(root);
    }
    return torn;
  }

  #join(rule: string, edge: Edge): void {
    const [a, b] = [this.root(edge.a), this.root(edge.b)];
    if (a === b) return;
    const [low, high] = a < b ? [a, b] : [b, a];
    this.#members[low] = [...this.members(low), ...this.members(high)].sort((x, y) => x - y);
    this.#members[high] = null;
    this.#parent[high] = low;
    this.joined.push({ ...edge, rule });
  }
}
