/** A phrase that speaks of time, in tokens. */
import type { Value } from './value.js';

export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly value: Value;
  readonly rule: string;
  readonly confidence: number;
  /** Says something only together with its neighbours: a weekday or a time of day alone. */
  readonly bare: boolean;
}
