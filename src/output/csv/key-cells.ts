/** The cells of a CSV file that hold keys of bodies, found in the file's bytes: nothing is decoded. */
import type { Kind } from '../../record/types.js';
import { csvCell, csvText, type Dialect, delimiterOf } from './dialect.js';

const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;

/** Bits by which most keys are known not to be replaced. */
const BITS = 1 << 16;
/** What stands behind a key in its row is not longer. */
const REST = 1 << 12;

/** Few keys are replaced: a cell is looked at closely only when it may be one of them. */
export class KeyCells {
  /** Where the cell that `find` found begins and ends, and what is to stand there. */
  start = 0;
  end = 0;
  identifier: Uint8Array = new Uint8Array(0);

  readonly #begin: Buffer;
  readonly #delimiter: number;
  readonly #replaced: ReadonlyMap<string, Uint8Array>;
  readonly #some = new Uint8Array(BITS);
  /** A key's cell is told by what stands after it to the end of the row: rule, confidence, entry. */
  readonly #after: RegExp;

  constructor(kind: Kind, dialect: Dialect, identifiers: ReadonlyMap<string, string>) {
    const d = delimiterOf(dialect);
    this.#begin = Buffer.from(`${kind}:`);
    this.#delimiter = d.charCodeAt(0);
    this.#after = new RegExp(`^${d}[a-z][\\w.-]*${d}"?[\\d.,]+"?${d}(?:"(?:[^"]|"")*"|[^"${d}\\r\\n]*)\\r\\n`);
    const cell = (text: string): Buffer => Buffer.from(csvText([[csvCell(text)]], dialect, ''));
    const replaced = new Map<string, Uint8Array>();
    for (const [key, identifier] of identifiers) {
      const bytes = cell(key);
      replaced.set(bytes.toString('latin1'), cell(identifier));
      this.#cellAt(bytes, 0, bytes.length);
      this.#some[this.#hash] = 1;
    }
    this.#replaced = replaced;
  }

  #hash = 0;

  /** Looks for the next cell to be replaced, from `from` on; what lies before `to` is whole rows. */
  find(bytes: Buffer, from: number, to: number): boolean {
    const begin = this.#begin;
    for (let at = bytes.indexOf(begin, from); at >= 0 && at < to; at = bytes.indexOf(begin, at + 1)) {
      const start = bytes[at - 1] === QUOTE ? at - 1 : at;
      if (start <= from || bytes[start - 1] !== this.#delimiter) continue;
      const end = this.#cellAt(bytes, start, to);
      if (this.#some[this.#hash] === 0) continue;
      const identifier = this.#replaced.get(bytes.toString('latin1', start, end));
      if (identifier === undefined || !this.#after.test(bytes.toString('latin1', end, Math.min(to, end + REST))))
        continue;
      this.start = start;
      this.end = end;
      this.identifier = identifier;
      return true;
    }
    return false;
  }

  /** Where the cell ends that begins at `start`; sets its hash. */
  #cellAt(bytes: Uint8Array, start: number, to: number): number {
    const quoted = bytes[start] === QUOTE;
    let at = quoted ? start + 1 : start;
    let hash = 0;
    for (; at < to; at++) {
      const byte = bytes[at]!;
      if (quoted ? byte === QUOTE : byte === this.#delimiter || byte === CR || byte === LF || byte === QUOTE) {
        if (!quoted || bytes[at + 1] !== QUOTE) break;
        at++;
      }
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    this.#hash = (hash ^ (hash >>> 16)) & (BITS - 1);
    return quoted ? at + 1 : at;
  }
}
