/** The work of `svodka extract`: options -> input, pool and outputs, then the run and what it says. */
import { resolve } from 'node:path';
import { choosePool } from '../batch/choose.js';
import { settingsText } from '../batch/chosen.js';
import { openJournaled } from '../batch/journal.js';
import { readDictionaries } from '../batch/reuse.js';
import { run } from '../batch/run.js';
import { TASK_LIMITS, tasksOf } from '../batch/tasks.js';
import { STDIN_FORMATS } from '../input/format.js';
import type { Place } from '../input/piece.js';
import { piecesOf, stdinPieces, totalBytes } from '../input/pieces.js';
import { openOutputs } from '../output/outputs.js';
import { databasePath } from '../output/regenerate.js';
import { isStream } from '../output/stream.js';
import type { ExtractFlags } from './extract.js';
import { problemLine, tell } from './extract-report.js';
import { check, fingerprint, nothingThere, settingsOf } from './extract-settings.js';
import { oneLine } from './failure.js';
import { identityOf } from './identity.js';
import { onInterrupt } from './interrupt.js';
import { version } from './main.js';
import { defaultJobs } from './options.js';
import { openProgress } from './progress.js';
import { reuseFor } from './reuse.js';

/** Failures shown as they happen; the rest is only counted. */
const SHOWN = 10;
/** Megabytes of heap for a worker. */
const HEAP = 320;

export async function extract(paths: readonly string[], flags: ExtractFlags): Promise<void> {
  const started = performance.now();
  const startedAt = new Date().toISOString();
  check(paths, flags);
  if (paths.length > 0 && nothingThere(paths)) return;
  const settings = settingsOf(flags);
  const formats = settings.formats;
  const dictionaries = formats.includes('sqlite') ? readDictionaries(settings.dictionaries) : null;
  const reuse = reuseFor(flags, settings, dictionaries);
  const writesFiles = formats.includes('sqlite');
  const out = flags.out ?? 'out';
  const input = {
    exclude: writesFiles ? [resolve(out)] : [],
    encoding: settings.read.encoding,
    columns: settings.read.columns,
    format: 'text' as const,
    maxArticleBytes: flags.maxArticleSize,
    target: TASK_LIMITS.bytes,
    // the database knows what it has; JSON lines would have it twice
    reread: writesFiles && flags.jsonl === undefined,
  };
  // A dictionary's hash belongs to what makes a run "the same command": the pool that loads it comes first, and
  // with it the first look at the input; a run that goes on opens the input again at its place.
  const pieces = (from: Place | null) =>
    flags.stdin === undefined
      ? piecesOf(paths, input, from)
      : stdinPieces(STDIN_FORMATS[flags.stdin] ?? 'jsonl', flags.stdin === 'tsv' ? 'tab' : 'comma', input);
  const limits = { articleTime: flags.maxArticleTime, heap: HEAP };
  const first = tasksOf(pieces(null), TASK_LIMITS);
  const chosen = await choosePool(
    first,
    flags.jobs ?? null,
    defaultJobs(),
    { ...settings, known: reuse.known },
    limits,
    flags.stdin !== undefined,
  );
  const { pool } = chosen;
  let { tasks } = chosen;
  const identity = identityOf(settings.dictionaries, pool.identity);
  if (chosen.long && writesFiles) identity();
  const progress = await openProgress(flags.stdin === undefined ? totalBytes(paths) : null, flags.quiet ?? false);
  const interrupt = onInterrupt(() =>
    progress.line('svodka: finishing the work in hand; press Ctrl-C again to stop at once'),
  );
  try {
    for (const note of reuse.notes) progress.line(`svodka: ${oneLine(note)}`);
    const info = {
      // what was read is what was loaded, unless a file was written in between
      ...(dictionaries !== null && pool.dictionary === dictionaries.hash ? { dictionaries } : {}),
      version: version(),
      dictionary: pool.dictionary,
      args: process.argv.slice(2),
      startedAt,
      settings: settingsText(settings.chosen),
      fingerprint: fingerprint(paths, flags, settings, pool.dictionary, startedAt),
    };
    const outputs =
      !writesFiles && flags.jsonl !== undefined && flags.jsonl !== '-' && !isStream(flags.jsonl)
        ? openJournaled(flags.jsonl, info, info.fingerprint)
        : openOutputs(
            formats,
            {
              out,
              jsonl: flags.jsonl ?? '-',
              excel: flags.excel ?? false,
              identity,
            },
            info,
          );
    try {
      const place = outputs.position === null ? null : placeFrom(outputs.position);
      if (place !== null) {
        await tasks[Symbol.asyncIterator]().return?.();
        tasks = tasksOf(pieces(place), TASK_LIMITS);
        progress.line(`svodka: going on where the earlier run stopped (${oneLine(place.path)})`);
      }
      let shown = 0;
      const unsaid: string[] = [];
      const result = await run(tasks, pool, outputs, {
        commitBytes: flags.commitSize,
        commitMilliseconds: 2000,
        signal: interrupt.signal,
        progress: (totals) => progress.update(totals),
        problem: (error) => {
          if (shown > SHOWN) return;
          const line = shown++ < SHOWN ? `svodka: ${problemLine(error)}` : 'svodka: more errors are only counted';
          if (flags.quiet) unsaid.push(line);
          else progress.line(line);
        },
      });
      progress.stop();
      outputs.close();
      if (flags.xlsx !== undefined && result.finish !== null) await workbook(out, flags.xlsx);
      const milliseconds = performance.now() - started;
      tell(result, flags, { out, milliseconds, resumed: place !== null, writesFiles, unsaid });
    } catch (error) {
      outputs.close();
      throw error;
    }
  } finally {
    progress.stop();
    interrupt.release();
    await pool.close();
  }
}

/** The database as a workbook; its code is loaded only for that. */
async function workbook(out: string, file: string): Promise<void> {
  const { exportDatabase } = await import('../output/export.js');
  exportDatabase(databasePath(out), 'xlsx', file);
}

function placeFrom(position: string): Place {
  // Written by ourselves in an earlier run of the same version.
  const place: Place = JSON.parse(position);
  return place;
}
