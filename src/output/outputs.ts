import { join } from 'node:path';
import type { JoinNames } from '../record/identity.js';
import { writeIdentifiers } from './csv/identifiers.js';
import { csvRenderer } from './csv/renderer.js';
import { CsvSink } from './csv/sink.js';
import { OutputError } from './errors.js';
import { jsonlRenderer } from './jsonl.js';
import { jsonlSink } from './jsonl-sink.js';
import { databasePath, regenerate } from './regenerate.js';
import type { MovedKeys } from './sqlite/bodies.js';
import { sqliteRenderer } from './sqlite/payload.js';
import { SqliteSink } from './sqlite/sink.js';
import type { FinishReport, Outputs, RenderedBatch, Renderer, RunInfo, Sink } from './types.js';

/** Formats that a run can write. */
export type RunFormat = 'sqlite' | 'csv' | 'jsonl';

export interface RenderOptions {
  /** CSV as Excel in a Russian locale expects it: `;`, byte order mark, decimal comma. */
  readonly excel?: boolean;
}

export interface OutputOptions extends RenderOptions {
  /** Folder of `svodka.sqlite` and `csv/`; needed for those two. */
  readonly out?: string;
  /** File of the JSON lines, or "-" for standard output; needed for `jsonl`. */
  readonly jsonl?: string;
  /** Which names of the database are one body; called once, at the end. Absent: each key is one. */
  readonly identity?: () => JoinNames;
}

const unknown = (format: string): OutputError =>
  new OutputError('unknown_format', `There is no output format "${format}": choose among sqlite, csv, jsonl`);

/** The renderers of a run, for workers. Throws `OutputError` for a format that a run cannot write. */
export function createRenderers(formats: readonly string[], { excel = false }: RenderOptions = {}): Renderer[] {
  return formats.map((format) => {
    if (format === 'sqlite') return sqliteRenderer();
    if (format === 'csv') return csvRenderer({ excel });
    if (format === 'jsonl') return jsonlRenderer();
    throw unknown(format);
  });
}

/** The sinks of the formats that are files; the database is `SqliteSink`. */
export function createSinks(
  formats: readonly string[],
  { out = 'out', jsonl = '-', excel = false }: OutputOptions,
): Sink[] {
  return formats.flatMap((format): Sink[] => {
    if (format === 'sqlite') return [];
    if (format === 'csv') return [new CsvSink(join(out, 'csv'), { excel })];
    if (format === 'jsonl') return [jsonlSink(jsonl)];
    throw unknown(format);
  });
}

/** Opens all outputs of a run, or continues those of an interrupted run of the same command. Throws `OutputError`. */
export function openOutputs(formats: readonly string[], options: OutputOptions, run: RunInfo): Outputs {
  const files = createSinks(formats, options);
  const database = formats.includes('sqlite') ? new SqliteSink(databasePath(options.out ?? 'out'), run) : null;
  try {
    return new RunOutputs(files, database, options, run);
  } catch (error) {
    for (const file of files) file.close();
    database?.close();
    throw error;
  }
}

class RunOutputs implements Outputs {
  readonly position: string | null;
  readonly #files: readonly Sink[];
  readonly #database: SqliteSink | null;
  readonly #options: OutputOptions;
  /** CSV files are written along the way; otherwise they are made from the database at the end. */
  #streaming: boolean;
  #uncommitted = false;
  #last: string | null;

  constructor(files: readonly Sink[], database: SqliteSink | null, options: OutputOptions, run: RunInfo) {
    this.#database = database;
    this.#options = options;
    this.#streaming = database === null || database.fresh;
    const progress = database?.progress ?? null;
    let position = progress?.position ?? null;
    this.#files = files;
    for (const file of files) {
      if (file.format === 'csv' && !this.#streaming) continue;
      if (position === null || progress === null) file.open(run);
      else if (!file.resume(run, progress.lengths)) {
        // CSV can be made again from the database. JSON lines cannot, with what other runs put there: start over,
        // the database knows what it has.
        if (file.format === 'csv') this.#streaming = false;
        else position = null;
      }
    }
    if (position === null && progress !== null && progress.position !== null) this.#startOver(run);
    this.position = position;
    this.#last = position;
  }

  write(batch: RenderedBatch): void {
    const { payloads } = batch;
    this.#uncommitted = true;
    const rows = payloads.sqlite;
    if (this.#database !== null && rows !== undefined) {
      this.#database.write(rows, batch.kept ?? [], batch.closed ?? []);
      if (this.#database.changed) this.#streaming = false;
    }
    for (const file of this.#files) {
      const payload = payloads[file.format];
      if (payload !== undefined && (this.#streaming || file.format !== 'csv')) file.write(payload);
    }
  }

  commit(position: string): void {
    this.#commit(position);
  }

  finish(): FinishReport {
    if (this.#uncommitted) this.#commit(this.#last);
    const database = this.#database;
    if (database === null) return { added: 0, replaced: 0, unchanged: 0, regenerated: [] };
    const { out = 'out', excel = false } = this.#options;
    const csv = this.#files.find((file) => file.format === 'csv');
    const identify = (moved: MovedKeys): void => {
      csv?.close();
      writeIdentifiers(join(out, 'csv'), { excel }, moved);
    };
    database.index(this.#options.identity?.(), csv !== undefined && this.#streaming ? identify : null);
    const again = csv !== undefined && !this.#streaming;
    if (again) {
      csv.close();
      regenerate(out, excel);
    }
    database.finish();
    return { ...database.tally, regenerated: again ? ['csv'] : [] };
  }

  close(): void {
    for (const file of this.#files) file.close();
    this.#database?.close();
  }

  /** Files first: a position that is on disk must never be ahead of them. */
  #commit(position: string | null): void {
    const lengths: Record<string, number> = {};
    for (const file of this.#files) {
      file.commit();
      Object.assign(lengths, file.lengths());
    }
    this.#database?.commit(position, lengths, this.#streaming);
    this.#uncommitted = false;
    this.#last = position;
  }

  #startOver(run: RunInfo): void {
    this.#streaming = false;
    for (const file of this.#files) {
      file.close();
      if (file.format !== 'csv') file.open(run);
    }
  }
}
