/**
 * One arbiter for overlaps. Policy, in order:
 *  1. A higher tier wins.
 *  2. The longer draft wins; names (organisation, place, programme, person) swallow whatever lies inside them,
 *     and a date or quantity inside a name is dropped with it.
 *  3. Of equal spans the more confident wins, then the kind that stands first in PRECEDENCE.
 *  4. A quantity may hold nothing but its own words; its genitive tail is outside the span, so names there stay.
 * What loses is not cut down: a rule that wants the shorter reading proposes it itself.
 */
import type { Draft } from '../extract/draft.js';
import type { Kind } from '../record/types.js';

const PRECEDENCE: Readonly<Record<Kind, number>> = {
  programme: 0,
  organisation: 1,
  person: 2,
  place: 3,
  date: 4,
  quantity: 5,
};

/** The clause of the policy that made one draft stronger than another. */
export type Clause = 'tier' | 'length' | 'confidence' | 'kind' | 'position' | 'name';

/** Told of every draft that lost, to which, and by which clause. */
export type OnLoss = (loser: Draft, winner: Draft, clause: Clause) => void;

/** Draft number + 1 that begins at a token, and the next one that begins there: reused. */
let heads = new Int32Array(4096);
let nexts = new Int32Array(512);
/** Tokens of the drafts that stay, while a group is settled. */
let taken = new Uint8Array(4096);

/** The drafts that stay, by position. */
export function settle(drafts: readonly Draft[], tokenCount: number, onLoss: OnLoss | null = null): Draft[] {
  if (heads.length < tokenCount) {
    heads = new Int32Array(tokenCount * 2);
    taken = new Uint8Array(tokenCount * 2);
  }
  if (nexts.length < drafts.length) nexts = new Int32Array(drafts.length * 2);
  for (let d = drafts.length - 1; d >= 0; d--) {
    const { first } = drafts[d]!;
    nexts[d] = heads[first]!;
    heads[first] = d + 1;
  }
  const kept: Draft[] = [];
  // drafts that hang together by overlaps are settled among themselves; most stand alone
  let together: Draft[] = [];
  let end = 0;
  for (let t = 0; t < tokenCount; t++) {
    const head = heads[t]!;
    if (head === 0) continue;
    heads[t] = 0;
    if (t >= end && together.length > 0) {
      settleGroup(together, kept, onLoss);
      together = [];
    }
    for (let d = head - 1; d >= 0; d = nexts[d]! - 1) {
      const draft = drafts[d]!;
      together.push(draft);
      if (draft.last >= end) end = draft.last + 1;
    }
  }
  settleGroup(together, kept, onLoss);
  return kept;
}

function settleGroup(group: Draft[], kept: Draft[], onLoss: OnLoss | null): void {
  if (group.length < 2) {
    if (group.length === 1) kept.push(group[0]!);
    return;
  }
  const staying: Draft[] = [];
  for (const draft of group.sort(stronger)) {
    if (isFree(draft)) {
      taken.fill(1, draft.first, draft.last + 1);
      staying.push(draft);
    } else if (onLoss) reportLoss(draft, staying, onLoss);
  }
  staying.sort((a, b) => a.first - b.first);
  for (const draft of staying) {
    taken.fill(0, draft.first, draft.last + 1);
    kept.push(draft);
  }
}

function isFree({ first, last }: Draft): boolean {
  for (let t = first; t <= last; t++) if (taken[t] !== 0) return false;
  return true;
}

function overlap(a: Draft, b: Draft): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** The strongest of the kept drafts that stand in the way is the one that won. */
function reportLoss(loser: Draft, kept: readonly Draft[], onLoss: OnLoss): void {
  const winner = kept.find((other) => overlap(other, loser));
  if (winner) onLoss(loser, winner, decidingClause(winner, loser));
}

/** The first clause of the policy in which two drafts differ. */
export function decidingClause(a: Draft, b: Draft): Clause {
  if (a.tier !== b.tier) return 'tier';
  if (a.last - a.first !== b.last - b.first) return 'length';
  if (a.confidence !== b.confidence) return 'confidence';
  if (a.kind !== b.kind) return 'kind';
  return a.first === b.first ? 'name' : 'position';
}

/** Orders drafts from the strongest; total, so that the result never depends on the order of rules running. */
export function stronger(a: Draft, b: Draft): number {
  return (
    b.tier - a.tier ||
    b.last - b.first - (a.last - a.first) ||
    b.confidence - a.confidence ||
    PRECEDENCE[a.kind] - PRECEDENCE[b.kind] ||
    a.first - b.first ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
