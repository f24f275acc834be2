/** Which year, which week: the instance that the words mean. */
import type { Day } from './days.js';
import type { Period } from './period.js';

/** What the clause says of its time; null if it says nothing. */
export type Tense = 'past' | 'future' | null;

/** A wrong-side instance must be this many times nearer to win: "решили провести 5 июня" is past in its verb only. */
const PAST_BIAS = 6;
const FUTURE_BIAS = 12;
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
    const bias =
      tense === 'past' && future
        ? PAST_BIAS
        : tense === 'future' && past
          ? FUTURE_BIAS
          : tense === null && future
            ? LEAN_BACK
            : 1;
    if (distance * bias < least) {
      least = distance * bias;
      best = instance;
    }
  }
  return best;
}
