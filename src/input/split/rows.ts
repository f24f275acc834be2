/** Tables: a record is a row; line ends inside quoted fields do not end it. */
import type { TableLayout } from '../piece.js';
import { type SplitOptions, Splitter } from './splitter.js';

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const HYPHEN = 0x2d;

/** Where in a row a byte stands. */
const START = 0;
const BARE = 1;
const QUOTED = 2;
/** Just after a quote inside quotes. */
const AFTER_QUOTE = 3;
/** Inside quotes, behind one that was not doubled, in a table whose fields all have quotes. */
const CARELESS = 4;
const CARELESS_QUOTE = 5;
const CARELESS_DELIMITER = 6;
/** Behind a careless field's quote and a line end: whether that ended the row shows in what follows. */
const CARELESS_END = 7;
/** The byte ends the row; the row ended before the byte. */
const END = 8;
const ENDED = 9;

/** State before a byte and the byte -> state after it. */
function transitions({ delimiter, quoted = false, newline = NEWLINE }: TableLayout): Uint8Array {
  const table = new Uint8Array(END << 8);
  const put = (from: number, otherwise: number, bytes: readonly (readonly [byte: number, to: number])[]) => {
    table.fill(otherwise, from << 8, (from + 1) << 8);
    for (const [byte, to] of bytes) table[(from << 8) | byte] = to;
  };
  const ends = [
    [newline, END],
    [delimiter, START],
  ] as const;
  // A quote only opens a field at its very start: `5" pipe` is text.
  put(START, BARE, [...ends, [QUOTE, QUOTED]]);
  put(BARE, BARE, ends);
  put(QUOTED, QUOTED, [[QUOTE, AFTER_QUOTE]]);
  const returns = newline === RETURN ? [] : ([[RETURN, AFTER_QUOTE]] as const);
  put(AFTER_QUOTE, quoted ? CARELESS : BARE, [...returns, ...ends, [QUOTE, QUOTED]]);
  const again = newline === RETURN ? [] : ([[RETURN, CARELESS_QUOTE]] as const);
  put(CARELESS, CARELESS, [[QUOTE, CARELESS_QUOTE]]);
  put(CARELESS_QUOTE, CARELESS, [
    ...again,
    [QUOTE, CARELESS_QUOTE],
    [delimiter, CARELESS_DELIMITER],
    [newline, CARELESS_END],
  ]);
  put(CARELESS_DELIMITER, BARE, [...ends, [QUOTE, QUOTED], [SPACE, CARELESS]]);
  const blank = newline === RETURN ? [] : ([[RETURN, CARELESS_END]] as const);
  put(CARELESS_END, ENDED, [...blank, [newline, CARELESS_END], [SPACE, CARELESS], [HYPHEN, CARELESS]]);
  // prose behind a comma or a line end: a field would begin with its quote, a number or a name such as NULL
  for (const from of [CARELESS_DELIMITER, CARELESS_END]) table.fill(CARELESS, (from << 8) | 0x80, (from + 1) << 8);
  return table;
}

/** Goes over `bytes` from a place and the state before it, and tells each end of a row; returns the state at the end. */
function walk(next: Uint8Array, before: number, bytes: Uint8Array, from: number, told: (end: number) => void): number {
  let state = before;
  for (let i = from; i < bytes.length; i++) {
    if (state === QUOTED) {
      i = bytes.indexOf(QUOTE, i);
      if (i < 0) break;
    }
    const byte = bytes[i]!;
    state = next[(state << 8) | byte]!;
    if (state < END) continue;
    told(state === END ? i + 1 : i);
    state = state === END ? START : next[byte]!;
  }
  return state;
}

export class RowSplitter extends Splitter {
  readonly #delimiter: number;
  readonly #transitions: Uint8Array;
  #state = START;

  /** How many fields the first row of the table has. */
  readonly #columns: number;

  constructor(table: TableLayout, options: SplitOptions) {
    super({ ...options, newline: table.newline ?? NEWLINE });
    this.#delimiter = table.delimiter;
    this.#columns = table.header.length;
    this.#transitions = transitions(table);
  }

  protected override scan(): void {
    const bytes = this.buffer.subarray(0, this.length);
    this.#state = walk(this.#transitions, this.#state, bytes, this.scanned, (end) => {
      this.whole++;
      this.ends = end;
    });
    this.scanned = this.length;
  }

  protected override restart(): void {
    this.#state = START;
  }

  /** Not where the table breaks off inside a field of several lines: behind a stray quote whole rows must follow. */
  protected override unclosed(): boolean {
    if ((this.#state !== QUOTED && this.#state !== CARELESS) || this.#columns < 2) return false;
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
export function rowEnds(bytes: Uint8Array, table: TableLayout): number[] {
  const ends: number[] = [];
  walk(transitions(table), START, bytes, 0, (end) => ends.push(end));
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
