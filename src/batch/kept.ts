/** Which articles need no reading anew: the database has their records, and nothing changed that could touch them. */
import { createHash } from 'node:crypto';
import type { Changes } from '../dictionary/changes.js';
import type { Engine } from '../match/engine.js';
import { sourceLineOf, sourceOf } from '../output/source.js';
import type { KeptArticle } from '../output/types.js';
import { contentHash } from '../pipeline.js';
import type { Article } from '../record/types.js';
import { Touch } from './touch.js';

/** What the database knows, for all workers; crosses threads. */
export interface Known {
  /** Digests of articles, ascending, 64 bits each. */
  readonly digests: SharedArrayBuffer;
  /** For each: 0 when its records are of these very dictionaries, else the place in `changes` and one. */
  readonly states: SharedArrayBuffer;
  /** What changed in the dictionaries since. */
  readonly changes: readonly Changes[];
}

/** All that decides the records of an article but the dictionaries and the program. */
export interface Identity {
  readonly source: string;
  readonly line: number;
  readonly hash: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
}

export function digestOf({ source, line, hash, title, url, published }: Identity): bigint {
  const text = JSON.stringify([source, line, hash, title, url, published]);
  return createHash('sha256').update(text).digest().readBigUInt64LE(0);
}

export class Kept {
  readonly #digests: BigUint64Array;
  readonly #states: Uint8Array;
  readonly #touches: readonly Touch[];

  constructor({ digests, states, changes }: Known, engine: Engine) {
    this.#digests = new BigUint64Array(digests);
    this.#states = new Uint8Array(states);
    this.#touches = changes.map((change) => new Touch(change, engine));
  }

  /** The article as the database knows it, when its records are what reading it anew would give; else null. */
  find(article: Article): KeptArticle | null {
    const hash = contentHash(article.text);
    const located = { id: article.id ?? hash, path: article.path, line: article.line };
    const source = sourceOf(located);
    const line = sourceLineOf(located);
    const { title, url, published } = article;
    const at = this.#search(digestOf({ source, line, hash, title, url, published }));
    if (at < 0) return null;
    const state = this.#states[at]!;
    if (state > 0 && this.#touches[state - 1]!.touches(article.text)) return null;
    return { source, line, hash };
  }

  #search(digest: bigint): number {
    const digests = this.#digests;
    let low = 0;
    let high = digests.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = digests[middle]!;
      if (found === digest) return middle;
      if (found < digest) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
