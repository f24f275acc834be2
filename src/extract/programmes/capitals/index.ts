/** Names without quotes: «Притцкеровская премия», «Фестиваль болельщиков», «конкурс имени Чайковского». */

import type { HeadAt } from '../heads.js';
import { plainName } from '../plain.js';
import type { ProgrammeScene } from '../scene.js';
import { TAKES } from '../setup.js';
import { adjectiveLed } from './adjective.js';
import { championship, ofSport, stageOf } from './championship.js';
import { documentLed } from './document.js';
import { namedAfterSomeone } from './honour.js';
import { nomination } from './nomination.js';
import { titleLed } from './title.js';

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
  else if (takes & (TAKES.adjective | TAKES.coined) && adjectiveLed(scene, at)) return;
  else if (takes & TAKES.title && titleLed(scene, at)) return;
  else if (takes & (TAKES.plain | TAKES.phrase)) plainName(scene, at);
}
