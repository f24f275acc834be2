/** Does a number before a noun count it, or only number it? */
import * as G from '../../morphology/grammemes.js';
import type { Tokens } from '../../text/tokens.js';
import { bestGrammar } from '../best.js';
import type { Amount } from './amount.js';
import type { Stop } from './context.js';
import type { QuantityLexicon } from './lexicon.js';
import type { Counted } from './phrase.js';

/** How far around "один" other numbers may stand that make it count, and how far before it a word such as "только". */
const COUNTING_REACH = 10;
const ONLY_REACH = 3;

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
  return !counted.substantive && !lexicon.is(head, 'NotOne') && !isSameOne(tokens, lexicon, amount, counted);
}

/** "на одной высоте", "одним ударом": the same or a certain one, where nothing near says that it counts. */
function isSameOne(
  tokens: Tokens,
  lexicon: QuantityLexicon,
  { first, last, digits }: Amount,
  counted: Counted,
): boolean {
  if (digits) return false;
  const start = tokens.sentenceStart[first]!;
  const head = tokens.words.at(counted.head);
  const said = first > start && lexicon.isAt(first - 1, 'OnePreposition') && (head.grammar & G.LOCT) !== 0;
  // "одним ударом": no preposition
  const means = (head.grammar & (G.ABLT | G.NOMN | G.ACCS | G.GENT)) === G.ABLT && !isAfterPreposition(tokens, first);
  if (!said && !means) return false;
  const end = Math.min(tokens.sentenceEnd[first]!, last + COUNTING_REACH);
  for (let i = Math.max(start, first - COUNTING_REACH); i < end; i++) {
    if (i >= first && i <= last) continue;
    if (i < first && i >= first - ONLY_REACH && lexicon.isAt(i, 'OnlyOne')) return false;
    if (lexicon.numerals.startsAt(tokens, i)) return false;
  }
  return true;
}

function isAfterPreposition(tokens: Tokens, first: number): boolean {
  return first > tokens.sentenceStart[first]! && bestGrammar(tokens.words.at(first - 1), G.PREP) !== 0;
}
