/** Tables: CSV and TSV rows -> fields. */
import { InputError } from './errors.js';

/** What is known of a table whose row is read. */
export interface RowShape {
  readonly delimiter: string;
  readonly newline: string;
  /** How many fields the first row names. */
  readonly columns: number;
}

/**
 * The fields of one row. Where quotes inside quotes are not doubled, the row is read as its writer meant it, so that it
 * has as many fields as the table has columns: quotes inside a field open before a word and close behind one, or else
 * those close the field that stand before a delimiter.
 */
export function readRow(row: string, shape: RowShape): string[] {
  const plain = fieldsOf(row, shape, doubled);
  if (!plain.careless) return plain.fields;
  const meant = fieldsOf(row, shape, nested).fields;
  for (const fields of [meant, fieldsOf(row, shape, toDelimiter).fields, plain.fields])
    if (fields.length === shape.columns) return fields;
  return meant;
}

/** What the quotes around a field hold, and where the closing one stands. */
interface Quoted {
  readonly value: string;
  readonly close: number;
}

/** Reads the field opened at `open`; null: the quote there belongs to the text. */
type Reading = (row: string, open: number, shape: RowShape) => Quoted | null;

function fieldsOf(row: string, shape: RowShape, read: Reading): { fields: string[]; careless: boolean } {
  const { delimiter } = shape;
  const fields: string[] = [];
  let careless = false;
  for (let at = 0; ; at++) {
    const quoted = row[at] === '"' ? read(row, at, shape) : null;
    const from = quoted === null ? at : quoted.close + 1;
    const end = fieldEnd(row, from, shape);
    // Text after the closing quote belongs to a careless writer's field.
    const bare = row.slice(from, trimReturn(row, from, end));
    careless ||= quoted !== null && bare.trim() !== '';
    fields.push(quoted === null ? bare : quoted.value + bare);
    at = end;
    if (row[at] !== delimiter) return { fields, careless };
  }
}

function fieldEnd(row: string, from: number, { delimiter, newline }: RowShape): number {
  for (let i = from; i < row.length; i++) if (row[i] === delimiter || row[i] === newline) return i;
  return row.length;
}

function trimReturn(text: string, from: number, end: number): number {
  let last = end;
  // two of them where a program wrote line ends that another had made already
  if (end === text.length || text[end] === '\n') while (last > from && text[last - 1] === '\r') last--;
  return last;
}

function doubled(row: string, open: number): Quoted {
  let value = '';
  for (let from = open + 1; ; ) {
    const close = row.indexOf('"', from);
    if (close < 0) throw new InputError('row', 'a quote is never closed; mend the row');
    value += row.slice(from, close);
    if (row[close + 1] !== '"') return { value, close };
    value += '"';
    from = close + 2;
  }
}

const BEFORE_OPENING = /[\s([{«„—–-]/u;
const WORD = /[\p{L}\p{N}«„]/u;

function nested(row: string, open: number, shape: RowShape): Quoted | null {
  let depth = 0;
  let value = '';
  let from = open + 1;
  for (let at = row.indexOf('"', from); at >= 0; at = row.indexOf('"', at + 1)) {
    const before = row[at - 1] ?? '';
    const after = row[at + 1] ?? '';
    if ((at === open + 1 || BEFORE_OPENING.test(before)) && WORD.test(after)) depth++;
    else if (depth > 0) depth--;
    else if (endsField(row, at + 1, shape)) return { value: value + row.slice(from, at), close: at };
    else if (after === '"') {
      // one of those that are doubled
      value += row.slice(from, at);
      from = ++at;
    }
    // a field that merely begins with a name in quotes
    else if (row.indexOf('"', open + 1) === at) return null;
  }
  return null;
}

/** To the first quote before a delimiter, which prose would follow with a space. */
function toDelimiter(row: string, open: number, shape: RowShape): Quoted | null {
  for (let at = row.indexOf('"', open + 1); at >= 0; at = row.indexOf('"', at + 1)) {
    if (endsField(row, at + 1, shape) && !(row[at + 1] === shape.delimiter && row[at + 2] === ' '))
      return { value: row.slice(open + 1, at), close: at };
  }
  return null;
}

function endsField(row: string, at: number, { delimiter, newline }: RowShape): boolean {
  const next = row[at];
  return next === undefined || next === delimiter || next === newline || next === '\r';
}

/** The delimiter of a table, by its first row: the sign that stands there most often outside quotes. */
export function sniffDelimiter(row: string): string {
  let best = ',';
  let most = 0;
  for (const delimiter of [',', ';', '\t', '|']) {
    let count = 0;
    let quoted = false;
    for (const char of row) {
      if (char === '"') quoted = !quoted;
      else if (char === delimiter && !quoted) count++;
    }
    if (count > most) {
      most = count;
      best = delimiter;
    }
  }
  return best;
}
