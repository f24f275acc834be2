/** «имени И.П. Бардина», «им. академика Чазова», «имени 50-летия Победы»: the tail of a name. */
import { ADVB, GENT, GEOX, MODIFIER, NAME, NOUN, PERSONAL, SING } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';
import { modifies } from './adjectives.js';
import { isAnd, nounGroup } from './nouns.js';

const MOST = 14;
const MOST_RANKS = 4;
const INNER_CAPITAL = /^\p{Ll}+-\p{Lu}/u;

/** Last token of the tail that begins at `at` (the word «имени» itself), or -1. `beginsPerson`: does a
 * person's full name begin there? After one name another person begins. */
export function namedAfter(tokens: Tokens, at: number, beginsPerson: (at: number) => boolean): number {
  const end = Math.min(tokens.sentenceEnd[at]!, at + MOST);
  const from = pastRanks(tokens, at + 1, end, beginsPerson);
  let last = -1;
  for (let i = from; i < end; i++) {
    const word = tokens.words.at(i);
    const { shape } = word;
    if ((tokens.gap[i]! & 7 & ~S.GAP_SPACE) !== 0) break;
    if (shape & S.INITIAL) continue;
    if (last < 0 && shape & S.NUMBER_WORD) continue;
    if (!isCapitalised(word)) break;
    // "имени Репина Семён Михайловский": somebody else begins
    if (last >= 0 && (beginsPerson(i) || (!isName(word) && !isSurnameAfter(tokens, last, i)))) break;
    last = i;
    // a hyphenated or plain surname after initials ends the name
    if (i > at + 1 && tokens.words.at(i - 1).shape & S.INITIAL) {
      const next = joinedName(tokens, i, end);
      if (next < 0) break;
      i = next - 1;
    }
  }
  // "имени Парижской коммуны"
  const best = last === from ? tokens.words.at(last).readings[0] : undefined;
  // "имени Первого Президента"
  const next = last + 1;
  if (last === from && next < end && !beginsPerson(next) && agreesWithTitle(tokens, last, next)) return next;
  if (best?.known && (best.grammar & MODIFIER) !== 0) return Math.max(last, nounGroup(tokens, last, GENT));
  if (last >= 0) return last;
  // "имени 50-летия автономии": nobody's name
  const group = from === at + 1 ? -1 : nounGroup(tokens, at + 1, GENT);
  return group > at + 1 ? group : -1;
}

/** «Н.Е. Жуковского и Ю.А. Гагарина»: the initials after the conjunction if another name in the genitive follows, else -1. */
function joinedName({ words, shape }: Tokens, last: number, end: number): number {
  const first = last + 2;
  if (first >= end || !isAnd(words.at(last + 1)) || (shape[first]! & S.INITIAL) === 0) return -1;
  let name = first;
  while (name < end && (shape[name]! & S.INITIAL) !== 0) name++;
  const best = name < end && isCapitalised(words.at(name)) ? words.at(name).readings[0] : undefined;
  return best !== undefined && (best.grammar & GENT) !== 0 && (best.grammar & SING) !== 0 ? first : -1;
}

/** First token after what stands before the name: «академика», «братьев», «дважды Героя Советского Союза». */
function pastRanks(tokens: Tokens, from: number, end: number, beginsPerson: (at: number) => boolean): number {
  let at = from;
  for (let ranks = 0; ranks < MOST_RANKS && at < end; ranks++) {
    const word = tokens.words.at(at);
    if ((tokens.gap[at]! & 7 & ~S.GAP_SPACE) !== 0 || (word.shape & (S.WORD | S.INITIAL)) !== S.WORD) break;
    const title = word.entries.some(({ data }) => data.honoured === true);
    if (!title && isCapitalised(word)) break;
    if (!title && (word.grammar & ADVB) !== 0 && (word.grammar & NOUN) === 0) {
      at++;
      continue;
    }
    const group = title ? at : nounGroup(tokens, at, GENT);
    if (group < 0) break;
    at = group + 1;
    if (at < end) at = pastOwner(tokens, at, end, title, beginsPerson);
  }
  return at;
}

/** «Героя [Советского Союза] …», «артиста [РСФСР] …»: first token after what a rank is of, `at` if that is nothing. */
function pastOwner(
  tokens: Tokens,
  at: number,
  end: number,
  title: boolean,
  beginsPerson: (at: number) => boolean,
): number {
  const word = tokens.words.at(at);
  if (!isCapitalised(word) || word.shape & S.INITIAL || beginsPerson(at)) return at;
  const group = nounGroup(tokens, at, GENT);
  const next = group + 1;
  if (group < 0 || next >= end || !(tokens.words.at(group).readings[0]?.known ?? false)) return at;
  // "академика Иоффе Абрама": with no title before it one word may be the name
  if (!title && group === at && (word.shape & S.UPPER) === 0 && !isPlace(word)) return at;
  const named = tokens.words.at(next);
  return isCapitalised(named) || named.shape & S.INITIAL ? next : at;
}

/** A noun with a capital right after its adjective, which is nobody's surname. */
function agreesWithTitle({ gap, words }: Tokens, last: number, next: number): boolean {
  const best = words.at(next).readings[0];
  if ((gap[next]! & 7 & ~S.GAP_SPACE) !== 0 || best === undefined || !best.known) return false;
  if (words.at(last).readings.some(({ extra }) => (extra & PERSONAL) !== 0)) return false;
  return (
    (words.at(next).shape & S.TITLE) !== 0 && (best.grammar & NOUN) !== 0 && modifies(words.at(last), words.at(next))
  );
}

function isCapitalised(word: Word): boolean {
  return (word.shape & S.WORD) !== 0 && ((word.shape & S.TITLE) !== 0 || INNER_CAPITAL.test(word.surface));
}

function isPlace({ readings }: Word): boolean {
  return readings[0] !== undefined && (readings[0].extra & GEOX) !== 0;
}

/** «Александра Меня»: a given name, and a word in its case that is seldom a name. */
function isSurnameAfter({ words, grammar }: Tokens, last: number, at: number): boolean {
  if (last !== at - 1 || (grammar[at]! & GENT) === 0) return false;
  return words.at(last).readings.some((r) => (r.extra & NAME) !== 0 && (r.grammar & GENT) !== 0);
}

/** Can the word be a part of a person's name in the genitive? */
function isName(word: Word): boolean {
  if (word.readings.every((r) => !r.known)) return true;
  return word.readings.some((r) => (r.grammar & GENT) !== 0 && ((r.extra & PERSONAL) !== 0 || !r.known));
}
