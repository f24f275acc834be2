/** Who beat whom in the arbiter, in words. */
import type { Draft } from '../extract/draft.js';
import type { Clause } from '../resolve/arbiter.js';
import type { Tokens } from '../text/tokens.js';
import type { Loss, Reading } from './types.js';

export function lossOf(tokens: Tokens, loser: Draft, winner: Draft, clause: Clause): Loss {
  return {
    loser: readingOf(tokens, loser),
    winner: readingOf(tokens, winner),
    clause,
    why: why(loser, winner, clause),
  };
}

export function readingOf(tokens: Tokens, { kind, rule, first, last, confidence, cut = 0 }: Draft): Reading {
  const span = [tokens.start[first]!, tokens.end[last]! - cut] as const;
  return { kind, rule, text: tokens.text.slice(...span), span, confidence };
}

/** The clauses of the arbiter's policy, in its order. */
function why(loser: Draft, winner: Draft, clause: Clause): string {
  switch (clause) {
    case 'tier':
      return `a higher tier wins whatever the length (${winner.tier} over ${loser.tier})`;
    case 'length':
      return `the longer reading wins (${words(winner)} over ${words(loser)})`;
    case 'confidence':
      return `of equal spans the surer wins (${winner.confidence} over ${loser.confidence})`;
    case 'kind':
      return `of equals the kind decides: ${winner.kind} before ${loser.kind}`;
    case 'position':
      return 'of equals the one that begins first wins';
    case 'name':
      return 'of equals the rule that is first by name wins';
  }
}

function words({ first, last }: Draft): string {
  const n = last - first + 1;
  return n === 1 ? '1 word' : `${n} words`;
}
