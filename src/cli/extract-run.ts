/** The work of `svodka extract`: options -> input, pool and outputs, then the run and what it says. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { choosePool } from '../batch/choose.js';
import { settingsText } from '../batch/chosen.js';
import { openJournaled } from '../batch/journal.js';
import { readDictionaries } from '../batch/reuse.js';
import { type RunResult, run } from '../batch/run.js';
import { TASK_LIMITS, tasksOf } from '../batch/tasks.js';
import type { EngineSettings } from '../batch/types.js';
import { PRESETS } from '../input/columns.js';
import { STDIN_FORMATS } from '../input/format.js';
import type { Place } from '../input/piece.js';
import { piecesOf, stdinPieces, totalBytes } from '../input/pieces.js';
import { isPattern } from '../input/walk.js';
import { openOutputs } from '../output/outputs.js';
import { databasePath } from '../output/regenerate.js';
import { type ArticleError, KINDS } from '../record/types.js';
import type { ExtractFlags } from './extract.js';
import { CommandFailure, EXIT, oneLine } from './failure.js';
import { identityOf } from './identity.js';
import { onInterrupt } from './interrupt.js';
import { version } from './main.js';
import { defaultJobs } from './options.js';
import { openProgress } from './progress.js';
import { reuseFor } from './reuse.js';
import { summary } from './summary.js';

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
    format: 'text' as const,
    maxArticleBytes: flags.maxArticleSize,
    target: TASK_LIMITS.bytes,
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
      !writesFiles && flags.jsonl !== undefined && flags.jsonl !== '-'
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
      const result = await run(tasks, pool, outputs, {
        commitBytes: flags.commitSize,
        commitMilliseconds: 2000,
        signal: interrupt.signal,
        progress: (totals) => progress.update(totals),
        problem: (error) => {
          if (flags.quiet || shown > SHOWN) return;
          progress.line(shown++ < SHOWN ? `svodka: ${problemLine(error)}` : 'svodka: more errors are only counted');
        },
      });
      progress.stop();
      outputs.close();
      if (flags.xlsx !== undefined && result.finish !== null) await workbook(out, flags.xlsx);
      tell(result, flags, { out, milliseconds: performance.now() - started, resumed: place !== null, writesFiles });
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

function check(paths: readonly string[], flags: ExtractFlags): void {
  if (paths.length === 0 && flags.stdin === undefined) {
    throw new CommandFailure('no input: name files or folders, or read standard input with --stdin jsonl');
  }
  if (paths.length > 0 && flags.stdin !== undefined) {
    throw new CommandFailure('either PATHs or --stdin, not both');
  }
  if (flags.withText && flags.jsonl === undefined) throw new CommandFailure('--with-text needs --jsonl FILE');
}

/** Whether none of the PATHs exists; says so for each. Nothing is written then. */
function nothingThere(paths: readonly string[]): boolean {
  if (paths.some((path) => existsSync(path) || isPattern(path))) return false;
  for (const path of paths) process.stderr.write(`svodka: ${oneLine(path)}: no such file or folder; check the path\n`);
  process.exitCode = EXIT.nothing;
  return true;
}

function settingsOf(flags: ExtractFlags): EngineSettings {
  const preset = flags.preset === undefined ? null : (PRESETS[flags.preset] ?? null);
  const columns = flags.columns || preset ? { ...preset?.columns, ...flags.columns } : null;
  const formats: string[] = [];
  // JSON lines alone write nothing else to disk.
  if (flags.jsonl === undefined || flags.out !== undefined || flags.xlsx !== undefined) formats.push('sqlite', 'csv');
  if (flags.jsonl !== undefined) formats.push('jsonl');
  return {
    dictionaries: (flags.dictionaries ?? []).map((path) => resolve(path)),
    read: {
      encoding: flags.encoding ?? null,
      published: flags.published ?? null,
      columns,
      html: preset?.html ?? false,
      maxArticleBytes: flags.maxArticleSize,
    },
    formats,
    excel: flags.excel ?? false,
    withText: flags.withText ?? false,
    shard: flags.shard ?? null,
    chosen: {
      kinds: flags.kinds ? KINDS.filter((kind) => flags.kinds?.has(kind)) : null,
      since: flags.since ?? null,
      until: flags.until ?? null,
      minConfidence: flags.minConfidence ?? 0,
    },
    known: null,
    everyLine: flags.stdin !== undefined && flags.jsonl === '-',
  };
}

/** Standard input cannot be read again, so a run over it is never "the same command". */
function fingerprint(
  paths: readonly string[],
  flags: ExtractFlags,
  { chosen }: EngineSettings,
  dictionary: string,
  startedAt: string,
): string {
  const { out, jsonl, published, encoding, columns, preset, shard, maxArticleSize, excel, withText } = flags;
  const once = flags.stdin !== undefined || flags.restart ? startedAt : null;
  const folder = process.cwd();
  return JSON.stringify({
    version: version(),
    dictionary,
    folder,
    paths,
    ...{ out, jsonl, published, encoding, columns, preset, shard, maxArticleSize, excel, withText, chosen, once },
  });
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

function problemLine({ id, path, line, error }: ArticleError): string {
  const where = `${path ?? 'stdin'}${line === null ? '' : `:${line}`}${id !== null && path === null ? ` (${id})` : ''}`;
  return oneLine(`${where}: ${error.message}`);
}

interface Told {
  readonly out: string;
  readonly milliseconds: number;
  readonly resumed: boolean;
  readonly writesFiles: boolean;
}

function tell(
  { totals, finish }: RunResult,
  flags: ExtractFlags,
  { out, milliseconds, resumed, writesFiles }: Told,
): void {
  if (finish === null) {
    const how =
      flags.stdin === undefined ? 'give the same command again to go on' : 'standard input must be given again';
    process.stderr.write(`svodka: interrupted after ${totals.articles} articles; what was done is kept, ${how}\n`);
    process.exitCode = EXIT.interrupted;
    return;
  }
  if (!flags.quiet) {
    const results = writesFiles ? [`${out}/svodka.sqlite`, `${out}/csv/`] : [];
    if (flags.xlsx !== undefined) results.push(flags.xlsx);
    if (flags.jsonl !== undefined && flags.jsonl !== '-') results.push(flags.jsonl);
    const errorsAt = writesFiles ? `${out}/csv/errors.csv` : flags.jsonl === '-' ? 'the output' : (flags.jsonl ?? null);
    process.stderr.write(summary({ totals, report: finish, milliseconds, results, resumed, errorsAt }));
  }
  const picked = flags.shard !== undefined || flags.since !== undefined || flags.until !== undefined;
  if (totals.articles === 0 && flags.stdin === undefined && !resumed && !picked) {
    if (totals.errors === 0)
      process.stderr.write('svodka: no articles found; name files, or folders with .txt .html .json .csv … in them\n');
    process.exitCode = EXIT.nothing;
  } else if (flags.strict && totals.errors > 0) process.exitCode = EXIT.differences;
}
