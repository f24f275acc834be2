/** Adjectives to the left of a head that agree with it: «[Красноярской городской клинической] больнице». */
import { grammarAgrees } from '../../match/agreement.js';
import { MODIFIER, NOUN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';

/** Readings rarer than this do not count. */
const RARE = 0.02;
const MOST = 6;

/**
 * First token of the run of agreeing adjectives before `head` (`head` itself if there is none), inside its sentence.
 * `noun`: the token that they agree with, where the head has several («детский сад»).
 */
export function adjectivesBefore(tokens: Tokens, head: number, noun = head): number {
  const start = tokens.sentenceStart[head]!;
  let first = head;
  for (let i = head - 1; i >= start && head - i <= MOST; i--) {
    if ((tokens.gap[i + 1]! & 7 & ~S.GAP_SPACE) !== 0) break;
    // most words before a head are no adjectives: they need not be touched
    if ((tokens.grammar[i]! & MODIFIER) === 0 || !modifies(tokens.words.at(i), tokens.words.at(noun))) {
      // "9-й арбитражный суд"
      if ((tokens.shape[i]! & S.NUMBER_WORD) !== 0 && Number.isInteger(tokens.words.at(i).number)) first = i;
      break;
    }
    first = i;
  }
  return first;
}

/** Can `word` be an adjective of `head` (a noun)? */
export function modifies(word: Word, head: Word): boolean {
  if ((word.grammar & MODIFIER) === 0) return false;
  for (const a of word.readings) {
    if ((a.grammar & MODIFIER) === 0 || a.score < RARE) continue;
    for (const n of head.readings) {
      if ((n.grammar & NOUN) === 0 || n.score < RARE) continue;
      if (grammarAgrees(a.grammar, n.grammar)) return true;
      // "Лисаковская школа-лицей": the first part leads
      if (n.left && grammarAgrees(a.grammar, n.left.grammar)) return true;
    }
  }
  return false;
}
