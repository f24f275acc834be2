/** Compiled dictionaries <-> one flat file: a JSON header, then typed arrays that are read as views. */
import { COMPILED_VERSION, type Compiled, type CompiledEntry, type CompiledHeader, type NameForm } from './compiled.js';

const MAGIC = 0x53564431; // "SVD1"

interface Directory {
  readonly header: CompiledHeader;
  readonly entries: readonly CompiledEntry[];
  readonly names: readonly NameForm[];
  /** Element counts of the arrays, in ARRAYS order. */
  readonly lengths: readonly number[];
}

/** Serialises; the result starts on an 8-byte boundary of its own buffer. */
export function pack(compiled: Compiled): Buffer {
  const { forms, edges, endStarts, ends } = compiled;
  const arrays = [forms.offsets, forms.slots, forms.lists, forms.values, edges, endStarts, ends, forms.chars];
  const directory: Directory = {
    header: compiled.header,
    entries: compiled.entries,
    names: compiled.names,
    lengths: arrays.map((a) => a.length),
  };
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

/** Reads what `pack` wrote; null if it is something else or of another version. */
export function unpack(bytes: Buffer): Compiled | null {
  if (bytes.length < 8 || bytes.readUInt32LE(0) !== MAGIC) return null;
  const jsonLength = bytes.readUInt32LE(4);
  const directory: Directory = JSON.parse(bytes.toString('utf8', 8, 8 + jsonLength));
  if (directory.header.version !== COMPILED_VERSION) return null;
  const { buffer, byteOffset } = bytes.byteOffset % 8 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
  let at = align(8 + jsonLength);
  const ints = (i: number): Int32Array => {
    const view = new Int32Array(buffer, byteOffset + at, directory.lengths[i]!);
    at = align(at + view.byteLength);
    return view;
  };
  const offsets = ints(0);
  const slots = ints(1);
  const lists = ints(2);
  const values = ints(3);
  const edges = ints(4);
  const endStarts = ints(5);
  const ends = ints(6);
  const chars = new Uint16Array(buffer, byteOffset + at, directory.lengths[7]!);
  const { header, entries, names } = directory;
  return { header, entries, names, forms: { chars, offsets, slots, lists, values }, edges, endStarts, ends };
}

function align(n: number): number {
  return (n + 7) & ~7;
}
