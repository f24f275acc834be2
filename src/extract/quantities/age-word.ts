/** "35-летний инженер", "50-процентная скидка": an age or a share in one word. */
import type { Engine } from '../../match/engine.js';
import * as G from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { bestGrammar } from '../best.js';
import type { QuantityLexicon } from './lexicon.js';
import type { Found } from './make.js';

/** How far the person may stand from the adjective: "35-летний главный инженер". */
const REACH = 4;

/** The age that the word at `at` gives to the person after it, or null: "10-летний план" is none. */
export function readAgeWord(engine: Engine, lexicon: QuantityLexicon, at: number): Found | null {
  const { tokens, plans } = engine;
  if ((tokens.shape[at]! & S.NUMBER_WORD) === 0) return null;
  const word = tokens.words.at(at);
  const data = lexicon.dataOf(word.folded.slice(word.folded.indexOf('-') + 1), 'AgeAdjective');
  if (!data || !Number.isInteger(word.number)) return null;
  const role = engine.tag('PersonRole');
  const end = Math.min(tokens.sentenceEnd[at]!, at + REACH);
  for (let i = at + 1; i < end; i++) {
    const { grammar, extra, shape, readings } = tokens.words.at(i);
    const person = (shape & S.TITLE) !== 0 && ((extra & G.PERSONAL) !== 0 || readings.some((r) => !r.known));
    const noun = (readings[0]?.grammar ?? 0) & G.NOUN;
    if (noun !== 0 || person) {
      if (!person && (grammar & G.ANIM) === 0 && !lexicon.isAt(i, 'AgedNoun')) return null;
      return ageOf(word.number, at, String(data.object));
    }
    // "22-летний скончался"
    if (i === at + 1 && bestGrammar(tokens.words.at(i), G.VERB) !== 0)
      return ageOf(word.number, at, String(data.object));
    // "27-летний подозреваемый"
    if (plans.hasTag(tokens.tagSet[i]!, role)) return ageOf(word.number, at, String(data.object));
    if ((grammar & G.MODIFIER) === 0) return null;
  }
  return null;
}

/** The share that the word at `at` says, or null. */
export function readPercentWord({ tokens }: Engine, lexicon: QuantityLexicon, at: number): Found | null {
  if ((tokens.shape[at]! & S.NUMBER_WORD) === 0) return null;
  const word = tokens.words.at(at);
  const data = lexicon.dataOf(word.folded.slice(word.folded.indexOf('-') + 1), 'PercentAdjective');
  if (!data || !Number.isFinite(word.number)) return null;
  const percent = { measure: 'percent', unit: '%', rule: 'quantity.percent', object: String(data.object) } as const;
  return { ...ageOf(word.number, at, percent.object), ...percent };
}

function ageOf(value: number, at: number, object: string): Found {
  return {
    first: at,
    last: at,
    amount: {
      first: at,
      last: at,
      value,
      max: null,
      order: null,
      government: 'many',
      cases: G.CASE_MASK,
      genders: G.GENDER_MASK,
      digits: true,
      collective: false,
      about: false,
      bound: null,
      fraction: false,
      scale: 1,
    },
    modifier: null,
    measure: 'age',
    unit: 'a',
    object,
    tail: null,
    per: null,
    rule: 'quantity.age',
    confidence: 0.93,
  };
}
