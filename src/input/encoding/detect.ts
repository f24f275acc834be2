/** Which encoding some bytes are in: marks at the start, NUL bytes, strict UTF-8, then letter pairs. */
import { isUtf8 } from 'node:buffer';
import { InputError } from '../errors.js';
import { documentKind } from './documents.js';
import type { Encoding } from './names.js';
import { guessSingleByte } from './statistics.js';

export interface Detected {
  readonly encoding: Encoding;
  /** Length of the byte order mark. */
  readonly skip: number;
}

/** Below this mean pair score the bytes are no Russian prose in any table. */
const LEAST_SCORE = 3.2;

/** NUL bytes that stray into a text which is sound otherwise: so many, or such a share of it. */
const STRAY_NULS = 2;
const NUL_SHARE = 0.002;

/**
 * Tells the encoding of a whole text.
 * Throws InputError `binary` for what is no text, `encoding` for UTF-8 that breaks off or is damaged.
 */
export function detect(bytes: Uint8Array): Detected {
  const marked = byteOrderMark(bytes);
  if (marked) return marked;
  const document = documentKind(bytes);
  if (document !== null) throw new InputError('binary', document);
  const wide = utf16(bytes);
  if (wide) return { encoding: wide, skip: 0 };
  const nuls = countNuls(bytes);
  if (nuls > Math.max(STRAY_NULS, bytes.length * NUL_SHARE)) throw binary();
  if (isUtf8(bytes)) {
    if (controlShare(bytes) > 0.1) throw binary();
    return { encoding: 'utf-8', skip: 0 };
  }
  if (nuls > 0) throw binary();
  const shape = utf8Shape(bytes);
  const guess = guessSingleByte(bytes);
  // Damaged UTF-8 has far more sound sequences than broken ones; no single-byte Russian text looks so.
  if (shape.sound > 2 * shape.broken && (shape.sound >= 4 || guess.score < LEAST_SCORE)) {
    throw new InputError(
      'encoding',
      `broken UTF-8 at byte ${shape.first}; --encoding utf-8 reads it with a replacement sign there, or name the right encoding`,
    );
  }
  if (guess.score < LEAST_SCORE || controlShare(bytes) > 0.05) throw binary();
  return { encoding: guess.encoding, skip: 0 };
}

function countNuls(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) count++;
  return count;
}

/** The mark that some texts start with, or null. */
export function byteOrderMark(bytes: Uint8Array): Detected | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', skip: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', skip: 2 };
  return null;
}

/** How many bytes at the start of a text tell UTF-16 by its look. */
export const WIDE_SAMPLE = 8192;

/** UTF-16 without a mark: Russian letters have 4 as their upper byte, spaces and digits 0. Null for anything else. */
export function utf16(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length & ~1, WIDE_SAMPLE);
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i]! === 0 || bytes[i]! === 4) even++;
    if (bytes[i + 1]! === 0 || bytes[i + 1]! === 4) odd++;
  }
  const half = length / 2;
  if (odd > 0.8 * half && even < 0.4 * half) return 'utf-16le';
  if (even > 0.8 * half && odd < 0.4 * half) return 'utf-16be';
  return null;
}

/** Share of control characters other than tab, line ends, form feed and escape. */
function controlShare(bytes: Uint8Array): number {
  const length = Math.min(bytes.length, 65_536);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return length === 0 ? 0 : controls / length;
}

interface Shape {
  sound: number;
  broken: number;
  /** Offset of the first broken byte. */
  first: number;
}

function utf8Shape(bytes: Uint8Array): Shape {
  const shape: Shape = { sound: 0, broken: 0, first: 0 };
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      i++;
      continue;
    }
    const tail =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    let seen = 0;
    while (seen < tail && (bytes[i + 1 + seen]! & 0xc0) === 0x80) seen++;
    if (tail > 0 && seen === tail) {
      shape.sound++;
      i += 1 + tail;
    } else {
      if (shape.broken === 0) shape.first = i;
      shape.broken++;
      i += 1 + seen;
    }
  }
  return shape;
}

function binary(): InputError {
  return new InputError('binary', 'not a text file (binary data); if it is text after all, name its --encoding');
}
