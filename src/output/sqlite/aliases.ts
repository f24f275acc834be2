import type { Cell } from './cells.js';
import type { Db } from './database.js';
import { RowBuffer } from './rows.js';

/** Names whose ids are remembered. */
const REMEMBERED = 40_000;
const ROWS = 16;

/** Ids of names, which get their row when they are first met. */
export class Aliases {
  readonly #ids = new Map<string, number>();
  readonly #rows: RowBuffer;
  readonly #add;
  readonly #find;
  readonly #remembered: number;
  #last: number;
  /** All names of the database are remembered: what is not among them is new, and nothing need be asked. */
  #complete: boolean;

  constructor(db: Db, remembered = REMEMBERED) {
    this.#remembered = remembered;
    this.#rows = new RowBuffer(db, 'aliases', ['id', 'kind', 'key', 'alias'], ROWS);
    this.#add = db.prepare<Cell[]>('INSERT INTO aliases (kind, key, alias) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
    this.#find = db.prepare<[string, string], { id: number }>('SELECT id FROM aliases WHERE key = ? AND alias = ?');
    this.#last = db.prepare<[], { id: number | null }>('SELECT max(id) AS id FROM aliases').get()?.id ?? 0;
    this.#complete = this.#last === 0;
  }

  id(kind: string, key: string, alias: string): number {
    const both = `${key}\0${alias}`;
    let id = this.#ids.get(both);
    if (id !== undefined) return id;
    if (this.#ids.size >= this.#remembered) {
      this.flush();
      this.#ids.clear();
      this.#complete = false;
    }
    id = this.#complete ? this.#new(kind, key, alias) : this.#ask(kind, key, alias);
    this.#ids.set(both, id);
    return id;
  }

  /** Inserts what was put off. */
  flush(): void {
    this.#rows.flush();
  }

  #new(kind: string, key: string, alias: string): number {
    this.#rows.cell(++this.#last);
    this.#rows.cell(kind);
    this.#rows.cell(key);
    this.#rows.cell(alias);
    this.#rows.rowDone();
    return this.#last;
  }

  #ask(kind: string, key: string, alias: string): number {
    const { changes, lastInsertRowid } = this.#add.run(kind, key, alias);
    return changes === 1 ? Number(lastInsertRowid) : (this.#find.get(key, alias)?.id ?? 0);
  }
}
