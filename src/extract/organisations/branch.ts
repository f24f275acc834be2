/** Parts of bodies with names of their own: «филиал АО «Дальсеть» «[Приморские сети]»». */
import * as S from '../../text/shape.js';
import type { Scene } from './scene.js';

/** Does the quote at `open` follow a body whose branch it names, a dash between them or not? */
export function isBranch({ tokens, found, setup }: Scene, open: number): boolean {
  const from = tokens.sentenceStart[open]!;
  let last = open - 1;
  if (last > from && (tokens.shape[last]! & S.DASH) !== 0) last--;
  if (last < from || found[last] === 0) return false;
  let first = last;
  while (first > from && found[first - 1] === 1) first--;
  // «филиал «Дальсети» «…»»: a quote may stand between the word and the body, and the body may hold the word
  for (let i = Math.max(from, first - 2); i <= first; i++) {
    if (tokens.words.at(i).hasTag(setup.tags.branch)) return true;
  }
  return false;
}
