import { createRequire } from 'node:module';
import type { Options, stringify as Stringify } from 'csv-stringify/sync';
import type { WideCell } from '../rows.js';

/** RFC 4180, or what Excel expects where Russian is spoken: `;`, decimal comma, byte order mark. */
export interface Dialect {
  readonly excel: boolean;
}

/** A cell that must not be defused although it begins with a sign. */
type Free = { readonly value: string; readonly escape_formulas: false };
export type CsvCell = WideCell | Free;

/**
 * Dates before Christ begin with a minus and are no formulas. Everything else that a spreadsheet could take for one
 * (= + - @ tab return, and their full-width forms) gets an apostrophe before it; numbers are numbers and stay. A line
 * feed at the beginning, behind which a formula may stand, is not among what csv-stringify looks for.
 */
const DATE_BC = /^-\d{4}(-\d{2}){0,2}$/;
const MINUS = 45;
const LINE_FEED = 10;
/** In place of NUL characters, over which readers of CSV give up the file. */
export const NO_NUL = '\ufffd';
export const csvCell = (cell: WideCell): CsvCell => {
  if (typeof cell !== 'string') return cell;
  const text = cell.includes('\0') ? cell.replaceAll('\0', NO_NUL) : cell;
  const first = text.charCodeAt(0);
  if (first === LINE_FEED) return { value: `'${text}`, escape_formulas: false };
  return first === MINUS && DATE_BC.test(text) ? { value: text, escape_formulas: false } : text;
};

export const LINE_END = '\r\n';

const common: Options = {
  // Line breaks inside a cell are always quoted, whatever stands between records.
  quote_record_delimiter: true,
  escape_formulas: true,
  cast: {
    object: (cell) => {
      const free = { value: String(cell.value), escape_formulas: false };
      return free;
    },
  },
};
const EXCEL: Options = {
  ...common,
  delimiter: ';',
  cast: { ...common.cast, number: (value) => String(value).replace('.', ',') },
};

// loaded only when CSV is written: a run that writes JSON lines starts without it
const require = createRequire(import.meta.url);
let stringify: typeof Stringify | null = null;

function loaded(): typeof Stringify {
  const { stringify: load }: { stringify: typeof Stringify } = require('csv-stringify/sync');
  return load;
}

/** Rows as CSV text, each followed by its end. */
export const csvText = (rows: readonly (readonly CsvCell[])[], { excel }: Dialect, end = LINE_END): string =>
  rows.length === 0 ? '' : (stringify ??= loaded())([...rows], { ...(excel ? EXCEL : common), record_delimiter: end });

/** Between the cells of a row. */
export const delimiterOf = ({ excel }: Dialect): string => (excel ? ';' : ',');
