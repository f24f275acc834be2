/** Names whose type word bears the capital: «Фестиваль болельщиков», «Кубок Харламова». */

import { GENT, PLUR } from '../../../morphology/grammemes.js';
import * as S from '../../../text/shape.js';
import { hasOwnCapital, isCapital } from '../../phrases/index.js';
import type { HeadAt } from '../heads.js';
import { ownersPlace } from '../owners.js';
import type { ProgrammeScene } from '../scene.js';
import { genitiveTail, genitiveTails, namedTail, personTail, sportTail } from '../tail.js';
import { propose } from './propose.js';

/** «Фестиваль болельщиков», «Кубок Харламова», «Кубок России по лыжным гонкам»: the capital is the type word's own. */
export function titleLed(scene: ProgrammeScene, at: HeadAt): boolean {
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
  if (last < 0 || ofBodies(scene, at)) return false;
  return propose(scene, at, at.first, sportTail(scene, last + 1), 'programme.capital', 0.8);
}

/** «Форум переселенческих организаций»: bodies that meet for good are a body, as in «конгресс религиозных общин». */
function ofBodies(scene: ProgrammeScene, { head, last }: HeadAt): boolean {
  const members = head.about ? genitiveTail(scene, last + 1) : -1;
  if (members < 0) return false;
  const word = scene.tokens.words.at(members);
  return word.hasTag(scene.setup.tags.body) && (word.grammar & PLUR) !== 0;
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
