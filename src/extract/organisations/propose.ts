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
  readonly place?: string | null;
}

const NO_ALIASES: readonly string[] = [];

/** A draft with the missing fields filled in. */
export function organisation(p: Proposal): OrganisationDraft {
  return {
    kind: 'organisation',
    first: p.first,
    last: p.last,
    coreFirst: p.coreFirst,
    coreLast: p.coreLast,
    rule: p.rule,
    confidence: p.confidence,
    tier: 0,
    normal: p.normal,
    entry: undefined,
    listed: undefined,
    source: undefined,
    sameAs: undefined,
    identity: undefined,
    values: {
      type: p.type ?? null,
      descriptor: p.descriptor ?? null,
      aliases: NO_ALIASES,
      place: p.place ?? null,
    },
  };
}
