/**
 * A read-only map from strings to small lists of integers in flat arrays: no start-up cost, no objects.
 * Open addressing over FNV-1a of UTF-16 code units.
 */
export interface FlatStrings {
  /** All strings, one after the other. */
  readonly chars: Uint16Array;
  /** Where string i begins; one more than there are strings. */
  readonly offsets: Int32Array;
  /** Hash table: string number + 1, 0 for empty; its length is a power of two. */
  readonly slots: Int32Array;
  /** Where the list of string i begins; one more than there are strings. */
  readonly lists: Int32Array;
  readonly values: Int32Array;
}

function hash(s: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193);
  return h ^ (h >>> 15);
}

/** Builds the flat form. Lists keep their order. */
export function buildStrings(map: ReadonlyMap<string, readonly number[]>): FlatStrings {
  const keys = [...map.keys()].sort();
  let length = 0;
  let total = 0;
  for (const k of keys) {
    length += k.length;
    total += map.get(k)!.length;
  }
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const chars = new Uint16Array(length);
  const offsets = new Int32Array(keys.length + 1);
  const slots = new Int32Array(size);
  const lists = new Int32Array(keys.length + 1);
  const values = new Int32Array(total);
  let c = 0;
  let v = 0;
  keys.forEach((key, i) => {
    for (let j = 0; j < key.length; j++) chars[c++] = key.charCodeAt(j);
    offsets[i + 1] = c;
    for (const value of map.get(key)!) values[v++] = value;
    lists[i + 1] = v;
    let slot = hash(key) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = i + 1;
  });
  return { chars, offsets, slots, lists, values };
}

/** Number of the string in the table, or -1. */
export function findString(table: FlatStrings, s: string): number {
  const { slots, offsets, chars } = table;
  const mask = slots.length - 1;
  let slot = hash(s) & mask;
  for (;;) {
    const i = slots[slot]! - 1;
    if (i < 0) return -1;
    const from = offsets[i]!;
    if (offsets[i + 1]! - from === s.length) {
      let j = 0;
      while (j < s.length && chars[from + j] === s.charCodeAt(j)) j++;
      if (j === s.length) return i;
    }
    slot = (slot + 1) & mask;
  }
}
