/** Names without quotes: «Притцкеровская премия», «Фестиваль болельщиков», «конкурс имени Чайковского». */

import { entriesByAdjective } from '../../dictionary/gazetteer.js';
import { ADJF, ANUM, APRO, CONJ, GENDER_MASK, GENT, INFN, NOUN, PLUR, PREP, VERB } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { normalText } from '../normal.js';
import { ordinalEndings } from '../ordinals.js';
import {
  adjectivesBefore,
  hasOwnCapital,
  inCapitals,
  isAnd,
  isCapital,
  isOnePerson,
  opensSentence,
} from '../phrases/index.js';
import { inGenitive } from './cases.js';
import { type HeadAt, typeOf } from './heads.js';
import { genitivePlace, ownersPlace } from './owners.js';
import { plainName } from './plain.js';
import type { ProgrammeScene } from './scene.js';
import { TAKES } from './setup.js';
import { documentTail, genitiveTail, genitiveTails, namedTail, personTail, sportTail } from './tail.js';

/** Proposals around one type word that has no name in quotes after it. In a headline of capitals there are none. */
export function capitalNames(scene: ProgrammeScene, at: HeadAt): void {
  const { takes } = at.head;
  if (takes & TAKES.for) nomination(scene, at);
  else if (takes & TAKES.world && championship(scene, at)) return;
  else if (takes & TAKES.sport) ofSport(scene, at);
  else if (takes & TAKES.stage && stageOf(scene, at)) return;
  else if (takes & TAKES.document && documentLed(scene, at)) return;
  else if (takes & TAKES.named && namedAfterSomeone(scene, at)) return;
  // «Золотой Кубок КОНКАКАФ»
  else if (takes & TAKES.title && at.head.teams && titleLed(scene, at)) return;
  else if (takes & TAKES.adjective && adjectiveLed(scene, at)) return;
  else if (takes & TAKES.title && titleLed(scene, at)) return;
  else if (takes & (TAKES.plain | TAKES.phrase)) plainName(scene, at);
}

const ROMAN = /^[IVXLCХ]+$/;
const ORDINAL = /^\d+-[а-я]{1,2}$/;
const AFTER_FIGURES = /[а-я]+$/;

/** First token with the number in front: «XXII Олимпийские зимние игры», «68-й Берлинский кинофестиваль». */
function withNumber({ tokens }: ProgrammeScene, at: HeadAt, first: number): number {
  const start = tokens.sentenceStart[first]!;
  if (first > start && ORDINAL.test(tokens.words.at(first - 1).surface)) return first - 1;
  const before = Math.min(first, adjectivesBefore(tokens, at.first, at.last)) - 1;
  return before >= start && ROMAN.test(tokens.words.at(before).surface) ? before : first;
}

function propose(
  scene: ProgrammeScene,
  at: HeadAt,
  first: number,
  last: number,
  rule: string,
  confidence: number,
): true {
  const { tokens, setup } = scene;
  if (inCapitals(tokens, at.first)) return true;
  const from = withNumber(scene, at, first);
  const titled =
    (at.head.takes & (TAKES.title | TAKES.stage | TAKES.document)) !== 0 && rule !== 'programme.named-after';
  const lowerFirst = from === at.first && opensSentence(tokens, from) && !titled;
  scene.push({
    first: from,
    last,
    rule,
    confidence,
    // «Югорский лыжный марафон»: the adjectives belong to the name
    type: (first < at.first && setup.headOf(tokens.words.at(at.last))?.word) || typeOf(scene, at),
    entry: at.head.entry,
    normal: normalOf(scene, at, from, last, lowerFirst),
  });
  return true;
}

/** The nominative; an ordinal in figures takes the ending of the type word's gender: «9-я конференция». */
function normalOf(
  { tokens, engine }: ProgrammeScene,
  at: HeadAt,
  from: number,
  last: number,
  lowerFirst: boolean,
): string {
  if (!ORDINAL.test(tokens.words.at(from).surface)) return normalText(engine, from, last, { lowerFirst });
  const { surface } = tokens.words.at(from);
  const noun = tokens.words.at(at.last).readings.find((r) => (r.grammar & NOUN) !== 0);
  const ending = ordinalEndings(engine).get((noun?.grammar ?? 0) & GENDER_MASK);
  const ordinal = ending === undefined ? surface : surface.replace(AFTER_FIGURES, ending);
  return `${ordinal} ${normalText(engine, from + 1, last)}`;
}

/** «Притцкеровская премия», «Всероссийская олимпиада школьников»: the capital stands on an adjective. */
function adjectiveLed(scene: ProgrammeScene, at: HeadAt): boolean {
  const { tokens, setup } = scene;
  const start = pairBefore(scene, at);
  let first = -1;
  let own = false;
  for (let i = start; i < at.first; i++) {
    const word = tokens.words.at(i);
    if (word.hasTag(setup.tags.notAdjective)) return false;
    if (!isCapital(tokens, i) || !(word.shape & S.WORD)) continue;
    // «Шестой фестиваль», «Наш конкурс»
    if (word.extra & (ANUM | APRO)) continue;
    if (first < 0) first = i;
    if (!word.hasTag(setup.tags.adjective) || word.hasTag(setup.tags.proper)) own = true;
  }
  if (first < 0) return false;
  if (at.head.plural && !(tokens.words.at(first).grammar & PLUR)) return false;
  // «Национальная экологическая премия»
  const ranks = at.first - first > 1 && !opensSentence(tokens, first);
  // «Юношеский олимпийский фестиваль»
  for (let i = first + 1; i < at.first && !own; i++) own = !tokens.words.at(i).hasTag(setup.tags.adjective);
  let last = honourTail(scene, at.last);
  if (last < 0) last = genitiveTails(scene, at.last + 1);
  last = withoutPerson(scene, at.last, last);
  // «конгресс религиозных общин» is a body, «конференция клуба» is held by one
  const members = at.head.about && last > at.last ? genitiveTail(scene, at.last + 1) : -1;
  if (members > 0 && tokens.words.at(members).hasTag(setup.tags.body)) {
    if (tokens.grammar[members]! & PLUR) return false;
    last = -1;
  }
  if (last < 0 && !own) last = personTail(scene, at.last + 1);
  if (at.head.about) {
    const end = Math.max(last, at.last);
    const about = sportTail(scene, end + 1);
    if (about > end) last = about;
    // «по развитию энергетики»
    if (about > end && tokens.words.at(about).hasTag(setup.tags.vague))
      last = Math.max(last, genitiveTail(scene, last + 1));
  }
  const initial = opensSentence(tokens, first);
  // at the start of a sentence any adjective has a capital: «Новая премия», «Главный конкурс»
  if (initial && own && (at.head.teams || !isProper(scene, first))) return false;
  if (!own && !ranks && last < 0) return false;
  return propose(scene, at, first, Math.max(last, at.last), 'programme.adjective', initial || !own ? 0.75 : 0.85);
}

/** First token of the adjectives, a pair with «и» among them: «сельскохозяйственная и кустарная выставка». */
function pairBefore({ tokens }: ProgrammeScene, at: HeadAt): number {
  const start = adjectivesBefore(tokens, at.first, at.last);
  const and = start - 1;
  if (start === at.first || and <= tokens.sentenceStart[start]! || !isAnd(tokens.words.at(and))) return start;
  const before = adjectivesBefore(tokens, and, at.last);
  return before < and ? before : start;
}

/** «на Международном салоне [замминистра обороны]»: somebody's office is no part of the name. */
function withoutPerson({ tokens }: ProgrammeScene, head: number, last: number): number {
  for (let i = head + 1; i <= last; i++) if (tokens.grammar[i]! & NOUN && isOnePerson(tokens.words.at(i))) return -1;
  return last;
}

/** No plain adjective of the dictionary: «Нобелевская», «Югорский». */
function isProper({ tokens, setup, engine }: ProgrammeScene, at: number): boolean {
  const word = tokens.words.at(at);
  if (word.hasTag(setup.tags.adjective) || word.hasTag(setup.tags.proper)) return true;
  const best = word.readings.find((r) => (r.grammar & ADJF) !== 0);
  if (best === undefined || !best.known) return true;
  return entriesByAdjective(engine.dictionary, 'place', best.lemma.replaceAll('ё', 'е')).length > 0;
}

/** «Фестиваль болельщиков», «Кубок Харламова», «Кубок России по лыжным гонкам»: the capital is the type word's own. */
function titleLed(scene: ProgrammeScene, at: HeadAt): boolean {
  const { tokens } = scene;
  if (!hasOwnCapital(tokens, at.first)) return false;
  // «Кубок мира» ends with one
  let last = at.head.teams ? genitiveTail(scene, at.last + 1) : genitiveTails(scene, at.last + 1);
  // «Спартакиада народов России»
  if (last >= 0 && scene.placeAt(at.last + 1) < 0) last = Math.max(last, ownersPlace(scene, last + 1));
  if (last < 0) last = namedTail(scene, at.last + 1);
  // «Премия Андрея Белого», but «обладатель Кубка Стэнли Боб Хартли»
  if (last < 0 && !at.head.teams) last = personTail(scene, at.last + 1);
  if (last < 0 && at.head.teams) last = surnameTail(scene, at.last + 1);
  if (!at.head.teams) last = bodyTail(scene, Math.max(last, at.last) + 1) ?? last;
  if (last < 0) return false;
  return propose(scene, at, at.first, sportTail(scene, last + 1), 'programme.capital', 0.8);
}

/** «Спартакиада трудящихся ЕВРАЗа»: last token of the body in the genitive that begins at `at`, or null. */
function bodyTail(scene: ProgrammeScene, at: number): number | null {
  const { tokens } = scene;
  if (at >= tokens.sentenceEnd[at - 1]! || tokens.shape[at]! & S.PUNCTUATION) return null;
  const body = scene.bodyAt(at);
  return body && tokens.grammar[at]! & GENT && tokens.shape[at]! & S.CYRILLIC ? body.last : null;
}

/** «Кубок Гагарина»: one capitalised word in the genitive. */
function surnameTail({ tokens }: ProgrammeScene, at: number): number {
  if (at >= tokens.sentenceEnd[at - 1]! || !isCapital(tokens, at)) return -1;
  const { grammar, shape } = tokens.words.at(at);
  return shape & S.CYRILLIC && (grammar & GENT || grammar === 0) ? at : -1;
}

/** «конкурс имени Чайковского», «стипендия имени Егора Гайдара»: the type word is part of the name. */
function namedAfterSomeone(scene: ProgrammeScene, at: HeadAt): boolean {
  const { tokens } = scene;
  const last = honourTail(scene, at.last);
  if (last < 0) return false;
  let first = at.first;
  for (let i = adjectivesBefore(tokens, at.first, at.last); i < at.first; i++) {
    if (hasOwnCapital(tokens, i)) {
      first = i;
      break;
    }
  }
  return propose(scene, at, first, last, 'programme.named-after', 0.9);
}

/** «имени …», «исследовательских работ имени …», «по самбо памяти …»: last token, or -1. */
function honourTail(scene: ProgrammeScene, last: number): number {
  const straight = namedTail(scene, last + 1);
  if (straight >= 0) return straight;
  const before = sportTail(scene, Math.max(last, genitiveTail(scene, last + 1)) + 1);
  return before > last ? namedTail(scene, before + 1) : -1;
}

/** «чемпионат мира по футболу», «первенство Кузбасса»: a place or the world, then the sport. */
function championship(scene: ProgrammeScene, at: HeadAt): boolean {
  const { tokens, setup } = scene;
  const next = at.last + 1;
  if (next >= tokens.sentenceEnd[at.last]!) return false;
  const genitive = (tokens.grammar[next]! & GENT) !== 0;
  const last = genitive && tokens.words.at(next).hasTag(setup.tags.world) ? next : genitivePlace(scene, next);
  if (last < 0) return false;
  // «Гран-при» is one contest in all its forms
  const singular =
    (at.head.takes & TAKES.stage) !== 0 ||
    tokens.words.at(at.last).readings.some((r) => (r.grammar & PLUR) === 0 && r.score > 0.1);
  const end = Math.max(sportTail(scene, last + 1), seriesTail(scene, at, last));
  return singular && propose(scene, at, at.first, end, 'programme.championship', 0.88);
}

/** «Гран-при России «Формулы-1»»: last token of the series in quotes, or `last`. */
function seriesTail(scene: ProgrammeScene, { head }: HeadAt, last: number): number {
  const open = last + 1;
  if (!(head.takes & TAKES.stage) || open >= scene.tokens.sentenceEnd[last]! || !scene.opens(open)) return last;
  // «Формулы-1» has no case to be seen
  const series = (scene.tokens.shape[open + 1]! & S.ALPHANUMERIC) !== 0 || inGenitive(scene.tokens, open + 1);
  return series ? scene.tokens.mate[open]! : last;
}

/** «ЧМ по хоккею»: the abbreviation alone says no sport. */
function ofSport(scene: ProgrammeScene, at: HeadAt): void {
  // «км по прямой» are kilometres
  if ((scene.tokens.shape[at.first]! & S.UPPER) === 0) return;
  const last = sportTail(scene, at.last + 1);
  if (last > at.last) propose(scene, at, at.first, last, 'programme.championship', 0.88);
}

/** «финал Гран-при»: a part of it, so no prize. */
function stageOf(scene: ProgrammeScene, at: HeadAt): boolean {
  const { tokens, setup } = scene;
  if (!hasOwnCapital(tokens, at.first) || !tokens.words.at(at.first - 1).hasTag(setup.tags.stage)) return false;
  return propose(scene, at, at.first, sportTail(scene, at.last + 1), 'programme.capital', 0.8);
}

/** «Энергетическая стратегия»: a capital of its own, or the first of its sentence on an adjective of rank. */
function leads({ tokens, setup }: ProgrammeScene, at: number): boolean {
  const word = tokens.words.at(at);
  if ((word.shape & S.WORD) === 0 || word.extra & (ANUM | APRO)) return false;
  return hasOwnCapital(tokens, at) || (isCapital(tokens, at) && word.hasTag(setup.tags.adjective));
}

/** «Госпрограмма вооружения», «Национальная стратегия обороны»: a capital, and what it is about. */
function documentLed(scene: ProgrammeScene, at: HeadAt): boolean {
  const { tokens, setup } = scene;
  // «Комплексный план развития»: the noun may be the first word
  let first = Math.min(adjectivesBefore(tokens, at.first, at.last), adjectivesBefore(tokens, at.first));
  while (first < at.first && !leads(scene, first)) first++;
  if (!isCapital(tokens, first)) return false;
  const { last, dated } = documentTail(scene, at.last + 1);
  // at the start of a sentence a year has to tell
  if (opensSentence(tokens, first) && !dated) return false;
  // «Концепция развития» may be any
  if (last === at.last + 1 && tokens.words.at(last).hasTag(setup.tags.vague)) return false;
  return last > at.last && propose(scene, at, first, last, 'programme.capital', 0.8);
}

/** «номинации за лучшее взаимодействие с индустриальными партнёрами»: up to a verb, a mark or the sentence's end. */
function nomination(scene: ProgrammeScene, at: HeadAt): void {
  const { tokens, setup } = scene;
  const first = at.last + 1;
  const end = Math.min(tokens.sentenceEnd[at.last]!, first + 12);
  if (first + 1 >= end || !tokens.words.at(first).hasTag(setup.tags.for)) return;
  let last = first;
  for (let i = first + 1; i < end; i++) {
    const word = tokens.words.at(i);
    if (tokens.shape[i]! & S.PUNCTUATION) break;
    if (word.grammar & (VERB | INFN) && !(word.grammar & (NOUN | ADJF))) break;
    if (!(word.grammar & (NOUN | ADJF | PREP | CONJ))) break;
    if (word.grammar & NOUN) last = i;
  }
  if (last <= first || inCapitals(tokens, at.first)) return;
  scene.push({
    first,
    last,
    rule: 'programme.nomination',
    confidence: 0.75,
    type: typeOf(scene, at),
    entry: at.head.entry,
  });
}
