/** Names without quotes: «Притцкеровская премия», «Фестиваль болельщиков», «конкурс имени Чайковского». */

import { entriesByAdjective } from '../../dictionary/gazetteer.js';
import { ADJF, ANUM, APRO, CONJ, GENT, INFN, NOUN, PLUR, PREP, VERB } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { normalText } from '../normal.js';
import { adjectivesBefore, hasOwnCapital, inCapitals, isCapital, opensSentence } from '../phrases/index.js';
import { type HeadAt, typeOf } from './heads.js';
import { genitivePlace, ownersPlace } from './owners.js';
import { plainName } from './plain.js';
import type { ProgrammeScene } from './scene.js';
import { TAKES } from './setup.js';
import { genitiveTail, namedTail, personTail, sportTail } from './tail.js';

/** Proposals around one type word that has no name in quotes after it. In a headline of capitals there are none. */
export function capitalNames(scene: ProgrammeScene, at: HeadAt): void {
  const { takes } = at.head;
  if (takes & TAKES.for) nomination(scene, at);
  else if (takes & TAKES.world && championship(scene, at)) return;
  else if (takes & TAKES.named && namedAfterSomeone(scene, at)) return;
  else if (takes & TAKES.adjective && adjectiveLed(scene, at)) return;
  else if (takes & TAKES.title && titleLed(scene, at)) return;
  else if (takes & (TAKES.plain | TAKES.phrase)) plainName(scene, at);
}

const ROMAN = /^[IVXLCХ]+$/;

/** First token with the Roman number in front: «XXII Олимпийские зимние игры». */
function withNumber({ tokens }: ProgrammeScene, at: HeadAt, first: number): number {
  const before = Math.min(first, adjectivesBefore(tokens, at.first, at.last)) - 1;
  return before >= tokens.sentenceStart[first]! && ROMAN.test(tokens.words.at(before).surface) ? before : first;
}

function propose(
  scene: ProgrammeScene,
  at: HeadAt,
  first: number,
  last: number,
  rule: string,
  confidence: number,
): true {
  const { tokens, engine, setup } = scene;
  if (inCapitals(tokens, at.first)) return true;
  const from = withNumber(scene, at, first);
  const titled = (at.head.takes & TAKES.title) !== 0 && rule !== 'programme.named-after';
  const lowerFirst = from === at.first && opensSentence(tokens, from) && !titled;
  scene.push({
    first: from,
    last,
    rule,
    confidence,
    // «Югорский лыжный марафон»: the adjectives belong to the name
    type: (first < at.first && setup.headOf(tokens.words.at(at.last))?.word) || typeOf(scene, at),
    entry: at.head.entry,
    normal: normalText(engine, from, last, { lowerFirst }),
  });
  return true;
}

/** «Притцкеровская премия», «Всероссийская олимпиада школьников»: the capital stands on an adjective. */
function adjectiveLed(scene: ProgrammeScene, at: HeadAt): boolean {
  const { tokens, setup } = scene;
  const start = adjectivesBefore(tokens, at.first, at.last);
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
  // «Юношеский олимпийский фестиваль»
  for (let i = first + 1; i < at.first && !own; i++) own = !tokens.words.at(i).hasTag(setup.tags.adjective);
  let last = honourTail(scene, at.last);
  if (last < 0) last = genitiveTail(scene, at.last + 1);
  if (last < 0 && !own) last = personTail(scene, at.last + 1);
  const initial = opensSentence(tokens, first);
  // at the start of a sentence any adjective has a capital: «Новая премия», «Главный конкурс»
  if (initial && own && !isProper(scene, first)) return false;
  if (!own && last < 0) return false;
  return propose(scene, at, first, Math.max(last, at.last), 'programme.adjective', initial || !own ? 0.75 : 0.85);
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
  let last = genitiveTail(scene, at.last + 1);
  // «Спартакиада народов России»
  if (last >= 0 && scene.placeAt(at.last + 1) < 0) last = Math.max(last, ownersPlace(scene, last + 1));
  if (last < 0) last = namedTail(scene, at.last + 1);
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
  const singular = tokens.words.at(at.last).readings.some((r) => (r.grammar & PLUR) === 0 && r.score > 0.1);
  return singular && propose(scene, at, at.first, sportTail(scene, last + 1), 'programme.championship', 0.88);
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
