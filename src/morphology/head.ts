/** Which word of a noun phrase is its head, and in which case the phrase stands. */
import { agreeBits } from './agree.js';
import { capitalsOf } from './alphabet.js';
import * as G from './grammemes.js';
import type { Reading } from './types.js';

export interface PhraseWord {
  readonly surface: string;
  readonly readings: readonly Reading[];
}

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
  /** Following parts of a person's name that agree: «Андрею Воробьёву». */
  readonly followers: readonly Reading[];
  readonly weight: number;
}

/** Words that may stand between modifiers: «исследовательских и учебных институтов», «особо ценных земель». */
const PASSING = G.CONJ | G.ADVB | G.PRCL | G.NUMR;
const AGREEMENT_BONUS = 4;
const AGAINST_HINT = 0.001;
const UNWANTED_PLURAL = 0.05;
const NOMINATIVE_PLURAL = 0.5;
const ADJECTIVE_HEAD = 0.05;
const PASSED = 0.3;

/** The most probable head; null if no word can be one. `from` is the first word looked at. */
export function chooseHead(words: readonly PhraseWord[], from: number, options: HeadOptions): HeadChoice | null {
  let best: HeadChoice | null = null;
  for (let head = from; head < words.length; head++) {
    const word = words[head]!;
    if (options.head === undefined || options.head === head) {
      for (const reading of word.readings) {
        const choice = weigh(words, from, head, reading, options);
        if (choice && (!best || choice.weight > best.weight)) best = choice;
      }
    }
    if (options.head === undefined && !mayPrecede(word)) break;
  }
  return best;
}

function mayPrecede({ readings }: PhraseWord): boolean {
  return readings.length === 0 || readings.some(({ grammar }) => (grammar & (G.MODIFIER | PASSING)) !== 0);
}

function weigh(
  words: readonly PhraseWord[],
  from: number,
  head: number,
  reading: Reading,
  options: HeadOptions,
): HeadChoice | null {
  const { grammar } = reading;
  const isNoun = (grammar & (G.NOUN | G.NPRO)) !== 0;
  if (!isNoun && (grammar & G.MODIFIER) === 0) return null;
  let weight = reading.score * (isNoun ? 1 : ADJECTIVE_HEAD) * casePrior(reading, words[head]!, options);
  const modifiers: (Reading | null)[] = [];
  for (let i = from; i < head; i++) {
    const word = words[i]!;
    const modifier = bestAgreeing(word.readings, reading);
    modifiers.push(modifier);
    if (modifier) weight *= modifier.score * AGREEMENT_BONUS;
    else if (word.readings.length === 0) continue;
    else if (word.readings.some((r) => (r.grammar & PASSING) !== 0)) weight *= PASSED;
    else if (options.head === undefined) return null;
    else weight *= PASSED;
  }
  const followers = personal(words, head, reading);
  for (const follower of followers) weight *= follower.score * AGREEMENT_BONUS;
  return { head, reading, modifiers, followers, weight };
}

function casePrior(reading: Reading, word: PhraseWord, { hint, plural }: HeadOptions): number {
  const { grammar, extra } = reading;
  let prior = 1;
  if (hint !== undefined && (grammar & hint & G.CASE_MASK) === 0) prior *= AGAINST_HINT;
  const onlyPlural = (grammar & G.NUMBER_MASK) === G.PLUR && (extra & G.PLTM) === 0;
  if (onlyPlural && (grammar & (G.NOMN | G.ACCS)) !== 0)
    prior *= plural === false ? UNWANTED_PLURAL : NOMINATIVE_PLURAL;
  if ((grammar & G.ADJF) !== 0 && (grammar & G.NEUT) !== 0 && capitalsOf(word.surface) === 'first') prior *= 1.5;
  return prior;
}

function bestAgreeing(readings: readonly Reading[], head: Reading): Reading | null {
  let best: Reading | null = null;
  for (const reading of readings) {
    if ((reading.grammar & G.MODIFIER) === 0 || agreeBits(reading.grammar, head.grammar) === 0) continue;
    if (!best || reading.score > best.score) best = reading;
  }
  return best;
}

/** First name, patronymic and surname after one another, whichever comes first. */
function personal(words: readonly PhraseWord[], head: number, reading: Reading): Reading[] {
  const found: Reading[] = [];
  if ((reading.extra & G.PERSONAL) === 0 || (reading.extra & G.FIXD) !== 0) return found;
  for (let i = head + 1; i < words.length; i++) {
    const { surface, readings } = words[i]!;
    if (surface.charAt(0) === surface.charAt(0).toLowerCase()) break;
    let best: Reading | null = null;
    for (const other of readings) {
      const named = (other.extra & G.PERSONAL) !== 0 || !other.known || (other.grammar & G.ADJF) !== 0;
      if (!named || agreeBits(other.grammar, reading.grammar) === 0) continue;
      if (!best || other.score > best.score) best = other;
    }
    if (!best) break;
    found.push(best);
  }
  return found;
}
