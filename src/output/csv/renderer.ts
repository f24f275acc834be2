import { type Extraction, KINDS, type Mention } from '../../record/types.js';
import { Bytes } from '../bytes.js';
import { eachValue, isNameKind, type Value } from '../columns.js';
import { frame } from '../frame.js';
import { DOCUMENTS_TABLE, documentCells, ERRORS_TABLE, errorCells, WIDE_TABLES, type WideCell } from '../rows.js';
import { articleOf } from '../source.js';
import type { Outcome, Renderer } from '../types.js';
import { CellWriter } from './cell.js';
import type { Dialect } from './dialect.js';

/** Carriage return, line feed: `LINE_END` of the dialect. */
const [RETURN, FEED] = [13, 10];

/**
 * The rows of a batch, one payload for all the files. More than half of a row is what its neighbours have as well
 * (article, title, sentence): those bytes are made once and copied.
 */
class CsvRenderer implements Renderer {
  readonly format = 'csv';
  readonly #tables: readonly Bytes[] = WIDE_TABLES.map(() => new Bytes());
  readonly #cells: CellWriter;
  /** The cells before those of the mention: up to `#article` the same in all rows of an article. */
  readonly #lead = new Bytes();
  #article = 0;
  /** The table of the mention in hand. */
  #table = new Bytes(0);
  readonly #value = (value: Value): void => {
    this.#put(value === null || typeof value !== 'object' ? value : value.join('; '));
  };

  constructor(dialect: Dialect) {
    this.#cells = new CellWriter(dialect);
  }

  add(outcome: Outcome): void {
    if (outcome.kind === 'error') {
      this.#plain(ERRORS_TABLE, errorCells(outcome.error));
      return;
    }
    const { extraction: x, text } = outcome;
    this.#plain(DOCUMENTS_TABLE, documentCells(x, text));
    this.#mentions(x, text);
  }

  take(): Uint8Array {
    const payload = frame(this.#tables.map((table) => table.view()));
    for (const table of this.#tables) table.cut(0);
    return payload;
  }

  #mentions(x: Extraction, text: string): void {
    const lead = this.#lead;
    lead.cut(0);
    this.#row([articleOf(x), x.url, x.title, x.published], lead);
    lead.byte(this.#cells.delimiter);
    this.#article = lead.length;
    let from = -1;
    for (const m of x.mentions) {
      if (m.sentence[0] !== from) {
        from = m.sentence[0];
        lead.cut(this.#article);
        this.#cells.text(text, from, m.sentence[1], true, lead);
      }
      const table = this.#tables[KINDS.indexOf(m.kind)];
      if (table === undefined) continue;
      this.#table = table;
      table.copy(lead, lead.length);
      this.#mention(m, text);
      table.byte(RETURN);
      table.byte(FEED);
    }
  }

  /** The cells of `eachMentionCell`. */
  #mention(m: Mention, text: string): void {
    const { start, end, text: surface } = m;
    this.#number(start);
    this.#number(end);
    this.#put(surface);
    this.#put(m.normal);
    eachValue(m, this.#value);
    if (isNameKind(m.kind) && 'core' in m) {
      const [from, to] = m.core;
      this.#table.byte(this.#cells.delimiter);
      this.#cells.text(text, from, to, false, this.#table);
      this.#put(m.entity ?? null);
    }
    this.#put(m.rule);
    this.#number(m.confidence);
    this.#put(m.entry ?? null);
  }

  #put(cell: WideCell): void {
    this.#table.byte(this.#cells.delimiter);
    this.#cells.cell(cell, this.#table);
  }

  #number(cell: number): void {
    this.#table.byte(this.#cells.delimiter);
    this.#cells.number(cell, this.#table);
  }

  #plain(place: number, row: readonly WideCell[]): void {
    const table = this.#tables[place];
    if (table === undefined) return;
    this.#row(row, table);
    table.byte(RETURN);
    table.byte(FEED);
  }

  #row(row: readonly WideCell[], into: Bytes): void {
    row.forEach((cell, i) => {
      if (i > 0) into.byte(this.#cells.delimiter);
      this.#cells.cell(cell, into);
    });
  }
}

export const csvRenderer = (dialect: Dialect): Renderer => new CsvRenderer(dialect);
