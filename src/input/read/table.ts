/** CSV and TSV: rows of a piece -> articles. */
import { type Layout, layoutOf } from '../columns.js';
import { publishedInText } from '../dateline.js';
import { parsePublished } from '../dates.js';
import { decode } from '../encoding/decode.js';
import { describe, InputError } from '../errors.js';
import { htmlText } from '../html/lazy.js';
import type { Piece } from '../piece.js';
import { rowEnds } from '../split/rows.js';
import { type RowShape, readRow } from '../table.js';
import { checkText, failure, type Read, type Reader, type ReadOptions } from './types.js';

export const readTable: Reader = function* (piece, bytes, options) {
  const table = piece.table;
  if (!table) throw new InputError('row', 'the table has no first row with the names of its columns');
  const layout = layoutOf(table.header, options.columns);
  const shape = {
    delimiter: String.fromCharCode(table.delimiter),
    newline: table.newline === undefined ? '\n' : String.fromCharCode(table.newline),
    columns: table.header.length,
    monthFirst: table.monthFirst ?? false,
  };
  let row = piece.line;
  let from = 0;
  // Rows are cut as bytes first: one with broken letters cannot spoil its neighbours.
  for (const end of rowEnds(bytes, table)) {
    const raw = bytes.subarray(from, end);
    from = end;
    const read = readOne(piece, raw, row, layout, shape, options);
    if (read) yield read;
    row++;
  }
};

interface Shape extends RowShape {
  readonly monthFirst: boolean;
}

function readOne(
  piece: Piece,
  raw: Uint8Array,
  row: number,
  layout: Layout,
  shape: Shape,
  options: ReadOptions,
): Read | null {
  let id: string | null = null;
  try {
    const fields = readRow(decode(raw, options.encoding), shape);
    // rows that a spreadsheet leaves blank, and lines
    if (fields.every((one) => one.trim() === '')) return null;
    id = field(fields, layout.id);
    const body = textOf(fields, layout, shape);
    if (body === undefined) {
      throw new InputError(
        'row',
        `the row has ${fields.length} fields, the text should be in field ${layout.text + 1}`,
      );
    }
    const text = options.html ? htmlText(body) : body;
    checkText(text, options);
    const date = field(fields, layout.date);
    const article = {
      id,
      path: piece.path,
      line: row,
      text,
      title: field(fields, layout.title),
      published:
        (date === null ? null : parsePublished(date, shape.monthFirst)) ?? publishedInText(text) ?? options.published,
      url: field(fields, layout.url),
    };
    return { kind: 'article', article, bytes: raw.length };
  } catch (error) {
    return failure(piece, row, id, describe(error, 'row'));
  }
}

/**
 * The text, also where commas in it stand without quotes: it is then the last column, and what follows the comma begins
 * with a space, as in prose.
 */
function textOf(fields: readonly string[], { text }: Layout, { columns, delimiter }: RowShape): string | undefined {
  const more = text === columns - 1 && fields.length > columns && fields[columns]?.startsWith(' ');
  return more ? fields.slice(text).join(delimiter) : fields[text];
}

function field(fields: readonly string[], index: number): string | null {
  const value = index < 0 ? undefined : fields[index];
  return value === undefined || value.trim() === '' ? null : value;
}
