/** Which word of a noun phrase is its head, and in which case the phrase stands. */
import { agreeBits } from './agree.js';
import { capitalsOf } from './alphabet.js';
import * as G from './grammemes.js';
import { agreeingNames } from './person.js';
import type { Morphology, PhraseWord, Reading } from './types.js';

export interface HeadOptions {
  /** Index of the head, if the caller knows it. */
  readonly head?: number;
  /** Case bits that a preposition or a neighbour fixes. */
  readonly hint?: number;
  /** False: rather genitive singular than nominative plural. */
  readonly plural?: boolean;
}

export interface HeadChoice {
  readonly head: number;
  readonly reading: Reading;
  /** For every word before the head its agreeing reading, or null if it stays. */
  readonly modifiers: readonly (Reading | null)[];
  /** «в Курской и Липецкой областях»: each adjective is singular, the noun names all of them. */
  readonly distributive: boolean;
  /** Following parts of a person's name that agree: «Андрею Воробьёву»; null where a particle stays. */
  readonly followers: readonly (Reading | null)[];
  readonly weight: number;
}

/** Words that may stand between modifiers: «исследовательских и учебных институтов», «особо ценных земель». */
const PASSING = G.CONJ | G.ADVB | G.PRCL | G.NUMR;
const AGREEMENT_BONUS = 10;
/** «Максим» is a man before it is a maxim; «Александра Мишарина» a man in the genitive before a woman. */
const NAME_WITH_CAPITAL = 3;
const MAN_IN_GENITIVE = 1.5;
const AGAINST_HINT = 0.001;
const UNWANTED_PLURAL = 0.05;
const NOMINATIVE_PLURAL = 0.5;
const ADJECTIVE_HEAD = 0.05;
const LONE_ADJECTIVE = 0.6;
/** «Этим летом» is a summer, not «это». */
const PRONOUN_BEFORE_OTHERS = 0.05;
const PASSED = 0.3;
/** «военно-морские силы»: an adjective that does not go with this reading of the head speaks for another one. */
const DISAGREES = 0.0005;
const UNMARKED = 1.25;
const SURE_NOUN = 100;
const FIXED_AFTER_PREPOSITION = 0.3;
const WITH_NUMBER_SIGN = 0.02;
const NUMBER_SIGN = 0x2116;
/** «XXII Олимпийских зимних игр»: a Roman numeral is no head. */
const ROMAN = /^[IVXLC]+$/;

/** The most probable head; null if no word can be one. `from` is the first word looked at. */
export function chooseHead(
  words: readonly PhraseWord[],
  from: number,
  options: HeadOptions,
  { headNouns, nameParticles }: Morphology,
): HeadChoice | null {
  let best: HeadChoice | null = null;
  for (let head = from; head < words.length; head++) {
    const word = words[head]!;
    const next = words[head + 1];
    const numbered = next !== undefined && isNumberSign(next.surface);
    if ((options.head === undefined || options.head === head) && !(next && isRoman(word.surface))) {
      for (const reading of word.readings) {
        let choice = weigh(words, from, head, reading, options, nameParticles);
        // «в гимназии №10» is one school.
        if (choice && numbered && (reading.grammar & G.NUMBER_MASK) === G.PLUR) {
          choice = { ...choice, weight: choice.weight * WITH_NUMBER_SIGN };
        }
        // «сборной Бразилии»: a team, not a Brazil put together.
        if (
          choice &&
          (reading.grammar & G.NOUN) !== 0 &&
          (reading.grammar & G.SING) !== 0 &&
          headNouns.has(reading.lemma)
        ) {
          choice = { ...choice, weight: choice.weight * SURE_NOUN };
        }
        if (choice && (!best || choice.weight > best.weight)) best = choice;
      }
    }
    if (options.head === undefined && !mayPrecede(word)) break;
  }
  return best;
}

function isNumberSign(surface: string): boolean {
  return surface.charCodeAt(0) === NUMBER_SIGN || surface === 'N';
}

function isRoman(surface: string): boolean {
  return surface.charCodeAt(0) < 0x80 && ROMAN.test(surface);
}

function mayPrecede({ surface, readings }: PhraseWord): boolean {
  return (
    readings.length === 0 ||
    isRoman(surface) ||
    readings.some(({ grammar }) => (grammar & (G.MODIFIER | PASSING)) !== 0)
  );
}

function weigh(
  words: readonly PhraseWord[],
  from: number,
  head: number,
  reading: Reading,
  options: HeadOptions,
  nameParticles: ReadonlySet<string>,
): HeadChoice | null {
  const { grammar } = reading;
  if ((grammar & (G.NOUN | G.NPRO | G.MODIFIER)) === 0) return null;
  let weight = reading.score * partPrior(grammar, from, head, words.length) * casePrior(reading, words[head]!, options);
  const modifiers: (Reading | null)[] = [];
  let distributive = false;
  for (let i = from; i < head; i++) {
    const word = words[i]!;
    let modifier = bestAgreeing(word.readings, grammar);
    if (!modifier && (grammar & G.NUMBER_MASK) === G.PLUR) {
      modifier = bestAgreeing(word.readings, (grammar & ~G.PLUR) | G.SING);
      if (modifier) distributive = true;
    }
    modifiers.push(modifier);
    if (modifier) weight *= bonus(modifier);
    else if (word.readings.length === 0 || isRoman(word.surface)) continue;
    else if (word.readings.some((r) => (r.grammar & PASSING) !== 0)) weight *= PASSED;
    else if (options.head === undefined) return null;
    else weight *= word.readings.every(isModifier) ? DISAGREES : PASSED;
  }
  const followers = agreeingNames(words, head, reading, nameParticles);
  for (const follower of followers) if (follower) weight *= bonus(follower);
  return { head, reading, modifiers, distributive, followers, weight };
}

function isModifier({ grammar }: Reading): boolean {
  return (grammar & G.MODIFIER) !== 0;
}

/** How likely a word of this part of speech is the head of `length` words. */
function partPrior(grammar: number, from: number, head: number, length: number): number {
  if ((grammar & G.NOUN) !== 0) return 1;
  if ((grammar & G.NPRO) !== 0) return head + 1 < length ? PRONOUN_BEFORE_OTHERS : 1;
  return length === from + 1 ? LONE_ADJECTIVE : ADJECTIVE_HEAD;
}

/** An agreeing neighbour always speaks for a reading, the more the surer its own reading is. */
function bonus({ score }: Reading): number {
  return 1.5 + AGREEMENT_BONUS * score;
}

function casePrior(reading: Reading, word: PhraseWord, { hint, plural }: HeadOptions): number {
  const { grammar, extra } = reading;
  let prior = 1;
  if (hint !== undefined && (grammar & hint & G.CASE_MASK) === 0) prior *= AGAINST_HINT;
  // «в Мартореле»: after a preposition an unknown name more likely declines.
  const guessed = !reading.known && (extra & (G.FIXD | G.ABBR | G.LATN)) === G.FIXD;
  if (guessed && hint !== undefined && (hint & G.NOMN) === 0) prior *= FIXED_AFTER_PREPOSITION;
  const onlyPlural = (grammar & G.NUMBER_MASK) === G.PLUR && (extra & G.PLTM) === 0;
  if (onlyPlural && (grammar & (G.NOMN | G.ACCS)) !== 0)
    prior *= plural === false ? UNWANTED_PLURAL : NOMINATIVE_PLURAL;
  if (hint === undefined && (grammar & G.NOMN) !== 0 && (grammar & G.SING) !== 0) prior *= UNMARKED;
  const capital = capitalsOf(word.surface) === 'first';
  if (capital && (extra & G.PROPER) !== 0 && reading.known) prior *= NAME_WITH_CAPITAL;
  if ((extra & G.NAME) !== 0 && (grammar & G.MASC) !== 0 && (grammar & G.GENT) !== 0) prior *= MAN_IN_GENITIVE;
  if ((grammar & G.ADJF) !== 0 && (grammar & G.NEUT) !== 0 && capital) prior *= 1.5;
  return prior;
}

function bestAgreeing(readings: readonly Reading[], head: number): Reading | null {
  let best: Reading | null = null;
  for (const reading of readings) {
    if ((reading.grammar & G.MODIFIER) === 0 || agreeBits(reading.grammar, head) === 0) continue;
    if (!best || reading.score > best.score) best = reading;
  }
  return best;
}
