/**
 * Reprints: the same text again, or nearly the same. Texts are compared by the sets of their runs of five words, each
 * set represented by its smallest hashes, whose overlap estimates how much of two texts is common (Broder's sketches).
 */

/** Words in a run. */
const RUN = 5;
/** Hashes kept of a text: the estimate is then right within about 0.04. */
const SKETCH = 128;
/** Runs that two texts must share, of all that either has. A changed paragraph passes, a common quotation does not. */
const SAME = 0.6;

const SEPARATOR = 0;

const WORD = /[\p{L}\p{N}]/u;
/** Latin and Cyrillic lie below this. */
const TABLED = 0x530;

/** Lower case with ё as е, or SEPARATOR for what is neither letter nor digit. */
function letterOf(code: number): number {
  const sign = String.fromCharCode(code);
  if (!WORD.test(sign)) return SEPARATOR;
  const lower = sign.toLowerCase();
  return lower === 'ё' ? 'е'.charCodeAt(0) : lower.charCodeAt(0);
}

/** `letterOf` of the commonest code units. Made at first use. */
let letters: Uint16Array | null = null;

/** Spreads nearby numbers over the whole range, so that the smallest hashes are a fair sample. */
function mixed(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Hashes of a text's words, FNV-1a. */
function wordsOf(text: string): Int32Array {
  letters ??= Uint16Array.from({ length: TABLED }, (_, code) => letterOf(code));
  const words = new Int32Array((text.length >> 1) + 1);
  let count = 0;
  let hash = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const letter = code < TABLED ? letters[code]! : letterOf(code);
    if (letter === SEPARATOR) {
      if (inside) words[count++] = hash;
      inside = false;
      continue;
    }
    hash = Math.imul((inside ? hash : 0x811c9dc5) ^ letter, 0x01000193);
    inside = true;
  }
  if (inside) words[count++] = hash;
  return words.subarray(0, count);
}

const PRIME = 0x01000193;
/** What the oldest word of a run weighs. */
const OLDEST = Array.from({ length: RUN - 1 }).reduce((weight: number) => Math.imul(weight, PRIME), 1);
/** Of a long text only the smallest hashes are sorted: so many times those that are wanted, on average. */
const SPARE = 2.5;

/** The smallest distinct hashes of a text's runs, ascending. Letters and digits alone count: not layout, not quotes. */
export function sketchOf(text: string): Uint32Array {
  const words = wordsOf(text);
  const runs = Math.max(words.length === 0 ? 0 : 1, words.length - RUN + 1);
  const limit = 2 ** 32 * Math.min(1, (SKETCH * SPARE) / runs);
  const few = smallest(words, limit);
  return few.length < SKETCH && limit < 2 ** 32 ? smallest(words, 2 ** 32) : few;
}

/** Those below `limit`. */
function smallest(words: Int32Array, limit: number): Uint32Array {
  const hashes = new Uint32Array(words.length);
  let count = 0;
  let hash = 0;
  for (let i = 0; i < words.length; i++) {
    if (i >= RUN) hash = (hash - Math.imul(words[i - RUN]!, OLDEST)) | 0;
    hash = (Math.imul(hash, PRIME) + words[i]!) | 0;
    if (i + 1 < RUN && i + 1 < words.length) continue;
    const spread = mixed(hash);
    if (spread < limit) hashes[count++] = spread;
  }
  const sorted = hashes.subarray(0, count).sort();
  const found = new Uint32Array(SKETCH);
  let distinct = 0;
  for (let i = 0; i < count && distinct < SKETCH; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) found[distinct++] = sorted[i]!;
  }
  return found.slice(0, distinct);
}

/** The share of common runs, estimated from two sketches. */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  const size = Math.min(SKETCH, Math.max(a.length, b.length));
  let common = 0;
  let seen = 0;
  for (let i = 0, j = 0; seen < size && (i < a.length || j < b.length); seen++) {
    const left = a[i] ?? Number.POSITIVE_INFINITY;
    const right = b[j] ?? Number.POSITIVE_INFINITY;
    if (left === right) common++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return seen === 0 ? 0 : common / seen;
}

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
  const reprints = new Reprints();
  const originals = new Array<number>(articles.length);
  for (const at of order) originals[at] = reprints.add(at, articles[at]!.sketch);
  return originals;
}

/** Groups texts as they come; only the first of each group is compared with what follows. */
export class Reprints {
  /** Place in `#firsts` by hash. */
  readonly #byHash = new Map<number, number[]>();
  readonly #firsts: { readonly sketch: Uint32Array; readonly group: number }[] = [];

  /** The group of the text: the number of its first text, which is `number` itself where nothing like it has come. */
  add(number: number, sketch: Uint32Array): number {
    const like = this.#nearest(sketch);
    if (like !== null) return like;
    const first = this.#firsts.push({ sketch, group: number }) - 1;
    for (const hash of sketch) {
      const known = this.#byHash.get(hash);
      if (known === undefined) this.#byHash.set(hash, [first]);
      else known.push(first);
    }
    return number;
  }

  #nearest(sketch: Uint32Array): number | null {
    const shared = new Map<number, number>();
    for (const hash of sketch) {
      for (const first of this.#byHash.get(hash) ?? []) shared.set(first, (shared.get(first) ?? 0) + 1);
    }
    let best: number | null = null;
    let most = SAME;
    for (const [first, count] of shared) {
      const other = this.#firsts[first];
      if (other === undefined || count < most * Math.min(sketch.length, other.sketch.length) * SAME) continue;
      const likeness = resemblance(sketch, other.sketch);
      if (likeness >= most) {
        most = likeness;
        best = other.group;
      }
    }
    return best;
  }
}
