/**
 * The full-text index. FTS5's `unicode61` tokenizer costs twice what `ascii` does and would be a quarter of the whole
 * job. So rows are put in through `ascii`, lowered and with everything but letters and digits taken out beforehand
 * (`search-text.ts`), which makes the same tokens; when the run is over the table is declared `unicode61`, so that a person's query is
 * lowered as well. The index itself is the same bytes either way.
 */
import type { Database } from 'better-sqlite3';

const TABLE = 'documents_fts';

const definition = (tokenizer: string): string =>
  `CREATE VIRTUAL TABLE ${TABLE} USING fts5(title, text, lemmas, content='', contentless_delete=1, tokenize='${tokenizer}')`;

const WRITING = definition('ascii');
const READING = definition('unicode61 remove_diacritics 0');

/** Makes the empty index. Its writes are collected in 8 MB of memory and merged only when many pieces have come. */
export function createSearch(db: Database): void {
  db.exec(WRITING);
  db.exec(`INSERT INTO ${TABLE}(${TABLE}, rank) VALUES ('hashsize', 8000000), ('automerge', 0), ('pgsz', 16000)`);
}

/** Declares how the index is to be read: for people (`reading`) or for fast filling. Takes effect on the next open. */
export function declareSearch(db: Database, reading: boolean): void {
  db.unsafeMode(true);
  try {
    db.pragma('writable_schema = ON');
    db.prepare('UPDATE sqlite_schema SET sql = ? WHERE name = ?').run(reading ? READING : WRITING, TABLE);
    db.pragma('writable_schema = RESET');
  } finally {
    db.unsafeMode(false);
  }
}
