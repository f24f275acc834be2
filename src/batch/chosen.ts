/** `--kinds`, `--since`, `--until`, `--min-confidence`: which articles are read and which of their records stay. */
import type { Extraction, Kind } from '../record/types.js';

/** Plain data: crosses threads. */
export interface Chosen {
  /** Null: all. */
  readonly kinds: readonly Kind[] | null;
  /** Inclusive ISO days of publication; an article without one is left out when either is given. */
  readonly since: string | null;
  readonly until: string | null;
  readonly minConfidence: number;
}

export const ALL: Chosen = { kinds: null, since: null, until: null, minConfidence: 0 };

/** Is an article of this day of publication wanted? */
export function isWanted(published: string | null, { since, until }: Chosen): boolean {
  if (since === null && until === null) return true;
  return published !== null && (since === null || published >= since) && (until === null || published <= until);
}

/** The extraction with only the records that were asked for. */
export function chosenOf(extraction: Extraction, { kinds, minConfidence }: Chosen): Extraction {
  if (kinds === null && minConfidence === 0) return extraction;
  const mentions = extraction.mentions.filter(
    ({ kind, confidence }) => confidence >= minConfidence && (kinds === null || kinds.includes(kind)),
  );
  return { ...extraction, mentions };
}

/** What changes the records of an article, as `runs.settings` says it; empty where all are kept. */
export function settingsText({ kinds, minConfidence }: Chosen): string {
  const parts: string[] = [];
  if (kinds !== null) parts.push(`kinds=${kinds.join(',')}`);
  if (minConfidence > 0) parts.push(`min-confidence=${minConfidence}`);
  return parts.join(';');
}
