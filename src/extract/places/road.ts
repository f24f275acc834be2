/** Roads that are called after the places at their ends: «автодорога Омск – Тара», «трасса Чита – Хилок – Улан-Удэ». */
import * as S from '../../text/shape.js';
import { placeDraft } from './draft.js';
import { typeNormal } from './normal.js';
import type { PlaceScene, TypeAt } from './typed.js';

const NO_PLACE = S.ALPHANUMERIC | S.UPPER | S.INITIAL;

/** Proposes the road whose first place begins at `next`; false if there is none. `known`: last token of a listed name there. */
export function roadBetween(scene: PlaceScene, at: TypeAt, next: number, known: (at: number) => number): boolean {
  const { tokens } = scene.engine;
  if (at.type.type !== 'street' || !at.type.name || at.type.genitive) return false;
  const end = tokens.sentenceEnd[at.last]!;
  let last = placeFrom(scene, next, known);
  let places = last < next ? 0 : 1;
  while (places > 0 && last + 2 < end && (tokens.shape[last + 1]! & S.DASH) !== 0) {
    const more = placeFrom(scene, last + 2, known);
    if (more < 0) break;
    last = more;
    places++;
  }
  if (places < 2) return false;
  const normal = `${typeNormal(scene.engine, at)} ${tokens.slice(next, last)}`;
  scene.drafts.push(placeDraft(at.first, last, next, last, 'place.road', 0.95, normal, at.type.type, null));
  return true;
}

/** Last token of a listed name or of one word with a capital, or -1. */
function placeFrom({ engine, people }: PlaceScene, at: number, known: (at: number) => number): number {
  const shape = engine.tokens.shape[at]!;
  // «трасса М-7 – …»: a number of its own
  if ((shape & (S.TITLE | S.CYRILLIC)) !== (S.TITLE | S.CYRILLIC) || (shape & NO_PLACE) !== 0) return -1;
  const last = known(at);
  return last >= at ? last : people.begin(at) ? -1 : at;
}
