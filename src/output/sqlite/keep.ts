import { OutputError } from '../errors.js';
import type { KeptArticle } from '../types.js';
import type { Db } from './database.js';

interface KeptRow {
  readonly id: number;
  readonly hash: string;
  readonly dictionary: string;
  readonly first_mention: number;
  readonly mentions: number;
}

/** Articles that stay as they are when a run does not read them anew. */
export class Keeper {
  /** Mentions per kind; null while no article was kept. */
  counts: Record<string, number> | null = null;
  readonly #dictionary: string;
  readonly #find;
  readonly #update;
  readonly #count;

  constructor(db: Db, dictionary: string) {
    this.#dictionary = dictionary;
    this.#find = db.prepare<[string, number], KeptRow>(
      'SELECT id, hash, dictionary, first_mention, mentions FROM documents WHERE source = ? AND source_line = ?',
    );
    this.#update = db.prepare('UPDATE documents SET dictionary = ? WHERE id = ?');
    this.#count = db.prepare<[number, number], { kind: string; n: number }>(
      'SELECT kind, count(*) AS n FROM mentions WHERE id BETWEEN ? AND ? GROUP BY kind',
    );
  }

  /** Its records are now those of the dictionaries in force. Throws `OutputError` when they are gone. */
  keep({ source, line, hash }: KeptArticle): void {
    const row = this.#find.get(source, line);
    if (row === undefined || row.hash !== hash) {
      throw new OutputError('changed', 'another run changed the database meanwhile: give the command again');
    }
    if (row.dictionary !== this.#dictionary) this.#update.run(this.#dictionary, row.id);
    const counts = (this.counts ??= {});
    for (const { kind, n } of this.#count.all(row.first_mention, row.first_mention + row.mentions - 1)) {
      counts[kind] = (counts[kind] ?? 0) + n;
    }
  }
}
