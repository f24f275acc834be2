/** Tables: a record is a row; line ends inside quoted fields do not end it. */
import { type SplitOptions, Splitter } from './splitter.js';

const QUOTE = 0x22;
const NEWLINE = 0x0a;

export class RowSplitter extends Splitter {
  readonly #delimiter: number;
  /** 0 at the start of a field, 1 inside a bare field, 2 inside quotes, 3 just after a quote inside quotes. */
  #state = 0;

  readonly #columns: number;

  /** `columns`: how many fields the first row of the table has. */
  constructor(delimiter: number, columns: number, options: SplitOptions) {
    super(options);
    this.#delimiter = delimiter;
    this.#columns = columns;
  }

  protected override scan(): void {
    const { buffer, length } = this;
    const delimiter = this.#delimiter;
    let state = this.#state;
    for (let i = this.scanned; i < length; i++) {
      const byte = buffer[i]!;
      if (state === 2) {
        if (byte === QUOTE) state = 3;
      } else if (byte === NEWLINE) {
        state = 0;
        this.whole++;
        this.ends = i + 1;
      } else if (byte === delimiter) state = 0;
      else if (byte === QUOTE) state = state === 0 || state === 3 ? 2 : 1;
      // A quote only opens a field at its very start: `5" pipe` is text.
      else if (state === 0) state = 1;
      else if (state === 3) state = byte === 0x0d ? 3 : 1;
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
    const newline = this.buffer.indexOf(NEWLINE, this.ends);
    if (newline < 0 || newline >= this.length) return false;
    return fieldsOf(this.buffer.subarray(newline + 1, this.length), this.#delimiter) === this.#columns;
  }
}

/** Fields of the first row of `bytes`. */
function fieldsOf(bytes: Uint8Array, delimiter: number): number {
  let fields = 1;
  let quoted = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === QUOTE) quoted = !quoted;
    else if (quoted) continue;
    else if (byte === NEWLINE) return fields;
    else if (byte === delimiter) fields++;
  }
  return fields;
}

/** Ends of the rows of a piece that holds whole rows; the last may lack its line end. */
export function rowEnds(bytes: Uint8Array, delimiter: number): number[] {
  const ends: number[] = [];
  let state = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (state === 2) {
      if (byte === QUOTE) state = 3;
    } else if (byte === NEWLINE) {
      state = 0;
      ends.push(i + 1);
    } else if (byte === delimiter) state = 0;
    else if (byte === QUOTE) state = state === 0 || state === 3 ? 2 : 1;
    else if (state === 0) state = 1;
    else if (state === 3) state = byte === 0x0d ? 3 : 1;
  }
  if ((ends.at(-1) ?? 0) < bytes.length) ends.push(bytes.length);
  return ends;
}
