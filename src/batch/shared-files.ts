/** Large files that all workers read: one copy in memory, made by the first of them. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** By path. */
export type SharedFiles = Map<string, SharedArrayBuffer>;

/** Reads files into memory that threads share, and remembers them in `files`. The reader throws as `readFileSync` does. */
export function sharedReader(files: SharedFiles): (path: string) => Buffer {
  return (path) => {
    let bytes = files.get(path);
    if (bytes === undefined) {
      bytes = read(path);
      files.set(path, bytes);
    }
    return Buffer.from(bytes);
  };
}

function read(path: string): SharedArrayBuffer {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const bytes = new SharedArrayBuffer(size);
    const view = new Uint8Array(bytes);
    for (let at = 0; at < size; ) {
      const count = readSync(file, view, at, size - at, at);
      // cut short meanwhile: whoever unpacks it will see
      if (count === 0) break;
      at += count;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}
