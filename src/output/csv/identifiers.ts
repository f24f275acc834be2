/**
 * Rows are written while the names of the collection are still coming, with the key that their article tells. When the
 * bodies are known, the cells of the keys that were joined to others are written again. That moves what stands behind
 * them: the files are changed where they lie, which costs a third of writing new ones. Cut short, they are useless.
 */
import { closeSync, fdatasyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from '../../record/types.js';
import { isNameKind, TABLES } from '../columns.js';
import { outputError } from '../errors.js';
import { type Dialect, LINE_END } from './dialect.js';
import { KeyCells } from './key-cells.js';

const CHUNK = 1 << 20;
const END = Buffer.from(LINE_END);

/**
 * Puts the identifiers into the CSV files of `folder`; they are on disk when it returns. `moved`: key -> identifier, by
 * kind. Throws `OutputError`. `chunk`: bytes that are read at once.
 */
export function writeIdentifiers(
  folder: string,
  dialect: Dialect,
  moved: ReadonlyMap<Kind, ReadonlyMap<string, string>>,
  chunk = CHUNK,
): void {
  for (const [kind, identifiers] of moved) {
    if (!isNameKind(kind) || identifiers.size === 0) continue;
    const path = join(folder, `${TABLES[kind]}.csv`);
    try {
      const file = openSync(path, 'r+');
      try {
        new Shifted(file, chunk).rewrite(new KeyCells(kind, dialect, identifiers));
        fdatasyncSync(file);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      throw outputError(error, path);
    }
  }
}

/** A file that is read and written at once: what is written never passes what has been read. */
class Shifted {
  readonly #file: number;
  readonly #chunk: number;
  /** Bytes read and not yet done with. */
  #rows: Buffer;
  #held = 0;
  #read = 0;
  /** Bytes to be written at `#written`. */
  #out: Buffer;
  #waiting = 0;
  #written = 0;

  constructor(file: number, chunk: number) {
    this.#file = file;
    this.#chunk = chunk;
    this.#rows = Buffer.allocUnsafeSlow(chunk * 2);
    this.#out = Buffer.allocUnsafeSlow(chunk * 2);
  }

  rewrite(cells: KeyCells): void {
    while (this.#fill()) {
      // a line break within a sentence does no harm: a key and what follows it stand in one line
      const end = this.#rows.subarray(0, this.#held).lastIndexOf(END) + END.length;
      if (end < END.length) continue;
      const start = this.#read - this.#held;
      let found = cells.find(this.#rows, 0, end);
      // as it lies
      if (!found && this.#waiting === 0 && this.#written === start) this.#written += end;
      else {
        let done = 0;
        for (; found; found = cells.find(this.#rows, done, end)) {
          this.#put(this.#rows, done, cells.start);
          this.#put(cells.identifier, 0, cells.identifier.length);
          done = cells.end;
        }
        this.#put(this.#rows, done, end);
      }
      this.#rows.copyWithin(0, end, this.#held);
      this.#held -= end;
      this.#flush(this.#read);
    }
    this.#put(this.#rows, 0, this.#held);
    this.#flush(Number.POSITIVE_INFINITY);
    ftruncateSync(this.#file, this.#written);
  }

  /** False at the end of the file. */
  #fill(): boolean {
    if (this.#held + this.#chunk > this.#rows.length) this.#rows = longer(this.#rows, this.#held + this.#chunk);
    const count = readSync(this.#file, this.#rows, this.#held, this.#chunk, this.#read);
    this.#read += count;
    this.#held += count;
    return count > 0;
  }

  #put(bytes: Uint8Array, from: number, to: number): void {
    const length = to - from;
    if (this.#waiting + length > this.#out.length) this.#out = longer(this.#out, this.#waiting + length);
    this.#out.set(bytes.subarray(from, to), this.#waiting);
    this.#waiting += length;
  }

  /** Writes what comes to lie before `limit`. */
  #flush(limit: number): void {
    const end = Math.min(this.#waiting, limit - this.#written);
    for (let at = 0; at < end; ) {
      const count = writeSync(this.#file, this.#out, at, end - at, this.#written);
      at += count;
      this.#written += count;
    }
    this.#out.copyWithin(0, end, this.#waiting);
    this.#waiting -= end;
  }
}

function longer(bytes: Buffer, atLeast: number): Buffer {
  const larger = Buffer.allocUnsafeSlow(Math.max(atLeast, bytes.length * 2));
  bytes.copy(larger);
  return larger;
}
