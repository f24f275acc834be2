/** The beginning of JSON lines: how they write dates. */
import { type Columns, fieldOf } from './columns.js';
import { isMonthFirst } from './date-order.js';

const NEWLINE = 10;
/** Bytes of lines that are looked at, where the first has a date that can be read in two ways. */
const SAMPLE = 1 << 16;

export class JsonHead {
  readonly #columns: Columns | null;
  #bytes = new Uint8Array(0);

  constructor(columns: Columns | null) {
    this.#columns = columns;
  }

  /** Takes bytes until enough is known, and gives them back; `last`: nothing more comes. */
  push(chunk: Uint8Array, last: boolean): { readonly monthFirst: boolean; readonly bytes: Uint8Array } | null {
    const bytes = new Uint8Array(this.#bytes.length + chunk.length);
    bytes.set(this.#bytes);
    bytes.set(chunk, this.#bytes.length);
    this.#bytes = bytes;
    const monthFirst = this.#monthFirst(last);
    return monthFirst === null ? null : { monthFirst, bytes };
  }

  #monthFirst(last: boolean): boolean | null {
    const bytes = this.#bytes;
    const values: string[] = [];
    for (let from = 0; from < Math.min(bytes.length, SAMPLE); ) {
      const newline = bytes.indexOf(NEWLINE, from);
      // the last may not be whole
      if (newline < 0 && !last) break;
      const end = newline < 0 ? bytes.length : newline;
      const value = dateIn(bytes.subarray(from, end), this.#columns);
      from = end + 1;
      if (value === null) continue;
      values.push(value);
      const told = isMonthFirst(values, false);
      if (told !== null) return told;
    }
    return isMonthFirst(values, last || bytes.length >= SAMPLE);
  }
}

/** What stands in the field of dates, '' where there is none; null where the line is no object. */
function dateIn(line: Uint8Array, columns: Columns | null): string | null {
  try {
    // in another encoding dates are the same, and so are all names of the field but Russian ones
    const value: unknown = JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.length).toString());
    return dateOf(value, columns);
  } catch {
    // what is wrong with the line is said where it is read
    return null;
  }
}

function dateOf(value: unknown, columns: Columns | null): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const date = fieldOf({ ...value }, 'date', columns);
  return typeof date === 'string' ? date : date === undefined || date === null ? '' : String(date);
}

/** Whether the dates of a list of objects can only be month/day. */
export function listIsMonthFirst(list: readonly unknown[], columns: Columns | null): boolean {
  const values = list.map((item) => dateOf(item, columns)).filter((value) => value !== null);
  return isMonthFirst(values, true) ?? false;
}
