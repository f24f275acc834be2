import { type Extraction, KINDS } from '../../record/types.js';
import { Bytes } from '../bytes.js';
import { frame } from '../frame.js';
import {
  DOCUMENTS_TABLE,
  documentCells,
  ERRORS_TABLE,
  eachMentionCell,
  errorCells,
  WIDE_TABLES,
  type WideCell,
} from '../rows.js';
import { articleOf } from '../source.js';
import type { Outcome, Renderer } from '../types.js';
import { cellWriter } from './cell.js';
import { type Dialect, delimiterOf, LINE_END } from './dialect.js';

const KIND_INDEX: ReadonlyMap<string, number> = new Map(KINDS.map((kind, index) => [kind, index]));

/**
 * The rows of a batch, one payload for all the files. More than half of a row is what its neighbours have as well
 * (article, title, sentence): those bytes are made once and copied.
 */
class CsvRenderer implements Renderer {
  readonly format = 'csv';
  readonly #tables: readonly Bytes[] = WIDE_TABLES.map(() => new Bytes());
  /** The cells before those of the mention: up to `#article` the same in all rows of an article. */
  readonly #lead = new Bytes();
  #article = 0;
  readonly #delimiter: string;
  readonly #cell: (cell: WideCell) => string;
  /** The rest of the row in hand. */
  #row = '';
  readonly #put = (cell: WideCell): void => {
    this.#row += this.#delimiter + this.#cell(cell);
  };

  constructor(dialect: Dialect) {
    this.#delimiter = delimiterOf(dialect);
    this.#cell = cellWriter(dialect);
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
    return frame(this.#tables);
  }

  #mentions(x: Extraction, text: string): void {
    const lead = this.#lead;
    lead.cut(0);
    for (const cell of [articleOf(x), x.url, x.title, x.published]) lead.text(this.#cell(cell) + this.#delimiter);
    this.#article = lead.length;
    let from = -1;
    for (const m of x.mentions) {
      if (m.sentence[0] !== from) {
        from = m.sentence[0];
        lead.cut(this.#article);
        lead.text(this.#cell(text.slice(from, m.sentence[1])));
      }
      const table = this.#tables[KIND_INDEX.get(m.kind) ?? 0];
      if (table === undefined) continue;
      table.copy(lead, lead.length);
      this.#row = '';
      eachMentionCell(m, text, this.#put);
      table.text(this.#row + LINE_END);
    }
  }

  #plain(table: number, row: readonly WideCell[]): void {
    this.#tables[table]?.text(row.map(this.#cell).join(this.#delimiter) + LINE_END);
  }
}

export const csvRenderer = (dialect: Dialect): Renderer => new CsvRenderer(dialect);
