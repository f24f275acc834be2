/** Numbers without a noun of their own: they take the one of an amount beside them. */
import type { Engine } from '../../match/engine.js';
import { MODIFIER, NOUN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { bestGrammar } from '../best.js';
import { type Amount, exact } from './amount.js';
import { modifierBefore } from './context.js';
import type { Core } from './core.js';
import type { QuantityLexicon } from './lexicon.js';
import { type Found, lentTo } from './make.js';
import { readAmount } from './read-amount.js';

const ELIDED_REACH = 4;
/** How far before or after its numbers a word may stand that speaks of a relay. */
const RELAY_REACH = 8;

/** "64 и 81 сельскую библиотеку", "15 и 6%", "с 8,4 до 5,1%": may the number share the noun of the one that follows? */
export function sharesNext(engine: Engine, lexicon: QuantityLexicon, amount: Amount): boolean {
  const { tokens } = engine;
  const joiner = amount.last + 1;
  if (joiner + 1 >= tokens.sentenceEnd[amount.last]! || (tokens.gap[joiner]! & S.GAP_PARAGRAPH) !== 0) return false;
  const next = joiner + 1;
  if (lexicon.isAt(joiner, 'PartJoiner'))
    return amount.value !== 1 && amount.value !== null && lexicon.numerals.startsAt(tokens, next);
  if (lexicon.isAt(joiner, 'SizeJoiner'))
    return lexicon.numerals.startsAt(tokens, next) && !isRelay(tokens, lexicon, amount);
  if (lexicon.isAt(joiner, 'SideJoiner')) return isSideOfLength(engine, lexicon, amount, next);
  if (lexicon.isAt(joiner, 'ShareJoiner'))
    return lexicon.numerals.startsAt(tokens, next) || lexicon.rules.at('quantity-modifier', next) !== null;
  if (!lexicon.isAt(joiner, 'RangeTo') || amount.first === tokens.sentenceStart[amount.first]) return false;
  if (!lexicon.numerals.startsAt(tokens, next)) return false;
  const before = amount.first - 1;
  if (lexicon.isAt(before, 'LevelFrom')) return true;
  // "с нынешних 40 до 45 тыс."
  if (before === tokens.sentenceStart[before] || bestGrammar(tokens.words.at(before), MODIFIER) === 0) return false;
  return lexicon.isAt(before - 1, 'LevelFrom');
}

/** "25 на 16 метров": a plain number, then one of a length. */
function isSideOfLength(engine: Engine, lexicon: QuantityLexicon, amount: Amount, next: number): boolean {
  const { tokens } = engine;
  if (amount.scale > 1 || amount.fraction || !lexicon.numerals.startsAt(tokens, next)) return false;
  const other = readAmount(tokens, next, lexicon, engine.lexicon);
  const unit = other ? other.last + 1 : 0;
  if (!other || other.scale > 1 || unit >= tokens.sentenceEnd[next]!) return false;
  return lexicon.unit(tokens.words.at(unit))?.measure === 'length';
}

/** "в эстафете 4 х 100 м": the first number counts legs. */
function isRelay(tokens: Tokens, lexicon: QuantityLexicon, { first }: Amount): boolean {
  const start = Math.max(tokens.sentenceStart[first]!, first - RELAY_REACH);
  const end = Math.min(tokens.sentenceEnd[first]!, first + RELAY_REACH);
  for (let i = start; i < end; i++) if (lexicon.isAt(i, 'NoSize')) return true;
  return false;
}

/** Does what stands between the two numbers let the first be of what the second is? Only lengths make a size. */
export function mayLend(lexicon: QuantityLexicon, { last }: Amount, owner: Found): boolean {
  return owner.measure === 'length' || !lexicon.isAt(last + 1, 'SizeJoiner');
}

/** The number as an amount of what `owner` counts. */
export function lend(
  engine: Engine,
  lexicon: QuantityLexicon,
  amount: Amount,
  owner: Found,
  confidence: number,
): Found {
  const modifier = modifierBefore(engine.tokens, amount.first, lexicon);
  // "больше сотни": exact after a modifier
  const value = modifier && amount.order !== null ? amount.order : amount.value;
  const shared = { ...amount, value };
  return {
    ...lentTo(owner.first > amount.last ? inScaleOf(shared, owner.amount) : shared, owner, confidence),
    first: modifier ? modifier.first : amount.first,
    modifier: modifier?.modifier ?? null,
  };
}

/** "с 34,7 до 34,4 млн": the first takes the second's "млн" if it has none of its own. */
function inScaleOf(amount: Amount, { scale, value: next }: Amount): Amount {
  const { value, max } = amount;
  if (scale === 1 || amount.scale > 1 || value === null || next === null || value >= 1000) return amount;
  return { ...amount, value: exact(value * scale), max: max === null ? null : exact(max * scale) };
}

/** "12 из которых", "из них 5": do the words around say that the number counts part of what went before? */
export function isOfThose(engine: Engine, lexicon: QuantityLexicon, amount: Amount): boolean {
  const { tokens } = engine;
  const next = amount.last + 1;
  if (next < tokens.sentenceEnd[amount.last]! && lexicon.rules.at('quantity-elided', next)) return true;
  if (amount.first === tokens.sentenceStart[amount.first]) return false;
  if (!isFree(engine, amount)) return false;
  return lexicon.rules.before('quantity-elided-before', amount.first, ELIDED_REACH) !== null;
}

const COST_REACH = 3;
/** Money of a currency that nobody names. */
const SOME_MONEY: Core = { measure: 'money', unit: null, object: null, rule: 'quantity.elided', confidence: 0.7 };

/** "обойдётся в 3,6 млн", "стоимостью 2 млн": what a sum without a currency is of, if the words before say that it is one. */
export function elidedMoney({ tokens }: Engine, lexicon: QuantityLexicon, amount: Amount): Core | null {
  const first = modifierBefore(tokens, amount.first, lexicon)?.first ?? amount.first;
  if (first === tokens.sentenceStart[first]) return null;
  return lexicon.rules.before('quantity-elided-money', first, COST_REACH) === null ? null : SOME_MONEY;
}

/** Does the number end its phrase: nothing after it that it could be part of ("1,7 трлн", "около 21 тысячи умерли")? */
export function isFree({ tokens }: Engine, { last }: Amount): boolean {
  const next = last + 1;
  if (next >= tokens.sentenceEnd[last]!) return true;
  const shape = tokens.shape[next]!;
  if ((shape & S.PUNCTUATION) !== 0) return (shape & (S.QUOTE_OPEN | S.DASH)) === 0 || (tokens.gap[next]! & 7) !== 0;
  if (bestGrammar(tokens.words.at(next), NOUN | MODIFIER) !== 0) return false;
  return (shape & (S.CYRILLIC | S.WORD)) === (S.CYRILLIC | S.WORD) && (shape & (S.TITLE | S.NUMBER_WORD)) === 0;
}
