/** Surnames and given names that stand alone: known from the same article, or told by a role or a verb beside them. */
import type { Engine } from '../../match/engine.js';
import { ABLT, DATV, LOCT, NAME, NOMN, PATR, PROPER, SING, SURN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { hasOwnCapital, inCapitals, opensSentence } from '../phrases/index.js';
import { casesOf, doubtful, type Element, isAdjective } from './elements.js';
import type { NameParts } from './full.js';
import { learnFull, learnWord } from './known-names.js';
import type { PersonSetup } from './setup.js';

export interface LoneName {
  readonly token: number;
  readonly rule: string;
  readonly confidence: number;
  /** The full name of the same article, if there is one. */
  readonly of: NameParts | null;
  readonly isGiven: boolean;
}

type Judgement = Omit<LoneName, 'token' | 'of'>;

/** How sure a rule must be for its name to be known from then on in the article. */
const SPREADS = 0.7;
const NOT_GENITIVE = NOMN | DATV | ABLT | LOCT;

/** Names of one token outside `taken`, by token. */
export function loneNames(
  engine: Engine,
  setup: PersonSetup,
  elements: readonly Element[],
  full: readonly NameParts[],
  taken: Uint8Array,
): LoneName[] {
  const { tokens } = engine;
  const known = new Map<string, { of: NameParts | null; isGiven: boolean }>();
  for (const parts of full) learnFull(engine, setup, elements, known, parts);
  const out: LoneName[] = [];
  const waiting: number[] = [];
  let last = -2;
  for (let i = 0; i < tokens.count; i++) {
    const element = elements[i]!;
    if (taken[i]) {
      last = i;
      continue;
    }
    if (element === '-' || element === 'p' || element === 'k' || element === 'I' || element === 'R') continue;
    const word = tokens.words[i]!;
    if (!(word.shape & S.CYRILLIC) || word.folded.length < 2 || isAdjective(engine, i)) continue;
    const lone = judge(engine, setup, i, element) ?? inList(engine, setup, i, element, last);
    if (lone && !(known.get(word.folded)?.of ?? null)) {
      out.push({ token: i, ...lone, of: null });
      last = i;
      if (lone.confidence >= SPREADS && element !== 'G' && element !== 'L')
        learnWord(engine, known, word, null, false, 0);
    } else waiting.push(i);
  }
  for (const i of waiting) {
    const found = known.get(tokens.words[i]!.folded);
    if (!found || !allowed(engine, elements, i, found)) {
      engine.trace?.fail('person.surname-alone', i, i, unsure(engine, i));
      continue;
    }
    const rule = found.isGiven ? 'person.given-known' : 'person.known-in-article';
    out.push({
      token: i,
      rule,
      confidence: found.of && !found.isGiven ? 0.95 : 0.85,
      of: found.of,
      isGiven: found.isGiven,
    });
  }
  return out.sort((a, b) => a.token - b.token);
}

/** May a known form be that person here? */
function allowed(
  engine: Engine,
  elements: readonly Element[],
  i: number,
  { of, isGiven }: { of: NameParts | null; isGiven: boolean },
): boolean {
  const { tokens } = engine;
  const element = elements[i]!;
  const weak = element === 'X' || element === 'L' || element === 'M' || isGiven;
  const inQuotes = i > 0 && (tokens.shape[i - 1]! & S.QUOTE_OPEN) !== 0 && tokens.mate[i - 1] === i + 1;
  if (inQuotes) return false;
  if (element === 'X' && !hasOwnCapital(tokens, i) && !inCapitals(tokens, i)) return false;
  if (!weak) return true;
  if (of === null) return false;
  // «Совета Федерации»: a common word within a longer name in capitals
  const before = i > tokens.sentenceStart[i]! && hasOwnCapital(tokens, i - 1) && tokens.gap[i] === S.GAP_SPACE;
  const after =
    i + 1 < tokens.sentenceEnd[i]! && (tokens.shape[i + 1]! & S.TITLE) !== 0 && tokens.gap[i + 1] === S.GAP_SPACE;
  return !before && !after;
}

/** Why a lone word is not taken for a person, for tracing. */
function unsure({ tokens }: Engine, i: number): string {
  const before = i > tokens.sentenceStart[i]! ? tokens.words[i - 1]! : null;
  const after = i + 1 < tokens.sentenceEnd[i]! ? tokens.words[i + 1]! : null;
  const capital = after && after.shape & S.TITLE && tokens.gap[i + 1] === S.GAP_SPACE ? after : null;
  if (capital) return `a capital follows: "${capital.surface}"`;
  if (before && before.shape & S.TITLE && tokens.gap[i] === S.GAP_SPACE)
    return `a capital before it: "${before.surface}"`;
  return 'no role and no verb of speech beside it, and the article gives no full name with it';
}

function judge(engine: Engine, setup: PersonSetup, i: number, element: Element): Judgement | null {
  const { tokens } = engine;
  const word = tokens.words[i]!;
  const start = tokens.sentenceStart[i]!;
  const before = i > start ? tokens.words[i - 1]! : null;
  const after = i + 1 < tokens.sentenceEnd[i]! ? tokens.words[i + 1]! : null;
  // «к» is no кандидат
  const role = before !== null && before.folded.length > 1 && before.hasTag(setup.role);
  if (word.shape & S.UPPER) return null;
  // part of a longer name in capitals: «Чайковский конкурс», «Новая Газета»
  if (after && after.shape & S.TITLE && after.shape & S.WORD && tokens.gap[i + 1] === S.GAP_SPACE) return null;
  if (before && before.shape & S.TITLE && i - 1 > start && tokens.gap[i] === S.GAP_SPACE && !role) return null;
  // «Адмирал Кузнецов»: a ship
  if (after && after.shape & S.QUOTE_CLOSE && tokens.mate[i + 1]! >= i - 3 && tokens.mate[i + 1]! >= 0) return null;
  const isGiven = element === 'G' || element === 'D';
  // «Гол забил Гусев»: a surname and a town
  const townToo =
    element === 'L' && word.readings.some((r) => (r.extra & SURN) !== 0 && (r.grammar & NOMN) !== 0 && r.score > 0.2);
  const surnameLike = element === 'S' || element === 'B' || townToo;
  if (role) {
    const common = casesOf(word) & nounCases(before!);
    if (before!.hasTag(setup.artist) && element !== 'L') {
      return common & NOT_GENITIVE || !(nounCases(before!) & NOMN)
        ? { rule: 'person.after-artist', confidence: 0.8, isGiven }
        : null;
    }
    if (element === 'L' || element === 'M') {
      // «тренер Борисов», but «губернатор Юты»
      if (word.extra & (SURN | NAME) && common & NOT_GENITIVE && isSingular(before!))
        return { rule: 'person.after-role', confidence: 0.72, isGiven: element === 'M' };
      return null;
    }
    if (common !== 0 && element !== 'X') {
      const sure = surnameLike || isGiven;
      const first = (word.readings[0]?.grammar ?? 0) & common;
      // «тренер Спартака», «жительницы Жироны»
      if (
        word.readings[0]?.known || isGiven
          ? common & NOT_GENITIVE || !(nounCases(before!) & NOMN)
          : first & NOT_GENITIVE
      )
        return { rule: 'person.after-role', confidence: sure ? 0.88 : 0.78, isGiven };
    }
  }
  const speech = (after?.hasTag(setup.speech) ?? false) || (before?.hasTag(setup.speech) ?? false);
  if (speech && surnameLike && !(opensSentence(tokens, i) && doubtful(word) && !word.hasTag(setup.surname))) {
    return { rule: 'person.beside-verb', confidence: 0.85, isGiven };
  }
  if (
    element === 'U' &&
    casesOf(word) & NOMN &&
    ((after?.hasTag(setup.personVerb) ?? false) || (before?.hasTag(setup.personVerb) ?? false))
  ) {
    return { rule: 'person.beside-verb', confidence: 0.7, isGiven: false };
  }
  if ((!surnameLike && !isGiven) || townToo) return null;
  if (element === 'D') return null;
  if (doubtful(word) && (opensSentence(tokens, i) || !word.hasTag(setup.surname))) return null;
  // «Роман вышел»
  if (
    element !== 'S' &&
    opensSentence(tokens, i) &&
    word.readings.some((r) => r.known && (r.extra & PROPER) === 0 && r.score > 0.01)
  )
    return null;
  const best = word.readings[0];
  const listed = word.hasTag(setup.surname) || word.hasTag(setup.given);
  if (!best || ((best.extra & (NAME | SURN | PATR)) === 0 && !listed)) return null;
  return { rule: isGiven ? 'person.given-alone' : 'person.surname-alone', confidence: isGiven ? 0.65 : 0.75, isGiven };
}

/** «депутаты Иванов и Петров», «Сирота, Хамдалла»: after a name and a comma or "and" another in the same case. */
function inList(engine: Engine, setup: PersonSetup, i: number, element: Element, last: number): Judgement | null {
  const { tokens } = engine;
  if (last !== i - 2 || last < tokens.sentenceStart[i]! || (element !== 'S' && element !== 'B')) return null;
  const between = tokens.words[i - 1]!;
  if (!(between.shape & S.COMMA) && !between.hasTag(setup.and)) return null;
  const cases = casesOf(tokens.words[i]!) & casesOf(tokens.words[last]!);
  return cases !== 0 ? { rule: 'person.list', confidence: 0.78, isGiven: false } : null;
}

function nounCases(word: Word): number {
  return (
    word.readings.reduce((bits, r) => bits | r.grammar, 0) &
    (NOMN | (NOMN << 1) | (NOMN << 2) | (NOMN << 3) | ABLT | LOCT)
  );
}

function isSingular(word: Word): boolean {
  return word.readings.some((r) => r.grammar & SING);
}
