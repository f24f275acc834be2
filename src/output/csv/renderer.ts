import { KINDS } from '../../record/types.js';
import {
  DOCUMENTS_TABLE,
  documentCells,
  ERRORS_TABLE,
  errorCells,
  leadCells,
  mentionCells,
  WIDE_TABLES,
} from '../rows.js';
import { articleOf } from '../source.js';
import type { Outcome, Renderer } from '../types.js';
import { type CsvCell, csvCell, csvText, type Dialect } from './dialect.js';

const KIND_INDEX: ReadonlyMap<string, number> = new Map(KINDS.map((kind, index) => [kind, index]));

/** The rows of a batch, by table. */
function rowsOf(batch: readonly Outcome[]): readonly CsvCell[][][] {
  const tables: CsvCell[][][] = WIDE_TABLES.map(() => []);
  for (const outcome of batch) {
    if (outcome.kind === 'error') {
      tables[ERRORS_TABLE]?.push(errorCells(outcome.error));
      continue;
    }
    const { extraction: x, text } = outcome;
    const article = articleOf(x);
    tables[DOCUMENTS_TABLE]?.push(documentCells(x, text));
    for (const m of x.mentions) {
      const row: CsvCell[] = leadCells(article, x, text.slice(m.sentence[0], m.sentence[1]));
      for (const cell of mentionCells(m, text)) row.push(csvCell(cell));
      tables[KIND_INDEX.get(m.kind) ?? 0]?.push(row);
    }
  }
  return tables;
}

/**
 * One payload for all the files: their texts one after another, before them a line with their lengths in UTF-16 code
 * units. The writing thread cuts and appends; it never looks inside.
 */
export const frame = (texts: readonly string[]): string =>
  `${texts.map((text) => text.length).join(' ')}\n${texts.join('')}`;

export function unframe(payload: string): string[] {
  const head = payload.indexOf('\n');
  let at = head + 1;
  return payload
    .slice(0, head)
    .split(' ')
    .map((length) => {
      const from = at;
      at += Number(length);
      return payload.slice(from, at);
    });
}

export const csvRenderer = (dialect: Dialect): Renderer => ({
  format: 'csv',
  render: (batch) => frame(rowsOf(batch).map((rows) => csvText(rows, dialect))),
});
