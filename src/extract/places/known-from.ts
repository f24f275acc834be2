/** Names of the dictionary by where they begin. */
import type { PlaceDraft } from '../draft.js';
import type { PlaceScene } from './typed.js';

/** The longest name of the dictionary that begins at the token. */
export function knownFrom({ drafts, known }: PlaceScene, at: number): PlaceDraft | null {
  let low = 0;
  let high = known;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (drafts[middle]!.first < at) low = middle + 1;
    else high = middle;
  }
  let longest: PlaceDraft | null = null;
  for (; low < known && drafts[low]!.first === at; low++) {
    if (longest === null || longest.last < drafts[low]!.last) longest = drafts[low]!;
  }
  return longest;
}
