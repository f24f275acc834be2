/** Reprints: the same text again, or nearly the same. */
import { resemblance } from './sketch.js';

export { resemblance, sketchOf } from './sketch.js';

/** Runs that two texts must share, of all that either has. A changed paragraph passes, a common quotation does not. */
const SAME = 0.6;

/** Articles to be grouped, by number. */
export interface Sketches {
  readonly count: number;
  sketch(article: number): Uint32Array;
  /** Below zero where `a` stands before `b`: the earliest of a group stands for all. */
  compare(a: number, b: number): number;
}

/** For each article the one that stands for it: itself, where it repeats none. */
export function originalsOf(articles: Sketches): number[] {
  const order = Array.from({ length: articles.count }, (_, i) => i).sort((a, b) => articles.compare(a, b));
  const reprints = new Reprints((article) => articles.sketch(article), repeatedIn(articles));
  const originals = new Array<number>(articles.count);
  for (const at of order) originals[at] = reprints.add(at);
  return originals;
}

/**
 * Texts that share as much as reprints do share one of the smallest so many hashes of either: were the first that they
 * share behind these, too few would be left to share.
 */
function tellingOf({ length }: Uint32Array): number {
  return Math.min(length, length - Math.ceil(length * SAME - 1e-9) + 1);
}

/** Bits for each hash: one in sixteen is then taken for one that came before. */
const BITS = 16;
/** Telling hashes of an article, about. */
const HASHES = 40;
const MOST_BITS = 2 ** 26;

/** Tells the hashes that more than one article may have: most are in one only, and nothing need be kept of them. */
function repeatedIn(articles: Sketches): (hash: number) => boolean {
  let size = 1 << 10;
  while (size < articles.count * HASHES * BITS && size < MOST_BITS) size *= 2;
  const [once, again] = [new Uint32Array(size >> 5), new Uint32Array(size >> 5)];
  // the smallest of many hashes all begin with zeros: their last bits tell them apart
  for (let article = 0; article < articles.count; article++) {
    const sketch = articles.sketch(article);
    const telling = tellingOf(sketch);
    for (let i = 0; i < telling; i++) {
      const place = sketch[i]! & (size - 1);
      const bit = 1 << (place & 31);
      if ((once[place >> 5]! & bit) !== 0) again[place >> 5]! |= bit;
      else once[place >> 5]! |= bit;
    }
  }
  return (hash) => (again[(hash & (size - 1)) >> 5]! & (1 << (hash & 31))) !== 0;
}

/** Groups texts as they come; only the first of each group is compared with what follows. */
export class Reprints {
  readonly #sketchOf: (number: number) => Uint32Array;
  readonly #isRepeated: (hash: number) => boolean;
  /** Numbers of first texts by hash. */
  readonly #byHash = new Map<number, number[]>();

  /** `sketchOf`: of a text by its number. `isRepeated`: false for hashes that one text only has, if it is known. */
  constructor(sketchOf: (number: number) => Uint32Array, isRepeated: (hash: number) => boolean = () => true) {
    this.#sketchOf = sketchOf;
    this.#isRepeated = isRepeated;
  }

  /** The group of the text: the number of its first text, which is `number` itself where nothing like it has come. */
  add(number: number): number {
    const sketch = this.#sketchOf(number);
    const telling = sketch.subarray(0, tellingOf(sketch)).filter(this.#isRepeated);
    const like = this.#nearest(sketch, telling);
    if (like !== null) return like;
    for (const hash of telling) {
      const known = this.#byHash.get(hash);
      if (known === undefined) this.#byHash.set(hash, [number]);
      else known.push(number);
    }
    return number;
  }

  #nearest(sketch: Uint32Array, telling: Uint32Array): number | null {
    let best: number | null = null;
    let most = SAME;
    const seen = new Set<number>();
    for (const hash of telling) {
      for (const first of this.#byHash.get(hash) ?? []) {
        if (seen.has(first)) continue;
        seen.add(first);
        const likeness = resemblance(sketch, this.#sketchOf(first));
        if (likeness < most) continue;
        most = likeness;
        best = first;
      }
    }
    return best;
  }
}
