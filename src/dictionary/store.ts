/** Compiled dictionaries <-> one flat file: a JSON header, then arrays that are read as views without copying. */
import { COMPILED_VERSION, type Compiled, type CompiledHeader } from './compiled.js';
import type { FlatStrings } from './strings.js';
import {
  classWordTable,
  entryTable,
  type FlatClassWords,
  type FlatNames,
  nameTable,
  type TextBlock,
} from './tables.js';

const MAGIC = 0x53564432; // "SVD2"

/** The parts of compiled dictionaries as they lie in the file. */
export interface FlatParts {
  readonly header: CompiledHeader;
  readonly forms: FlatStrings;
  readonly index: FlatStrings;
  readonly entries: TextBlock;
  readonly classWords: FlatClassWords;
  readonly names: FlatNames;
  readonly trie: { readonly edges: Int32Array; readonly endStarts: Int32Array; readonly ends: Int32Array };
}

interface Directory {
  readonly header: CompiledHeader;
  /** Element counts, in the order of `arraysOf`. */
  readonly lengths: readonly number[];
}

type Flat = Int32Array | Uint16Array | Uint8Array;

function arraysOf({ forms, index, entries, classWords, names, trie }: FlatParts): Flat[] {
  const strings = (s: FlatStrings): Flat[] => [s.chars, s.offsets, s.slots, s.lists, s.values];
  return [
    ...strings(forms),
    ...strings(index),
    entries.bytes,
    entries.starts,
    classWords.tags,
    classWords.block.bytes,
    classWords.block.starts,
    names.entry,
    names.capStarts,
    names.caps,
    names.block.bytes,
    names.block.starts,
    trie.edges,
    trie.endStarts,
    trie.ends,
  ];
}

/** The engine's view of the parts. */
export function assemble({ header, forms, index, entries, classWords, names, trie }: FlatParts): Compiled {
  const tables = { entries: entryTable(entries), classWords: classWordTable(classWords), names: nameTable(names) };
  return { header, forms, index, ...tables, ...trie };
}

/** Serialises; every array begins on a multiple of eight bytes. */
export function pack(parts: FlatParts): Buffer {
  const arrays = arraysOf(parts);
  const directory: Directory = { header: parts.header, lengths: arrays.map((a) => a.length) };
  const json = Buffer.from(JSON.stringify(directory), 'utf8');
  const start = align(8 + json.length);
  const out = Buffer.alloc(arrays.reduce((size, a) => align(size + a.byteLength), start));
  out.writeUInt32LE(MAGIC, 0);
  out.writeUInt32LE(json.length, 4);
  json.copy(out, 8);
  let at = start;
  for (const array of arrays) {
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).copy(out, at);
    at = align(at + array.byteLength);
  }
  return out;
}

/** Reads what `pack` wrote; null if it is something else, cut short, or of another version. */
export function unpack(file: Buffer): Compiled | null {
  if (file.length < 8 || file.readUInt32LE(0) !== MAGIC) return null;
  const jsonLength = file.readUInt32LE(4);
  if (file.length < 8 + jsonLength) return null;
  const { header, lengths }: Directory = JSON.parse(file.toString('utf8', 8, 8 + jsonLength));
  if (header.version !== COMPILED_VERSION) return null;
  // a small file may lie anywhere in Node's shared pool: views want their own alignment
  const bytes = file.byteOffset % 8 === 0 ? file : Buffer.from(new Uint8Array(file).buffer);
  let at = align(8 + jsonLength);
  let next = 0;
  const take = (size: number): { offset: number; length: number } => {
    const length = lengths[next++] ?? 0;
    const offset = bytes.byteOffset + at;
    at = align(at + length * size);
    return { offset, length };
  };
  const ints = (): Int32Array => {
    const { offset, length } = take(4);
    return new Int32Array(bytes.buffer, offset, length);
  };
  const shorts = (): Uint16Array => {
    const { offset, length } = take(2);
    return new Uint16Array(bytes.buffer, offset, length);
  };
  const octets = (): Uint8Array => {
    const { offset, length } = take(1);
    return new Uint8Array(bytes.buffer, offset, length);
  };
  const strings = (): FlatStrings => ({
    chars: shorts(),
    offsets: ints(),
    slots: ints(),
    lists: ints(),
    values: ints(),
  });
  try {
    return assemble({
      header,
      forms: strings(),
      index: strings(),
      entries: { bytes: octets(), starts: ints() },
      classWords: { tags: ints(), block: { bytes: octets(), starts: ints() } },
      names: { entry: ints(), capStarts: ints(), caps: octets(), block: { bytes: octets(), starts: ints() } },
      trie: { edges: ints(), endStarts: ints(), ends: ints() },
    });
  } catch (error) {
    // a file that was cut short: views reach beyond its end
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function align(n: number): number {
  return (n + 7) & ~7;
}
