/** Records → cells of the wide tables, the same for CSV files, spreadsheets and (by a test) the database's views. */
import { type ArticleError, type Extraction, KINDS, type Mention } from '../record/types.js';
import {
  type Column,
  columnsOf,
  DOCUMENT_COLUMNS,
  ERROR_COLUMNS,
  eachValue,
  FACT_COLUMNS,
  TABLES,
  type Value,
} from './columns.js';
import { articleOf } from './source.js';
import type { Outcome } from './types.js';

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

const DOCUMENTS = KINDS.length;
const ERRORS = DOCUMENTS + 2;

/** The wide tables: one per kind in the order of `KINDS`, then documents, facts, errors. */
export const WIDE_TABLES: readonly Table[] = [
  ...KINDS.map((kind) => ({ name: TABLES[kind], columns: columnsOf(kind) })),
  { name: 'documents', columns: DOCUMENT_COLUMNS },
  { name: 'facts', columns: FACT_COLUMNS },
  { name: 'errors', columns: ERROR_COLUMNS },
];
/** Places in `WIDE_TABLES`. */
export const DOCUMENTS_TABLE = DOCUMENTS;
export const ERRORS_TABLE = ERRORS;

export type WideCell = string | number | null;

const cell = (value: Value): WideCell => (value === null || typeof value !== 'object' ? value : value.join('; '));

/** The cells of `LEAD` up to and with the sentence: shared by the mentions of a sentence. */
export const leadCells = (article: string, x: Extraction, sentence: string): WideCell[] => [
  article,
  x.url,
  x.title,
  x.published,
  sentence,
];

/** Gives the cells after those of `leadCells`. */
export function eachMentionCell(m: Mention, text: string, give: (cell: WideCell) => void): void {
  give(m.start);
  give(m.end);
  give(m.text);
  give(m.normal);
  eachValue(m, (value) => give(cell(value)));
  if ('core' in m) {
    give(m.core[0] === m.start && m.core[1] === m.end ? m.text : text.slice(m.core[0], m.core[1]));
    give(m.entity ?? null);
  }
  give(m.rule);
  give(m.confidence);
  give(m.entry ?? null);
}

export const documentCells = (x: Extraction, text: string): WideCell[] => [
  articleOf(x),
  x.id,
  x.hash,
  x.path,
  x.line,
  x.url,
  x.title,
  x.published,
  x.dictionary,
  text.length,
  x.mentions.length,
];

export const errorCells = (e: ArticleError): WideCell[] => [
  articleOf(e),
  e.id,
  e.path,
  e.line,
  e.error.code,
  e.error.message,
];

const KIND_INDEX: ReadonlyMap<string, number> = new Map(KINDS.map((kind, index) => [kind, index]));

/** Gives each row of an outcome, whole, with the place of its table in `WIDE_TABLES`. */
export function rowsOfOutcome(outcome: Outcome, visit: (table: number, cells: readonly WideCell[]) => void): void {
  if (outcome.kind === 'error') {
    visit(ERRORS_TABLE, errorCells(outcome.error));
    return;
  }
  const { extraction: x, text } = outcome;
  const article = articleOf(x);
  visit(DOCUMENTS_TABLE, documentCells(x, text));
  for (const m of x.mentions) {
    const lead = leadCells(article, x, text.slice(m.sentence[0], m.sentence[1]));
    eachMentionCell(m, text, (cell) => lead.push(cell));
    visit(KIND_INDEX.get(m.kind) ?? 0, lead);
  }
}
