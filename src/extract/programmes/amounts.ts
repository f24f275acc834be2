/** Dates and quantities of an article: asked for beside few names, so gathered when first asked for. */
import type { Draft } from '../draft.js';

/** More than the tokens of any article: makes one number of two. */
const MOST_TOKENS = 2 ** 26;

export class Amounts {
  /** Tokens inside dates. */
  readonly dates = new Set<number>();
  /** Surest date or quantity over exactly these tokens: «Миллион деревьев». */
  private readonly counts = new Map<number, number>();

  constructor(drafts: readonly Draft[]) {
    for (const { kind, first, last, confidence } of drafts) {
      if (kind !== 'date' && kind !== 'quantity') continue;
      const span = first * MOST_TOKENS + last;
      this.counts.set(span, Math.max(confidence, this.counts.get(span) ?? 0));
      if (kind === 'date') for (let i = first; i <= last; i++) this.dates.add(i);
    }
  }

  /** Confidence of the surest date or quantity over first…last, 0 if there is none. */
  surest(first: number, last: number): number {
    return this.counts.get(first * MOST_TOKENS + last) ?? 0;
  }
}
