import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { csvRenderer } from './csv/renderer.js';
import { CsvSink } from './csv/sink.js';
import { outputError } from './errors.js';
import { openForReading } from './sqlite/database.js';
import { type Choice, readOutcomes } from './sqlite/read.js';
import { type Outcome, type Renderer, type RunInfo, rendered, type Sink } from './types.js';

export const databasePath = (out: string): string => join(out, 'svodka.sqlite');

/** Articles rendered together: enough to fill a block of rows, few enough to stay small. */
const BLOCK = 200;

/** An export knows nothing of a run; the sinks of files need nothing of it. */
const NO_RUN: RunInfo = { version: '', dictionary: '', args: [], startedAt: '' };

export function* blocks(outcomes: Iterable<Outcome>, size = BLOCK): Generator<Outcome[]> {
  let block: Outcome[] = [];
  for (const outcome of outcomes) {
    block.push(outcome);
    if (block.length === size) {
      yield block;
      block = [];
    }
  }
  if (block.length > 0) yield block;
}

/** Writes outcomes through a renderer and its sink. */
export function pour(outcomes: Iterable<Outcome>, renderer: Renderer, sink: Sink): void {
  sink.open(NO_RUN);
  try {
    for (const block of blocks(outcomes)) sink.write(rendered(renderer, block));
    sink.commit();
  } finally {
    sink.close();
  }
}

/** CSV files of a database, written beside and then put in place of those in `folder`. */
export function exportCsv(database: string, folder: string, excel: boolean, choice: Choice = {}): void {
  const db = openForReading(database);
  const unfinished = `${folder}.part`;
  try {
    rmSync(unfinished, { recursive: true, force: true });
    pour(readOutcomes(db, choice), csvRenderer({ excel }), new CsvSink(unfinished, { excel }));
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(unfinished)) renameSync(join(unfinished, name), join(folder, name));
  } catch (error) {
    throw outputError(error, folder);
  } finally {
    db.close();
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** The CSV files of a run's folder again, from the whole database. */
export const regenerate = (out: string, excel: boolean): void => exportCsv(databasePath(out), join(out, 'csv'), excel);
