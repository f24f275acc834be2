/** Tables: a record is a row; line ends inside quoted fields do not end it. */
import type { TableLayout } from '../piece.js';
import { type SplitOptions, Splitter } from './splitter.js';

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

export class RowSplitter extends Splitter {
  readonly #delimiter: number;
  /** 0 at the start of a field, 1 inside a bare field, 2 inside quotes, 3 just after a quote inside quotes. */
  #state = 0;

  /** How many fields the first row of the table has. */
  readonly #columns: number;

  constructor({ delimiter, header, newline = NEWLINE }: TableLayout, options: SplitOptions) {
    super({ ...options, newline });
    this.#delimiter = delimiter;
    this.#columns = header.length;
  }

  protected override scan(): void {
    const { buffer, length, newline } = this;
    const delimiter = this.#delimiter;
    let state = this.#state;
    for (let i = this.scanned; i < length; i++) {
      const byte = buffer[i]!;
      if (state === 2) {
        if (byte === QUOTE) state = 3;
      } else if (byte === newline) {
        state = 0;
        this.whole++;
        this.ends = i + 1;
      } else if (byte === delimiter) state = 0;
      else if (byte === QUOTE) state = state === 0 || state === 3 ? 2 : 1;
      // A quote only opens a field at its very start: `5" pipe` is text.
      else if (state === 0) state = 1;
      else if (state === 3) state = byte === RETURN ? 3 : 1;
    }
    this.#state = state;
    this.scanned = length;
  }

  protected override restart(): void {
    this.#state = 0;
  }

  /** Not where the table breaks off inside a field of several lines: behind a stray quote whole rows must follow. */
  protected override unclosed(): boolean {
    if (this.#state !== 2 || this.#columns < 2) return false;
    const end = this.buffer.indexOf(this.newline, this.ends);
    if (end < 0 || end >= this.length) return false;
    return fieldsOf(this.buffer.subarray(end + 1, this.length), this.#delimiter, this.newline) === this.#columns;
  }
}

/** Fields of the first row of `bytes`. */
function fieldsOf(bytes: Uint8Array, delimiter: number, newline: number): number {
  let fields = 1;
  let quoted = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === QUOTE) quoted = !quoted;
    else if (quoted) continue;
    else if (byte === newline) return fields;
    else if (byte === delimiter) fields++;
  }
  return fields;
}

/** Ends of the rows of a piece that holds whole rows; the last may lack its line end. */
export function rowEnds(bytes: Uint8Array, { delimiter, newline = NEWLINE }: TableLayout): number[] {
  const ends: number[] = [];
  let state = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (state === 2) {
      if (byte === QUOTE) state = 3;
    } else if (byte === newline) {
      state = 0;
      ends.push(i + 1);
    } else if (byte === delimiter) state = 0;
    else if (byte === QUOTE) state = state === 0 || state === 3 ? 2 : 1;
    else if (state === 0) state = 1;
    else if (state === 3) state = byte === RETURN ? 3 : 1;
  }
  if ((ends.at(-1) ?? 0) < bytes.length) ends.push(bytes.length);
  return ends;
}

/** Where the first row of a table ends. */
export interface FirstRow {
  readonly end: number;
  readonly next: number;
  readonly newline: number;
}

/**
 * The end of the first row, whose delimiter is not known yet, and what ends rows; null: not all of it is there.
 * `quotes` false: line ends inside quotes count, too.
 */
export function firstRow(bytes: Uint8Array, quotes = true): FirstRow | null {
  let quoted = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (quoted) {
      if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE) quoted = quotes;
    else if (byte === NEWLINE) return { end: i, next: i + 1, newline: NEWLINE };
    else if (byte === RETURN) {
      let after = i + 1;
      while (bytes[after] === RETURN) after++;
      if (after === bytes.length) return null;
      if (bytes[after] === NEWLINE) return { end: i, next: after + 1, newline: NEWLINE };
      return { end: i, next: i + 1, newline: RETURN };
    }
  }
  return null;
}
