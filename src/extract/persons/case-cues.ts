/** What the words around a name say of its case: «издателя Александра …» is a genitive, «Александра … рассказала» a nominative. */
import type { Engine } from '../../match/engine.js';
import { MARK_ROLE } from '../../match/marks.js';
import {
  ABLT,
  ADJF,
  ANIM,
  CASE_MASK,
  DATV,
  FEMN,
  GENT,
  GRND,
  INFN,
  MASC,
  NOMN,
  NOUN,
  PAST,
  PLUR,
  PREP,
  SING,
  VERB,
} from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { opensSentence } from '../phrases/index.js';
import { COLON, isSign, SEMICOLON } from '../phrases/sign.js';
import { answersFeminineVerb } from './feminine-subject.js';
import { casesOf, isGiven, livingCases } from './name-word.js';
import type { PersonSetup } from './setup.js';

export interface CaseCue {
  /** Likely cases; all of them where nothing is said. */
  readonly cases: number;
  /** Gender that the verb shows; 0: none. */
  readonly gender: number;
  /** How much less likely the other cases are. */
  readonly other: number;
  /** «Евгения Петрова рассказала»: hardly Евгений. */
  readonly woman?: boolean;
}

const NONE: CaseCue = { cases: CASE_MASK, gender: 0, other: 1 };
const SURE = 0.08;
const LIKELY = 0.4;
/** Whom a verb in the feminine has for its subject. */
const SHE: CaseCue = { cases: NOMN, gender: FEMN, other: LIKELY / 3 };
const FARTHEST_ROLE = 9;
/** So many names back a list is followed: its length must not show in the time that each name takes. */
const LONGEST_LIST = 12;
/** Between a role and its bearer these begin something else. */
const OTHER_CLAUSE = VERB | PREP | INFN | GRND;

/** The cue for the name in tokens first…last; in a list that of the first name, `back` names before at most. */
export function caseCue(
  engine: Engine,
  setup: PersonSetup,
  first: number,
  last: number,
  back: number = LONGEST_LIST,
): CaseCue {
  const { tokens } = engine;
  const before = governor(engine, setup, first);
  const after = last + 1 < tokens.sentenceEnd[last]! ? tokens.words.at(last + 1) : null;
  const best = before?.readings[0];
  if (before && best) {
    if (best.grammar & INFN && before.hasTag(setup.objectlessVerb)) return { cases: NOMN, gender: 0, other: LIKELY };
    if (best.grammar & (INFN | PLUR) && before.hasTag(setup.dativeVerb))
      return { cases: DATV, gender: 0, other: best.grammar & INFN ? LIKELY / 2 : SURE };
    if (best.grammar & PREP)
      return { cases: setup.prepositions.get(before.folded) ?? CASE_MASK & ~NOMN, gender: 0, other: SURE };
    if (best.grammar & (INFN | GRND)) return { cases: CASE_MASK & ~(NOMN | DATV), gender: 0, other: SURE * 2 };
    if (before.hasTag(setup.role)) {
      const cases = roleCases(before);
      return !(cases & NOMN) && cases & GENT && answersFeminineVerb(engine, first, last)
        ? SHE
        : { cases, gender: 0, other: livingCases(before) === 0 ? LIKELY : SURE, woman: isWoman(before, setup) };
    }
  }
  if (before && best && best.grammar & VERB) {
    // «рассказала Александра», «встретили Александра»
    const subject = best.extra & PAST ? best.grammar & (MASC | FEMN) : 0;
    // «хвалили Валерию Нарбикову»: hardly a dative, since few verbs ask for one alone
    if (best.grammar & PLUR) return { cases: CASE_MASK & ~(NOMN | DATV), gender: 0, other: LIKELY };
    if (subject !== FEMN && before.hasTag(setup.dativeVerb))
      return { cases: NOMN | DATV, gender: subject, other: LIKELY };
    return {
      cases: subject === FEMN ? NOMN : CASE_MASK & ~DATV,
      gender: subject,
      other: subject === FEMN ? LIKELY / 3 : LIKELY,
    };
  }
  // «Егор Крид, Дана Соколова»: the cases of the name before
  const other = before && first - 2 >= tokens.sentenceStart[first]! ? tokens.words.at(first - 2) : null;
  if (before && other && other.shape & S.TITLE && (before.shape & S.COMMA || before.hasTag(setup.and))) {
    const cue = listed(casesOf(other));
    // «боксёров Александра Смелкова и Евгения Дубова»
    const several = cue === NONE && before.hasTag(setup.and) ? roleBefore(engine, first - 1, false) : null;
    if (several && livingCases(several) === 0)
      return { cases: roleCases(several), gender: 0, other: LIKELY, woman: isWoman(several, setup) };
    // «художников Волкова, Попова»: what governs the first of them
    return back > 0 && cue === NONE && standsAlone(engine, first - 2)
      ? caseCue(engine, setup, first - 2, first - 2, back - 1)
      : cue;
  }
  // «подопечные Брагина»: several people, of whom the name is none
  if (best && best.grammar & ADJF && (before!.grammar & SING) === 0)
    return { cases: GENT, gender: 0, other: LIKELY / 2 };
  // «чемпионка 2018 года Александра …»: what is counted or dated has no name after it
  const counted = first - 2 >= tokens.sentenceStart[first]! && (tokens.shape[first - 2]! & S.NUMBER) !== 0;
  const verb = after?.readings[0];
  if (verb && verb.grammar & VERB && (counted || !(before && best && best.grammar & NOUN))) {
    const gender = verb.extra & PAST ? verb.grammar & (MASC | FEMN) : 0;
    return { cases: NOMN, gender, other: LIKELY, woman: gender === FEMN };
  }
  const role = before ? roleBefore(engine, first, counted) : null;
  if (role && !(livingCases(role) & NOMN) && answersFeminineVerb(engine, first, last)) return SHE;
  // «специалисты Института Столыпина»: no bearer of the name, but «одного из врачей клиники Артуро Легаля»
  const inRole = role ? roleCases(role) : 0;
  if (role && (livingCases(role) !== 0 || !(inRole & NOMN))) return { cases: inRole, gender: 0, other: LIKELY / 2 };
  if (
    before &&
    best &&
    !counted &&
    best.grammar & NOUN &&
    (!(before.shape & S.TITLE) || opensSentence(tokens, first - 1))
  ) {
    if (!(best.grammar & ANIM) && !(best.grammar & NOMN) && answersFeminineVerb(engine, first, last)) return SHE;
    // «юрист Ибрагим»: in the same case; «книга Александра»: a genitive
    return best.grammar & ANIM
      ? {
          cases: roleCases(before) | GENT,
          gender: 0,
          other: LIKELY,
        }
      : { cases: GENT | (best.grammar & NOMN ? 0 : ABLT), gender: 0, other: LIKELY / 2 };
  }
  if (!before) return { cases: NOMN, gender: 0, other: LIKELY };
  // «Награждены: Н. Сидорова», «первое место – Н. Сидорова»
  const opened = before.shape & S.DASH || isSign(tokens, first - 1, COLON) || isSign(tokens, first - 1, SEMICOLON);
  if (opened && tokens.shape[first]! & S.INITIAL) return { cases: NOMN, gender: 0, other: LIKELY };
  // «представителей авангарда – Волкова, Попова»: those who are named after the dash
  const named = opened ? roleBefore(engine, first - 1, false) : null;
  if (named && livingCases(named) === 0) return { cases: roleCases(named), gender: 0, other: LIKELY };
  return listedAfter(engine, setup, last);
}

/** «актрисы», «россиянки», but not «жены», who are somebody's, nor «коллеги». */
function isWoman(role: Word, { kin }: PersonSetup): boolean {
  const best = role.readings[0];
  const woman = NOUN | ANIM | FEMN;
  return best !== undefined && (best.grammar & (woman | MASC)) === woman && !role.hasTag(kin);
}

/** Is the name of one word, without another name before it? */
function standsAlone({ tokens }: Engine, at: number): boolean {
  const before = at - 1;
  if (before < tokens.sentenceStart[at]! || (tokens.shape[before]! & S.TITLE) === 0) return true;
  return (tokens.marks[before]! & MARK_ROLE) !== 0 && opensSentence(tokens, before);
}

/** Cases of a role; of several people's where it is a plural, «боксёров». */
function roleCases(role: Word): number {
  const living = livingCases(role);
  if (living !== 0) return living;
  let cases = 0;
  for (const { grammar } of role.readings) if (grammar & NOUN) cases |= grammar & CASE_MASK;
  return cases || CASE_MASK;
}

/** «пейзажи» Александра Смелкова, Рувима Базеля: the cases of the next name, if that is no nominative. */
function listedAfter({ tokens }: Engine, setup: PersonSetup, last: number): CaseCue {
  const between = last + 1;
  if (between + 1 >= tokens.sentenceEnd[last]!) return NONE;
  if (!(tokens.shape[between]! & S.COMMA) && !tokens.words.at(between).hasTag(setup.and)) return NONE;
  const next = tokens.words.at(between + 1);
  if (!(next.shape & S.TITLE) || !isGiven(next)) return NONE;
  const cases = casesOf(next);
  return cases & NOMN ? NONE : { cases, gender: 0, other: LIKELY / 2 };
}

/** The word before a name; «привлечь и Валерия»: what stands before a conjunction, if that can govern. */
function governor({ tokens }: Engine, setup: PersonSetup, first: number): Word | null {
  const { words, sentenceStart } = tokens;
  const start = sentenceStart[first]!;
  if (first === start) return null;
  const before = words.at(first - 1);
  if (first - 2 < start || !before.hasTag(setup.and)) return before;
  const other = words.at(first - 2);
  return (other.readings[0]?.grammar ?? 0) & (PREP | INFN | GRND) ? other : before;
}

/** «глава управления образования Казани …»: the nearest role before the name, with genitives between; prepositions too if asked. */
function roleBefore({ tokens }: Engine, first: number, overPrepositions: boolean): Word | null {
  const { shape, marks, grammar, words } = tokens;
  const start = Math.max(tokens.sentenceStart[first]!, first - FARTHEST_ROLE);
  const end = overPrepositions ? OTHER_CLAUSE & ~PREP : OTHER_CLAUSE;
  for (let i = first - 1; i >= start; i--) {
    if (shape[i]! & S.PUNCTUATION && !(shape[i]! & S.QUOTE)) return null;
    if (grammar[i]! & end && (words.at(i).readings[0]?.grammar ?? 0) & end) return null;
    if (marks[i]! & MARK_ROLE && words.at(i).folded.length > 1) return words.at(i);
  }
  return null;
}

/** Of a name that can be a nominative and nothing else but an accusative: the nominative. */
function listed(cases: number): CaseCue {
  if (!(cases & NOMN)) return { cases, gender: 0, other: LIKELY };
  return cases & GENT ? NONE : { cases: NOMN, gender: 0, other: cases === NOMN ? SURE : LIKELY };
}
