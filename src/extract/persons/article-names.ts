/** Capitalised words of the article, looked up only where a name can be read in two ways. */
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { foldedCode } from './folded-code.js';

const EMPTY = -1;
const FNV = 0x01000193;
const BASIS = 0x811c9dc5;

/** An open table of tokens by hash of their folded spelling, made from the text: the words themselves lie far apart. */
export class ArticleNames {
  /** Hash and token, side by side. */
  private slots = new Int32Array(1 << 11);
  private mask = 0;
  private filled = false;
  private tokens: Tokens | null = null;

  begin(tokens: Tokens): void {
    this.tokens = tokens;
    this.filled = false;
  }

  /** How many of the folded words are there? */
  count(folded: readonly string[]): number {
    const { tokens } = this;
    if (tokens === null) return 0;
    if (!this.filled) this.fill(tokens);
    let times = 0;
    for (let i = 0; i < folded.length; i++) if (this.has(tokens, folded[i]!)) times++;
    return times;
  }

  private has({ words }: Tokens, folded: string): boolean {
    const { slots, mask } = this;
    const hash = hashOf(folded);
    for (let slot = (hash << 1) & mask; slots[slot + 1] !== EMPTY; slot = (slot + 2) & mask) {
      if (slots[slot] === hash && words.at(slots[slot + 1]!).folded === folded) return true;
    }
    return false;
  }

  private fill(tokens: Tokens): void {
    const { shape, count } = tokens;
    let names = 0;
    for (let i = 0; i < count; i++) if (shape[i]! & S.TITLE) names++;
    while (names * 4 > this.slots.length) this.slots = new Int32Array(this.slots.length * 2);
    this.mask = this.slots.length - 1;
    this.slots.fill(EMPTY);
    for (let i = 0; i < count; i++) if (shape[i]! & S.TITLE) this.add(hashAt(tokens, i), i);
    this.filled = true;
  }

  private add(hash: number, token: number): void {
    const { slots, mask } = this;
    let slot = (hash << 1) & mask;
    while (slots[slot + 1] !== EMPTY) {
      // the same name again; a hundred thousand of them would make each search as long
      if (slots[slot] === hash) return;
      slot = (slot + 2) & mask;
    }
    slots[slot] = hash;
    slots[slot + 1] = token;
  }
}

function hashOf(folded: string): number {
  let hash = BASIS;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), FNV);
  return hash ^ (hash >>> 15);
}

/** The same of a token. */
function hashAt({ codes, start, end, words }: Tokens, token: number): number {
  let hash = BASIS;
  for (let i = start[token]!; i < end[token]!; i++) {
    const code = foldedCode(codes[i]!);
    if (code === 0) return hashOf(words.at(token).folded);
    hash = Math.imul(hash ^ code, FNV);
  }
  return hash ^ (hash >>> 15);
}
