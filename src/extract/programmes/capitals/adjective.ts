/** Names that a capital adjective begins: «Притцкеровская премия», «Всероссийская олимпиада школьников». */

import { entriesByAdjective } from '../../../dictionary/gazetteer.js';
import { ADJF, ANUM, APRO, NOUN, PLUR, SING } from '../../../morphology/grammemes.js';
import * as S from '../../../text/shape.js';
import { adjectivesBefore, isAnd, isCapital, isOnePerson, opensSentence } from '../../phrases/index.js';
import type { HeadAt } from '../heads.js';
import type { ProgrammeScene } from '../scene.js';
import { TAKES } from '../setup.js';
import { genitiveTail, genitiveTails, personTail, sportTail } from '../tail.js';
import { honourTail } from './honour.js';
import { propose } from './propose.js';

/** «Притцкеровская премия», «Всероссийская олимпиада школьников»: the capital stands on an adjective. */
export function adjectiveLed(scene: ProgrammeScene, at: HeadAt): boolean {
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
  // «Манхэттенский проект», but «Новые проекты» in a line of their own
  const coined = (at.head.takes & TAKES.adjective) === 0;
  if (coined && (initial || !(tokens.words.at(at.last).grammar & SING))) return false;
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
