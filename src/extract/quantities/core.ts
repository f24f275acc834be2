/** What a quantity is of, apart from its number. */
import type { Measure } from '../../record/types.js';
import { type Amount, exact } from './amount.js';
import type { UnitEntry } from './units.js';

export interface Core {
  readonly measure: Measure;
  readonly unit: string | null;
  readonly object: string | null;
  readonly rule: string;
  readonly confidence: number;
}

/** The unit as a quantity has it, with the rule that its measure names. */
export function coreOf({ measure, unit, object: own }: UnitEntry, confidence: number, object = own): Core {
  const named = measure === 'money' || measure === 'percent' || measure === 'points' || measure === 'count';
  return { measure, unit, object, rule: named ? `quantity.${measure}` : 'quantity.measure', confidence };
}

/** The amount times `scale`. */
export function scaleAmount(amount: Amount, scale: number): Amount {
  const value = amount.value === null ? null : exact(amount.value * scale);
  const max = amount.max === null ? null : exact(amount.max * scale);
  // below zero the larger number is the smaller
  return scale < 0 && max !== null ? { ...amount, value: max, max: value } : { ...amount, value, max };
}
