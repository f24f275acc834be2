/** What `svodka extract` says at its end, and its exit code. */
import type { RunResult } from '../batch/run.js';
import { isStream } from '../output/stream.js';
import type { ArticleError } from '../record/types.js';
import type { ExtractFlags } from './extract.js';
import { EXIT, oneLine } from './failure.js';
import { numbered, summary } from './summary.js';

/** A failed article, or line of a dump, in one line. */
export function problemLine({ id, path, line, error }: ArticleError): string {
  const where = `${path ?? 'stdin'}${line === null ? '' : `:${line}`}${id !== null && path === null ? ` (${id})` : ''}`;
  return oneLine(`${where}: ${error.message}`);
}

interface Told {
  readonly out: string;
  readonly milliseconds: number;
  readonly resumed: boolean;
  readonly writesFiles: boolean;
  /** Problems that --quiet kept back: said after all when nothing came of the run. */
  readonly unsaid: readonly string[];
}

/** Says what came of the run, or how to go on where it was interrupted; sets the exit code. */
export function tell(
  { totals, finish }: RunResult,
  flags: ExtractFlags,
  { out, milliseconds, resumed, writesFiles, unsaid }: Told,
): void {
  if (finish === null) {
    const kept = writesFiles || (flags.jsonl !== undefined && flags.jsonl !== '-' && !isStream(flags.jsonl));
    const how = !kept
      ? 'nothing is kept to go on from'
      : flags.stdin === undefined
        ? 'what was done is kept, give the same command again to go on'
        : 'what was done is kept, standard input must be given again';
    process.stderr.write(`svodka: interrupted after ${numbered(totals.articles, 'article')}; ${how}\n`);
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
  // a filter answers every line, whatever is in it
  const read = flags.stdin === undefined || (writesFiles && totals.errors > 0);
  if (totals.articles === 0 && read && !resumed && !picked) {
    for (const line of unsaid) process.stderr.write(`${line}\n`);
    if (totals.errors === 0)
      process.stderr.write('svodka: no articles found; name files, or folders with .txt .html .json .csv … in them\n');
    process.exitCode = EXIT.nothing;
  } else if (flags.strict && totals.errors > 0) process.exitCode = EXIT.differences;
}
