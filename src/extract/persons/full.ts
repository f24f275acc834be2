/** Names of several parts: «Айгуль Ахметова», «И.П. Бардин», «Иванов Иван Иванович», «Антони Вивес-и-Томас». */
import type { Engine } from '../../match/engine.js';
import { ADJF, NOUN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { type Element, elementOf, sameCase } from './elements.js';
import type { PersonSetup } from './setup.js';

export interface NameParts {
  readonly first: number;
  readonly last: number;
  /** Tokens of the parts, -1 where there is none; the surname may be several tokens («фон дер Ляйен»). */
  readonly given: number;
  readonly patronymic: number;
  readonly surname: number;
  readonly surnameLast: number;
  readonly rule: string;
  readonly confidence: number;
}

/** Shapes of full names over the letters of elements.ts; the first that matches at a token wins. Groups name the parts. */
const SHAPES: readonly { rule: string; confidence: number; shape: RegExp }[] = [
  { rule: 'person.given-patronymic-surname', confidence: 0.98, shape: /^(?<g>[GBUX])(?<p>P)(?<s>p*[SBUXG])/d },
  { rule: 'person.surname-given-patronymic', confidence: 0.98, shape: /^(?<s>[SBUX])(?<g>[GB])(?<p>P)/d },
  { rule: 'person.given-patronymic', confidence: 0.95, shape: /^(?<g>[GB])(?<p>P)/d },
  { rule: 'person.initials-surname', confidence: 0.96, shape: /^(?<g>I)I?(?<s>p*[SBUXG])/d },
  { rule: 'person.given-initial-surname', confidence: 0.95, shape: /^(?<g>[GB])I(?<s>[SBUX])/d },
  { rule: 'person.surname-initials', confidence: 0.95, shape: /^(?<s>[SBU])(?<g>I)I?/d },
  { rule: 'person.monarch', confidence: 0.95, shape: /^(?<g>[GB][GBS]?)R/d },
  { rule: 'person.given-surname', confidence: 0.97, shape: /^(?<g>[GB])[GB]?(?<s>p*[SB][USB]?)/d },
  { rule: 'person.given-surname-unknown', confidence: 0.92, shape: /^(?<g>[GB])[GUB]?(?<s>p*U)(?!G)/d },
  { rule: 'person.surname-given', confidence: 0.93, shape: /^(?<s>S)(?<g>[GB])(?![SUP])/d },
  { rule: 'person.given-given', confidence: 0.85, shape: /^(?<g>[GB])(?<s>[GB])/d },
  { rule: 'person.given-common-word', confidence: 0.8, shape: /^(?<g>[GB])(?<s>X)/d },
  { rule: 'person.unknown-surname', confidence: 0.8, shape: /^(?<g>U)(?<s>U?[SB])(?![G])/d },
  { rule: 'person.surname-unknown', confidence: 0.75, shape: /^(?<s>[SB])(?<g>U)/d },
  { rule: 'person.unknown', confidence: 0.65, shape: /^(?<g>U)(?<s>p?UU?)/d },
];

/** All full names of the text, left to right, not overlapping. */
export function fullNames(engine: Engine, setup: PersonSetup): NameParts[] {
  const { tokens } = engine;
  const out: NameParts[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const element = elementOf(tokens.words[i]!, setup);
    if (element === '-' || element === 'p') continue;
    const run = runAt(engine, setup, i, element);
    if (run.length < 2) continue;
    const parts = readRun(engine, run, i);
    if (!parts) continue;
    out.push(parts);
    i = parts.last;
  }
  return out;
}

/** Elements from token `first` on: up to seven, one sentence, only spaces between. */
function runAt(engine: Engine, setup: PersonSetup, first: number, element: Element): string {
  const { tokens } = engine;
  let run: string = element;
  for (let i = first + 1; i < tokens.sentenceEnd[first]! && run.length < 7; i++) {
    if (tokens.gap[i]! & (S.GAP_NEWLINE | S.GAP_PARAGRAPH)) break;
    const next = elementOf(tokens.words[i]!, setup);
    if (next === '-') break;
    run += next;
  }
  return run;
}

function readRun(engine: Engine, run: string, first: number): NameParts | null {
  for (const { rule, confidence, shape } of SHAPES) {
    const m = shape.exec(run);
    if (!m) continue;
    const spans = m.indices?.groups;
    const given = spans?.g ? first + spans.g[0] : -1;
    const patronymic = spans?.p ? first + spans.p[0] : -1;
    const surname = spans?.s ? first + spans.s[0] : -1;
    const surnameLast = spans?.s ? first + spans.s[1] - 1 : -1;
    const last = first + m[0].length - 1;
    if (given >= 0 && surnameLast >= 0 && run[given - first] !== 'I' && !sameCase(engine, given, surnameLast)) continue;
    if (rule === 'person.unknown' && !alikeNames(engine, first, last)) continue;
    if (rule === 'person.given-common-word' && !commonAsSurname(engine, first, surnameLast)) continue;
    return { first, last, given, patronymic, surname, surnameLast, rule, confidence };
  }
  return null;
}

/** Two words that no dictionary knows are a person only where a sentence does not begin and no quotes stand around. */
function alikeNames(engine: Engine, first: number, last: number): boolean {
  const { tokens } = engine;
  if (tokens.sentenceStart[first] === first && last === first + 1)
    return !((tokens.shape[first]! & S.HYPHENATED) !== 0);
  return first === 0 || (tokens.shape[first - 1]! & S.QUOTE) === 0;
}

/** «Роман Толстой», but not «Вера Церковь» at the start of a sentence. */
function commonAsSurname(engine: Engine, first: number, surname: number): boolean {
  const { tokens } = engine;
  const word = tokens.words[surname]!;
  const next = surname + 1 < tokens.sentenceEnd[first]! ? tokens.words[surname + 1]! : null;
  // «Андрей Первозванный» yes; «Евгений Московской области» no: the word is an adjective of what follows
  return !(next && word.grammar & ADJF && next.grammar & NOUN && !(next.shape & S.PUNCTUATION) && surname > first + 1);
}
