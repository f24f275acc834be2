/** What stands to the left of a type word: adjectives, ordinals in figures. */
import { classMark } from '../../match/marks.js';
import { APRO, GENT, MODIFIER, NOUN, NUMBER_MASK, NUMR, PLUR, SING } from '../../morphology/grammemes.js';
import type { Reading } from '../../morphology/index.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { adjectivesBefore, isAnd, isCapital, modifies, opensSentence } from '../phrases/index.js';
import { isSign, NUMBER_SIGN } from '../phrases/sign.js';
import { type Head, PARTS } from './head.js';
import type { Scene } from './scene.js';

const ADJECTIVE = classMark('OrganisationAdjective');

export interface Left {
  /** First of the agreeing adjectives, the head itself if there is none. */
  readonly first: number;
  /** The leftmost of them with a capital of its own, or -1. */
  readonly capital: number;
  /** A place's adjective with a small letter right before the head, or -1. */
  readonly relational: number;
  /** Does the capital stand at the start of the sentence? */
  readonly opens: boolean;
}

/** «детский [сад]», «[дом] культуры»: the noun of a type word of several words, which the rest of it goes with. */
export function nounOf({ words }: Tokens, first: number, last: number): number {
  for (let i = first; i < last; i++) {
    const { readings } = words.at(i);
    const [best] = readings;
    // "военные [округа]": soldiers as well
    if (best !== undefined && (best.grammar & NOUN) !== 0 && !readings.some(isModifier)) return i;
  }
  return last;
}

function isModifier({ grammar }: Reading): boolean {
  return (grammar & MODIFIER) !== 0;
}

/** Reads the adjectives before the head (tokens head…noun) and their capitals. */
export function readLeft(scene: Scene, head: number, noun: number): Left {
  const { tokens } = scene;
  let first = adjectivesBefore(tokens, head, noun);
  // "Промышленный и коммерческий банк"
  const also = first - 2;
  const joined = first < head && also >= tokens.sentenceStart[head]! && isAnd(tokens.words.at(first - 1));
  if (joined && !isCapital(tokens, first) && modifies(tokens.words.at(also), tokens.words.at(noun))) {
    // "Западноафриканского экономического и валютного союза"
    const more = adjectivesBefore(tokens, also, noun);
    if (isCapital(tokens, more)) first = more;
  }
  // "города Рудного Управления образования": a town in the form of an adjective
  const before = first - 1;
  if (first < head && before >= tokens.sentenceStart[head]! && isCapital(tokens, first)) {
    const type = tokens.words.at(before);
    // not «о» and «с», which are islands and villages only with a stop
    const written = type.folded.length > 2 && type.hasTag(scene.setup.tags.placeType);
    if (written && modifies(tokens.words.at(first), type)) first++;
  }
  let capital = -1;
  let relational = -1;
  for (let i = first; i < head; i++) {
    const own =
      isCapital(tokens, i) && (!opensSentence(tokens, i) || scene.placeOfAdjective(i) !== null || isStrange(tokens, i));
    if (own && capital < 0 && (tokens.extra[i]! & APRO) === 0) capital = i;
    if ((tokens.shape[i]! & S.NUMBER_WORD) !== 0 && capital < 0 && i === first) capital = -1;
    const small = !isCapital(tokens, i) || opensSentence(tokens, i);
    if (i === head - 1 && small && scene.placeOfAdjective(i) !== null) relational = i;
  }
  return { first, capital, relational, opens: capital >= 0 && opensSentence(tokens, capital) };
}

/** «Малокрасноярский»: an adjective that no dictionary has is a place's. */
function isStrange({ words }: Tokens, at: number): boolean {
  return words.at(at).readings[0]?.known === false;
}

/** «Российская федерация», and at the start of a sentence «Американская компания», «Итальянские спецслужбы». */
export function tooPlain(left: Left, head: Head, first: number, quote: number): boolean {
  if (left.capital !== first - 1) return false;
  return !head.sole || (left.opens && quote < 0 && (!head.inside || (head.takes & PARTS.relational) !== 0));
}

/** «Национальный банк РК» at the start of a sentence: are all the adjectives of those that names begin with? */
export function opensName(scene: Scene, left: Left, head: number): boolean {
  const { tokens } = scene;
  if (left.first === head || !isCapital(tokens, left.first) || !opensSentence(tokens, left.first)) return false;
  return ownAdjectives(scene, left.first, head) === left.first;
}

/** «65-й пожарной части»: does an ordinal in figures begin the adjectives before the head? */
export function isOrdinal(scene: Scene, at: number, head: number): boolean {
  const { tokens } = scene;
  return at < head && (tokens.shape[at]! & S.NUMBER_WORD) !== 0 && ORDINAL.test(tokens.words.at(at).surface);
}

const ORDINAL = /^\d{1,3}-\p{L}{1,3}$/u;

/** «34 центра образования»: does a number right before the adjectives of the noun count it? */
export function isCounted({ tokens }: Scene, first: number, noun: number): boolean {
  const at = first - 1;
  // «20 военнослужащих ВС Франции» are no twenty armies
  if (at < tokens.sentenceStart[first]! || isCapital(tokens, first) || isCapital(tokens, noun)) return false;
  const number = (tokens.shape[at]! & S.INTEGER) !== 0 || (tokens.grammar[at]! & NUMR) !== 0;
  // «в школе № 34 центра …»
  if (!number || (at > 0 && isSign(tokens, at - 1, NUMBER_SIGN))) return false;
  return tokens.words.at(noun).readings.some(({ grammar }) => (grammar & (GENT | SING)) === (GENT | SING));
}

/** «Социалистические партии Японии»: do the adjectives of the name, if it has any, show the plural? */
export function inPlural({ tokens }: Scene, first: number, head: number): boolean {
  for (let i = first; i >= 0 && i < head; i++) {
    const grammar = tokens.grammar[i]!;
    if ((grammar & MODIFIER) !== 0 && (grammar & NUMBER_MASK) === PLUR) return true;
  }
  return false;
}

/** First of the adjectives right before the head that the dictionary counts as parts of names. */
export function ownAdjectives(scene: Scene, first: number, head: number): number {
  const { marks } = scene.tokens;
  let start = head;
  while (start > first && (marks[start - 1]! & ADJECTIVE) !== 0) start--;
  return start;
}
