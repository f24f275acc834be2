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

/** The drafts that stay, by position. */
export function settle(drafts: readonly Draft[], tokenCount: number, onLoss: OnLoss | null = null): Draft[] {
  const taken = new Uint8Array(tokenCount);
  const kept: Draft[] = [];
  for (const draft of [...drafts].sort(stronger)) {
    let free = true;
    for (let t = draft.first; t <= draft.last; t++) {
      if (taken[t] !== 0) {
        free = false;
        break;
      }
    }
    if (!free) {
      if (onLoss) reportLoss(draft, kept, onLoss);
      continue;
    }
    taken.fill(1, draft.first, draft.last + 1);
    kept.push(draft);
  }
  return kept.sort((a, b) => a.first - b.first);
}

/** The strongest of the kept drafts that stand in the way is the one that won. */
function reportLoss(loser: Draft, kept: readonly Draft[], onLoss: OnLoss): void {
  const winner = kept.find((k) => k.first <= loser.last && loser.first <= k.last);
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
