/** Agreement in case, number and gender between two words, whatever their readings. */
import { CASE_MASK, GENDER_MASK, NUMBER_MASK, PLUR, POS_MASK, SING } from '../morphology/grammemes.js';
import type { Word } from '../text/word.js';

/**
 * Do some readings of both words agree? Words without readings (digits, Latin) agree with anything.
 * Gender matters in the singular only. `posA`/`posB` limit the readings looked at (0: any).
 */
export function wordsAgree(a: Word, b: Word, posA = 0, posB = 0): boolean {
  if (a.readings.length === 0 || b.readings.length === 0) return true;
  for (const x of a.readings) {
    if (posA !== 0 && (x.grammar & posA & POS_MASK) === 0) continue;
    for (const y of b.readings) {
      if (posB !== 0 && (y.grammar & posB & POS_MASK) === 0) continue;
      if (grammarAgrees(x.grammar, y.grammar)) return true;
    }
  }
  return false;
}

export function grammarAgrees(a: number, b: number): boolean {
  const both = a & b;
  if ((both & CASE_MASK) === 0 || (both & NUMBER_MASK) === 0) return false;
  if (both & PLUR && (both & SING) === 0) return true;
  return (a & GENDER_MASK) === 0 || (b & GENDER_MASK) === 0 || (both & GENDER_MASK) !== 0;
}
