/** Parts of bodies that have no name of their own: «филиал [Музея архитектуры]», «комиссия [МОК]». */
import { isCapital } from '../phrases/index.js';
import { type Head, PARTS } from './head.js';
import { isOrdinal, type Left, ownAdjectives } from './left.js';
import type { Scene } from './scene.js';
import type { Tail } from './tail-parts.js';

/**
 * Does the type word at first…last, which has no capital, tell nothing but that it is a part of the body after it? Not
 * with adjectives of its own («философский факультет МГУ»), nor where the tail tells which of several it is.
 */
export function isNamelessPart(scene: Scene, left: Left, first: number, last: number, head: Head, tail: Tail): boolean {
  if (!head.part || (tail.parts & ~PARTS.place) !== PARTS.body || left.relational >= 0) return false;
  let own = head.anyAdjectives ? left.first : ownAdjectives(scene, left.first, first);
  while (own < first && isOfLevel(scene, own)) own++;
  if (own < first || isOrdinal(scene, left.first, first)) return false;
  // «факультет управления МГУ»: what it is for
  const { tokens, setup } = scene;
  if (!isCapital(tokens, last + 1) && tokens.words.at(last + 1).hasTag(setup.tags.process)) return false;
  // «управление ФСБ Томской области»
  return tail.place < 0 || scene.isCountry(tail.place);
}

/** «областной», «районный»: parts of most bodies have one. */
function isOfLevel({ tokens, setup }: Scene, at: number): boolean {
  return tokens.words.at(at).entries.some(({ tag, data }) => tag === setup.tags.adjective && data.level === true);
}
