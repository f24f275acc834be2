/**
 * What texts are compared by: the sets of their runs of five words, each set represented by its smallest hashes, whose
 * overlap estimates how much of two texts is common (Broder's sketches).
 */

/** Words in a run. */
const RUN = 5;
/** Hashes kept of a text: the estimate is then right within about 0.04. */
const SKETCH = 128;

const SEPARATOR = 0;

const WORD = /[\p{L}\p{N}]/u;

/** Lower case with ё as е, or SEPARATOR for what is neither letter nor digit; UNKNOWN: not looked at yet. */
const letters = new Uint16Array(1 << 16);
const UNKNOWN = 0xffff;
letters.fill(UNKNOWN);

function learn(code: number): number {
  const sign = String.fromCharCode(code);
  const lower = sign.toLowerCase();
  const letter = !WORD.test(sign) ? SEPARATOR : (lower === 'ё' ? 'е' : lower).charCodeAt(0);
  letters[code] = letter;
  return letter;
}

/** Spreads nearby numbers over the whole range, so that the smallest hashes are a fair sample. */
function mixed(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Hashes of the words of the text in hand, and of its runs: the same memory for one text after another. */
let words = new Int32Array(1 << 12);
let hashes = new Uint32Array(1 << 12);
/** Memory for a text that is longer than this many words is not kept. */
const KEPT = 1 << 17;

function makeRoom(most: number): void {
  if (words.length >= most && (words.length <= KEPT || most > KEPT)) return;
  const size = most > KEPT ? most : Math.min(KEPT, most * 2);
  words = new Int32Array(size);
  hashes = new Uint32Array(size);
}

const PRIME = 0x01000193;
const OFFSET = 0x811c9dc5 | 0;

/** A stretch of the text in hand: numbers in memory are read twice as fast as the letters of a string. */
const STRETCH = 1 << 14;
const stretch = Buffer.allocUnsafeSlow(STRETCH * 2);
const units = new Uint16Array(stretch.buffer, stretch.byteOffset, STRETCH);

/** Puts the hashes of a text's words, FNV-1a, into `words`; returns how many there are. */
function hashWords(text: string): number {
  makeRoom((text.length >> 1) + 2);
  const into = words;
  let count = 0;
  let hash = OFFSET;
  // all bits set at a separator, none at a letter: no branch for the processor to guess wrongly at every word's end
  let before = -1;
  for (let from = 0; from < text.length; from += STRETCH) {
    stretch.write(text.length <= STRETCH ? text : text.slice(from, from + STRETCH), 'utf16le');
    const end = Math.min(STRETCH, text.length - from);
    for (let i = 0; i < end; i++) {
      const code = units[i]!;
      let letter = letters[code]!;
      if (letter === UNKNOWN) letter = learn(code);
      const apart = (letter - 1) >> 31;
      into[count] = hash;
      count += apart & ~before & 1;
      before = apart;
      hash = (Math.imul(hash ^ letter, PRIME) & ~apart) | (OFFSET & apart);
    }
  }
  into[count] = hash;
  return count + (~before & 1);
}

/** What the oldest word of a run weighs. */
const OLDEST = Array.from({ length: RUN - 1 }).reduce((weight: number) => Math.imul(weight, PRIME), 1);
/** Of a long text only the smallest hashes are sorted: so many times those that are wanted, on average. */
const SPARE = 2;

/** The smallest distinct hashes of a text's runs, ascending. Letters and digits alone count: not layout, not quotes. */
export function sketchOf(text: string): Uint32Array {
  const count = hashWords(text);
  const runs = Math.max(count === 0 ? 0 : 1, count - RUN + 1);
  const limit = 2 ** 32 * Math.min(1, (SKETCH * SPARE) / runs);
  const few = smallest(count, limit);
  return few.length < SKETCH && limit < 2 ** 32 ? smallest(count, 2 ** 32) : few;
}

/** Those below `limit` of `count` words. */
function smallest(count: number, limit: number): Uint32Array {
  const [of, into] = [words, hashes];
  let found = 0;
  let hash = 0;
  for (let i = 0; i < count; i++) {
    if (i >= RUN) hash = (hash - Math.imul(of[i - RUN]!, OLDEST)) | 0;
    hash = (Math.imul(hash, PRIME) + of[i]!) | 0;
    if (i + 1 < RUN && i + 1 < count) continue;
    const spread = mixed(hash);
    if (spread < limit) into[found++] = spread;
  }
  const sorted = into.subarray(0, found).sort();
  let distinct = 0;
  for (let i = 0; i < found && distinct < SKETCH; i++) {
    if (i === 0 || sorted[i] !== sorted[distinct - 1]) sorted[distinct++] = sorted[i]!;
  }
  return sorted.slice(0, distinct);
}

/** The share of common runs, estimated from two sketches. */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  // the smallest of what either has
  const size = Math.max(a.length, b.length);
  let common = 0;
  let seen = 0;
  let [i, j] = [0, 0];
  for (; seen < size && i < a.length && j < b.length; seen++) {
    const [left, right] = [a[i]!, b[j]!];
    if (left === right) common++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return size === 0 ? 0 : common / size;
}
