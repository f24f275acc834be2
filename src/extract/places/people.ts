/** Where people's full names begin: asked beside few type words, so gathered when first asked for. */
import type { Draft } from '../draft.js';

export class People {
  private firsts: Set<number> | null = null;

  constructor(private readonly drafts: readonly Draft[]) {}

  /** Does a name of several words begin at the token? */
  begin(at: number): boolean {
    this.firsts ??= this.gather();
    return this.firsts.has(at);
  }

  private gather(): Set<number> {
    const firsts = new Set<number>();
    for (const { kind, first, last } of this.drafts) if (kind === 'person' && last > first) firsts.add(first);
    return firsts;
  }
}
