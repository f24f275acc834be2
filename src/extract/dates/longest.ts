/** Of the candidates that want the same tokens, the longest. */
import type { Engine } from '../../match/engine.js';
import type { Candidate } from './candidate.js';

/** Which of the candidates has a token, by its place among them plus one; empty between calls. */
let holders: Int32Array = new Int32Array(4096);

/** Those that stay, by first token; none overlaps another. */
export function longest(candidates: Candidate[], engine: Engine): Candidate[] {
  if (candidates.length < 2) return candidates;
  if (areApart(candidates)) return candidates;
  candidates.sort(
    (a, b) =>
      b.last - b.first - (a.last - a.first) ||
      Number(a.bare) - Number(b.bare) ||
      b.confidence - a.confidence ||
      a.first - b.first,
  );
  if (holders.length < engine.tokens.count) holders = new Int32Array(engine.tokens.count * 2);
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const winner = holderOf(candidate);
    if (winner === 0) {
      kept.push(candidate);
      for (let i = candidate.first; i <= candidate.last; i++) holders[i] = kept.length;
    } else if (engine.trace) {
      const { first, last, rule } = kept[winner - 1]!;
      const reason = `${rule} reads "${engine.tokens.slice(first, last)}", which is longer or surer`;
      engine.trace.fail(candidate.rule, candidate.first, candidate.last, reason);
    }
  }
  for (const { first, last } of kept) holders.fill(0, first, last + 1);
  return kept.sort((a, b) => a.first - b.first);
}

/** Do they follow one another already? */
function areApart(candidates: readonly Candidate[]): boolean {
  for (let i = 1; i < candidates.length; i++) if (candidates[i]!.first <= candidates[i - 1]!.last) return false;
  return true;
}

function holderOf({ first, last }: Candidate): number {
  for (let i = first; i <= last; i++) if (holders[i] !== 0) return holders[i]!;
  return 0;
}
