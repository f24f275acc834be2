/** What was read -> a draft. */
import type { Engine } from '../../match/engine.js';
import type { Measure, QuantityModifier } from '../../record/types.js';
import type { Tokens } from '../../text/tokens.js';
import type { QuantityDraft } from '../draft.js';
import type { Amount } from './amount.js';
import type { PerFound } from './context.js';
import type { QuantityLexicon } from './lexicon.js';
import { spelled } from './spelling.js';

/** A quantity in tokens, not yet a draft: later ones may still lend it their noun. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly amount: Amount;
  readonly modifier: QuantityModifier | null;
  readonly measure: Measure;
  readonly unit: string | null;
  readonly object: string | null;
  readonly tail: string | null;
  readonly per: PerFound | null;
  readonly rule: string;
  readonly confidence: number;
}

/** The amount as one of what `owner` counts. */
export function lentTo(amount: Amount, { measure, unit, object }: Found, confidence: number): Found {
  const { first, last } = amount;
  return {
    first,
    last,
    amount,
    modifier: null,
    measure,
    unit,
    object,
    tail: null,
    per: null,
    rule: 'quantity.elided',
    confidence,
  };
}

export function makeDraft(engine: Engine, lexicon: QuantityLexicon, found: Found): QuantityDraft {
  const { first, last, amount, modifier, measure, unit, object, tail, per, rule, confidence } = found;
  const { tokens } = engine;
  const cut = stopOutside(tokens, lexicon, first, last);
  const normal = spelled(tokens, first, last);
  // an age is never a duration
  const tier = measure === 'age' ? 1 : 0;
  const said = {
    value: amount.value,
    max: amount.max,
    modifier,
    measure,
    unit,
    object,
    tail,
    per: per === null ? null : per.per,
  };
  if (cut === 0) return { kind: 'quantity', first, last, rule, confidence, tier, normal, values: said };
  const short = normal.slice(0, -cut);
  return { kind: 'quantity', first, last, rule, confidence, tier, normal: short, cut, values: said };
}

/** "$5 млрд.", "40 тыс. руб.": a stop that ends the sentence is not the word's own; that of "л. с." is. 1 or 0. */
function stopOutside(tokens: Tokens, lexicon: QuantityLexicon, first: number, last: number): number {
  if (!endsInStop(tokens, last)) return 0;
  const before = last - 1;
  if (before >= first && tokens.end[before]! - tokens.start[before]! <= 2 && endsInStop(tokens, before)) return 0;
  return tokens.sentenceEnd[last] === last + 1 || lexicon.isAt(last, 'NoStop') ? 1 : 0;
}

function endsInStop({ codes, end }: Tokens, at: number): boolean {
  return codes[end[at]! - 1] === STOP;
}

const STOP = '.'.charCodeAt(0);
