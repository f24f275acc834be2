/** Makes drafts of organisations. */
import type { OrganisationDraft } from '../draft.js';

export interface Proposal {
  readonly first: number;
  readonly last: number;
  readonly coreFirst: number;
  readonly coreLast: number;
  readonly rule: string;
  readonly confidence: number;
  readonly normal: string;
  readonly type?: string | null;
  readonly descriptor?: string | null;
  readonly aliases?: readonly string[];
  readonly place?: string | null;
  readonly entry?: string;
  /** Name of the dictionary entry. */
  readonly listed?: string;
  readonly tier?: number;
}

/** A draft with the missing fields filled in. */
export function organisation(p: Proposal): OrganisationDraft {
  const { type = null, descriptor = null, aliases = [], place = null, tier = 0, entry, ...rest } = p;
  return {
    kind: 'organisation',
    ...rest,
    tier,
    ...(entry === undefined ? {} : { entry }),
    values: { type, descriptor, aliases, place },
  };
}
