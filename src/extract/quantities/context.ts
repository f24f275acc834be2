/** What stands around an amount: modifiers before it, `per` beside it, cues of age, signs that it is no amount. */
import * as G from '../../morphology/grammemes.js';
import type { QuantityModifier } from '../../record/types.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';
import { bestGrammar } from '../best.js';
import type { Amount } from './amount.js';
import type { QuantityLexicon } from './lexicon.js';
import { asModifier } from './units.js';

/** Longest modifier: "не менее , чем в". */
const MODIFIER_REACH = 6;
const STOP_REACH = 4;
const PER_REACH = 3;
const PER_CLAUSE = 6;
/** How far back a word of change may stand from "до". */
const CHANGE_REACH = 30;
/** How far back a cue of age may stand. */
const AGE_REACH = 4;
const SURE_DATIVE = 0.3;

export interface ModifierFound {
  readonly modifier: QuantityModifier;
  readonly first: number;
}

/** The modifier that ends right before token `at`, or null. */
export function modifierBefore(
  tokens: Tokens,
  at: number,
  lexicon: QuantityLexicon,
  /** In digits, and of things that are counted. */
  countedInDigits = false,
): ModifierFound | null {
  if (tokens.sentenceStart[at] === at) return null;
  const found = lexicon.rules.before('quantity-modifier', at, MODIFIER_REACH);
  if (!found) return null;
  const modifier = asModifier(found.rule.value.modifier);
  if (!modifier) return null;
  if (countedInDigits && found.rule.value.counted === 'words') return null;
  if (found.rule.value.ceiling === true && isGoal(tokens, found.first, lexicon)) return null;
  return { modifier, first: found.first };
}

/** "и более" at token `at`: what it says of the number before, and its last token; null if no such words stand there. */
export function orMoreAt(
  tokens: Tokens,
  at: number,
  lexicon: QuantityLexicon,
): { readonly modifier: QuantityModifier; readonly last: number } | null {
  const last = at + 1;
  const end = at > 0 ? tokens.sentenceEnd[at - 1]! : 0;
  if (last >= end || !lexicon.isAt(at, 'OrMoreJoiner') || !lexicon.isAt(last, 'OrMore')) return null;
  const next = last + 1;
  // "деревьев и более 300 тысяч кустов"
  if (next < end && (lexicon.isAt(next, 'NotOrMore') || opensNumber(tokens, lexicon, next))) return null;
  const modifier = asModifier(lexicon.data(tokens.words.at(last), 'OrMore')?.modifier);
  return modifier && { modifier, last };
}

/** "вырос до 5", "с 5 до 7": what "до" (at token `at`) names is reached, not a ceiling. */
function isGoal(tokens: Tokens, at: number, lexicon: QuantityLexicon): boolean {
  const start = Math.max(tokens.sentenceStart[at]!, at - CHANGE_REACH);
  for (let i = at - 1; i >= start; i--) {
    if (lexicon.isAt(i, 'ClauseMark')) return false;
    if (lexicon.isAt(i, 'ChangeWord')) return true;
    if (lexicon.isAt(i, 'LevelFrom') && i + 1 < at && opensNumber(tokens, lexicon, i + 1)) return true;
  }
  return false;
}

function opensNumber(tokens: Tokens, lexicon: QuantityLexicon, at: number): boolean {
  return lexicon.numerals.startsAt(tokens, at) || lexicon.isAt(at, 'CurrencySign');
}

/** How far words before a number keep it from being an amount. */
export type Stop = 'none' | 'singular' | 'all';

/** Is the number only a name of something: №10, ст. 228, д. 5? `singular`: it may still count a noun in the plural. */
export function stopBefore(tokens: Tokens, { first, value, fraction, digits }: Amount, lexicon: QuantityLexicon): Stop {
  if (tokens.sentenceStart[first] === first) return 'none';
  const found = lexicon.rules.before('quantity-stop', first, STOP_REACH);
  if (!found) return 'none';
  const { one, part, singular } = found.rule.value;
  // "ещё 1%": nobody writes the article in digits
  if ((one === true && (value !== 1 || digits)) || (part === true && !fraction)) return 'none';
  return singular === true ? 'singular' : 'all';
}

/** The sign before a temperature: "минус 45 градусов", "−5 °C"; 1 if there is none. */
export function signBefore(
  tokens: Tokens,
  at: number,
  lexicon: QuantityLexicon,
): { readonly sign: number; readonly first: number } {
  if (tokens.sentenceStart[at] === at) return { sign: 1, first: at };
  const sign = lexicon.isAt(at - 1, 'Sign') ? lexicon.data(tokens.words.at(at - 1), 'Sign')?.sign : null;
  const mark = (tokens.shape[at - 1]! & S.PUNCTUATION) !== 0;
  // a mark must touch the number and nothing else: "5–7 градусов" is a range
  const apart = (tokens.gap[at - 1]! & 7) !== 0 && (tokens.gap[at]! & 7) === 0;
  return typeof sign === 'number' && (!mark || apart) ? { sign, first: at - 1 } : { sign: 1, first: at };
}

/** What an amount is counted by, and the words that say so. */
export interface PerFound {
  readonly per: string;
  readonly first: number;
  readonly last: number;
}

/** What the words right after token `last` say that the amount is counted by; null if they do not. */
export function perAfter(tokens: Tokens, last: number, lexicon: QuantityLexicon): PerFound | null {
  if (last + 1 >= tokens.sentenceEnd[last]!) return null;
  const after = lexicon.rules.at('quantity-per', last + 1);
  return after && { per: String(after.rule.value.per), first: last + 1, last: after.end - 1 };
}

/** The same of the words before token `first`. */
export function perBefore(tokens: Tokens, first: number, lexicon: QuantityLexicon): PerFound | null {
  if (tokens.sentenceStart[first] === first) return null;
  const before = lexicon.rules.before('quantity-per', first, PER_REACH);
  if (before) return { per: String(before.rule.value.per), first: before.first, last: first - 1 };
  return perInClause(tokens, first, lexicon);
}

/** "Ежегодно здесь обучают 300 медсестёр": the adverb a little before, with no other number between. */
function perInClause(tokens: Tokens, first: number, lexicon: QuantityLexicon): PerFound | null {
  const start = Math.max(tokens.sentenceStart[first]!, first - PER_CLAUSE);
  for (let i = first - 1; i >= start; i--) {
    if ((tokens.shape[i]! & S.PUNCTUATION) !== 0 || lexicon.numerals.startsAt(tokens, i)) return null;
    const found = (tokens.grammar[i]! & (G.ADVB | G.MODIFIER)) !== 0 ? lexicon.rules.at('quantity-per', i) : null;
    if (found) return { per: String(found.rule.value.per), first: i, last: found.end - 1 };
  }
  return null;
}

/** Do the words around say that these years are an age? `first`, `last`: the span of the amount. */
export function isAge(tokens: Tokens, first: number, last: number, lexicon: QuantityLexicon): boolean {
  const end = tokens.sentenceEnd[last]!;
  if (last + 1 < end && lexicon.isAt(last + 1, 'AgeSince')) return false;
  for (let i = last + 1; i < end && i <= last + 2; i++) {
    if (lexicon.isAt(i, 'AgeVeto')) return false;
    if (lexicon.isAt(i, 'AgeCueAfter')) return true;
  }
  let cue = false;
  const start = Math.max(tokens.sentenceStart[first]!, first - AGE_REACH);
  let touching = true;
  for (let i = first - 1; i >= start; i--) {
    const word = tokens.words.at(i);
    if (lexicon.isAt(i, 'AgeVeto')) return false;
    if (lexicon.isAt(i, 'AgeCueBefore')) cue = true;
    if (touching && (lexicon.isAt(i, 'AgeOwner') || (isPersonInDative(word) && !isSubject(tokens, word, last, end))))
      cue = true;
    // "маме сейчас 14 лет", "ей чуть больше 30 лет"
    touching &&= bestGrammar(word, G.ADVB | G.PRCL | G.COMP) !== 0;
  }
  return cue || isApposition(tokens, first, last, end);
}

/** "Вакарчуку 42 года", "сыну 5 лет" */
function isPersonInDative(word: Word): boolean {
  const { shape } = word;
  if ((word.grammar & G.DATV) === 0 || (word.grammar & G.NOUN) === 0) return false;
  for (const { grammar, extra, score } of word.readings) {
    if ((grammar & G.DATV) === 0 || (grammar & G.NOUN) === 0) continue;
    if ((shape & S.TITLE) !== 0 && (extra & G.PERSONAL) !== 0) return true;
    if ((grammar & G.ANIM) !== 0 && score > SURE_DATIVE) return true;
  }
  return false;
}

/** "Бут уже 9 лет находится под стражей": a name that is spelled the same in all cases, and a verb of its own. */
function isSubject(tokens: Tokens, { grammar }: Word, last: number, end: number): boolean {
  return (grammar & G.NOMN) !== 0 && last + 1 < end && bestGrammar(tokens.words.at(last + 1), G.VERB) !== 0;
}

/** "Иванов, 45 лет," */
function isApposition(tokens: Tokens, first: number, last: number, end: number): boolean {
  if (first - 2 < tokens.sentenceStart[first]! || (tokens.shape[first - 1]! & S.COMMA) === 0) return false;
  const before = tokens.words.at(first - 2);
  if ((before.shape & S.TITLE) === 0 || (before.extra & G.PERSONAL) === 0) return false;
  return last + 1 >= end || (tokens.shape[last + 1]! & S.PUNCTUATION) !== 0;
}
