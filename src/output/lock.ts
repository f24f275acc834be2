/** Keeps a second run away from a file that is being written. */

import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { OutputError, outputError } from './errors.js';

// loaded only when a file is locked: a run to standard output starts without it
const require = createRequire(import.meta.url);

/** A held lock; `release` lets go of it and takes its file away. */
export interface Lock {
  release(): void;
}

/**
 * Locks `path` by way of `path.lock`, an empty database under an exclusive transaction: Node has no locks of files,
 * and the operating system lets go of this one with the process, however that ends. Throws `OutputError` when another
 * process holds it, or where no file can be made.
 */
export function lock(path: string): Lock {
  const place = `${path}.lock`;
  const Sqlite: typeof Database = require('better-sqlite3');
  let db: Database.Database | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    db = new Sqlite(place, { timeout: 0 });
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db?.close();
    const known = outputError(error, path);
    throw known instanceof OutputError && known.code === 'locked_database'
      ? new OutputError('locked_database', `Another run writes ${path}: wait for its end, or name another file`, {
          cause: error,
        })
      : known;
  }
  const held = db;
  return {
    release() {
      if (!held.open) return;
      // taken away while it is held: who comes next makes a new one
      rmSync(place, { force: true });
      held.close();
    },
  };
}
