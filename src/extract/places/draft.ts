/** Place drafts with the values that a dictionary entry gives. */
import type { CompiledEntry } from '../../dictionary/compiled.js';
import type { PlaceType } from '../../record/types.js';
import type { PlaceDraft } from '../draft.js';
import { placeType } from './setup.js';

export interface PlaceSpan {
  readonly first: number;
  readonly last: number;
  readonly coreFirst: number;
  readonly coreLast: number;
}

/** A draft of a place; `entry` is the dictionary's place of that name, if it has one. */
export function placeDraft(
  span: PlaceSpan,
  rule: string,
  confidence: number,
  normal: string,
  type: PlaceType | null,
  entry: CompiledEntry | null,
): PlaceDraft {
  return {
    kind: 'place',
    ...span,
    rule,
    confidence,
    tier: 0,
    normal,
    ...(entry ? { entry: `${entry.file}:${entry.line}`, listed: entry.name } : {}),
    values: {
      type: type ?? placeType(entry?.data.type),
      code: text(entry?.data.code),
      parent: text(entry?.data.parent),
    },
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
