/** Does a number before a noun count it, or only number it? */
import * as G from '../../morphology/grammemes.js';
import type { Tokens } from '../../text/tokens.js';
import { bestGrammar } from '../best.js';
import type { Amount } from './amount.js';
import type { Stop } from './context.js';
import type { QuantityLexicon } from './lexicon.js';
import type { Counted } from './phrase.js';

/** Not "21 место", "ученик 4 класса", "в один день". */
export function isCounted(
  tokens: Tokens,
  lexicon: QuantityLexicon,
  amount: Amount,
  counted: Counted,
  stop: Stop,
): boolean {
  const head = tokens.words.at(counted.head);
  if (lexicon.is(head, 'NotCounted')) return false;
  const singular = (counted.reading.grammar & G.SING) !== 0;
  if (singular && stop === 'singular') return false;
  if (amount.digits && singular && lexicon.is(head, 'NumberedNoun')) {
    if (amount.government === 'one') return false;
    const before = amount.first > tokens.sentenceStart[amount.first]! ? tokens.words.at(amount.first - 1) : null;
    const noun = before === null ? 0 : bestGrammar(before, G.NOUN);
    if (noun !== 0 && counted.first === counted.head) return false;
  }
  if (amount.value !== 1 || amount.max !== null) return true;
  return !counted.substantive && !lexicon.is(head, 'NotOne');
}
