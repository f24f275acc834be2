/** "Вакансий – 18,4 тысячи": what a number counts stands before it, at the head of the clause. */
import type { Engine } from '../../match/engine.js';
import * as G from '../../morphology/grammemes.js';
import type { Reading } from '../../morphology/index.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import type { Amount } from './amount.js';
import { isFree } from './borrow.js';
import { modifierBefore } from './context.js';
import type { Core } from './core.js';
import type { QuantityLexicon } from './lexicon.js';

const SURE = 0.3;

/** What the number after a dash counts, or null: a noun in the genitive plural alone before the dash. */
export function preposedCore(engine: Engine, lexicon: QuantityLexicon, amount: Amount): Core | null {
  const { tokens, morphology } = engine;
  if (amount.fraction || amount.value === null || !isFree(engine, amount)) return null;
  const start = tokens.sentenceStart[amount.first]!;
  const dash = (modifierBefore(tokens, amount.first, lexicon)?.first ?? amount.first) - 1;
  const at = dash - 1;
  if (at < start || (tokens.shape[dash]! & S.DASH) === 0 || (tokens.gap[dash]! & 7) === 0) return null;
  if (at > start && (tokens.shape[at - 1]! & S.COMMA) === 0) return null;
  const noun = genitivePlural(tokens.words.at(at));
  if (!noun) return null;
  const entry = lexicon.data(tokens.words.at(at), 'CountedNoun');
  const given = typeof entry?.object === 'string' ? entry.object : null;
  const object = given ?? morphology.inflect(noun, { case: G.NOMN, number: G.SING }) ?? noun.lemma;
  return { measure: 'count', unit: object, object, rule: 'quantity.elided', confidence: 0.8 };
}

/** Surely one: a known noun with no reading in the nominative. */
function genitivePlural({ readings, grammar }: Word): Reading | null {
  if ((grammar & G.NOMN) !== 0) return null;
  const of = readings.find((r) => r.known && r.score >= SURE && (r.grammar & GENITIVE) === GENITIVE);
  return of && (of.grammar & G.PLUR) !== 0 && (of.extra & G.PERSONAL) === 0 ? of : null;
}

const GENITIVE = G.NOUN | G.GENT;
