/** The beginning of a table: its first row, what delimits fields and rows, and how it writes dates. */
import { layoutOf } from './columns.js';
import { isMonthFirst } from './date-order.js';
import { decode } from './encoding/decode.js';
import { InputError } from './errors.js';
import type { TableLayout } from './piece.js';
import type { InputOptions } from './pieces.js';
import { firstRow, rowEnds } from './split/rows.js';
import { type RowShape, readRow, sniffDelimiter } from './table.js';

/** The line that spreadsheet programs put before the first row. */
const TELLS_DELIMITER = /^sep=(.)\r?$/iu;
/** Bytes of rows that are looked at, where the first has a date that can be read in two ways. */
const SAMPLE = 1 << 16;

export interface Begun {
  readonly table: TableLayout;
  /** Bytes and rows before the first row of values. */
  readonly bytes: number;
  readonly rows: number;
  /** What came behind them. */
  readonly rest: Uint8Array;
}

export class TableHead {
  readonly #options: InputOptions;
  readonly #named: 'comma' | 'tab' | null;
  #bytes = new Uint8Array(0);
  /** The delimiter, where a line before the first row names it, and the bytes of that line. */
  #told: string | null = null;
  #before = 0;
  #table: TableLayout | null = null;
  /** Bytes up to the first row of values. */
  #start = 0;

  constructor(options: InputOptions, named: 'comma' | 'tab' | null) {
    this.#options = options;
    this.#named = named;
  }

  /** Anything came at all. */
  get begun(): boolean {
    return this.#bytes.length > 0;
  }

  /** Takes bytes until enough is known; `last`: nothing more comes. */
  push(chunk: Uint8Array, last: boolean): Begun | null {
    const bytes = new Uint8Array(this.#bytes.length + chunk.length);
    bytes.set(this.#bytes);
    bytes.set(chunk, this.#bytes.length);
    this.#bytes = bytes;
    this.#table ??= this.#firstRow(last);
    if (this.#table === null) return null;
    const rest = this.#bytes.subarray(this.#start);
    const monthFirst = this.#monthFirst(this.#table, rest, last);
    if (monthFirst === null) return null;
    const table = monthFirst ? { ...this.#table, monthFirst } : this.#table;
    return { table, bytes: this.#before + this.#start, rows: this.#told === null ? 1 : 2, rest };
  }

  #firstRow(last: boolean): TableLayout | null {
    const bytes = this.#bytes;
    const long = bytes.length > 1 << 20;
    const first = firstRow(bytes) ?? (last || long ? firstRow(bytes, false) : null);
    if (first === null) {
      if (long) throw new InputError('row', 'no line end in the first megabyte: not a table');
      return null;
    }
    const { end, next, newline } = first;
    const { encoding } = this.#options;
    const row = decode(bytes.subarray(0, end), encoding?.startsWith('utf-16') ? 'utf-8' : encoding);
    const told = TELLS_DELIMITER.exec(row)?.[1];
    if (told !== undefined && this.#told === null) {
      this.#told = told;
      this.#before = next;
      this.#bytes = bytes.slice(next);
      return this.#firstRow(last);
    }
    this.#start = next;
    const delimiter = this.#told ?? (this.#named === 'tab' ? '\t' : sniffDelimiter(row));
    const header = readRow(row, { delimiter, newline: '\n', columns: 0 });
    const quoted = header.length > 1 && row === header.map((name) => `"${name.replaceAll('"', '""')}"`).join(delimiter);
    return {
      delimiter: delimiter.charCodeAt(0),
      header,
      ...(newline === 10 ? {} : { newline }),
      ...(quoted ? { quoted } : {}),
    };
  }

  /** Whether the column of dates has month/day; null: more must be seen. */
  #monthFirst(table: TableLayout, rest: Uint8Array, last: boolean): boolean | null {
    const column = dateColumn(table, this.#options);
    if (column < 0) return false;
    const enough = last || rest.length >= SAMPLE;
    const sample = rest.subarray(0, SAMPLE);
    const ends = rowEnds(sample, table);
    // the last may not be whole
    if (!(last && rest.length <= SAMPLE)) ends.pop();
    const newline = String.fromCharCode(table.newline ?? 10);
    const shape = { delimiter: String.fromCharCode(table.delimiter), newline, columns: table.header.length };
    const values = ends.map((end, i) => {
      // dates are the same in all encodings
      const row = Buffer.from(sample.subarray(ends[i - 1] ?? 0, end)).toString('latin1');
      return valueIn(row, shape, column);
    });
    return isMonthFirst(values, enough);
  }
}

function valueIn(row: string, shape: RowShape, column: number): string {
  try {
    return readRow(row, shape)[column] ?? '';
  } catch {
    // what is wrong with the row is said where it is read
    return '';
  }
}

function dateColumn(table: TableLayout, { columns = null }: InputOptions): number {
  try {
    return layoutOf(table.header, columns).date;
  } catch {
    // that there is no text is said with the rows
    return -1;
  }
}
