/** Names of several parts: «Айгуль Ахметова», «И.П. Бардин», «Иванов Иван Иванович», «Антони Вивес-и-Томас». */
import type { Engine } from '../../match/engine.js';
import { ADJF, ADVB, APRO, CONJ, NPRO, PRCL, PREP, SURN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { hasOwnCapital, opensSentence } from '../phrases/index.js';
import { type Element, endsLikePatronymic, isAdjective, sameCase } from './elements.js';
import type { PersonSetup } from './setup.js';
import { type NameShape, SHAPES } from './shapes.js';
import { syllabic } from './syllables.js';

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

/** Distinct runs that are remembered. */
const MOST_RUNS = 5000;
/** Longest run that is looked at, in tokens. */
const LONGEST = 9;

/** East Asian names, over k for a syllable, u for an unknown word: «Пан Ги Мун», «Хань Гоюй», «Нгуен Фу Чонг». */
const ASIAN = /^(?:k{2,4}|ku|kuk|kku)(?![ku])/;

/** Words that no name begins with, but the start of a sentence. */
const FUNCTION = PREP | CONJ | NPRO | PRCL | ADVB;
const PLACE_FIRST = /^M[GB][SBULMXD]/;

/** All full names of the text, left to right, not overlapping. */
export function fullNames(engine: Engine, setup: PersonSetup, elements: readonly Element[]): NameParts[] {
  const { tokens } = engine;
  const out: NameParts[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const element = elements[i]!;
    if (element === '-' || element === 'k' || element === 'R') continue;
    if (element === 'p' && !(tokens.shape[i]! & S.TITLE)) continue;
    const run = runAt(engine, elements, i);
    if (run.length < 2) continue;
    const parts =
      asian(engine, setup, run, i) ?? readRun(engine, setup, run, i) ?? afterParticle(engine, setup, run, i);
    if (!parts || alone(engine, parts)) continue;
    out.push(parts);
    i = parts.last;
  }
  return out;
}

/** Elements from token `first` on: one sentence, only spaces between; «Бадди» in quotes inside a name is q. */
function runAt(engine: Engine, elements: readonly Element[], first: number): string {
  const { tokens } = engine;
  let run: string = elements[first]!;
  const end = Math.min(tokens.sentenceEnd[first]!, first + LONGEST);
  for (let i = first + 1; i < end; i++) {
    if (tokens.gap[i]! & (S.GAP_NEWLINE | S.GAP_PARAGRAPH)) break;
    const mate = tokens.mate[i]!;
    if (tokens.shape[i]! & S.QUOTE_OPEN && mate > i && mate - i <= 3 && mate + 1 < end && elements[mate + 1] !== '-') {
      run += 'q'.repeat(mate - i + 1);
      i = mate;
      continue;
    }
    const next = elements[i]!;
    if (next === '-') break;
    run += next;
  }
  return run;
}

function readRun(engine: Engine, setup: PersonSetup, run: string, first: number): NameParts | null {
  const token = (at: number): number => (at < 0 ? -1 : first + at);
  for (const read of readingsOf(run, setup.readings)) {
    const { rule, confidence } = read;
    const given = token(read.given);
    const patronymic = token(read.patronymic);
    const surname = token(read.surname);
    const surnameLast = token(read.surnameLast);
    const last = token(read.last);
    if (given >= 0 && run[read.given] !== 'I') {
      // «Винсента Ван Гога»: what follows a particle may be a form of some other name
      if (surnameLast >= 0 && surname === surnameLast && !sameCase(engine, given, surnameLast)) continue;
      if (patronymic >= 0 && run[read.patronymic] === 'P' && !sameCase(engine, given, patronymic)) continue;
    }
    if (!plausible(engine, setup, rule, run, first, last, surnameLast)) continue;
    if (rule === 'person.given-patronymic' && endsLikePatronymic(engine, setup, patronymic)) {
      const name = { surname: patronymic, surnameLast: patronymic, patronymic: -1 };
      return { first, last, given, ...name, rule: 'person.given-surname', confidence };
    }
    return { first, last, given, patronymic, surname, surnameLast, rule, confidence };
  }
  return null;
}

/** The shapes that fit a run, with offsets into it; worked out once for each run of letters. */
function readingsOf(run: string, known: Map<string, readonly NameParts[]>): readonly NameParts[] {
  let readings = known.get(run);
  if (!readings) {
    // «Сальвадора Франсиско Флореса»: the place before the name
    readings = PLACE_FIRST.test(run) ? [] : SHAPES.flatMap((shape) => matchShape(shape, run));
    if (known.size >= MOST_RUNS) known.clear();
    known.set(run, readings);
  }
  return readings;
}

function matchShape({ rule, confidence, shape }: NameShape, run: string): NameParts[] {
  const m = shape.exec(run);
  if (!m) return [];
  const { g, p, s } = m.indices?.groups ?? {};
  return [
    {
      rule,
      confidence,
      first: 0,
      last: m[0].length - 1,
      given: g ? g[0] : -1,
      patronymic: p ? p[0] : -1,
      surname: s ? s[0] : -1,
      surnameLast: s ? s[1] - 1 : -1,
    },
  ];
}

/** What a shape asks of its surroundings. */
function plausible(
  engine: Engine,
  setup: PersonSetup,
  rule: string,
  run: string,
  first: number,
  last: number,
  surname: number,
): boolean {
  const starts = opensSentence(engine.tokens, first);
  switch (rule) {
    case 'person.turkic-patronymic':
    case 'person.surname-given-patronymic':
      // «Уважаемая Юлия Вячеславовна»
      // «Сербии Александр Вучич»
      return !(run[0] === 'X' || run[0] === 'L') || (!starts && marked(engine, first));
    case 'person.given-common-word':
      return commonAsSurname(engine, first, surname) && (run[0] !== 'M' || marked(engine, surname));
    case 'person.unknown-given':
      return !starts;
    case 'person.surname-given':
      return !papal(engine, setup, first);
    case 'person.unknown-surname':
    case 'person.surname-unknown':
    case 'person.doubtful-given-surname':
      return !(starts && (engine.tokens.words[first]!.readings[0]?.grammar ?? 0) & (ADJF | FUNCTION));
    case 'person.unknown':
      return alikeNames(engine, first, last);
    default:
      return true;
  }
}

function asian(engine: Engine, setup: PersonSetup, run: string, first: number): NameParts | null {
  const { tokens } = engine;
  const begins = tokens.words[first]!;
  // «У Януковича», «Сама Эндрюс»
  const best = begins.readings[0];
  if (opensSentence(tokens, first) && best && (best.grammar & FUNCTION || best.extra & APRO)) return null;
  if (!begins.hasTag(setup.syllable) && !setup.inflected.has(begins.folded)) return null;
  let mask = '';
  for (let i = 0; i < run.length && i < 6; i++) {
    const word = tokens.words[first + i]!;
    const syllable = (word.shape & S.TITLE) !== 0 && (word.hasTag(setup.syllable) || setup.inflected.has(word.folded));
    mask += syllable ? 'k' : run[i] === 'U' || (run[i] === 'S' && syllabic(setup, word) !== null) ? 'u' : '-';
  }
  const m = ASIAN.exec(mask);
  if (!m) return null;
  const last = first + m[0].length - 1;
  // «Ян Ким» and other pairs of given names are read by the usual shapes
  if (m[0].length === 2 && /^[GB][GB]/.test(run)) return null;
  return {
    first,
    last,
    given: first + 1,
    patronymic: -1,
    surname: first,
    surnameLast: first,
    rule: 'person.east-asian',
    confidence: 0.9,
  };
}

/** «Ван Гог», «Де Ниро»: a particle with a capital, then the rest of the surname. */
function afterParticle(engine: Engine, setup: PersonSetup, run: string, first: number): NameParts | null {
  if (!/^p+[SUBG]/.test(run) || !engine.tokens.words[first]!.hasTag(setup.leading)) return null;
  const last = first + run.search(/[SUBG]/);
  return {
    first,
    last,
    given: -1,
    patronymic: -1,
    surname: first,
    surnameLast: last,
    rule: 'person.particle-surname',
    confidence: 0.8,
  };
}

/** A name that is all there is between quotes is a book, a ship, a band. */
function alone(engine: Engine, { first, last, patronymic }: NameParts): boolean {
  const { tokens } = engine;
  return (
    patronymic < 0 &&
    first > 0 &&
    (tokens.shape[first - 1]! & S.QUOTE_OPEN) !== 0 &&
    tokens.mate[first - 1] === last + 1
  );
}

/** Two words that no dictionary knows are a person only where a sentence does not begin and no quotes stand around. */
function alikeNames(engine: Engine, first: number, last: number): boolean {
  const { tokens } = engine;
  if (opensSentence(tokens, first) && last === first + 1) return (tokens.shape[first]! & S.HYPHENATED) === 0;
  return first === 0 || (tokens.shape[first - 1]! & S.QUOTE) === 0;
}

/** «Роман Толстой», but not «Вера Церковь» at the start of a sentence. */
function commonAsSurname(engine: Engine, first: number, surname: number): boolean {
  // «Андрей Первозванный» yes; «Евгений Московской области» no: the word is an adjective of what follows
  return (
    hasOwnCapital(engine.tokens, surname) &&
    !isAdjective(engine, surname) &&
    engine.tokens.words[first]!.surface.length > 2
  );
}

/** «Папа Римский Франциск»: an adjective after the title is no surname. */
function papal(engine: Engine, setup: PersonSetup, first: number): boolean {
  const { words, sentenceStart } = engine.tokens;
  return first > sentenceStart[first]! && words[first - 1]!.hasTag(setup.role) && (words[first]!.grammar & ADJF) !== 0;
}

/** Has the word a reading as a surname? */
function marked(engine: Engine, i: number): boolean {
  return (engine.tokens.words[i]!.extra & SURN) !== 0;
}
