/** The work of `svodka merge`. */
import { resolve } from 'node:path';
import { type Entry, mergeParts, PartError } from '../batch/merge.js';
import { readDictionaries } from '../batch/reuse.js';
import type { Totals } from '../batch/run.js';
import { createRenderers, openOutputs } from '../output/outputs.js';
import { type Outcome, type Outputs, type RenderedBatch, rendered as renderAll } from '../output/types.js';
import { CommandFailure } from './failure.js';
import { mustBeFile } from './given-file.js';
import { identityOf } from './identity.js';
import { version } from './main.js';
import type { MergeFlags } from './merge.js';
import { openProgress, type Progress } from './progress.js';
import { summary } from './summary.js';

/** Articles that are rendered and written together. */
const BATCH = 200;
const COMMIT_BATCHES = 20;

export async function merge(parts: readonly string[], flags: MergeFlags): Promise<void> {
  const started = performance.now();
  const excel = flags.excel ?? false;
  const startedAt = new Date().toISOString();
  for (const part of parts) mustBeFile(part);
  const entries = mergeParts(parts);
  const head = await firstExtraction(entries);
  const { dictionary, settings } = head;
  const folders = (flags.dictionaries ?? []).map((path) => resolve(path));
  // parts name their dictionaries by hash alone: those here are the same, or nothing more is known of them
  const here = readDictionaries(folders);
  const dictionaries = here.hash === dictionary ? { dictionaries: here } : {};
  const formats = flags.jsonl === undefined ? ['sqlite', 'csv'] : ['sqlite', 'csv', 'jsonl'];
  const renderers = createRenderers(formats, { excel });
  const progress = await openProgress(null, flags.quiet ?? false);
  const identity = identityOf(folders);
  const options = { out: flags.out, excel, identity, ...(flags.jsonl === undefined ? {} : { jsonl: flags.jsonl }) };
  // Parts are read whole: a merge that was stopped begins anew, and the database knows what it has.
  const run = {
    version: version(),
    dictionary,
    args: process.argv.slice(2),
    startedAt,
    settings,
    ...dictionaries,
    fingerprint: `merge ${startedAt}`,
  };
  const outputs = openOutputs(formats, options, run);
  const totals: Totals = { articles: 0, errors: 0, bytes: 0, read: 0, counts: {}, undated: 0, leftOut: 0 };
  try {
    let batch: Outcome[] = [];
    let written = 0;
    const flush = () => {
      writeBatch(outputs, renderers, batch, totals);
      if (++written % COMMIT_BATCHES === 0) outputs.commit(String(written));
      batch = [];
      progress.update(totals);
    };
    if (here.hash !== dictionary && dictionary !== '' && !flags.quiet) progress.line(`svodka: ${OTHERS}`);
    for await (const { outcome, settings: asked } of joined(head.entries, entries)) {
      if (asked !== settings)
        throw new CommandFailure(`the parts were made with different options${told(settings, asked)}`);
      if (outcome.kind === 'extraction' && outcome.extraction.dictionary !== dictionary) {
        throw new CommandFailure('the parts were made with different dictionaries; make them again with the same ones');
      }
      batch.push(outcome);
      if (batch.length === BATCH) flush();
    }
    if (batch.length > 0) flush();
    finish(outputs, totals, flags, progress, performance.now() - started);
  } catch (error) {
    if (error instanceof PartError) throw new CommandFailure(error.message);
    throw error;
  } finally {
    progress.stop();
    outputs.close();
  }
}

const OTHERS =
  'the parts were made with other dictionaries than those here, which join the names; give their own with --dictionaries';

function told(one: string, other: string): string {
  return ` (${one || 'none'} and ${other || 'none'}); make them again with the same ones`;
}

interface Head {
  readonly entries: readonly Entry[];
  readonly dictionary: string;
  readonly settings: string;
}

/** Reads until the dictionary is known; parts of errors alone have none. */
async function firstExtraction(entries: AsyncGenerator<Entry>): Promise<Head> {
  const head: Entry[] = [];
  try {
    for (let next = await entries.next(); !next.done; next = await entries.next()) {
      head.push(next.value);
      const { outcome } = next.value;
      if (outcome.kind === 'extraction')
        return { entries: head, dictionary: outcome.extraction.dictionary, settings: next.value.settings };
    }
  } catch (error) {
    throw error instanceof PartError ? new CommandFailure(error.message) : error;
  }
  return { entries: head, dictionary: '', settings: head[0]?.settings ?? '' };
}

async function* joined(head: readonly Entry[], rest: AsyncGenerator<Entry>): AsyncGenerator<Entry> {
  yield* head;
  yield* rest;
}

function writeBatch(
  outputs: Outputs,
  renderers: ReturnType<typeof createRenderers>,
  batch: readonly Outcome[],
  totals: Totals,
): void {
  const payloads: Record<string, Uint8Array> = {};
  for (const renderer of renderers) payloads[renderer.format] = renderAll(renderer, batch);
  const before = { articles: totals.articles, errors: totals.errors, bytes: totals.bytes };
  for (const outcome of batch) {
    if (outcome.kind === 'error') {
      totals.errors++;
      continue;
    }
    totals.articles++;
    totals.bytes += Buffer.byteLength(outcome.text);
    if (outcome.extraction.published === null) totals.undated++;
    for (const { kind } of outcome.extraction.mentions) totals.counts[kind] = (totals.counts[kind] ?? 0) + 1;
  }
  totals.read = totals.bytes;
  const rendered: RenderedBatch = {
    articles: totals.articles - before.articles,
    errors: totals.errors - before.errors,
    counts: {},
    bytes: totals.bytes - before.bytes,
    payloads,
  };
  outputs.write(rendered);
}

function finish(outputs: Outputs, totals: Totals, flags: MergeFlags, progress: Progress, milliseconds: number): void {
  const report = outputs.finish();
  progress.stop();
  if (flags.quiet) return;
  const results = [
    `${flags.out}/svodka.sqlite`,
    `${flags.out}/csv/`,
    ...(flags.jsonl === undefined || flags.jsonl === '-' ? [] : [flags.jsonl]),
  ];
  const facts = { totals, report, milliseconds, results, resumed: false, errorsAt: `${flags.out}/csv/errors.csv` };
  process.stderr.write(summary(facts));
}
