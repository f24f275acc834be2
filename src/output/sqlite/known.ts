/** What a database knows of articles that were read before, for a run that wants to read only what changed. */
import { existsSync } from 'node:fs';
import { type Db, openForLook } from './database.js';

/** An article whose records are there. */
export interface KnownDocument {
  readonly source: string;
  readonly line: number;
  readonly hash: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  /** Hash of the dictionaries that its records were made with. */
  readonly dictionary: string;
}

/** Dictionaries of earlier runs. */
export interface KnownDictionary {
  readonly hash: string;
  /** Hash of the dictionaries that came with svodka. */
  readonly builtIn: string;
  /** Files of the user's own, in order: [path, text]. */
  readonly own: readonly (readonly [path: string, text: string])[];
}

export interface KnownContent {
  /** Versions of the program, with settings, that records are of. */
  versions(): readonly string[];
  /** `version`: of the program with its settings, as `recordVersion` says it. */
  readonly documents: (version: string) => Iterable<KnownDocument>;
  readonly dictionaries: readonly KnownDictionary[];
  close(): void;
}

/** Opens the database for a look; null where there is none. Throws `OutputError` for a file that is not ours. */
export function openKnown(path: string): KnownContent | null {
  if (!existsSync(path)) return null;
  const db = openForLook(path);
  if (db === null) return null;
  return {
    dictionaries: readDictionaries(db),
    versions: () =>
      db
        .prepare<[], { version: string }>('SELECT DISTINCT version FROM documents')
        .all()
        .map(({ version }) => version),
    documents: (version) =>
      db
        .prepare<[string], KnownDocument>(
          'SELECT source, source_line AS line, hash, title, url, published, dictionary FROM documents WHERE version = ?',
        )
        .iterate(version),
    close: () => db.close(),
  };
}

interface DictionaryRow {
  readonly hash: string;
  readonly built_in: string;
  readonly own: string;
}

function readDictionaries(db: Db): KnownDictionary[] {
  const there = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'dictionaries'").get();
  // a database of an older svodka
  if (there === undefined) return [];
  return db
    .prepare<[], DictionaryRow>('SELECT hash, built_in, own FROM dictionaries')
    .all()
    .map(({ hash, built_in: builtIn, own }) => ({ hash, builtIn, own: JSON.parse(own) }));
}
