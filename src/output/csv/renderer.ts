import { KINDS } from '../../record/types.js';
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
import { type Dialect, delimiterOf, LINE_END } from './dialect.js';
import { Pieces, textAt } from './pieces.js';

const KIND_INDEX: ReadonlyMap<string, number> = new Map(KINDS.map((kind, index) => [kind, index]));

/** Cells before the sentence: the same in all rows of an article. */
const LEAD_CELLS = 4;

/** Collects the rows of a batch as places of their cells, then puts the texts together. */
class Rows {
  readonly #pieces: Pieces;
  readonly #delimiter: string;
  readonly #tables: number[][] = WIDE_TABLES.map(() => []);
  /** Places of the lead cells of each article, flat. */
  readonly #leads: number[] = [];
  #current: number[] = [];
  readonly #put = (cell: WideCell): void => {
    this.#current.push(this.#pieces.place(cell));
  };

  constructor(pieces: Pieces, dialect: Dialect) {
    this.#pieces = pieces;
    this.#delimiter = delimiterOf(dialect);
  }

  add(outcome: Outcome): void {
    if (outcome.kind === 'error') {
      this.#plain(ERRORS_TABLE, errorCells(outcome.error));
      return;
    }
    const { extraction: x, text } = outcome;
    this.#plain(DOCUMENTS_TABLE, documentCells(x, text));
    const lead = this.#leads.length / LEAD_CELLS;
    this.#leads.push(...[articleOf(x), x.url, x.title, x.published].map((cell) => this.#pieces.place(cell)));
    let from = -1;
    let sentence = 0;
    for (const m of x.mentions) {
      if (m.sentence[0] !== from) {
        from = m.sentence[0];
        sentence = this.#pieces.once(text.slice(from, m.sentence[1]));
      }
      const table = this.#tables[KIND_INDEX.get(m.kind) ?? 0];
      if (table === undefined) continue;
      table.push(lead, sentence);
      this.#current = table;
      eachMentionCell(m, text, this.#put);
    }
  }

  /** The text of each table. */
  texts(): string[] {
    const texts = this.#pieces.settle();
    const leads: string[] = [];
    for (let at = 0; at < this.#leads.length; at += LEAD_CELLS) {
      leads.push(this.#join(texts, this.#leads, at, at + LEAD_CELLS));
    }
    return this.#tables.map((cells, table) => {
      const width = WIDE_TABLES[table]?.columns.length ?? 0;
      const lead = table < KINDS.length;
      // A row about a mention has the number of its article in place of the lead cells.
      const step = lead ? width - LEAD_CELLS + 1 : width;
      let text = '';
      for (let at = 0; at < cells.length; at += step) {
        if (lead) text += leads[cells[at] ?? 0] + this.#delimiter;
        text += this.#join(texts, cells, lead ? at + 1 : at, at + step) + LINE_END;
      }
      return text;
    });
  }

  #plain(table: number, row: readonly WideCell[]): void {
    for (const cell of row) this.#tables[table]?.push(this.#pieces.once(cell));
  }

  #join(texts: readonly string[], places: readonly number[], from: number, to: number): string {
    let row = textAt(texts, places[from] ?? 0);
    for (let at = from + 1; at < to; at++) row += this.#delimiter + textAt(texts, places[at] ?? 0);
    return row;
  }
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

export function csvRenderer(dialect: Dialect): Renderer {
  const pieces = new Pieces(dialect);
  return {
    format: 'csv',
    render(batch) {
      pieces.forget();
      const rows = new Rows(pieces, dialect);
      for (const outcome of batch) rows.add(outcome);
      return frame(rows.texts());
    },
  };
}
