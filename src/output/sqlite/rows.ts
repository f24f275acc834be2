import type { Database, Statement } from 'better-sqlite3';
import type { Cell } from './cells.js';

const quoted = (name: string): string => `"${name}"`;

/**
 * Collects rows of one table and inserts many with one statement: the cost is the call, not the row. Cells are given one
 * after another, in the order of the columns; after each row call `rowDone`. They are bound as arguments of their own:
 * an array's elements are each looked up through the interface of the engine, which takes a third longer.
 */
export class RowBuffer {
  readonly #cells: Cell[];
  #length = 0;
  readonly #width: number;
  readonly #many: Statement<Cell[]>;
  readonly #one: Statement<Cell[]>;

  constructor(db: Database, table: string, columns: readonly string[], rowsPerStatement: number) {
    this.#width = columns.length;
    this.#cells = new Array<Cell>(columns.length * rowsPerStatement).fill(null);
    const row = `(${columns.map(() => '?').join(',')})`;
    // OR FAIL: a failure rolls the whole transaction back anyway, and SQLite need not be able to undo one statement.
    const head = `INSERT OR FAIL INTO ${table} (${columns.map(quoted).join(',')}) VALUES `;
    this.#many = db.prepare(head + Array.from({ length: rowsPerStatement }, () => row).join(','));
    this.#one = db.prepare(head + row);
  }

  cell(cell: Cell): void {
    this.#cells[this.#length++] = cell;
  }

  rowDone(): void {
    if (this.#length < this.#cells.length) return;
    this.#many.run(...this.#cells);
    this.#length = 0;
  }

  /** Inserts what is left. */
  flush(): void {
    for (let at = 0; at < this.#length; at += this.#width) this.#one.run(...this.#cells.slice(at, at + this.#width));
    this.#length = 0;
  }
}
