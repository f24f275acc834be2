/** Names that an article has introduced, to be known again by their words in any case, whatever kind they are of. */
import { stemKey } from '../../morphology/index.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';

const keys = new WeakMap<Word, string>();

/** A key that the forms of a word share. Worked out once per distinct word. */
export function keyOf(word: Word): string {
  let key = keys.get(word);
  if (key === undefined) {
    key = stemKey(word.surface);
    keys.set(word, key);
  }
  return key;
}

interface Introduced<T> {
  readonly keys: readonly string[];
  readonly payload: T;
}

/** An index of one article's names. */
export class IntroducedNames<T> {
  private readonly byFirst = new Map<string, Introduced<T>[]>();

  get empty(): boolean {
    return this.byFirst.size === 0;
  }

  /** Remembers the words first…last (tokens, both included). The first payload for the same words stays. */
  add(tokens: Tokens, first: number, last: number, payload: T): void {
    const own: string[] = [];
    for (let i = first; i <= last; i++) own.push(keyOf(tokens.words[i]!));
    this.addKeys(own, payload);
  }

  addKeys(own: readonly string[], payload: T): void {
    const [first] = own;
    if (first === undefined) return;
    const list = this.byFirst.get(first);
    const entry = { keys: own, payload };
    if (!list) this.byFirst.set(first, [entry]);
    else if (!list.some((other) => other.keys.join(' ') === own.join(' '))) list.push(entry);
  }

  /** The longest introduced name that begins at token `at` and ends before `end`: its last token and payload. */
  find(tokens: Tokens, at: number, end: number): { readonly last: number; readonly payload: T } | null {
    let best: { last: number; payload: T } | null = null;
    for (const { keys: own, payload } of this.byFirst.get(keyOf(tokens.words[at]!)) ?? []) {
      const last = at + own.length - 1;
      if (last >= end || (best && last <= best.last)) continue;
      let same = true;
      for (let i = 1; i < own.length && same; i++) same = keyOf(tokens.words[at + i]!) === own[i];
      if (same) best = { last, payload };
    }
    return best;
  }
}
