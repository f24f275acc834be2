/** Groups of words that may go on a tail: after a preposition, in the genitive, joined as equals. */
import { ANIM, APRO, DATV, GENT, LOCT, NOUN, PLUR, SING } from '../../morphology/grammemes.js';
import type { Reading } from '../../morphology/index.js';
import * as S from '../../text/shape.js';
import { isAnd, isCapital, isOnePerson, nounGroup } from '../phrases/index.js';
import { PARTS } from './head.js';
import { placeAfterPreposition } from './place-tail.js';
import type { Scene } from './scene.js';
import type { Preposition } from './setup.js';
import { type Tail, take } from './tail-parts.js';

/** «по образованию», «при президенте». */
export function prepositional(scene: Scene, at: number, end: number, open: number, tail: Tail): boolean {
  const { tokens, setup } = scene;
  for (const { data } of tokens.words.at(at).entries) {
    const preposition = setup.prepositions.get(data);
    if (!preposition || at + 1 >= end) continue;
    if (preposition.cases === LOCT && inField(scene, at, tail)) return take(tail, 0, at + 1);
    if (preposition.part === PARTS.within ? !afterPo(scene, at, tail, preposition) : (open & preposition.part) === 0)
      continue;
    const place = scene.placeLast[at + 1]!;
    if (place >= 0 && preposition.part === PARTS.within) continue;
    // "Совбез ООН по Сирии": what it speaks about
    if (place >= 0 && tail.last === tail.bodyLast && scene.isCountry(at + 1)) continue;
    if (place >= 0) {
      const last = preposition.part === PARTS.po ? placeAfterPreposition(scene, at - 1) : place;
      if (tail.place < 0) {
        tail.place = at + 1;
        tail.placeLast = place;
      }
      tail.regionLast = last;
      return take(tail, preposition.part | PARTS.place, last);
    }
    if (scene.person[at + 1] === 1) return false;
    // "по хоккею в Олимпиаде"
    if (preposition.part === PARTS.within && preposition.cases === LOCT && isCapital(tokens, at + 1)) continue;
    const group = nounGroup(tokens, at + 1, preposition.cases);
    // "центр для несовершеннолетних"
    const last = group < 0 && (preposition.cases & GENT) !== 0 && isPeople(scene, at + 1) ? at + 1 : group;
    // "совет при президенте": an office, not somebody
    const office = last >= 0 && tokens.words.at(last).hasTag(setup.tags.office);
    if (last >= 0 && (office || !stops(scene, at + 1, last))) {
      if (preposition.part === PARTS.po) tail.po = last;
      return take(tail, preposition.part, last);
    }
  }
  return false;
}

/** «Центр политики [в сфере] образования»: the preposition and the noun after it. */
function inField({ tokens, setup }: Scene, at: number, { last, parts }: Tail): boolean {
  if (last !== at - 1 || (parts & (PARTS.genitive | PARTS.po)) === 0) return false;
  if (!tokens.words.at(at + 1).hasTag(setup.tags.field) || (tokens.grammar[at + 2]! & GENT) === 0) return false;
  return !isCapital(tokens, at + 2) && tokens.words.at(last).hasTag(setup.tags.inField);
}

/** Right after a noun of «по …»: «по связям», not after its own tail, unless the preposition goes on `any` word. */
function afterPo(scene: Scene, at: number, tail: Tail, { any, led }: Preposition): boolean {
  if ((tail.parts & PARTS.po) === 0 || tail.last !== at - 1 || isCapital(scene.tokens, at - 1)) return false;
  if (led) return scene.tokens.words.at(tail.po).hasTag(scene.setup.tags.leadsTo) && tail.po === tail.last;
  return any || tail.po === tail.last;
}

/** Last token of a genitive group that may belong to a name, or -1. */
export function genitive(scene: Scene, at: number): number {
  const last = nounGroup(scene.tokens, at, GENT);
  if (last < 0) return isPeople(scene, at) ? at : -1;
  return stops(scene, at, last) ? -1 : last;
}

/** «несовершеннолетних»: an adjective that stands for people, no noun after it. */
function isPeople({ tokens, setup }: Scene, at: number): boolean {
  if ((tokens.grammar[at]! & GENT) === 0 || (tokens.grammar[at]! & PLUR) === 0) return false;
  return tokens.words.at(at).hasTag(setup.tags.people);
}

export function stops(scene: Scene, first: number, last: number): boolean {
  const { tokens, setup } = scene;
  for (let i = first; i <= last; i++) {
    if (scene.person[i] === 1) return true;
    // "партии своего кандидата"
    if ((tokens.extra[i]! & APRO) !== 0 && tokens.words.at(i).hasTag(setup.tags.own)) return true;
    // "университета Саския": a name that nobody knows is no part of the chain
    if (isCapital(tokens, i) && tokens.words.at(i).readings[0]?.known === false) return true;
  }
  const noun = tokens.words.at(last);
  // "центра исследований профессора Наумкина": whoever is named next
  if (scene.personFirst[last + 1] === 1 && !noun.hasTag(setup.tags.sort) && noun.readings.some(isSomebodys))
    return true;
  // "театр юного зрителя": a sort of people, not one
  const sort = last > first && !isCapital(tokens, first);
  return (
    noun.hasTag(setup.tags.chainStop) ||
    (!sort &&
      !noun.hasTag(setup.tags.sort) &&
      isOnePerson(noun) &&
      !isCapital(tokens, last) &&
      !noun.hasTag(setup.tags.head))
  );
}

/** «профессора»: one living being in the genitive. */
function isSomebodys({ grammar, score }: Reading): boolean {
  return (
    (grammar & NOUN) !== 0 && (grammar & GENT) !== 0 && (grammar & SING) !== 0 && (grammar & ANIM) !== 0 && score > 0.1
  );
}

/** «труда и соцзащиты», «связи, информационных технологий и массовых коммуникаций». */
export function coordinated(scene: Scene, at: number, end: number, tail: Tail): boolean {
  const { tokens } = scene;
  if ((tail.parts & (PARTS.genitive | PARTS.po)) === 0) return false;
  let last = -1;
  for (let i = at; i + 1 < end; ) {
    const and = isAnd(tokens.words.at(i));
    if (!and && (tokens.shape[i]! & S.COMMA) === 0) break;
    const group = equal(scene, i + 1, (tail.parts & PARTS.po) !== 0);
    if (group < 0) return false;
    if (and) last = group;
    i = group + 1;
    // the last of a row may have a tail of its own before the conjunction: "оружия и взрывчатых материалов"
    if (and) break;
    while (i < end && !isAnd(tokens.words.at(i)) && (tokens.shape[i]! & S.COMMA) === 0) {
      const more = genitive(scene, i);
      if (more < 0) return false;
      i = more + 1;
    }
  }
  if (last < 0) return false;
  // "по делам СНГ и связям [с соотечественниками]"
  if ((tail.parts & PARTS.po) !== 0 && (tokens.grammar[last]! & DATV) !== 0) tail.po = last;
  return take(tail, 0, last);
}

/** Last token of the group that begins at `at` and may be the equal of those before it, or -1. */
function equal(scene: Scene, at: number, po: boolean): number {
  const { tokens, setup } = scene;
  // "по культуре и СМИ", "управление ГО и ЧС"
  if ((po || (tokens.shape[at - 2]! & S.UPPER) !== 0) && isLetters(scene, at)) return at;
  const isProcess = (i: number): boolean =>
    po && (tokens.grammar[i]! & (DATV | GENT)) !== 0 && tokens.words.at(i).hasTag(setup.tags.process);
  if (isCapital(tokens, at) || (tokens.words.at(at).hasTag(setup.tags.head) && !isProcess(at))) return -1;
  const group = nounGroup(tokens, at, po ? GENT | DATV : GENT);
  if (group < 0) return -1;
  if (stops(scene, at, group)) return -1;
  // "городского совета и городской думы": another body
  const body = tokens.words.at(group).hasTag(setup.tags.head) && scene.hasNumber(group, SING);
  return body && !isProcess(group) ? -1 : group;
}

/** «ЖКХ», «СМИ»: letters that are known to be no body's, nor a place's. */
export function isLetters({ tokens, setup, placeLast }: Scene, at: number): boolean {
  const letters = S.UPPER | S.CYRILLIC;
  return (tokens.shape[at]! & letters) === letters && placeLast[at]! < 0 && tokens.words.at(at).hasTag(setup.tags.not);
}
