/**
 * Finds dates, in four steps: rules find the pieces (collect), neighbouring pieces are put together (joins), comparisons
 * are taken in and ages left to quantities (trim). What the calendar says to it is worked out in resolve/dates, once
 * the arbiter has settled which mentions stay.
 */
import type { Engine } from '../../match/engine.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Document } from '../document.js';
import { ageCuesOf } from '../numbers/index.js';
import type { Candidate } from './candidate.js';
import { Collector } from './collect.js';
import { Joins } from './joins.js';
import { dateLexiconOf } from './lexicon.js';
import { normalOf } from './normal.js';
import { governs } from './particles.js';

interface Tools {
  readonly collector: Collector;
  readonly joins: Joins;
}

const made = new WeakMap<Engine, Tools>();

function toolsOf(engine: Engine): Tools {
  let tools = made.get(engine);
  if (!tools) made.set(engine, (tools = { collector: new Collector(engine), joins: new Joins(engine) }));
  return tools;
}

export function extractDates({ engine, drafts }: Document): void {
  const { collector, joins } = toolsOf(engine);
  const pieces = collector.collect();
  if (pieces.length === 0) return;
  for (const candidate of joins.run(engine.tokens, pieces)) {
    if (candidate.bare || candidate.value.k === 'part') {
      const reason = 'it says something only together with a date beside it, and none stands there';
      engine.trace?.fail(candidate.rule, candidate.first, candidate.last, reason);
      continue;
    }
    propose(engine, candidate, drafts);
  }
}

/** "поздравили с 8 Марта": nothing begins there. */
function boundOf(rule: string, meaning = 'none'): string {
  return rule === 'date.holiday' && meaning === 'from' ? 'none' : meaning;
}

/** «Один день Ивана Денисовича», «600 секунд»: a capital after the opening quote, or nothing else in the quotes. */
function isTitle(tokens: Tokens, first: number, last: number): boolean {
  if (first === 0 || !(tokens.shape[first - 1]! & S.QUOTE_OPEN)) return false;
  return (tokens.words.at(first).shape & S.TITLE) !== 0 || tokens.mate[first - 1] === last + 1;
}

function propose(engine: Engine, candidate: Candidate, drafts: Document['drafts']): void {
  const { tokens } = engine;
  const { value, last, rule, confidence } = candidate;
  const lexicon = dateLexiconOf(engine);
  let { first } = candidate;
  let comparison = null;
  if (value.k === 'duration' || rule === 'date.ago' || (value.k === 'point' && value.clock)) {
    comparison = lexicon.comparisons.before(tokens, first);
    if (comparison) first -= comparison.words.length;
    if (
      value.k === 'duration' &&
      value.unit === 'year' &&
      !value.direction &&
      ageCuesOf(engine).isAge(tokens, first, last, rule === 'date.duration-about')
    )
      return;
  }
  if (value.k === 'duration' && isTitle(tokens, first, last)) return;
  const found = lexicon.prepositions.before(tokens, first);
  const preposition = found && governs(found, tokens, first, last) ? found : null;
  drafts.push({
    kind: 'date',
    first,
    last,
    rule,
    confidence,
    tier: 0,
    normal: normalOf(engine, value, first, last),
    values: { type: 'DATE', edtf: null, from: null, to: null, modifier: null, anchor: 'none', every: null },
    spoken: { value, bound: boundOf(rule, preposition?.meaning), comparison: comparison?.meaning ?? null },
  });
}
