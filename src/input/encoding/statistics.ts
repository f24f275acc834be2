/** How Russian a run of bytes looks in each single-byte encoding, by pairs of neighbouring letters. */
import { inputData, stringList } from '../data.js';
import { type Encoding, SINGLE_BYTE } from './names.js';

const OTHER = 32;
const UPPER = 64;
/** A sign that has no place in prose: box drawing, control characters, currency marks of the wrong table. */
const ALIEN = 128;
const SIZE = 33;
const SAMPLE = 16_384;

interface Tables {
  readonly pairs: Uint8Array;
  readonly maps: ReadonlyMap<Encoding, Uint8Array>;
}

let tables: Tables | undefined;

function load(): Tables {
  if (tables) return tables;
  const data = inputData('letter-pairs.json');
  const letters = String(data.letters);
  const pairs = new Uint8Array(SIZE * SIZE);
  stringList(data.pairs, 'pairs').forEach((row, i) => {
    for (let j = 0; j < SIZE; j++) pairs[i * SIZE + j] = row.charCodeAt(j) - 48;
  });
  const maps = new Map<Encoding, Uint8Array>();
  for (const encoding of SINGLE_BYTE) maps.set(encoding, byteMap(encoding, letters));
  tables = { pairs, maps };
  return tables;
}

/** Byte -> letter number, with a bit for capitals and one for signs that prose does not hold. */
function byteMap(encoding: Encoding, letters: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const map = new Uint8Array(256).fill(OTHER);
  for (let byte = 0x80; byte < 256; byte++) {
    const char = decoder.decode(Uint8Array.of(byte));
    const lower = char.toLowerCase().replace('\u0451', '\u0435');
    const index = letters.indexOf(lower);
    if (index >= 0) map[byte] = index + (char === lower || char === '\u0451' ? 0 : UPPER);
    else if (!/[\p{P}\p{Z}\u00b0\u2116\u00a9\u00ae\u2122\u0400-\u04ff]/u.test(char)) map[byte] = ALIEN + OTHER;
  }
  return map;
}

/** An encoding that hardly any file is in has to look better than the others by so much; it stands last of them. */
const RARE: Encoding = 'iso-8859-5';
const RARE_LEAD = 0.5;

export interface Guess {
  readonly encoding: Encoding;
  /** Mean score of a pair that touches a letter, 0-9; prose lies above 5. */
  readonly score: number;
  /** Bytes above 0x7F in the sample. */
  readonly high: number;
}

/** The best of the single-byte encodings for these bytes. */
export function guessSingleByte(bytes: Uint8Array): Guess {
  const { pairs, maps } = load();
  const length = Math.min(bytes.length, SAMPLE * 4);
  let best: Guess = { encoding: 'windows-1251', score: -1, high: 0 };
  for (const [encoding, map] of maps) {
    let previous = OTHER;
    let wasLower = false;
    let sum = 0;
    let count = 0;
    let high = 0;
    for (let i = 0; i < length && high < SAMPLE; i++) {
      const byte = bytes[i]!;
      const code = map[byte]!;
      const letter = code & 63;
      if (byte >= 0x80) high++;
      if (letter < OTHER || previous < OTHER) {
        sum += pairs[previous * SIZE + letter]!;
        count++;
        // A capital straight after a small letter: KOI8-R and windows-1251 swap the cases.
        if (wasLower && code >= UPPER && letter < OTHER) sum -= 5;
      }
      if (code >= ALIEN) {
        sum -= 6;
        count++;
      }
      wasLower = letter < OTHER && code < UPPER;
      previous = letter;
    }
    const score = count === 0 ? 0 : sum / count;
    if (score > best.score + (encoding === RARE ? RARE_LEAD : 0)) best = { encoding, score, high };
  }
  return best.encoding === 'windows-1251' && isMacCyrillic(bytes.subarray(0, length))
    ? { ...best, encoding: 'x-mac-cyrillic' }
    : best;
}

/** Small letters that windows-1251 and Mac Cyrillic have in common: all but one. */
const [FIRST_SMALL, LAST_SMALL] = [0xe0, 0xfe];
/** The one that is left, in Mac Cyrillic; in windows-1251 it is its capital. */
const MAC_LAST = 0xdf;
const WINDOWS_LAST = 0xff;
/** Words that must tell. */
const LEAST_TOLD = 2;

/**
 * The two tables differ in capitals, marks and one small letter: only where that stands behind another small letter, in
 * several words, and never at its place in windows-1251, it is Mac Cyrillic for sure.
 */
function isMacCyrillic(bytes: Uint8Array): boolean {
  if (bytes.includes(WINDOWS_LAST)) return false;
  let told = 0;
  for (let at = bytes.indexOf(MAC_LAST, 1); at >= 0; at = bytes.indexOf(MAC_LAST, at + 1)) {
    const before = bytes[at - 1]!;
    if (before >= FIRST_SMALL && before <= LAST_SMALL && ++told === LEAST_TOLD) return true;
  }
  return false;
}
