/** From a number to the head of what it counts: "800 [юных инженеров]", "600 [увлечённых робототехникой подростков]". */
import * as G from '../../morphology/grammemes.js';
import type { Reading } from '../../morphology/index.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';
import { bestGrammar } from '../best.js';
import { isAnd } from '../phrases/nouns.js';
import type { Amount } from './amount.js';
import { adjectiveCases, countedReading, modifierReading } from './government.js';

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
const REACH = 10;
/** Words that a participle may have between itself and its noun: "близких к семье". */
const DEPENDENTS = 4;
const SURE = 0.3;
const BRACKET = '('.charCodeAt(0);

/** What the amount counts, looking from token `at`; null if the words there cannot be counted. */
export function readCounted(tokens: Tokens, at: number, amount: Amount): Counted | null {
  const end = Math.min(tokens.sentenceEnd[at - 1]!, at + REACH);
  let modifier: Word | null = null;
  let lastModifier = -1;
  let cases = G.CASE_MASK;
  let i = at;
  while (i < end && (tokens.gap[i]! & S.GAP_PARAGRAPH) === 0) {
    const word = tokens.words.at(i);
    const noun = countedReading(amount, word, modifier) ?? (i === at ? teenReading(amount, word) : null);
    const own = adjectiveCases(amount, word) & cases;
    if (noun && isCountable(tokens, i, noun, modifier) && (own === 0 || !goesOn(tokens, i, end, amount, own, noun))) {
      return { first: at, last: i, head: i, reading: noun, substantive: false };
    }
    if (own !== 0) {
      cases = own;
      modifier = word;
      lastModifier = i++;
      continue;
    }
    const quoted = quotedName(tokens, i, end, amount);
    if (quoted)
      return { first: at, last: tokens.mate[i]!, head: quoted.head, reading: quoted.reading, substantive: false };
    const next = passed(tokens, i, end, amount, modifier, cases);
    if (next < 0) break;
    i = next;
  }
  const alone = modifier ? modifierReading(amount, modifier) : null;
  if (alone && standsAlone(tokens, lastModifier, alone)) {
    // "12 «зелёных»"
    const close = lastModifier + 1 < end && tokens.mate[lastModifier + 1]! >= at ? 1 : 0;
    return { first: at, last: lastModifier + close, head: lastModifier, reading: alone, substantive: true };
  }
  return null;
}

/** "313 добровольца": after digits some write a teen's noun as if only its last digit were read. */
function teenReading(amount: Amount, word: Word): Reading | null {
  if (!amount.digits || amount.government !== 'many' || amount.value === null) return null;
  const units = amount.value % 10;
  return units > 1 && units < 5 ? countedReading({ ...amount, government: 'few' }, word) : null;
}

/** "100 «Жигулей»": a name in quotes whose last word the number governs; "187 «точек роста»": a noun with its tail. */
function quotedName(
  tokens: Tokens,
  at: number,
  end: number,
  amount: Amount,
): { head: number; reading: Reading } | null {
  const mate = tokens.mate[at]!;
  if ((tokens.shape[at]! & S.QUOTE) === 0 || mate <= at + 1 || mate > at + 4 || mate >= end) return null;
  const first = tokens.words.at(at + 1);
  if ((first.shape & (S.TITLE | S.UPPER)) === 0) {
    const noun = adjectiveCases(amount, first) === 0 ? countedReading(amount, first) : null;
    return noun?.known && noun.score >= SURE ? { head: at + 1, reading: noun } : null;
  }
  if (mate > at + 3) return null;
  // "7 «А» класса": a class by its letter
  if (tokens.end[mate - 1]! - tokens.start[mate - 1]! === 1) return null;
  const reading = countedReading(amount, tokens.words.at(mate - 1));
  if (!reading || (tokens.words.at(mate - 1).shape & S.TITLE) === 0) return null;
  // "5 «Новых людей» ушли", but "1 млн «приличных» рабочих мест"
  return { head: mate - 1, reading };
}

/** People's names, Latin names after a participle, words that only sometimes are nouns are not counted. */
function isCountable(tokens: Tokens, at: number, noun: Reading, modifier: Word | null): boolean {
  const { shape, grammar } = tokens.words.at(at);
  // "2015-го", "9К51", "4х200"
  if ((shape & S.NUMBER_WORD) !== 0) return false;
  // "три возглавляемых им коллектива", although "им." is a name
  if ((grammar & G.NPRO) !== 0) return false;
  // "5 тыс.человек"
  if ((tokens.gap[at]! & 7) === 0 && !tokens.words.at(at - 1).surface.endsWith('.')) return false;
  if ((shape & S.ALPHANUMERIC) !== 0 && (shape & S.HYPHENATED) === 0) return false;
  if ((shape & S.LATIN) !== 0 && (modifier || (shape & S.CYRILLIC) === 0)) return (shape & S.CYRILLIC) !== 0;
  if ((shape & S.TITLE) !== 0 && (noun.extra & (G.PERSONAL | G.GEOX)) !== 0) return false;
  // "18 ФАПов": letters with an ending
  if ((shape & S.TITLE) !== 0 && !noun.known) return (shape & (S.HYPHENATED | S.MIXED_CASE)) !== 0;
  return noun.score >= 0.1 || (grammar & (G.VERB | G.PREP | G.CONJ)) === 0;
}

/** An adjective that is also a noun ("рабочих мест") goes on when a noun follows that it agrees with. */
function goesOn(tokens: Tokens, at: number, end: number, amount: Amount, cases: number, own: Reading): boolean {
  if (at + 1 >= end) return false;
  const next = tokens.words.at(at + 1);
  // "новых и современных автобусов"
  const joined = (tokens.shape[at + 1]! & S.COMMA) !== 0 || isAnd(next);
  if (joined && at + 3 < end && (adjectiveCases(amount, tokens.words.at(at + 2)) & cases) !== 0) {
    return nounAhead(tokens, at + 2, end, amount) && !countedReading(amount, tokens.words.at(at + 2));
  }
  // "три военнослужащих НАТО": what has no case forms depends on the noun
  const people = (own.grammar & G.ANIM) !== 0 && nounShare(tokens.words.at(at)) >= SURE;
  if (people && isAbbreviation(next)) return false;
  const noun = countedReading(amount, next, tokens.words.at(at));
  if (noun && nounShare(next) >= SURE && isCountable(tokens, at + 1, noun, tokens.words.at(at))) return true;
  if (afterDependents(tokens, at + 1, end, amount, tokens.words.at(at)) >= 0) return true;
  return (adjectiveCases(amount, next) & cases) !== 0 && nounAhead(tokens, at + 1, end, amount);
}

/** "НАТО", "ФСБ": capitals that stand for every case. */
function isAbbreviation({ shape, readings }: Word): boolean {
  return (shape & S.UPPER) !== 0 && ((readings[0]?.extra ?? 0) & G.FIXD) !== 0;
}

/** How likely the word is a noun, in whatever case. */
function nounShare({ readings }: Word): number {
  let sum = 0;
  for (const { grammar, score } of readings) if ((grammar & G.NOUN) !== 0) sum += score;
  return sum;
}

/** Where the phrase goes on after a word that is neither its adjective nor its noun; -1 if it does not. */
function passed(tokens: Tokens, at: number, end: number, amount: Amount, modifier: Word | null, cases: number): number {
  const word = tokens.words.at(at);
  const shape = tokens.shape[at]!;
  const next = at + 1 < end ? tokens.words.at(at + 1) : null;
  if (!next) return -1;
  // "юных и талантливых", "новых, современных"
  if (modifier && ((shape & S.COMMA) !== 0 || isAnd(word))) {
    return (adjectiveCases(amount, next) & cases) !== 0 && nounAhead(tokens, at + 1, end, amount) ? at + 1 : -1;
  }
  // "1 млн «приличных» рабочих мест"
  if (inQuotes(tokens, at, amount)) return at + 1;
  // "впервые построенных", "наиболее крупных"
  if ((word.grammar & G.ADVB) !== 0 && adjectiveCases(amount, next) !== 0) return at + 1;
  // "IT компаний"
  if ((shape & S.LATIN) !== 0 && !modifier && countedReading(amount, next)) return at + 1;
  return modifier ? afterDependents(tokens, at, end, amount, modifier) : -1;
}

/** A quote around one adjective. */
function inQuotes(tokens: Tokens, at: number, amount: Amount): boolean {
  const mate = tokens.mate[at]!;
  if ((tokens.shape[at]! & S.QUOTE) === 0 || (mate !== at + 2 && mate !== at - 2)) return false;
  return adjectiveCases(amount, tokens.words.at(mate === at + 2 ? at + 1 : at - 1)) !== 0;
}

/** "шесть (!) человек": a mark of wonder in brackets. */
export function isAside({ codes, start, shape, count }: Tokens, at: number): boolean {
  if (at + 2 >= count) return false;
  return codes[start[at]!] === BRACKET && (shape[at + 1]! & S.STOP) !== 0 && codes[start[at + 2]!] === BRACKET + 1;
}

/** Past "радио- и" of "радио- и телевизионных вышек" and past "(!)", or `at` if no such thing stands there. */
export function afterHalfWord(tokens: Tokens, at: number): number {
  const end = tokens.sentenceEnd[at - 1]!;
  if (at + 3 >= end) return at;
  if (isAside(tokens, at)) return at + 3;
  if ((tokens.shape[at]! & S.WORD) === 0) return at;
  const dash = (tokens.shape[at + 1]! & S.DASH) !== 0 && (tokens.gap[at + 1]! & 7) === 0;
  return dash && (tokens.gap[at + 2]! & 7) !== 0 && isAnd(tokens.words.at(at + 2)) ? at + 3 : at;
}

/** Past the words that depend on a participle or adjective, up to the noun that it agrees with. */
function afterDependents(tokens: Tokens, at: number, end: number, amount: Amount, modifier: Word): number {
  const first = tokens.words.at(at);
  const instrumental = (first.grammar & G.ABLT) !== 0 && (first.grammar & (G.NOUN | G.MODIFIER)) !== 0;
  if (!instrumental && (first.grammar & G.PREP) === 0) return -1;
  for (let i = at + 1; i < end && i <= at + DEPENDENTS; i++) {
    const word = tokens.words.at(i);
    if ((tokens.shape[i]! & (S.PUNCTUATION | S.NUMBER)) !== 0) return -1;
    if (bestGrammar(word, G.VERB | G.CONJ | G.PREP | G.INFN) !== 0) return -1;
    const noun = countedReading(amount, word, modifier);
    if (!noun || noun.score < SURE) continue;
    // "пострадавших в авариях": the word right after the preposition belongs to it
    if ((first.grammar & G.PREP) !== 0 && i === at + 1) continue;
    if ((noun.grammar & G.ANIM) !== 0 || instrumental) return i;
    // "погибших в ходе боёв" are people, "близких к дому школ" are schools
    return bestGrammar(modifier, G.NOUN) === 0 && (modifier.extra & G.ACTV) === 0 ? i : -1;
  }
  return -1;
}

/** Does a noun that can be counted follow the adjective at `at`, or others beside it: "надводных и подводных кораблей"? */
export function nounAhead(tokens: Tokens, at: number, end: number, amount: Amount): boolean {
  let joined = true;
  for (let i = at; i < end; i++) {
    const word = tokens.words.at(i);
    const noun = countedReading(amount, word);
    // "российских и белорусских военнослужащих": an adjective that is more often people
    if (noun && (noun.score >= SURE || ((noun.grammar & G.ANIM) !== 0 && noun.known))) return true;
    const adjective = adjectiveCases(amount, word) !== 0;
    if (!adjective && (joined || !isAnd(word))) return false;
    joined = !adjective;
  }
  return false;
}

/** May the adjective name people or things by itself? Not ordinals nor pronouns, and not before a Latin name. */
export function standsAlone(tokens: Tokens, at: number, { grammar, extra }: Reading): boolean {
  if ((extra & (G.ANUM | G.APRO)) !== 0) return false;
  if ((tokens.shape[at]! & S.TITLE) !== 0) return false;
  return (grammar & G.PLUR) !== 0 && (grammar & (G.GENT | G.DATV | G.ABLT | G.LOCT)) !== 0;
}
