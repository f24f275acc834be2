/** Roles: «глава RnD-проектов Allur» before or after «Айгуль Ахметова». */
import type { Engine } from '../../match/engine.js';
import { MARK_ROLE } from '../../match/marks.js';
import {
  ADJF,
  APRO,
  CONJ,
  GENT,
  GRND,
  INFN,
  MODIFIER,
  NOMN,
  NOUN,
  NPRO,
  PREP,
  SING,
  VERB,
} from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';
import { normalText, plainText } from '../normal.js';
import { adjectivesBefore, opensSentence } from '../phrases/index.js';
import { isSign, NUMBER_SIGN } from '../phrases/sign.js';
import { casesOf, livingCases } from './name-word.js';

/** How far before a name its role may begin, and how long a role after it may be, in tokens. */
const BEFORE = 9;
const AFTER = 12;
const OPENS_AT_END = /[«„“]\s*$/u;
const OPENING = /[«„]/u;
const CLOSING = /[»”]/u;

/** The role that stands before token `first` or after token `last`, in the nominative; null if there is none. */
export function roleOf(engine: Engine, people: Uint8Array, first: number, last: number): string | null {
  const role = roleBefore(engine, people, first, last) ?? roleAfter(engine, people, last);
  return role === null ? null : withoutHalfQuotes(role);
}

/** «генеральный директор компании «»: the name in the quotes is nobody's role; ««эмир» Ракки»: the quote opens before it. */
function withoutHalfQuotes(role: string): string | null {
  if (OPENS_AT_END.test(role)) return null;
  let open = 0;
  let out = '';
  for (const char of role) {
    if (OPENING.test(char)) open++;
    else if (CLOSING.test(char) && --open < 0) {
      open = 0;
      continue;
    }
    out += char;
  }
  return out;
}

/** Words between a role and its bearer that begin another clause. */
const OTHER_CLAUSE = VERB | INFN | GRND | NPRO;

function roleBefore(engine: Engine, people: Uint8Array, first: number, last: number): string | null {
  const { tokens } = engine;
  const start = Math.max(tokens.sentenceStart[first]!, first - BEFORE);
  // «самого чемпиона и Эдди Альвареса»: another's role
  if (first > start && bestGrammar(tokens.words.at(first - 1)) & CONJ) return null;
  const cases = casesOf(tokens.words.at(first));
  const many = isSeveral(tokens, first, last);
  let role = -1;
  for (let i = first - 1; i >= start; i--) {
    const shape = tokens.shape[i]!;
    if (shape & S.PUNCTUATION && !(shape & S.QUOTE) && !isSign(tokens, i, NUMBER_SIGN)) break;
    // «театра имени А. П. Чехова»: a body's name, nobody who bears a role
    const honour = people[i] ? honourBefore(engine, people, i, start) : -1;
    if (honour >= 0) {
      i = honour;
      continue;
    }
    if (people[i] || (tokens.grammar[i]! & OTHER_CLAUSE && bestGrammar(tokens.words.at(i)) & OTHER_CLAUSE)) break;
    // «заявил журналистам президент»: the case tells whose role it is; «подписей граждан в поддержку» are of several
    // «встреча президента с главой фонда»: the preposition is that of the role found
    if (role >= 0 && bestGrammar(tokens.words.at(i)) & PREP && adjectivesBefore(tokens, role) === i + 1) break;
    if (!isRole(tokens, i)) continue;
    // «погибшего гражданина»: a participle is the role where no noun is
    const participle = role < 0 && participleOf(engine, i) !== null;
    if (bears(tokens.words.at(i), cases, many && i === first - 1, participle)) role = i;
  }
  if (role < 0) return null;
  let from = adjectivesBefore(tokens, role);
  // «своего руководителя»
  while (from < role && tokens.extra[from]! & APRO) from++;
  // «ветеран войны 101-летний»: the age is the bearer's
  let end = first;
  while (end - 1 > role && (tokens.shape[end - 1]! & S.NUMBER_WORD) !== 0 && tokens.grammar[end - 1]! & ADJF) end--;
  const lowerFirst = opensSentence(tokens, from);
  // nothing to change, and «Королева» stays no surname
  const own = livingCases(tokens.words.at(role));
  if (cases & own & NOMN) {
    const plain = plainText(tokens, from, end - 1);
    return lowerFirst ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
  }
  // «аналитика Валерия Нестерова» is of no science in the nominative
  const hint = own & NOMN ? undefined : cases & own;
  const options = { number: 'sing', ...(hint ? { hint } : {}) } as const;
  const ends = [...otherRoles(tokens, role, first, cases & own), end];
  return ends
    .map((past, k) =>
      normalText(engine, k === 0 ? from : ends[k - 1]!, past - 1, { ...options, lowerFirst: k === 0 && lowerFirst }),
    )
    .join(' ');
}

/**
 * Where the other roles of the same person begin: «шоумену и | актёру», «министром обороны | генералом армии»; a
 * genitive without a conjunction belongs to the role before it.
 */
function otherRoles(tokens: Tokens, role: number, first: number, cases: number): number[] {
  const begins: number[] = [];
  for (let i = role + 1; i < first; i++) {
    if (!isRole(tokens, i)) continue;
    const own = livingCases(tokens.words.at(i));
    const from = adjectivesBefore(tokens, i);
    const joined = from > role + 1 && (bestGrammar(tokens.words.at(from - 1)) & CONJ) !== 0;
    if (from > role && (own & cases & ~(joined ? 0 : GENT)) !== 0 && (joined || (own & GENT) === 0)) begins.push(from);
  }
  return begins;
}

/** The word «имени» before the person whose name token `i` ends, or -1. */
function honourBefore(engine: Engine, people: Uint8Array, i: number, start: number): number {
  let at = i;
  while (at > start && people[at] === 1) at--;
  return engine.tokens.words.at(at).hasTag(engine.tag('NamedAfter')) ? at : -1;
}

/** «к» is no кандидат, «после» no посол. */
function isRole({ marks, shape, words }: Tokens, i: number): boolean {
  if ((marks[i]! & MARK_ROLE) === 0 || (bestGrammar(words.at(i)) & PREP) !== 0) return false;
  return (shape[i]! & S.ABBREVIATION) !== 0 || words.at(i).folded.length > 1;
}

/** Grammar of the most probable reading. */
function bestGrammar({ readings }: Word): number {
  return readings[0]?.grammar ?? 0;
}

/** «депутаты Иванов и Петров», «братья Ивановы», but «советников Лагард»: is one of several named here, or all of them? */
function isSeveral(tokens: Tokens, first: number, last: number): boolean {
  if (!tokens.words.at(first).readings.some((r) => r.grammar & SING)) return true;
  const next = last + 1;
  if (next + 1 >= tokens.sentenceEnd[last]! || !(tokens.shape[next + 1]! & S.TITLE)) return false;
  return (tokens.shape[next]! & S.COMMA) !== 0 || (bestGrammar(tokens.words.at(next)) & CONJ) !== 0;
}

/** What the dictionary says of a role that is a participle, «заведующая»; null if it is none. */
function participleOf(engine: Engine, at: number): Readonly<Record<string, unknown>> | null {
  const tag = engine.tag('ParticipleRole');
  return engine.tokens.words.at(at).entries.find((entry) => entry.tag === tag)?.data ?? null;
}

/** Can the word be one person's role in one of these cases; of several people only where `many` is true? */
function bears(word: Word, cases: number, many: boolean, participle: boolean): boolean {
  const part = participle ? NOUN | MODIFIER : NOUN;
  return word.readings.some((r) => r.grammar & part && r.grammar & cases && (many || (r.grammar & SING) !== 0));
}

function roleAfter(engine: Engine, people: Uint8Array, last: number): string | null {
  const { tokens } = engine;
  const end = Math.min(tokens.sentenceEnd[last]!, last + 2 + AFTER);
  if (last + 2 >= end || !(tokens.shape[last + 1]! & (S.COMMA | S.DASH))) return null;
  let head = last + 2;
  while (head < end && head < last + 5 && !isRole(tokens, head)) head++;
  if (head >= end || !isRole(tokens, head) || adjectivesBefore(tokens, head) > last + 2) return null;
  const participle = participleOf(engine, head);
  const stands = participle !== null && participle.place !== 'before';
  if (!bears(tokens.words.at(head), casesOf(tokens.words.at(last)), false, stands)) return null;
  let to = head;
  for (let i = head + 1; i < end; i++) {
    const shape = tokens.shape[i]!;
    if (shape & S.PUNCTUATION && !(shape & S.QUOTE) && !isSign(tokens, i, NUMBER_SIGN)) break;
    // «актриса театра имени А. П. Чехова»
    if (people[i] && tokens.words.at(i - 1).hasTag(engine.tag('NamedAfter'))) {
      while (i + 1 < end && people[i + 1]) i++;
      to = i;
      continue;
    }
    // «воспитатель сада «Заря» города …»: the name in quotes is whole
    if (shape & S.QUOTE_OPEN && tokens.mate[i]! > i && tokens.mate[i]! < tokens.sentenceEnd[last]!) {
      i = tokens.mate[i]!;
      to = i;
      continue;
    }
    // «латвийца Андрея …, француза Кентена …»: the role of the next one
    if (people[i] || (tokens.grammar[i]! & VERB && bestGrammar(tokens.words.at(i)) & VERB)) return null;
    to = i;
  }
  // cut short: not in the middle of «и один из …»
  if (to === end - 1 && end < tokens.sentenceEnd[last]! && !(tokens.shape[end]! & S.PUNCTUATION))
    to = lastWhole(tokens, head, to);
  return normalText(engine, last + 2, to, { number: 'sing' });
}

/** The last token before what the last conjunction or preposition up to `to` begins, «и один | из»; `to` where there is none. */
function lastWhole(tokens: Tokens, head: number, to: number): number {
  const begins = (i: number) => (bestGrammar(tokens.words.at(i)) & (CONJ | PREP)) !== 0;
  for (let i = to; i > head + 1; i--) if (begins(i) && !begins(i - 2)) return i - 1;
  return to;
}
