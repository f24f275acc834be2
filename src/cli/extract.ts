/** `svodka extract`: articles in, records out. */
import type { Command } from 'commander';
import { openJsonl } from '../batch/outputs.js';
import { run } from '../batch/run.js';
import { singlePool } from '../batch/single.js';
import { TASK_LIMITS, tasksOf } from '../batch/tasks.js';
import { piecesOf, stdinPieces } from '../input/pieces.js';

interface Flags {
  readonly stdin?: string;
  readonly jsonl?: string;
  readonly encoding?: string;
  readonly published?: string;
}

export function register(program: Command): void {
  program
    .command('extract')
    .argument('[paths...]')
    .option('--stdin <format>')
    .option('--jsonl <file>')
    .option('--encoding <name>')
    .option('--published <date>')
    .action((paths: string[], flags: Flags) => extract(paths, flags));
}

async function extract(paths: readonly string[], flags: Flags): Promise<void> {
  const max = 16 << 20;
  const input = {
    exclude: [],
    encoding: flags.encoding ?? null,
    format: 'text' as const,
    maxArticleBytes: max,
    target: 1 << 18,
  };
  const read = {
    encoding: flags.encoding ?? null,
    published: flags.published ?? null,
    columns: null,
    html: false,
    maxArticleBytes: max,
  };
  const pool = singlePool({ dictionaries: [], read, formats: ['jsonl'], withText: false, shard: null });
  const pieces = flags.stdin ? stdinPieces('jsonl', null, input) : piecesOf(paths, input, null);
  const outputs = openJsonl(flags.jsonl ?? '-');
  const controller = new AbortController();
  await run(tasksOf(pieces, TASK_LIMITS), pool, outputs, {
    commitBytes: 4 << 20,
    commitMilliseconds: 2000,
    signal: controller.signal,
    progress: () => {},
  });
  outputs.close();
}
