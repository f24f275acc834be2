/** From a number to the head of what it counts: "800 [юных инженеров]", "600 [увлечённых робототехникой подростков]". */
import * as G from '../../morphology/grammemes.js';
import type { Reading } from '../../morphology/index.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';
import { isAnd } from '../phrases/nouns.js';
import type { Amount } from './amount.js';
import { countedReading, modifierReading, standsWith } from './government.js';

export interface Counted {
  /** First and last token of the counted phrase. */
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly reading: Reading;
  /** An adjective that stands for a noun: "пятеро пострадавших". */
  readonly substantive: boolean;
}

/** Adjectives and what depends on them seldom take more. */
const REACH = 9;
/** Words that a participle may have between itself and its noun: "близких к семье". */
const DEPENDENTS = 4;
const SURE = 0.3;

/** What the amount counts, looking from token `at`; null if the words there cannot be counted. */
export function readCounted(tokens: Tokens, at: number, amount: Amount): Counted | null {
  const end = Math.min(tokens.sentenceEnd[at - 1]!, at + REACH);
  let modifier: Reading | null = null;
  let lastModifier = -1;
  let i = at;
  while (i < end && (tokens.gap[i]! & S.GAP_PARAGRAPH) === 0) {
    const word = tokens.words[i]!;
    const noun = countedReading(amount, word);
    const adjective = modifierReading(amount, word);
    if (noun && isCountable(tokens, i, noun) && (!modifier || standsWith(amount, modifier, noun))) {
      if (!adjective || !goesOn(tokens, i, end, amount, adjective)) {
        if (!adjective || noun.score >= adjective.score || word.readings[0] === noun || !modifier) {
          return { first: at, last: i, head: i, reading: noun, substantive: false };
        }
      }
    }
    if (adjective && (!modifier || agreesWithAdjective(modifier, adjective))) {
      modifier = adjective;
      lastModifier = i++;
      continue;
    }
    const next = passed(tokens, i, end, amount, modifier);
    if (next < 0) break;
    i = next;
  }
  if (modifier && lastModifier >= 0 && standsAlone(modifier)) {
    return { first: at, last: lastModifier, head: lastModifier, reading: modifier, substantive: true };
  }
  return null;
}

/** People's names and words that only sometimes are nouns are not counted. */
function isCountable(tokens: Tokens, at: number, noun: Reading): boolean {
  const word = tokens.words[at]!;
  if ((word.shape & S.TITLE) !== 0 && (noun.extra & (G.PERSONAL | G.GEOX)) !== 0) return false;
  if ((word.shape & S.TITLE) !== 0 && !noun.known) return (word.shape & S.HYPHENATED) !== 0;
  return noun.score >= 0.1 || (word.grammar & (G.VERB | G.PREP | G.CONJ)) === 0;
}

/** An adjective that is also a noun ("рабочих мест") goes on when a noun follows that it agrees with. */
function goesOn(tokens: Tokens, at: number, end: number, amount: Amount, adjective: Reading): boolean {
  if (at + 1 >= end) return false;
  const next = tokens.words[at + 1]!;
  const noun = countedReading(amount, next);
  if (noun && noun.score >= SURE && (next.shape & S.TITLE) === 0 && standsWith(amount, adjective, noun)) return true;
  const more = modifierReading(amount, next);
  return more !== null && more.score >= SURE && agreesWithAdjective(adjective, more) && !isNounFirst(next);
}

function isNounFirst(word: Word): boolean {
  return ((word.readings[0]?.grammar ?? 0) & G.NOUN) !== 0;
}

function agreesWithAdjective(a: Reading, b: Reading): boolean {
  return (a.grammar & b.grammar & G.CASE_MASK) !== 0 && (a.grammar & b.grammar & G.NUMBER_MASK) !== 0;
}

/** Where the phrase goes on after a word that is neither its adjective nor its noun; -1 if it does not. */
function passed(tokens: Tokens, at: number, end: number, amount: Amount, modifier: Reading | null): number {
  const word = tokens.words[at]!;
  const shape = tokens.shape[at]!;
  const next = at + 1 < end ? tokens.words[at + 1]! : null;
  if (!next) return -1;
  // "юных и талантливых", "новых, современных"
  if (modifier && ((shape & S.COMMA) !== 0 || isAnd(word))) {
    const other = modifierReading(amount, next);
    return other && agreesWithAdjective(modifier, other) && nounAhead(tokens, at + 1, end, amount) ? at + 1 : -1;
  }
  // "радио- и телевизионных вышек"
  if ((shape & S.WORD) !== 0 && (tokens.shape[at + 1]! & S.DASH) !== 0 && (tokens.gap[at + 1]! & 7) === 0) {
    return at + 3 < end && isAnd(tokens.words[at + 2]!) ? at + 3 : -1;
  }
  // "впервые построенных", "наиболее крупных"
  if ((word.grammar & G.ADVB) !== 0 && modifierReading(amount, next)) return at + 1;
  // "IT компаний"
  if ((shape & S.LATIN) !== 0 && !modifier && countedReading(amount, next)) return at + 1;
  return modifier ? afterDependents(tokens, at, end, amount, modifier) : -1;
}

/** Past the words that depend on a participle or adjective, up to the noun that it agrees with. */
function afterDependents(tokens: Tokens, at: number, end: number, amount: Amount, modifier: Reading): number {
  const first = tokens.words[at]!;
  const participle = (modifier.grammar & G.PRTF) !== 0;
  const instrumental = participle && (first.grammar & G.ABLT) !== 0 && (first.grammar & (G.NOUN | G.MODIFIER)) !== 0;
  if (!instrumental && (first.grammar & G.PREP) === 0) return -1;
  for (let i = at + 1; i < end && i <= at + DEPENDENTS; i++) {
    const word = tokens.words[i]!;
    if ((tokens.shape[i]! & (S.PUNCTUATION | S.NUMBER)) !== 0) return -1;
    if ((word.readings[0]?.grammar ?? 0) & (G.VERB | G.CONJ | G.PREP | G.INFN)) return -1;
    const noun = countedReading(amount, word);
    if (!noun || noun.score < SURE || !standsWith(amount, modifier, noun)) continue;
    // "пострадавших в авариях": the word right after the preposition belongs to it
    if ((first.grammar & G.PREP) !== 0 && i === at + 1) continue;
    if ((noun.grammar & G.ANIM) !== 0) return i;
    if (!instrumental) return -1;
    return i;
  }
  return -1;
}

/** Does a noun that can be counted follow the adjective at `at`? */
function nounAhead(tokens: Tokens, at: number, end: number, amount: Amount): boolean {
  for (let i = at; i < end; i++) {
    const word = tokens.words[i]!;
    if (countedReading(amount, word)) return true;
    if (!modifierReading(amount, word)) return false;
  }
  return false;
}

/** May the adjective name people or things by itself? Not ordinals nor pronouns. */
function standsAlone({ grammar, extra }: Reading): boolean {
  if ((extra & (G.ANUM | G.APRO)) !== 0) return false;
  return (grammar & G.PLUR) !== 0 && (grammar & (G.GENT | G.DATV | G.ABLT | G.LOCT)) !== 0;
}

/** "18 дворов [и детских площадок]": last token of an equal noun that shares the number, or -1. */
export function coordinated(tokens: Tokens, counted: Counted, amount: Amount): number {
  const at = counted.last + 1;
  const end = Math.min(tokens.sentenceEnd[counted.last]!, at + 4);
  if (at + 1 >= end || !isAnd(tokens.words[at]!) || counted.substantive) return -1;
  if ((counted.reading.grammar & G.PLUR) === 0 || (counted.reading.grammar & G.GENT) === 0) return -1;
  for (let i = at + 1; i < end; i++) {
    const word = tokens.words[i]!;
    if ((word.shape & (S.TITLE | S.UPPER)) !== 0) return -1;
    const noun = countedReading(amount, word);
    const alike = G.ANIMACY_MASK & (noun?.grammar ?? 0) & counted.reading.grammar;
    if (noun && alike !== 0 && noun.score >= SURE && (noun.grammar & G.GENT) !== 0) return i;
    if (!modifierReading(amount, word)) return -1;
  }
  return -1;
}
