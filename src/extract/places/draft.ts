/** Place drafts with the values that a dictionary entry gives. */
import type { PlaceType } from '../../record/types.js';
import type { PlaceDraft } from '../draft.js';
import type { KnownPlace } from './book.js';

/** A draft of a place, whose bare name is coreFirst…coreLast; `place` is the dictionary's of that name, if it has one. */
export function placeDraft(
  first: number,
  last: number,
  coreFirst: number,
  coreLast: number,
  rule: string,
  confidence: number,
  normal: string,
  type: PlaceType | null,
  place: KnownPlace | null,
): PlaceDraft {
  return {
    kind: 'place',
    first,
    last,
    coreFirst,
    coreLast,
    rule,
    confidence,
    tier: 0,
    normal,
    entry: place === null ? undefined : place.where,
    listed: place === null ? undefined : place.entry.name,
    source: place === null ? undefined : place,
    sameAs: undefined,
    identity: undefined,
    values: valuesOf(type, place),
  };
}

function valuesOf(type: PlaceType | null, place: KnownPlace | null): PlaceDraft['values'] {
  if (place === null) return { type: type ?? 'other', code: null, parent: null };
  if (type === null || type === place.type) return place.values;
  return { type, code: place.values.code, parent: place.values.parent };
}
