/**
 * The full-text index. FTS5's `unicode61` tokenizer costs twice what `ascii` does and would be a quarter of the whole
 * job. So rows are put in through `ascii`, lowered and with everything but letters and digits taken out beforehand,
 * which makes the same tokens; when the run is over the table is declared `unicode61`, so that a person's query is
 * lowered as well. The index itself is the same bytes either way.
 */
import type { Database } from 'better-sqlite3';

const TABLE = 'documents_fts';

/**
 * Outside ASCII, what `unicode61` takes for separators, as far as news has them: Latin-1 signs, general punctuation
 * and symbols up to the arrows and dingbats, CJK punctuation, emoji. Property classes (\p{L}) take six times as long.
 */
const SEPARATORS =
  /[\ufe00-\ufe0f\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u2bff\u3000-\u3004\u3008-\u3020\ud800-\udfff\ufeff]/g;
/** A stress mark is no letter: a word is found as it is written in a dictionary. Soft hyphens likewise. */
const STRESS = /[\u0300\u0301\u00ad]/g;

/** The tokens of a text, as the index wants them. */
export function searchText(text: string): string {
  const lower = text.toLowerCase().replace(SEPARATORS, ' ');
  return lower.search(STRESS) < 0 ? lower : lower.replace(STRESS, '');
}

const definition = (tokenizer: string): string =>
  `CREATE VIRTUAL TABLE ${TABLE} USING fts5(title, text, lemmas, content='', contentless_delete=1, tokenize='${tokenizer}')`;

const WRITING = definition('ascii');
const READING = definition('unicode61 remove_diacritics 0');

/** Makes the empty index. Its writes are collected in 32 MB of memory and merged only when many pieces have come. */
export function createSearch(db: Database): void {
  db.exec(WRITING);
  db.exec(`INSERT INTO ${TABLE}(${TABLE}, rank) VALUES ('hashsize', 32000000), ('automerge', 0), ('pgsz', 16000)`);
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
