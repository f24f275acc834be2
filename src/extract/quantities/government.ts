/** Which readings of a noun or adjective can stand after a number. */
import * as G from '../../morphology/grammemes.js';
import type { Reading } from '../../morphology/index.js';
import type { Word } from '../../text/word.js';
import type { Amount } from './amount.js';

const RARE = 0.01;
const OBLIQUE = G.DATV | G.ABLT | G.LOCT;

/** Can a noun with these bits be what the number counts? */
export function governs(amount: Amount, grammar: number): boolean {
  const { government, cases } = amount;
  const own = grammar & G.CASE_MASK;
  const plural = (grammar & G.PLUR) !== 0;
  switch (government) {
    case 'one':
      return (own & cases) !== 0 && (grammar & G.SING) !== 0;
    case 'few':
      if ((own & G.GENT) !== 0 && (grammar & G.SING) !== 0) return (cases & (G.NOMN | G.ACCS)) !== 0;
      return plural && ((own & G.GENT) !== 0 ? (cases & (G.GENT | G.ACCS)) !== 0 : (own & OBLIQUE & cases) !== 0);
    case 'many':
      return plural && ((own & G.GENT) !== 0 || (own & OBLIQUE & cases) !== 0);
    case 'decimal':
      return (own & G.GENT) !== 0;
    case 'group':
      return (own & G.GENT) !== 0 && plural;
  }
}

/** Can an adjective with these bits stand between the number and its noun? */
export function governsModifier(amount: Amount, grammar: number): boolean {
  const own = grammar & G.CASE_MASK;
  const plural = (grammar & G.PLUR) !== 0;
  switch (amount.government) {
    case 'one':
      return (own & amount.cases) !== 0 && (grammar & G.SING) !== 0;
    case 'few':
      return plural && (own & (G.GENT | G.NOMN | (OBLIQUE & amount.cases))) !== 0;
    case 'decimal':
      return (own & G.GENT) !== 0;
    default:
      return plural && (own & (G.GENT | (amount.government === 'many' ? OBLIQUE & amount.cases : 0))) !== 0;
  }
}

/** The likeliest noun reading that the number governs, or null. */
export function countedReading(amount: Amount, word: Word): Reading | null {
  let best: Reading | null = null;
  for (const reading of word.readings) {
    if ((reading.grammar & G.NOUN) === 0 || reading.score < RARE || !governs(amount, reading.grammar)) continue;
    if (!best || reading.score > best.score) best = reading;
  }
  return best;
}

/** The likeliest adjective or participle reading that may follow the number, or null. */
export function modifierReading(amount: Amount, word: Word): Reading | null {
  if ((word.grammar & G.MODIFIER) === 0) return null;
  let best: Reading | null = null;
  for (const reading of word.readings) {
    if ((reading.grammar & G.MODIFIER) === 0 || reading.score < RARE) continue;
    if (!governsModifier(amount, reading.grammar)) continue;
    if (!best || reading.score > best.score) best = reading;
  }
  return best;
}

/** Can this adjective stand with this noun after a number? "три современные лаборатории": plural beside singular. */
export function standsWith(amount: Amount, modifier: Reading, noun: Reading): boolean {
  const m = modifier.grammar;
  const n = noun.grammar;
  if (amount.government === 'few' || amount.government === 'decimal') {
    if ((n & G.SING) !== 0 && (n & G.PLUR) === 0) return (m & G.PLUR) !== 0 || (m & n & G.CASE_MASK) !== 0;
  }
  if ((m & n & G.CASE_MASK) === 0 || (m & n & G.NUMBER_MASK) === 0) return false;
  if ((m & n & G.PLUR) !== 0) return true;
  return (m & n & G.GENDER_MASK) !== 0 || (m & G.GENDER_MASK) === 0 || (n & G.GENDER_MASK) === 0;
}
