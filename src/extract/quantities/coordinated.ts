/** What shares the number with the counted noun: "18 дворов [и детских площадок]", "1500 учащихся [и педагогов]". */
import * as G from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';
import { isAnd } from '../phrases/nouns.js';
import type { Amount } from './amount.js';
import { adjectiveCases, countedReading, modifierReading } from './government.js';
import { type Counted, nounAhead, standsAlone } from './phrase.js';

const SURE = 0.3;
const RATHER = 0.1;

/** "18 дворов [и детских площадок]": last token of an equal noun that shares the number, or -1. */
export function coordinated(tokens: Tokens, counted: Counted, amount: Amount): number {
  const at = counted.last + 1;
  const end = Math.min(tokens.sentenceEnd[counted.last]!, at + 4);
  if (at + 1 >= end || !isAnd(tokens.words.at(at))) return -1;
  const own = counted.reading.grammar;
  // of an adjective any of its readings will do
  const genitive = counted.substantive ? adjectiveCases(amount, tokens.words.at(counted.head)) : own;
  if ((own & G.PLUR) === 0 || (genitive & G.GENT) === 0) return -1;
  // "учащихся и педагогов": a substantive stands for people
  const kind = counted.substantive ? G.ANIM : G.ANIMACY_MASK & own;
  let modifier: Word | null = null;
  for (let i = at + 1; i < end; i++) {
    const word = tokens.words.at(i);
    if ((word.shape & (S.TITLE | S.UPPER)) !== 0) return -1;
    const noun = countedReading(amount, word, modifier);
    // "пассажиров и членов экипажа": people, though the same form may be things
    if (noun && isOfKind(word, kind) && !isAdjectiveOfNext(tokens, i, end, amount)) return i;
    const adjective = modifierReading(amount, word);
    if (!adjective) return -1;
    // "убитых и раненых"
    const people = (kind & G.ANIM) !== 0 && modifier === null;
    const alone = people && standsAlone(tokens, i, adjective);
    if (alone && !isAdjectiveOfNext(tokens, i, end, amount) && !nounAhead(tokens, i + 1, end, amount)) return i;
    modifier = word;
  }
  return -1;
}

/** Is the word likely a genitive plural, and perhaps one of the kind: of people, or of things? */
function isOfKind({ readings }: Word, kind: number): boolean {
  let share = 0;
  let alike = false;
  for (const { grammar, score } of readings) {
    if ((grammar & G.NOUN) === 0 || (grammar & G.GENT) === 0 || (grammar & G.PLUR) === 0) continue;
    share += score;
    alike ||= (grammar & kind) !== 0 && score >= RATHER;
  }
  return alike && share >= SURE;
}

/** "дворов и детских площадок": a noun follows that the word agrees with. */
function isAdjectiveOfNext(tokens: Tokens, at: number, end: number, amount: Amount): boolean {
  const word = tokens.words.at(at);
  if (at + 1 >= end || adjectiveCases(amount, word) === 0) return false;
  const noun = countedReading(amount, tokens.words.at(at + 1), word);
  return noun !== null && noun.score >= RATHER;
}
