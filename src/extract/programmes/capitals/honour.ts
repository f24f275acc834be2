/** Names in honour of somebody: «конкурс имени Чайковского», «турнир по самбо памяти …». */

import { adjectivesBefore, hasOwnCapital } from '../../phrases/index.js';
import type { HeadAt } from '../heads.js';
import type { ProgrammeScene } from '../scene.js';
import { genitiveTail, namedTail, sportTail } from '../tail.js';
import { propose } from './propose.js';

/** «конкурс имени Чайковского», «стипендия имени Егора Гайдара»: the type word is part of the name. */
export function namedAfterSomeone(scene: ProgrammeScene, at: HeadAt): boolean {
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
export function honourTail(scene: ProgrammeScene, last: number): number {
  const straight = namedTail(scene, last + 1);
  if (straight >= 0) return straight;
  const before = sportTail(scene, Math.max(last, genitiveTail(scene, last + 1)) + 1);
  return before > last ? namedTail(scene, before + 1) : -1;
}
