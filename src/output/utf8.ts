/**
 * UTF-8 by hand: for short texts a call of `Buffer.write` costs more than the bytes. A table tells the bytes of each
 * UTF-16 unit, and all three are always written: a branch for each letter would be guessed wrong at every word's end.
 */

/** In what the table tells: half of a surrogate pair, which no table can write alone. */
export const SURROGATE = 1 << 30;

/** The bytes of a unit, the first lowest, and from bit 24 on their number. The bits 26 to 29 are free. */
export function utf8Of(unit: number): number {
  if (unit < 0x80) return unit | (1 << 24);
  if (unit < 0x800) return 0xc0 | (unit >> 6) | ((0x80 | (unit & 63)) << 8) | (2 << 24);
  const bytes = 0xe0 | (unit >> 12) | ((0x80 | ((unit >> 6) & 63)) << 8) | ((0x80 | (unit & 63)) << 16) | (3 << 24);
  return (unit & 0xf800) === 0xd800 ? bytes | SURROGATE : bytes;
}

/** 0: not looked at yet. */
const table = new Int32Array(1 << 16);

function learn(unit: number): number {
  return (table[unit] = utf8Of(unit));
}

/**
 * Writes `text` from its unit `from` up to `to`, at `at`, where three bytes for each unit must have room; returns the
 * index behind the last byte. Half of a surrogate pair alone becomes one replacement character.
 */
export function putUtf8(text: string, from: number, to: number, bytes: Buffer, at: number): number {
  let end = at;
  let flags = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    const told = table[unit] || learn(unit);
    bytes[end] = told;
    bytes[end + 1] = told >> 8;
    bytes[end + 2] = told >> 16;
    end += (told >> 24) & 3;
    flags |= told;
  }
  return flags & SURROGATE ? at + bytes.write(text.slice(from, to), at) : end;
}
