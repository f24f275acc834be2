/** Numbers whose noun is left out after their adjectives: "5 [золотых], 3 [серебряные] и 7 бронзовых медалей". */
import type { Engine } from '../../match/engine.js';
import * as G from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { isAnd } from '../phrases/nouns.js';
import type { Amount } from './amount.js';
import { lend } from './borrow.js';
import { adjectiveCases, modifierReading } from './government.js';
import type { QuantityLexicon } from './lexicon.js';
import type { Found } from './make.js';
import { spelled } from './spelling.js';

const ANIMATE = G.NOUN | G.ANIM;
const SURE = 0.05;

/** Last of the adjectives after the number if nothing that they could belong to follows them, or -1. */
export function adjectivesAfter(tokens: Tokens, amount: Amount): number {
  const end = tokens.sentenceEnd[amount.last]!;
  const at = amount.last + 1;
  if (at >= end || (tokens.shape[at]! & (S.TITLE | S.UPPER)) !== 0) return -1;
  const word = tokens.words.at(at);
  const reading = modifierReading(amount, word);
  // "24 тысячи военнослужащих, три базы": people by themselves
  if (word.readings.some(({ grammar, score }) => (grammar & ANIMATE) === ANIMATE && score > SURE)) return -1;
  if (!reading || adjectiveCases(amount, word) === 0 || (reading.extra & (G.ANUM | G.APRO)) !== 0) return -1;
  if (at + 1 >= end) return at;
  const closed = (tokens.shape[at + 1]! & (S.COMMA | S.STOP)) !== 0 || isAnd(tokens.words.at(at + 1));
  return closed ? at : -1;
}

/** Does a number follow the comma or "и" after token `last`? */
export function goesOnAfter(tokens: Tokens, lexicon: QuantityLexicon, last: number): boolean {
  const joiner = last + 1;
  if (joiner + 1 >= tokens.sentenceEnd[last]! || !lexicon.isAt(joiner, 'ShareJoiner')) return false;
  return lexicon.numerals.startsAt(tokens, joiner + 1);
}

/** The amount with its adjective, of what `owner` counts. */
export function lendWithAdjective(
  engine: Engine,
  quantities: QuantityLexicon,
  amount: Amount,
  last: number,
  owner: Found,
): Found {
  const { tokens, morphology, lexicon } = engine;
  const noun = lexicon.lookUp(owner.unit ?? '').readings[0];
  const gender = (noun?.grammar ?? 0) & G.GENDER_MASK || G.MASC;
  const adjective = modifierReading(amount, tokens.words.at(last));
  const form = adjective && morphology.inflect(adjective, { case: G.NOMN, number: G.SING, gender: gender & -gender });
  const object = `${form ?? spelled(tokens, last, last)} ${owner.unit ?? ''}`.trim();
  return { ...lend(engine, quantities, amount, owner, 0.85), last, object };
}
