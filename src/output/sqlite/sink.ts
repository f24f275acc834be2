import type { JoinNames } from '../../record/identity.js';
import { Aside } from '../aside.js';
import { outputError } from '../errors.js';
import type { ClosedSource, KeptArticle, RunInfo } from '../types.js';
import { joinBodies, type MovedKeys, readNames, writeBodies } from './bodies.js';
import { createIndices, createViews, type Db, dropIndices, openForWriting } from './database.js';
import { countAll } from './facts.js';
import { findReprints, readSketched, writeReprints } from './reprints.js';
import { UNUSED_DICTIONARIES } from './schema.js';
import { declareSearch } from './search.js';
import { Tally } from './tally.js';
import { Writer } from './writer.js';

/** Where an interrupted run of the same command stands. */
export interface Progress {
  readonly position: string | null;
  readonly lengths: Readonly<Record<string, number>>;
  /** The other files were being written along the way, not to be made from the database at the end. */
  readonly streaming: boolean;
}

interface ProgressRow {
  readonly run_id: number;
  readonly fingerprint: string;
  readonly position: string | null;
  readonly lengths: string;
  readonly streaming: number;
}

/** What makes two runs "the same command". */
export const fingerprintOf = (run: RunInfo): string =>
  run.fingerprint ?? JSON.stringify([run.version, run.dictionary, run.settings ?? '', run.args]);

/** Under what its records are kept: the program, and the options that change what it finds. */
export const recordVersion = ({ version, settings }: Pick<RunInfo, 'version' | 'settings'>): string =>
  settings ? `${version} ${settings}` : version;

/** Rows whose indices take longer than the start of a thread that makes them. */
const MANY = 20_000;

/** The database of a run. It is the truth: the position and the other files' lengths are in the rows' transaction. */
export class SqliteSink {
  readonly format = 'sqlite';
  readonly #path: string;
  readonly #db: Db;
  readonly #run: number;
  readonly #writer: Writer;
  readonly #rowsBefore: number;
  #indexed: boolean;
  /** A run before this one, or the one that this continues, did not come to its end. */
  readonly #unfinished: boolean;
  /** Found when opened: null when there is nothing to continue. */
  readonly progress: Progress | null;
  /** Nothing was in the database before this run (or before the run that this one continues). */
  readonly fresh: boolean;

  constructor(path: string, run: RunInfo) {
    this.#path = path;
    this.#db = openForWriting(path);
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      const old = this.#db.prepare<[], ProgressRow>('SELECT * FROM progress').get();
      this.#unfinished = old !== undefined;
      const same = old !== undefined && old.fingerprint === fingerprintOf(run);
      const empty = this.#isEmpty();
      this.progress = same
        ? { position: old.position, lengths: JSON.parse(old.lengths), streaming: old.streaming === 1 }
        : null;
      this.fresh = same ? old.streaming === 1 : empty;
      this.#run = same ? old.run_id : this.#begin(run);
      this.#indexed = this.#hasIndices();
      const tally = empty ? new Tally() : null;
      this.#writer = new Writer(this.#db, this.#run, recordVersion(run), run.dictionary, tally);
      this.#rowsBefore = this.#count('mentions');
      this.#db.exec('COMMIT');
      this.#db.exec('BEGIN IMMEDIATE');
    } catch (error) {
      this.#db.close();
      throw outputError(error, path);
    }
  }

  get tally() {
    const { added, replaced, unchanged, gone, kept } = this.#writer;
    return { added, replaced, unchanged, ...(gone === 0 ? {} : { gone }), ...(kept === null ? {} : { kept }) };
  }

  /** Whether files written along the way no longer say what the database does. */
  get changed(): boolean {
    return this.#writer.changed;
  }

  write(payload: Uint8Array, kept: readonly KeptArticle[] = [], closed: readonly ClosedSource[] = []): void {
    try {
      this.#writer.write(payload);
      for (const article of kept) this.#writer.keep(article);
      for (const source of closed) this.#writer.close(source);
    } catch (error) {
      throw outputError(error, this.#path);
    }
  }

  /** One transaction: the rows, the position, the lengths. `streaming` false: the other files are to be made again. */
  commit(position: string | null, lengths: Readonly<Record<string, number>>, streaming: boolean): void {
    try {
      this.#writer.flush();
      this.#db
        .prepare('UPDATE progress SET position = ?, lengths = ?, streaming = ?')
        .run(position, JSON.stringify(lengths), streaming ? 1 : 0);
      // Many rows into a few: cheaper to make the indices again than to keep them.
      if (this.#indexed && this.#writer.rows > 20_000 && this.#writer.rows > this.#rowsBefore) {
        dropIndices(this.#db);
        this.#indexed = false;
      }
      this.#db.exec('COMMIT');
      this.#db.exec('BEGIN IMMEDIATE');
    } catch (error) {
      throw outputError(error, this.#path);
    }
  }

  /**
   * Bodies, reprints, indices and views; to be called after the last `commit`. `join`: which names are one body.
   * `identify` is given the keys that were joined to another body, by kind, and puts them into the other files; null:
   * those are to be made from the database.
   */
  index(join?: JoinNames, identify: ((moved: MovedKeys) => void) | null = null): void {
    try {
      const db = this.#db;
      const aside = this.#indexed || this.#writer.rows < MANY ? null : Aside.start(this.#path);
      const tally = this.#writer.tally ?? countAll(db);
      const names = readNames(db, tally);
      const sketched = readSketched(db, this.fresh, this.#unfinished || this.#writer.touched > 0);
      const early = sketched?.onDisk ? findReprints(sketched) : null;
      const work = (streaming: boolean) => {
        const bodies = joinBodies(names, tally, join);
        if (identify !== null && [...bodies.moved.values()].some((keys) => keys.size > 0)) {
          if (streaming) this.#notStreaming();
          identify(bodies.moved);
        }
        return { ...bodies, reprints: early ?? findReprints(sketched) };
      };
      const bodies = aside?.ready() ? this.#beside(aside, identify !== null, work) : work(true);
      writeBodies(db, bodies, tally);
      writeReprints(db, bodies.reprints);
      createIndices(db);
      createViews(db);
      this.#indexed = true;
      db.exec('COMMIT');
      db.exec('BEGIN IMMEDIATE');
    } catch (error) {
      throw outputError(error, this.#path);
    }
  }

  /** Works between two transactions, while indices are made `aside`. */
  #beside<Result>(aside: Aside, streaming: boolean, work: (streaming: boolean) => Result): Result {
    if (streaming) this.#notStreaming();
    this.#db.exec('COMMIT');
    aside.go();
    try {
      return work(false);
    } finally {
      aside.end();
      this.#db.exec('BEGIN IMMEDIATE');
    }
  }

  /** The other files are no longer what was written along the way: a run that goes on makes them from the database. */
  #notStreaming(): void {
    this.#db.exec('UPDATE progress SET streaming = 0');
    this.#db.exec('COMMIT');
    this.#db.exec('BEGIN IMMEDIATE');
  }

  /** The run is over and all its files are written: there is nothing left to resume. */
  finish(): void {
    try {
      this.#db.prepare('UPDATE runs SET finished = 1 WHERE id = ?').run(this.#run);
      this.#db.exec('DELETE FROM progress');
      this.#db.exec(UNUSED_DICTIONARIES);
      this.#db.exec('COMMIT');
      declareSearch(this.#db, true);
      this.#db.pragma('optimize');
      // Takes the empty journal away.
      this.#db.pragma('journal_mode = DELETE');
    } catch (error) {
      throw outputError(error, this.#path);
    }
  }

  close(): void {
    if (!this.#db.open) return;
    if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
    this.#db.close();
  }

  #begin(run: RunInfo): number {
    const { lastInsertRowid } = this.#db
      .prepare('INSERT INTO runs (version, dictionary, settings, arguments, started_at) VALUES (?, ?, ?, ?, ?)')
      .run(run.version, run.dictionary, run.settings ?? '', JSON.stringify(run.args), run.startedAt);
    const id = Number(lastInsertRowid);
    if (run.dictionaries !== undefined) {
      const { builtIn, own } = run.dictionaries;
      this.#db
        .prepare('INSERT OR REPLACE INTO dictionaries (hash, built_in, own) VALUES (?, ?, ?)')
        .run(run.dictionary, builtIn, JSON.stringify(own.map(({ path, text }) => [path, text])));
    }
    this.#db
      .prepare('INSERT OR REPLACE INTO progress VALUES (1, ?, ?, NULL, ?, ?)')
      .run(id, fingerprintOf(run), '{}', this.#isEmpty() ? 1 : 0);
    return id;
  }

  #isEmpty(): boolean {
    return this.#count('documents') === 0 && this.#count('errors') === 0;
  }

  #count(table: string): number {
    return this.#db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0;
  }

  #hasIndices(): boolean {
    const row = this.#db
      .prepare<[], { n: number }>("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'mentions_document'")
      .get();
    return row !== undefined && row.n > 0;
  }
}
