/** What stands around a quantity and belongs to it: «более …», «… в год», «… юных инженеров». */
import * as G from '../../morphology/grammemes.js';
import type { Tokens } from '../../text/tokens.js';
import { bestGrammar } from '../best.js';
import { nounGroup } from '../phrases/nouns.js';
import type { Amount } from './amount.js';
import { modifierBefore, orMoreAt, perAfter, perBefore } from './context.js';
import type { Core } from './core.js';
import type { QuantityLexicon } from './lexicon.js';
import type { Found } from './make.js';
import { spelled } from './spelling.js';

/** The quantity of tokens first…last, both included, with what stands around it: modifier, tail, per. */
export function framed(
  tokens: Tokens,
  lexicon: QuantityLexicon,
  amount: Amount,
  first: number,
  last: number,
  core: Core,
): Found {
  const modifier = modifierBefore(
    tokens,
    first,
    lexicon,
    amount.digits && amount.scale === 1 && core.measure === 'count',
  );
  const tailEnd = tailOf(tokens, last);
  const start = modifier ? modifier.first : first;
  // "90% и более"
  const after = modifier || amount.bound || core.measure === 'temperature' ? null : orMoreAt(tokens, last + 1, lexicon);
  const per =
    perAfter(tokens, last, lexicon) ??
    perBefore(tokens, start, lexicon) ??
    (tailEnd < 0 ? null : perAfter(tokens, tailEnd, lexicon));
  // "больше тысячи": the genitive singular after a modifier is an exact number
  const bounded = modifier && amount.order !== null && (tokens.grammar[amount.last]! & G.SING) !== 0;
  return {
    first: start,
    last: after?.last ?? last,
    amount: bounded ? { ...amount, value: amount.order } : amount,
    modifier: modifier?.modifier ?? amount.bound ?? after?.modifier ?? (amount.about ? '~' : null),
    measure: core.measure,
    unit: core.unit,
    object: core.object,
    tail: tailEnd < 0 ? null : spelled(tokens, last + 1, tailEnd),
    per,
    rule: core.rule,
    confidence: core.confidence,
  };
}

/** Last token of the noun group in the genitive that follows, or -1. */
function tailOf(tokens: Tokens, last: number): number {
  const at = last + 1;
  if (at >= tokens.sentenceEnd[last]!) return -1;
  const grammar = tokens.grammar[at]!;
  if ((grammar & (G.NOUN | G.MODIFIER)) === 0 || (grammar & G.GENT) === 0) return -1;
  const word = tokens.words.at(at);
  // "несколько раз приставал": a rare noun, but commonly a verb
  if (word.folded.length < 2 || bestGrammar(word, G.VERB) !== 0) return -1;
  return nounGroup(tokens, at, G.GENT);
}
