/** Which year, which week: the instance that the words mean. */
import type { Day } from './days.js';
import type { Period } from './period.js';

/**
 * What the clause says of its time; null if it says nothing. `over`: "принятый в мае", surely past; `planned`:
 * "запланированный на май", to come when it was planned; `until`: a deadline beside a verb in the past.
 */
export type Tense = 'past' | 'over' | 'future' | 'planned' | 'until' | null;

/** A wrong-side instance must be this many times nearer to win: "решили провести 5 июня" is past in its verb only. */
const PAST_BIAS = 6;
const FUTURE_BIAS = 12;
/** "арестовали до 2 июня", but "достроили до 2 июня" */
const UNTIL_BIAS = 2;
/** Without a verb news look back a little more than ahead. */
const LEAN_BACK = 1.2;

/** The instance that fits the tense best, measured from `base`. */
export function choose(instances: readonly Period[], base: Day, tense: Tense): Period | null {
  let best: Period | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const instance of instances) {
    const ahead = instance.from - base;
    const behind = base - instance.to;
    const distance = ahead > 0 ? ahead : behind > 0 ? behind : 0;
    const future = ahead > 0;
    const past = behind > 0;
    const bias = future ? biasAhead(tense) : past && (tense === 'future' || tense === 'planned') ? FUTURE_BIAS : 1;
    if (distance * bias < least) {
      least = distance * bias;
      best = instance;
    }
  }
  return best;
}

function biasAhead(tense: Tense): number {
  if (tense === 'over') return Number.POSITIVE_INFINITY;
  if (tense === 'until') return UNTIL_BIAS;
  return tense === 'past' ? PAST_BIAS : tense === null ? LEAN_BACK : 1;
}
