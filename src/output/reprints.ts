/** Reprints: the same text again, or nearly the same. */
import { resemblance } from './sketch.js';

export { resemblance, sketchOf } from './sketch.js';

/** Runs that two texts must share, of all that either has. A changed paragraph passes, a common quotation does not. */
const SAME = 0.6;

/** An article to be grouped. */
export interface Sketched {
  readonly sketch: Uint32Array;
  /** By which the articles of a group are ordered: the earliest stands for all. */
  readonly key: string;
}

/** For each article the one that stands for it: itself, where it repeats none. Their order in the list is no matter. */
export function originalsOf(articles: readonly Sketched[]): number[] {
  const order = [...articles.keys()].sort((a, b) => {
    const [left, right] = [articles[a]!.key, articles[b]!.key];
    return left < right ? -1 : left > right ? 1 : 0;
  });
  const reprints = new Reprints(repeatedIn(articles));
  const originals = new Array<number>(articles.length);
  for (const at of order) originals[at] = reprints.add(at, articles[at]!.sketch);
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
const MOST_BITS = 2 ** 26;

/** Tells the hashes that more than one article may have: most are in one only, and nothing need be kept of them. */
function repeatedIn(articles: readonly Sketched[]): (hash: number) => boolean {
  let size = 1 << 10;
  const hashes = articles.reduce((sum, { sketch }) => sum + tellingOf(sketch), 0);
  while (size < hashes * BITS && size < MOST_BITS) size *= 2;
  const [once, again] = [new Uint32Array(size >> 5), new Uint32Array(size >> 5)];
  // the smallest of many hashes all begin with zeros: their last bits tell them apart
  for (const { sketch } of articles) {
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
  readonly #isRepeated: (hash: number) => boolean;
  /** Places in `#firsts` by hash. */
  readonly #byHash = new Map<number, number[]>();
  readonly #firsts: { readonly sketch: Uint32Array; readonly group: number; seen: number }[] = [];
  #looks = 0;

  /** `isRepeated`: false for hashes that one text only has, if it is known. */
  constructor(isRepeated: (hash: number) => boolean = () => true) {
    this.#isRepeated = isRepeated;
  }

  /** The group of the text: the number of its first text, which is `number` itself where nothing like it has come. */
  add(number: number, sketch: Uint32Array): number {
    const telling = sketch.subarray(0, tellingOf(sketch)).filter(this.#isRepeated);
    const like = this.#nearest(sketch, telling);
    if (like !== null) return like;
    const first = this.#firsts.push({ sketch, group: number, seen: 0 }) - 1;
    for (const hash of telling) {
      const known = this.#byHash.get(hash);
      if (known === undefined) this.#byHash.set(hash, [first]);
      else known.push(first);
    }
    return number;
  }

  #nearest(sketch: Uint32Array, telling: Uint32Array): number | null {
    let best: number | null = null;
    let most = SAME;
    this.#looks++;
    for (const hash of telling) {
      for (const place of this.#byHash.get(hash) ?? []) {
        const first = this.#firsts[place]!;
        if (first.seen === this.#looks) continue;
        first.seen = this.#looks;
        const likeness = resemblance(sketch, first.sketch);
        if (likeness < most) continue;
        most = likeness;
        best = first.group;
      }
    }
    return best;
  }
}
