/** Names that an article has introduced, to be known again by their words in any case, whatever kind they are of. */
import { FirstLetters } from '../../text/first-letters.js';
import { stemOf } from '../../text/stems.js';
import type { Tokens } from '../../text/tokens.js';

interface Introduced<T> {
  readonly keys: readonly string[];
  readonly payload: T;
}

const NONE: readonly never[] = [];

/** An index of one article's names. */
export class IntroducedNames<T> {
  /** By the stem of the first word; made when the first name comes. */
  private byFirst: Map<string, Introduced<T>[]> | null = null;
  private readonly starts = new FirstLetters();

  get empty(): boolean {
    return this.byFirst === null;
  }

  /** Remembers the words first…last (tokens, both included). The first payload for the same words stays. */
  add(tokens: Tokens, first: number, last: number, payload: T): void {
    const own: string[] = [];
    for (let i = first; i <= last; i++) own.push(stemOf(tokens.words.at(i)));
    this.starts.add(tokens.words.at(first));
    this.addKeys(own, payload);
  }

  private addKeys(own: readonly string[], payload: T): void {
    const [first] = own;
    if (first === undefined) return;
    this.byFirst ??= new Map();
    const list = this.byFirst.get(first);
    const entry = { keys: own, payload };
    if (!list) this.byFirst.set(first, [entry]);
    else if (!list.some(({ keys }) => isSame(keys, own))) list.push(entry);
  }

  /** The longest introduced name that begins at token `at` and ends before `end`: its last token and payload. */
  find(tokens: Tokens, at: number, end: number): { readonly last: number; readonly payload: T } | null {
    if (this.byFirst === null || !this.starts.mayBegin(tokens, at)) return null;
    let best: { last: number; payload: T } | null = null;
    for (const { keys: own, payload } of this.byFirst.get(stemOf(tokens.words.at(at))) ?? NONE) {
      const last = at + own.length - 1;
      if (last >= end || (best && last <= best.last)) continue;
      let same = true;
      for (let i = 1; i < own.length && same; i++) same = stemOf(tokens.words.at(at + i)) === own[i];
      if (same) best = { last, payload };
    }
    return best;
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
