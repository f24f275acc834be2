import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach } from 'vitest';
import { createRenderers, type OutputOptions, openOutputs } from '../../src/output/index.js';
import { type Outcome, type RenderedBatch, type RunInfo, rendered as renderAll } from '../../src/output/types.js';
import { RUN } from './samples.js';

/** A folder of its own for every test. */
export function workdir(): { readonly path: (name: string) => string } {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'svodka-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return { path: (name) => join(folder, name) };
}

export const ALL = ['sqlite', 'csv', 'jsonl'] as const;

export function rendered(outcomes: readonly Outcome[], formats: readonly string[] = ALL, excel = false): RenderedBatch {
  const payloads: Record<string, Uint8Array> = {};
  for (const renderer of createRenderers(formats, { excel })) {
    payloads[renderer.format] = renderAll(renderer, outcomes);
  }
  return { articles: outcomes.length, errors: 0, counts: {}, bytes: 0, payloads };
}

/** A whole run: each inner array is a batch, committed after it. */
export function run(
  out: string,
  batches: readonly (readonly Outcome[])[],
  info: RunInfo = RUN,
  options: OutputOptions = {},
) {
  const outputs = openOutputs(ALL, { out, jsonl: join(out, 'records.jsonl'), ...options }, info);
  try {
    batches.forEach((batch, index) => {
      outputs.write(rendered(batch, ALL, options.excel));
      outputs.commit(String(index + 1));
    });
    return outputs.finish();
  } finally {
    outputs.close();
  }
}

/** Every CSV file of a run's folder. */
export function csvOf(out: string): Record<string, string> {
  const folder = join(out, 'csv');
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

export function query<Row>(out: string, sql: string, ...parameters: readonly (string | number)[]): Row[] {
  const db = new Database(join(out, 'svodka.sqlite'), { readonly: true });
  try {
    return db.prepare<(string | number)[], Row>(sql).all(...parameters);
  } finally {
    db.close();
  }
}

/** The database by content: every table but what only says how the rows came in. */
export function contentOf(out: string): Record<string, unknown[]> {
  const tables = [
    'documents',
    'sentences',
    'mentions',
    'dates',
    'quantities',
    'organisations',
    'places',
    'programmes',
    'persons',
    'entities',
    'errors',
  ];
  return Object.fromEntries(tables.map((table) => [table, query(out, `SELECT * FROM ${table} ORDER BY 1`)]));
}
