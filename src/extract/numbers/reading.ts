/** What reading a number gives. */
import { CASE_MASK } from '../../morphology/grammemes.js';
import type { Tokens } from '../../text/tokens.js';

export interface NumberReading {
  readonly value: number;
  /** Last token of the number, included. */
  readonly last: number;
  readonly ordinal: boolean;
  /** "сотни", "пара": the value is only an order of magnitude. */
  readonly approximate: boolean;
  /** "тысяч пять": about five thousand. */
  readonly inverted: boolean;
  /** "двое", "оба". */
  readonly collective: boolean;
  /** "20 с лишним": somewhat more. */
  readonly surplus: boolean;
  /** Last token of the number without that, included. */
  readonly proper: number;
  /** Are digits part of it? */
  readonly digits: boolean;
  /** "треть", "две пятых": a part of one. */
  readonly fraction: boolean;
  /** What the last word multiplies by: 1000 in "2,5 тыс.", 10 in "два десятка"; 1 if it does not. */
  readonly scale: number;
  /** Case bits of the last word (all of its readings); 0 for digits alone. */
  readonly cases: number;
}

/** Digits alone. */
export function digits(tokens: Tokens, at: number, value: number): NumberReading {
  return {
    value,
    last: at,
    ordinal: false,
    approximate: false,
    inverted: false,
    collective: false,
    surplus: false,
    proper: at,
    digits: true,
    fraction: false,
    scale: 1,
    cases: tokens.grammar[at]! & CASE_MASK,
  };
}
