import { existsSync, mkdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { OutputError, outputError, readingError } from '../errors.js';
import { APPLICATION_ID, DICTIONARIES, INDICES, REPRINTS, SCHEMA, SCHEMA_VERSION } from './schema.js';
import { createSearch, declareSearch } from './search.js';
import { VIEWS } from './views.js';

export type Db = Database.Database;

// loaded only when a database is opened: a run that writes JSON lines starts without it
const require = createRequire(import.meta.url);

function open(path: string, options: Database.Options): Db {
  const Sqlite: typeof Database = require('better-sqlite3');
  return new Sqlite(path, options);
}

const number = (db: Db, pragma: string): number => Number(db.pragma(pragma, { simple: true }));

/** Throws unless the open file is empty or ours. Returns whether it is ours. */
function checkOwner(db: Db, path: string): boolean {
  const objects = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM sqlite_schema').get();
  if (objects === undefined || objects.n === 0) return false;
  if (number(db, 'application_id') !== APPLICATION_ID) {
    throw new OutputError(
      'foreign_database',
      `${path} is a database of another program: choose another place with --out`,
    );
  }
  if (number(db, 'user_version') > SCHEMA_VERSION) {
    throw new OutputError(
      'newer_database',
      `${path} was written by a newer svodka: update svodka or choose another --out`,
    );
  }
  if (number(db, 'user_version') < SCHEMA_VERSION) {
    throw new OutputError('older_database', `${path} was written by an older svodka: choose another place with --out`);
  }
  return true;
}

/**
 * Opens or makes the database for writing, with the tables in it. Throws `OutputError` for a file that is not ours.
 * Pages of 16 KB hold a whole article, and a rollback journal writes each new page once where a WAL writes it twice.
 */
export function openForWriting(path: string): Db {
  let db: Db | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    db = open(path, { timeout: 5000 });
    db.pragma('page_size = 16384');
    const ours = checkOwner(db, path);
    tuned(db);
    if (ours) {
      // a database of an older svodka gets what has come since
      db.exec(DICTIONARIES);
      db.exec(REPRINTS);
    } else {
      const fresh = db;
      fresh.transaction(() => {
        fresh.exec(SCHEMA);
        createSearch(fresh);
        createViews(fresh);
      })();
    }
    declareSearch(db, false);
    db.close();
    // Opened anew, since the declaration of the index is read once for each connection.
    return tuned(open(path, { timeout: 5000 }));
  } catch (error) {
    db?.close();
    throw outputError(error, path);
  }
}

function tuned(db: Db): Db {
  db.pragma('journal_mode = TRUNCATE');
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -16000');
  // Indices are sorted in files: in memory a long run's would take hundreds of megabytes, and twice the time.
  db.pragma('temp_store = FILE');
  // The writer keeps the references right by construction, and a test checks them; checking each row costs a third.
  db.pragma('foreign_keys = OFF');
  return db;
}

/** Opens an existing database for reading. Throws `OutputError` when there is none or it is not ours. */
export function openForReading(path: string): Db {
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new OutputError(
      'missing_database',
      `There is no database ${path}: make it with "svodka extract", or name another with --db`,
    );
  }
  let db: Db | undefined;
  try {
    db = open(path, { readonly: true, fileMustExist: true, timeout: 5000 });
    if (!checkOwner(db, path)) {
      throw new OutputError('foreign_database', `${path} is empty: make it with "svodka extract"`);
    }
    return db;
  } catch (error) {
    db?.close();
    throw readingError(error, path);
  }
}

/**
 * Opens an existing database before a run, changing nothing; null when it is empty. Not read-only: after a kill the
 * journal must be rolled back first.
 */
export function openForLook(path: string): Db | null {
  let db: Db | undefined;
  try {
    db = open(path, { fileMustExist: true, timeout: 5000 });
    if (checkOwner(db, path)) return db;
    db.close();
    return null;
  } catch (error) {
    db?.close();
    throw outputError(error, path);
  }
}

/** A second connection, which makes indices while the first keeps still; they are sorted in memory up to some size. */
export function openAside(path: string): Db {
  const db = tuned(open(path, { fileMustExist: true, timeout: 5000 }));
  db.pragma('cache_size = -48000');
  return db;
}

/** All indices but those of columns that the end of a run fills. */
export const createEarlyIndices = (db: Db): void => {
  for (const [name, on] of Object.entries(INDICES)) {
    if (!LATE.has(name)) db.exec(`CREATE INDEX IF NOT EXISTS ${name} ON ${on}`);
  }
};

const LATE: ReadonlySet<string> = new Set(['aliases_entity']);

export const createIndices = (db: Db): void => {
  for (const [name, on] of Object.entries(INDICES)) db.exec(`CREATE INDEX IF NOT EXISTS ${name} ON ${on}`);
};

export const dropIndices = (db: Db): void => {
  for (const name of Object.keys(INDICES)) db.exec(`DROP INDEX IF EXISTS ${name}`);
};

/** Views are made anew each time, so that an older database gets the columns of a newer svodka. */
export function createViews(db: Db): void {
  for (const sql of VIEWS) {
    const name = /^CREATE VIEW (\w+)/.exec(sql)?.[1] ?? '';
    db.exec(`DROP VIEW IF EXISTS ${name}`);
    db.exec(sql);
  }
}
