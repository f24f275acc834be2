/** Agreement of two readings. */
import * as G from './grammemes.js';
import type { Reading } from './types.js';

/**
 * The case, number and gender bits that two readings share; 0 if they cannot agree.
 * Gender counts in the singular only; animacy only between two accusatives.
 */
export function agree(a: Reading, b: Reading): number {
  return agreeBits(a.grammar, b.grammar);
}

/** The same over bare grammar bits. */
export function agreeBits(a: number, b: number): number {
  const shared = a & b;
  let cases = shared & G.CASE_MASK;
  if (cases === 0) return 0;
  if (cases === G.ACCS && lacks(a, b, G.ANIMACY_MASK)) {
    // «новых школ»: the accusative of an adjective is another for people.
    if (((a | b) & G.MODIFIER) !== 0) cases = 0;
  }
  if (cases === 0) return 0;
  let number = shared & G.NUMBER_MASK;
  if (number === 0) {
    if ((a & G.NUMBER_MASK) !== 0 && (b & G.NUMBER_MASK) !== 0) return 0;
    number = (a | b) & G.NUMBER_MASK;
  }
  if ((number & G.SING) !== 0 && lacks(a, b, G.GENDER_MASK)) number &= ~G.SING;
  if (number === 0) return 0;
  return cases | number | (shared & G.GENDER_MASK);
}

function lacks(a: number, b: number, mask: number): boolean {
  return (a & b & mask) === 0 && (a & mask) !== 0 && (b & mask) !== 0;
}
