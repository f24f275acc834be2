/** Roles: «глава RnD-проектов Allur» before or after «Айгуль Ахметова». */
import type { Engine } from '../../match/engine.js';
import { CASE_MASK, NOMN, NOUN, SING, VERB } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { normalText, plainText } from '../normal.js';
import { adjectivesBefore, opensSentence } from '../phrases/index.js';
import { casesOf } from './elements.js';
import type { PersonSetup } from './setup.js';

/** How far before a name its role may begin, and how long a role after it may be, in tokens. */
const BEFORE = 9;
const AFTER = 12;

/** The role that stands before token `first` or after token `last`, in the nominative; null if there is none. */
export function roleOf(engine: Engine, setup: PersonSetup, first: number, last: number): string | null {
  return roleBefore(engine, setup, first) ?? roleAfter(engine, setup, last);
}

function roleBefore(engine: Engine, setup: PersonSetup, first: number): string | null {
  const { tokens } = engine;
  const start = Math.max(tokens.sentenceStart[first]!, first - BEFORE);
  const cases = casesOf(tokens.words[first]!) || CASE_MASK;
  let role = -1;
  for (let i = first - 1; i >= start; i--) {
    const shape = tokens.shape[i]!;
    if (shape & S.PUNCTUATION && !(shape & S.QUOTE)) break;
    const word = tokens.words[i]!;
    if (word.readings[0] && word.readings[0].grammar & VERB) break;
    // «заявил журналистам президент»: the case tells whose role it is
    if (word.hasTag(setup.role) && word.readings.some((r) => r.grammar & NOUN && r.grammar & cases)) role = i;
  }
  if (role < 0) return null;
  const from = adjectivesBefore(tokens, role);
  const lowerFirst = opensSentence(tokens, from);
  // nothing to change, and «Королева» stays no surname
  if (
    cases & NOMN &&
    tokens.words[role]!.readings.some((r) => r.grammar & NOUN && r.grammar & NOMN && r.grammar & SING)
  ) {
    const plain = plainText(tokens, from, first - 1);
    return lowerFirst ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
  }
  return normalText(engine, from, first - 1, { number: 'sing', lowerFirst });
}

function roleAfter(engine: Engine, setup: PersonSetup, last: number): string | null {
  const { tokens } = engine;
  const end = Math.min(tokens.sentenceEnd[last]!, last + 2 + AFTER);
  if (last + 2 >= end || !(tokens.shape[last + 1]! & (S.COMMA | S.DASH))) return null;
  let head = last + 2;
  while (head < end && head < last + 5 && !tokens.words[head]!.hasTag(setup.role)) head++;
  if (head >= end || !tokens.words[head]!.hasTag(setup.role) || adjectivesBefore(tokens, head) > last + 2) return null;
  if (!tokens.words[head]!.readings.some((r) => r.grammar & NOUN && r.grammar & casesOf(tokens.words[last]!)))
    return null;
  let to = head;
  for (let i = head + 1; i < end; i++) {
    const { shape, readings } = tokens.words[i]!;
    if (shape & S.PUNCTUATION && !(shape & S.QUOTE)) break;
    if (readings[0] && readings[0].grammar & VERB) return null;
    to = i;
  }
  return normalText(engine, last + 2, to, { number: 'sing' });
}
