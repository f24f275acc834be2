/** State programmes, strategies and plans: «Госпрограмма вооружения», «Национальная стратегия обороны». */

import { ANUM, APRO } from '../../../morphology/grammemes.js';
import * as S from '../../../text/shape.js';
import { adjectivesBefore, hasOwnCapital, isCapital, opensSentence } from '../../phrases/index.js';
import type { HeadAt } from '../heads.js';
import type { ProgrammeScene } from '../scene.js';
import { documentTail } from '../tail.js';
import { propose } from './propose.js';

/** «Энергетическая стратегия»: a capital of its own, or the first of its sentence on an adjective of rank. */
function leads({ tokens, setup }: ProgrammeScene, at: number): boolean {
  const word = tokens.words.at(at);
  if ((word.shape & S.WORD) === 0 || word.extra & (ANUM | APRO)) return false;
  return hasOwnCapital(tokens, at) || (isCapital(tokens, at) && word.hasTag(setup.tags.adjective));
}

/** «Госпрограмма вооружения», «Национальная стратегия обороны»: a capital, and what it is about. */
export function documentLed(scene: ProgrammeScene, at: HeadAt): boolean {
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
