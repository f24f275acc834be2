import type { Db } from './database.js';
import type { Existing } from './remove.js';

/** What the database has of a source beyond what was read of it now. */
export class Beyond {
  readonly #find;
  readonly #document;
  readonly #sketch;
  readonly #errors;

  constructor(db: Db) {
    this.#find = db.prepare<[string, number, number], Existing>(
      `SELECT id, hash, dictionary, version, published, title, url, first_mention, mentions, first_sentence, sentences
       FROM documents WHERE source = ? AND (source_line > ? OR (source_line = 0 AND ? > 0))`,
    );
    this.#document = db.prepare<[number]>('DELETE FROM documents WHERE id = ?');
    this.#sketch = db.prepare<[number]>('DELETE FROM sketches WHERE document_id = ?');
    this.#errors = db.prepare<[string, number]>('DELETE FROM errors WHERE source = ? AND run_id <> ?');
  }

  /** Documents behind record `last` of the source, and one that it was as a whole. */
  find(source: string, last: number): Existing[] {
    return this.#find.all(source, last, last);
  }

  /** The document's own row; what belongs to it must have been removed. */
  remove(id: number): void {
    this.#document.run(id);
    this.#sketch.run(id);
  }

  /** Errors that an earlier run had with the source and this one had not. Returns how many there were. */
  forgetErrors(source: string, run: number): number {
    return this.#errors.run(source, run).changes;
  }
}
