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

const WORD = /[\p{L}\p{N}]+/gu;

/** FNV-1a over the code units of a word. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** Spreads nearby numbers over the whole range, so that the smallest hashes are a fair sample. */
function mixed(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** The smallest distinct hashes of a text's runs, ascending. Letters and digits alone count: not layout, not quotes. */
export function sketchOf(text: string): Uint32Array {
  const words = Array.from(text.toLowerCase().replaceAll('ё', 'е').matchAll(WORD), ([word]) => hashOf(word));
  const runs = Math.max(words.length === 0 ? 0 : 1, words.length - RUN + 1);
  const hashes = new Uint32Array(runs);
  for (let at = 0; at < runs; at++) {
    let hash = 0;
    for (let i = at; i < at + RUN && i < words.length; i++) hash = Math.imul(hash, 0x01000193) ^ (words[i] ?? 0);
    hashes[at] = mixed(hash);
  }
  hashes.sort();
  const distinct = hashes.filter((hash, i) => i === 0 || hash !== hashes[i - 1]);
  return distinct.slice(0, SKETCH);
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

/** Groups texts as they come; only the first of each group is compared with what follows. */
export class Reprints {
  /** Place in `#firsts` by hash. */
  readonly #byHash = new Map<number, number[]>();
  readonly #firsts: { readonly sketch: Uint32Array; readonly group: number }[] = [];

  /** The group of the text: the number of its first text, which is `number` itself where nothing like it has come. */
  add(number: number, text: string): number {
    const sketch = sketchOf(text);
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
