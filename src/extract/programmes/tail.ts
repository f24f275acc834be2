/** What may follow the type word inside an unquoted name: «школьников», «имени Чайковского», «России по следж-хоккею». */
import { classMark, MARK_HONOUR } from '../../match/marks.js';
import { ABLT, ADJF, DATV, GENT, NOUN, PREP } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { isAnd, isCapital, isLower, namedAfter, nounGroup } from '../phrases/index.js';
import type { ProgrammeScene } from './scene.js';

const PATH = classMark('ProgrammeBridge');

/** Last token of the genitive that begins at `at`, places and lower-case words only; -1 if there is none. */
export function genitiveTail(scene: ProgrammeScene, at: number): number {
  const { tokens, setup } = scene;
  if (at >= tokens.sentenceEnd[at - 1]! || tokens.shape[at]! & S.PUNCTUATION || scene.inDate(at)) return -1;
  if ((tokens.gap[at]! & 7 & ~S.GAP_SPACE) !== 0) return -1;
  const place = scene.placeAt(at);
  if (place >= at) return tokens.grammar[at]! & GENT || tokens.shape[at]! & S.UPPER ? place : -1;
  if (scene.personAt(at) >= at || scene.bodyAt(at)) return -1;
  let last = nounGroup(tokens, at, GENT);
  // «Спартакиада учащихся»
  if (last < 0 && (tokens.grammar[at]! & GENT) !== 0 && tokens.words.at(at).hasTag(setup.tags.people)) last = at;
  for (let i = at; i <= last; i++) {
    // «Неделя Российского бизнеса»
    const named = i === at && i < last && isCapital(tokens, i) && (tokens.grammar[i]! & ADJF) !== 0;
    if (!(named || isLower(tokens, i)) || tokens.words.at(i).hasTag(setup.tags.notTail)) return -1;
  }
  return last < 0 ? last : joined(scene, last, GENT);
}

/** A name goes on with so many genitives. */
const MOST_GENITIVES = 3;

/** «лучших проектов создания комфортной среды»: last token of one genitive after another; -1 if there is none. */
export function genitiveTails(scene: ProgrammeScene, at: number): number {
  let last = -1;
  for (let i = 0; i < MOST_GENITIVES; i++) {
    const next = genitiveTail(scene, last < 0 ? at : last + 1);
    if (next < 0) break;
    last = next;
  }
  return last;
}

/** «малого и среднего предпринимательства», «лыжам и биатлону»: the rest of a pair after `last`, or `last`. */
function joined({ tokens, setup }: ProgrammeScene, last: number, cases: number): number {
  const next = last + 2;
  if (next >= tokens.sentenceEnd[last]! || !isAnd(tokens.words.at(last + 1)) || !isLower(tokens, next)) return last;
  const end = nounGroup(tokens, next, cases);
  for (let i = next; i <= end; i++) {
    const word = tokens.words.at(i);
    if (word.shape & S.NUMBER_WORD || setup.headOf(word) || word.hasTag(setup.tags.notTail) || !isLower(tokens, i))
      return last;
  }
  return Math.max(end, last);
}

/** «Международный фестиваль Мстислава Ростроповича»: last token of the person, or -1. */
export function personTail(scene: ProgrammeScene, at: number): number {
  const { tokens } = scene;
  if (at >= tokens.sentenceEnd[at - 1]! || !(tokens.grammar[at]! & GENT)) return -1;
  const last = scene.personAt(at);
  return last >= at && tokens.grammar[last]! & GENT ? last : -1;
}

/** «имени П. И. Чайковского»: last token, or -1. A person that was found there ends it. */
export function namedTail(scene: ProgrammeScene, at: number): number {
  const { tokens, setup } = scene;
  if (at >= tokens.sentenceEnd[at - 1]! || (tokens.marks[at]! & MARK_HONOUR) === 0) return -1;
  const word = tokens.words.at(at);
  if (!word.hasTag(setup.tags.namedAfter) && !word.hasTag(setup.tags.memory)) return -1;
  const last = honourFrom(scene, at);
  if (last < 0) return -1;
  const person = scene.personAt(at + 1);
  return person > at && isCapital(tokens, at + 1) ? person : last;
}

function honourFrom(scene: ProgrammeScene, at: number): number {
  return namedAfter(scene.tokens, at, (i) => scene.personAt(i) > i);
}

/** «по следж-хоккею», «по лыжным гонкам среди студентов»: last token of the kind of sport, or `at` - 1. */
export function sportTail(scene: ProgrammeScene, at: number): number {
  const { tokens, setup } = scene;
  const none = at - 1;
  if (at + 1 >= tokens.sentenceEnd[none]! || (tokens.marks[at]! & PATH) === 0) return none;
  if (!tokens.words.at(at).hasTag(setup.tags.bridge)) return none;
  if (tokens.words.at(at).surface.length !== 2 || !isLower(tokens, at + 1)) return none;
  const last = nounGroup(tokens, at + 1, DATV);
  if (last < 0 || !(tokens.grammar[last]! & NOUN) || scene.inDate(last)) return none;
  // «по водным видам спорта»
  const kind = last + 1;
  if (tokens.words.at(last).hasTag(setup.tags.kind) && kind < tokens.sentenceEnd[last]! && isLower(tokens, kind)) {
    return Math.max(last, nounGroup(tokens, kind, GENT));
  }
  return joined(scene, last, DATV);
}

/** A strategy names so many things at most. */
const MOST_THINGS = 5;

/**
 * «развития железнодорожного транспорта Российской Федерации до 2030 года», «управления государственным долгом»: last
 * token of what a strategy or state programme is about, or `at` - 1. `dated`: a year ends it.
 */
export function documentTail(scene: ProgrammeScene, at: number): { readonly last: number; readonly dated: boolean } {
  const { tokens } = scene;
  let last = at - 1;
  for (let things = 0; things < MOST_THINGS && last + 1 < tokens.sentenceEnd[at - 1]!; things++) {
    const next = Math.max(genitiveTail(scene, last + 1), last > at - 1 ? governed(scene, last + 1) : -1);
    const end = next > last ? next : sportTail(scene, last + 1);
    // «в Стратегии по отношению к соседям»
    if (end <= last || tokens.words.at(end).hasTag(scene.setup.tags.notTail)) break;
    last = end;
  }
  const year = last < at ? last : untilYear(scene, last);
  return { last: year, dated: year > last };
}

/** «управления государственным долгом» */
function governed({ tokens, setup }: ProgrammeScene, at: number): number {
  if (at >= tokens.sentenceEnd[at - 1]! || (tokens.grammar[at]! & ABLT) === 0) return -1;
  const last = nounGroup(tokens, at, ABLT);
  for (let i = at; i <= last; i++) {
    if (!isLower(tokens, i) || tokens.words.at(i).hasTag(setup.tags.notTail)) return -1;
  }
  return last;
}

/** «до 2030 года», «на период до 2030 года»: last token of it after `last`, or `last`. */
function untilYear(scene: ProgrammeScene, last: number): number {
  const { tokens, setup } = scene;
  const end = tokens.sentenceEnd[last]!;
  let at = last + 1;
  if (at + 2 < end && tokens.grammar[at]! & PREP && tokens.words.at(at + 1).hasTag(setup.tags.period)) at += 2;
  if (at + 1 >= end || !tokens.words.at(at).hasTag(setup.tags.until) || !scene.inDate(at + 1)) return last;
  let year = at + 1;
  while (year + 1 < end && scene.inDate(year + 1)) year++;
  return year;
}
