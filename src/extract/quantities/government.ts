/** Which readings of a noun or adjective can stand after a number. */
import * as G from '../../morphology/grammemes.js';
import type { Reading } from '../../morphology/index.js';
import type { Word } from '../../text/word.js';
import type { Amount } from './amount.js';

const RARE = 0.01;
const OBLIQUE = G.DATV | G.ABLT | G.LOCT;

/** Can a noun with these bits be what the number counts? */
export function governs({ government, cases }: Amount, grammar: number): boolean {
  const own = grammar & G.CASE_MASK;
  const plural = (grammar & G.PLUR) !== 0;
  switch (government) {
    case 'one':
      return (own & cases) !== 0 && (grammar & G.SING) !== 0;
    case 'few':
      if ((own & G.GENT) !== 0 && (grammar & G.SING) !== 0 && (cases & (G.NOMN | G.ACCS)) !== 0) return true;
      return plural && ((own & G.GENT) !== 0 ? (cases & (G.GENT | G.ACCS)) !== 0 : (own & OBLIQUE & cases) !== 0);
    case 'many':
      return plural && ((own & G.GENT) !== 0 || (own & OBLIQUE & cases) !== 0);
    case 'part':
      return (own & G.GENT) !== 0;
    case 'group':
      return (own & G.GENT) !== 0 && plural;
  }
}

/** Cases in which an adjective with these bits can stand between the number and its noun; 0 if it cannot. */
function modifierCases({ government, cases }: Amount, grammar: number): number {
  const own = grammar & G.CASE_MASK;
  const plural = (grammar & G.PLUR) !== 0;
  switch (government) {
    case 'one':
      return (grammar & G.SING) !== 0 ? own & cases : 0;
    case 'few':
      return plural ? own & (G.GENT | G.NOMN | (OBLIQUE & cases)) : 0;
    case 'part':
      return own & G.GENT;
    case 'many':
      return plural ? own & (G.GENT | (OBLIQUE & cases)) : 0;
    case 'group':
      return plural ? own & G.GENT : 0;
  }
}

/** The likeliest noun reading that the number governs and that suits the adjective between them, or null. */
export function countedReading(amount: Amount, word: Word, modifier: Word | null = null): Reading | null {
  if ((word.grammar & G.NOUN) === 0) return null;
  let best: Reading | null = null;
  for (const reading of word.readings) {
    if ((reading.grammar & G.NOUN) === 0 || reading.score < RARE) continue;
    if (!governs(amount, reading.grammar) && !declinesAsAdjective(amount, word, reading)) continue;
    if (modifier && !standsWith(amount, modifier, reading)) continue;
    if (!best || isLikelier(reading, best, amount, word)) best = reading;
  }
  return best;
}

/** "на одном поле" is a field, not the hem of a coat: a noun of the number's gender goes before a likelier one. */
function isLikelier(one: Reading, other: Reading, { government, genders }: Amount, { folded }: Word): boolean {
  if (government === 'one') {
    const agrees = (one.grammar & genders) !== 0;
    if (agrees !== ((other.grammar & genders) !== 0)) return agrees;
    // nor is it a sex, which is as likely: the word as it stands
    if (one.score === other.score) return one.lemma === folded;
  }
  return one.score > other.score;
}

/** "две столовые": a feminine noun with the endings of an adjective stands in the nominative plural as one does. */
function declinesAsAdjective({ government, cases }: Amount, { grammar: all }: Word, { grammar }: Reading): boolean {
  return (
    government === 'few' &&
    (all & G.MODIFIER) !== 0 &&
    (cases & (G.NOMN | G.ACCS)) !== 0 &&
    (grammar & (G.PLUR | G.NOMN | G.FEMN)) === (G.PLUR | G.NOMN | G.FEMN)
  );
}

/** The likeliest adjective or participle reading that may follow the number (and agrees with `noun`), or null. */
export function modifierReading(amount: Amount, word: Word, noun: Reading | null = null): Reading | null {
  if ((word.grammar & G.MODIFIER) === 0) return null;
  let best: Reading | null = null;
  for (const reading of word.readings) {
    if ((reading.grammar & G.MODIFIER) === 0 || reading.score < RARE) continue;
    if (modifierCases(amount, reading.grammar) === 0 || (noun && !suits(amount, reading.grammar, noun.grammar)))
      continue;
    if (!best || reading.score > best.score) best = reading;
  }
  return best;
}

/** All cases in which the word can be an adjective after the number; 0 if it cannot. */
export function adjectiveCases(amount: Amount, word: Word): number {
  if ((word.grammar & G.MODIFIER) === 0) return 0;
  let cases = 0;
  for (const { grammar, score } of word.readings) {
    if ((grammar & G.MODIFIER) !== 0 && score >= RARE) cases |= modifierCases(amount, grammar);
  }
  return cases;
}

/** Can this adjective stand with this noun after the number? */
export function standsWith(amount: Amount, modifier: Word, noun: Reading): boolean {
  for (const { grammar, score } of modifier.readings) {
    if ((grammar & G.MODIFIER) === 0 || score < RARE || modifierCases(amount, grammar) === 0) continue;
    if (suits(amount, grammar, noun.grammar)) return true;
  }
  return false;
}

/** "три современные лаборатории": a plural adjective beside a genitive singular. */
function suits({ government }: Amount, m: number, n: number): boolean {
  if (government === 'few' && (n & G.SING) !== 0 && (n & G.GENT) !== 0) {
    return (m & G.PLUR) !== 0 && (m & (G.GENT | G.NOMN)) !== 0;
  }
  const both = m & n;
  if ((both & G.CASE_MASK) === 0 || (both & G.NUMBER_MASK) === 0) return false;
  if ((both & G.PLUR) !== 0) return true;
  return (both & G.GENDER_MASK) !== 0 || (m & G.GENDER_MASK) === 0 || (n & G.GENDER_MASK) === 0;
}
