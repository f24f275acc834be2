import type { Database, Statement } from 'better-sqlite3';
import type { Cell } from './payload.js';

const quoted = (name: string): string => `"${name}"`;

/**
 * Collects rows of one table in a flat array and inserts many with one statement: the cost is the call, not the row.
 * Cells go straight into `cells`; after each row call `rowDone`.
 */
export class RowBuffer {
  readonly cells: Cell[] = [];
  readonly #width: number;
  readonly #full: number;
  readonly #many: Statement;
  readonly #one: Statement;

  constructor(db: Database, table: string, columns: readonly string[], rowsPerStatement: number) {
    this.#width = columns.length;
    this.#full = columns.length * rowsPerStatement;
    const row = `(${columns.map(() => '?').join(',')})`;
    // OR FAIL: a failure rolls the whole transaction back anyway, and SQLite need not be able to undo one statement.
    const head = `INSERT OR FAIL INTO ${table} (${columns.map(quoted).join(',')}) VALUES `;
    this.#many = db.prepare(head + Array.from({ length: rowsPerStatement }, () => row).join(','));
    this.#one = db.prepare(head + row);
  }

  rowDone(): void {
    if (this.cells.length < this.#full) return;
    this.#many.run(this.cells);
    this.cells.length = 0;
  }

  /** Inserts what is left. */
  flush(): void {
    for (let at = 0; at < this.cells.length; at += this.#width) {
      this.#one.run(this.cells.slice(at, at + this.#width));
    }
    this.cells.length = 0;
  }
}
