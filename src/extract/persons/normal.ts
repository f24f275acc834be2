/** Names in the nominative. */
import type { Engine } from '../../match/engine.js';
import { cleanSurface, foldLookAlikes, withCapitals } from '../../morphology/alphabet.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { joinWords, nominativeOf } from '../normal.js';
import { caseCue } from './case-cues.js';
import { choose } from './choice.js';
import type { ArticleNames } from './evidence.js';
import { EAST_ASIAN, type NameParts, TURKIC } from './parts.js';
import { type NamePlan, type NormalName, planOf } from './plan.js';
import type { PersonSetup } from './setup.js';
import { syllableNominative } from './syllables.js';

/** Distinct names that are remembered. */
const MOST_PLANS = 3000;
/** Offsets of parts are below this. */
const OFFSETS = 16;

/** The full name in the nominative; of a headline in capitals only first letters stay large. */
export function nominativeName(
  engine: Engine,
  setup: PersonSetup,
  article: ArticleNames,
  parts: NameParts,
): NormalName {
  return find(engine, setup, article, parts.first, parts.last, parts, false);
}

/** The same of a given name or a surname that stands alone. */
export function nominativeAlone(
  engine: Engine,
  setup: PersonSetup,
  article: ArticleNames,
  token: number,
  isGiven: boolean,
): string {
  return find(engine, setup, article, token, token, null, isGiven).normal;
}

function find(
  engine: Engine,
  setup: PersonSetup,
  article: ArticleNames,
  first: number,
  last: number,
  parts: NameParts | null,
  isGiven: boolean,
): NormalName {
  const plan = knownPlan(engine, setup, first, last, parts, isGiven);
  const choice = plan.certain ? plan.firstChoice() : choose(plan, caseCue(engine, setup, first, last), article);
  let result = plan.results.get(choice);
  if (!result) {
    result = spell(engine, wordsOf(engine, setup, plan, choice, first, last, parts?.rule === EAST_ASIAN), first, parts);
    plan.results.set(choice, result);
  }
  return result;
}

function knownPlan(
  engine: Engine,
  setup: PersonSetup,
  first: number,
  last: number,
  parts: NameParts | null,
  isGiven: boolean,
): NamePlan {
  const { plans } = setup;
  const key = keyOf(engine.tokens, first, last, parts, isGiven);
  let plan = plans.get(key);
  if (!plan) {
    plan = planOf(engine, setup, first, parts, isGiven);
    if (plans.size >= MOST_PLANS) plans.clear();
    plans.set(key, plan);
  }
  return plan;
}

/** Surfaces, gaps and quotes of the tokens, and which part of a name each of them is. */
function keyOf(
  { words, gap, shape, mate }: Tokens,
  first: number,
  last: number,
  parts: NameParts | null,
  isGiven: boolean,
): string {
  if (!parts) return (isGiven ? 'g' : 's') + words[first]!.surface;
  const { rule } = parts;
  let layout = rule === EAST_ASIAN ? 1 : rule === TURKIC ? 2 : 0;
  layout = layout * OFFSETS + (parts.given < 0 ? 0 : parts.given - first + 1);
  layout = layout * OFFSETS + (parts.patronymic < 0 ? 0 : parts.patronymic - first + 1);
  layout = layout * OFFSETS + (parts.surname < 0 ? 0 : parts.surname - first + 1);
  layout = layout * OFFSETS + (parts.surnameLast < 0 ? 0 : parts.surnameLast - first + 1);
  let key = `${layout}`;
  for (let i = first; i <= last; i++) {
    key += (gap[i]! & 7) !== 0 ? ' ' : '\0';
    // what a quote becomes depends on whether it opens or closes
    if (shape[i]! & S.QUOTE) key += `${shape[i]! & S.QUOTE_OPEN}${mate[i]! < 0}`;
    key += words[i]!.surface;
  }
  return key;
}

/** The words of the name in the nominative. */
function wordsOf(
  engine: Engine,
  setup: PersonSetup,
  plan: NamePlan,
  choice: number,
  first: number,
  last: number,
  asian: boolean,
): string[] {
  const words = engine.tokens.words.slice(first, last + 1);
  const found = new Map<number, string>();
  const forms = plan.formsOf(choice);
  plan.slots.forEach(({ at }, i) => {
    found.set(at, withCapitals(forms[i]!, foldLookAlikes(cleanSurface(words[at]!.surface))));
  });
  const rest = found.size === words.length ? null : nominativeOf(engine, first, last, { number: 'sing' });
  return words.map((own, i) => {
    const fixed = asian ? syllableNominative(setup, own, i === words.length - 1, rest?.[i] ?? own.surface) : null;
    const name = fixed ?? found.get(i) ?? (own.hasTag(setup.particle) ? own.surface : rest?.[i]);
    if (name === undefined) return own.surface;
    return own.shape & S.UPPER && own.shape & S.CYRILLIC ? titled(name) : name;
  });
}

function spell({ tokens }: Engine, words: readonly string[], first: number, parts: NameParts | null): NormalName {
  if (!parts) return { normal: words[0]!, surname: null, name: null, patronymic: null };
  const part = (from: number, to: number): string | null =>
    from < 0 ? null : joinWords(tokens, from, words.slice(from - first, to - first + 1));
  return {
    normal: joinWords(tokens, first, words),
    surname: part(parts.surname, parts.surnameLast),
    name: part(parts.given, parts.given),
    patronymic: part(parts.patronymic, parts.patronymic),
  };
}

function titled(word: string): string {
  return word.toLowerCase().replace(/(?<=^|-)\p{L}/gu, (letter) => letter.toUpperCase());
}
