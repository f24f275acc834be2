/** Noun groups in a given case: adjectives, then a noun. */
import { grammarAgrees } from '../../match/agreement.js';
import { ADVB, ANIM, CASE_MASK, CONJ, INAN, MODIFIER, NOUN, PERSONAL, SING } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';

const RARE = 0.025;
const MOST_ADJECTIVES = 4;

/** Has the word a reading as a noun in one of the cases (bits of grammemes.ts), people's names aside? */
export function isNounIn(word: Word, cases: number): boolean {
  for (const r of word.readings) {
    if ((r.grammar & NOUN) === 0 || (r.grammar & cases) === 0 || r.score < RARE) continue;
    if ((r.extra & PERSONAL) !== 0 && (word.shape & S.TITLE) !== 0) continue;
    return true;
  }
  return false;
}

/** One living being, «министра», not a group of them, «инвалидов». */
export function isOnePerson(word: Word): boolean {
  const best = word.readings[0];
  if (best === undefined || (best.grammar & NOUN) === 0) return false;
  return (best.grammar & ANIM) !== 0 && (best.grammar & INAN) === 0 && (best.grammar & SING) !== 0;
}

/**
 * Last token of the noun group that begins at `at` and stands in one of `cases`, or -1.
 * «высшего образования», «алкогольных и табачных изделий».
 */
export function nounGroup(tokens: Tokens, at: number, cases: number): number {
  const end = tokens.sentenceEnd[at]!;
  const { words } = tokens;
  let i = at;
  while (i < end && i - at <= MOST_ADJECTIVES * 2) {
    if (i > at && (tokens.gap[i]! & 7 & ~S.GAP_SPACE & ~S.GAP_NEWLINE) !== 0) return -1;
    // "особо важных дел", "социально ориентированных организаций"
    if (
      isDegree(tokens, i) &&
      i + 1 < end &&
      (tokens.grammar[i + 1]! & MODIFIER) !== 0 &&
      tokens.gap[i + 1] === S.GAP_SPACE
    )
      i++;
    // a word in none of the cases ends the search before it is touched
    if ((tokens.grammar[i]! & cases) === 0) return -1;
    const word = words.at(i);
    if (isNounIn(word, cases) && !(asModifier(word, cases) && i + 1 < end && continues(tokens, i, end, cases))) {
      return agreesBack(tokens, at, i) ? i : -1;
    }
    if (!asModifier(word, cases)) return -1;
    i++;
    // "физической культуры", "алкогольных и табачных изделий", "минеральных, лесных ресурсов"
    if (i + 1 < end && joins(words.at(i), tokens.shape[i]!) && asModifier(words.at(i + 1), cases)) i++;
    if (i >= end) return -1;
  }
  return -1;
}

/** An adverb in small letters: it may stand before the adjectives of a group. */
function isDegree({ grammar, shape, words }: Tokens, at: number): boolean {
  if ((grammar[at]! & ADVB) === 0 || (shape[at]! & S.TITLE) !== 0) return false;
  const best = words.at(at).readings[0];
  return best !== undefined && (best.grammar & ADVB) !== 0 && best.lemma.length > 3;
}

/** An adjective that looks like a noun («рабочих профессий») goes on if a noun follows that it agrees with. */
function continues(tokens: Tokens, at: number, end: number, cases: number): boolean {
  const next = tokens.words.at(at + 1);
  if (at + 1 >= end || !isNounIn(next, cases)) return false;
  return agrees(tokens.words.at(at), next, cases);
}

function agreesBack(tokens: Tokens, first: number, head: number): boolean {
  for (let i = first; i < head; i++) {
    const word = tokens.words.at(i);
    if ((word.grammar & MODIFIER) === 0) continue;
    if (!agrees(word, tokens.words.at(head), CASE_MASK)) return false;
  }
  return true;
}

function agrees(adjective: Word, noun: Word, cases: number): boolean {
  for (const a of adjective.readings) {
    if ((a.grammar & MODIFIER) === 0 || (a.grammar & cases) === 0) continue;
    for (const n of noun.readings) {
      if ((n.grammar & NOUN) !== 0 && (n.grammar & cases) !== 0 && grammarAgrees(a.grammar, n.grammar)) return true;
    }
  }
  return false;
}

function asModifier(word: Word, cases: number): boolean {
  if ((word.grammar & MODIFIER) === 0) return false;
  for (const r of word.readings) {
    if ((r.grammar & MODIFIER) !== 0 && (r.grammar & cases) !== 0 && r.score >= RARE) return true;
  }
  return false;
}

/** A comma, or the conjunction that joins equals. */
function joins(word: Word, shape: number): boolean {
  return (shape & S.COMMA) !== 0 || isAnd(word);
}

/** The conjunction that stands inside names: of the two of one letter the other never does. */
export function isAnd(word: Word): boolean {
  return word.folded.length === 1 && (word.grammar & CONJ) !== 0;
}
