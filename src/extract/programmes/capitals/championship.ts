/** Contests of sport by their place and their sport: «чемпионат мира по футболу», «ЧМ по хоккею», «финал Гран-при». */

import { GENT, PLUR } from '../../../morphology/grammemes.js';
import * as S from '../../../text/shape.js';
import { hasOwnCapital } from '../../phrases/index.js';
import { inGenitive } from '../cases.js';
import type { HeadAt } from '../heads.js';
import { genitivePlace } from '../owners.js';
import type { ProgrammeScene } from '../scene.js';
import { TAKES } from '../setup.js';
import { sportTail } from '../tail.js';
import { propose } from './propose.js';

/** «чемпионат мира по футболу», «первенство Кузбасса»: a place or the world, then the sport. */
export function championship(scene: ProgrammeScene, at: HeadAt): boolean {
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
export function ofSport(scene: ProgrammeScene, at: HeadAt): void {
  // «км по прямой» are kilometres
  if ((scene.tokens.shape[at.first]! & S.UPPER) === 0) return;
  const last = sportTail(scene, at.last + 1);
  if (last > at.last) propose(scene, at, at.first, last, 'programme.championship', 0.88);
}

/** «финал Гран-при»: a part of it, so no prize. */
export function stageOf(scene: ProgrammeScene, at: HeadAt): boolean {
  const { tokens, setup } = scene;
  if (!hasOwnCapital(tokens, at.first) || !tokens.words.at(at.first - 1).hasTag(setup.tags.stage)) return false;
  return propose(scene, at, at.first, sportTail(scene, at.last + 1), 'programme.capital', 0.8);
}
