/**
 * A piece of input on its way to whoever extracts: whole records as bytes, or a file that the worker reads itself.
 * The reading thread only finds where records end; decoding and parsing happen where the extraction does.
 */

/** How the bytes of a source are to be understood. */
export type Format = 'text' | 'html' | 'json' | 'jsonl' | 'table' | 'feed';

/** How the columns of a table are laid out, from its first row. */
export interface TableLayout {
  readonly delimiter: number;
  /** Names in the first row; null where the table has none and the options name columns by number. */
  readonly header: readonly string[];
  /** The byte that ends a row, where it is not the line feed: the carriage return of old Macintosh programs. */
  readonly newline?: number;
  /** All names in the first row have quotes, so all fields are likely to. */
  readonly quoted?: boolean;
  /** Dates are written month/day: its values can be nothing else. */
  readonly monthFirst?: boolean;
}

/** Where to go on: a source in walking order, and how much of it has been read. Plain JSON. */
export interface Place {
  /** Index of the argument that is being read. */
  readonly argument: number;
  /** Path of the file being read, as printed. */
  readonly path: string;
  /** Archives: members that are done with; other files: null. */
  readonly member: number | null;
  /** Decompressed bytes done with, in the file or in the current member. */
  readonly bytes: number;
  /** Records (lines, rows, items) done with. */
  readonly records: number;
  readonly table: TableLayout | null;
  /** JSON lines: dates are written month/day. */
  readonly monthFirst?: boolean;
  /** The file is done with: go on with the next. */
  readonly finished: boolean;
  /** Size and time of change of the file, to see that it is still the same. */
  readonly stamp: string;
}

export interface Piece {
  /** Path as printed in the records; null for stdin. */
  readonly path: string | null;
  readonly format: Format;
  /** The records' bytes; null: read `file`. */
  readonly bytes: Uint8Array | null;
  /** File to be read by the worker. */
  readonly file: string | null;
  /** 1-based number of the first record in its dump; 0 where the source is one article. */
  readonly line: number;
  readonly table: TableLayout | null;
  /** JSON lines: dates are written month/day: their values can be nothing else. */
  readonly monthFirst?: boolean;
  /** The source, or this part of it, cannot be read; with bytes: what follows them cannot. */
  readonly error: { readonly code: string; readonly message: string } | null;
  /** Bytes of input that this piece stands for, for progress and for the size of batches. */
  readonly size: number;
  /** Where to go on after this piece. */
  readonly next: Place;
  /** The source has paused behind it: someone may wait for what becomes of it. */
  readonly pause?: boolean;
  /** Nothing but the end of a source that was read whole, and the number of its last record. */
  readonly closes?: number;
}
