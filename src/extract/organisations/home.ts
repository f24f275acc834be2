/** The place after a type word whose adjectives say nothing alone. */
import { PARTS } from './head.js';
import { type Left, ownAdjectives } from './left.js';
import type { Scene } from './scene.js';
import { type Tail, take } from './tail-parts.js';

/** «Национальная библиотека Чувашии»: adjectives that say nothing alone, and the place that does. */
export function takeHome(scene: Scene, left: Left, head: number, tail: Tail): void {
  const from = left.capital >= 0 ? left.capital : left.first;
  if (ownAdjectives(scene, from, head) !== from) return;
  const at = tail.last + 1;
  const place = at < scene.tokens.sentenceEnd[head]! ? scene.placeInGenitive(at) : -1;
  if (place < 0) return;
  tail.place = at;
  tail.placeLast = place;
  take(tail, PARTS.place, place);
}
