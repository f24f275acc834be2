/** Roles: «глава RnD-проектов Allur» before or after «Айгуль Ахметова». */
import type { Engine } from '../../match/engine.js';
import { APRO, CASE_MASK, GRND, INFN, NOMN, NOUN, NPRO, SING, VERB } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { normalText, plainText } from '../normal.js';
import { adjectivesBefore, opensSentence } from '../phrases/index.js';
import { casesOf } from './elements.js';
import type { PersonSetup } from './setup.js';

/** How far before a name its role may begin, and how long a role after it may be, in tokens. */
const BEFORE = 9;
const AFTER = 12;

/** The role that stands before token `first` or after token `last`, in the nominative; null if there is none. */
export function roleOf(
  engine: Engine,
  setup: PersonSetup,
  people: Uint8Array,
  first: number,
  last: number,
): string | null {
  return roleBefore(engine, setup, people, first) ?? roleAfter(engine, setup, people, last);
}

/** Words between a role and its bearer that begin another clause. */
const OTHER_CLAUSE = VERB | INFN | GRND | NPRO;

function roleBefore(engine: Engine, setup: PersonSetup, people: Uint8Array, first: number): string | null {
  const { tokens } = engine;
  const start = Math.max(tokens.sentenceStart[first]!, first - BEFORE);
  const cases = casesOf(tokens.words[first]!) || CASE_MASK;
  let role = -1;
  for (let i = first - 1; i >= start; i--) {
    const shape = tokens.shape[i]!;
    if (shape & S.PUNCTUATION && !(shape & S.QUOTE)) break;
    const word = tokens.words[i]!;
    if (people[i] || (word.readings[0] && word.readings[0].grammar & OTHER_CLAUSE)) break;
    // «заявил журналистам президент»: the case tells whose role it is; «подписей граждан в поддержку» are of several
    if (isRole(setup, word) && bears(word, cases, i === first - 1)) role = i;
  }
  if (role < 0) return null;
  let from = adjectivesBefore(tokens, role);
  // «своего руководителя»
  while (from < role && tokens.words[from]!.extra & APRO) from++;
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

/** «к» is no кандидат. */
function isRole(setup: PersonSetup, word: Word): boolean {
  return word.hasTag(setup.role) && (word.folded.length > 1 || (word.shape & S.ABBREVIATION) !== 0);
}

/** Can the word be one person's role in one of these cases; of several people only where `many` is true? */
function bears(word: Word, cases: number, many: boolean): boolean {
  return word.readings.some((r) => r.grammar & NOUN && r.grammar & cases && (many || (r.grammar & SING) !== 0));
}

function roleAfter(engine: Engine, setup: PersonSetup, people: Uint8Array, last: number): string | null {
  const { tokens } = engine;
  const end = Math.min(tokens.sentenceEnd[last]!, last + 2 + AFTER);
  if (last + 2 >= end || !(tokens.shape[last + 1]! & (S.COMMA | S.DASH))) return null;
  let head = last + 2;
  while (head < end && head < last + 5 && !isRole(setup, tokens.words[head]!)) head++;
  if (head >= end || !isRole(setup, tokens.words[head]!) || adjectivesBefore(tokens, head) > last + 2) return null;
  if (!bears(tokens.words[head]!, casesOf(tokens.words[last]!), false)) return null;
  let to = head;
  for (let i = head + 1; i < end; i++) {
    const { shape, readings } = tokens.words[i]!;
    if (shape & S.PUNCTUATION && !(shape & S.QUOTE)) break;
    // «латвийца Андрея …, француза Кентена …»: the role of the next one
    if (people[i] || (readings[0] && readings[0].grammar & VERB)) return null;
    to = i;
  }
  return normalText(engine, last + 2, to, { number: 'sing' });
}
