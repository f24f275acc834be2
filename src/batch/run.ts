/** One run: tasks through the pool into the outputs, in order, committed as it goes. */
import type { FinishReport, Outputs } from '../output/types.js';
import type { ArticleError } from '../record/types.js';
import { inOrder, type Pool } from './pool.js';
import type { Task, TaskResult } from './types.js';

export interface Totals {
  articles: number;
  errors: number;
  /** Bytes of article text that was extracted. */
  bytes: number;
  /** Bytes of input that was read. */
  read: number;
  counts: Record<string, number>;
  /** Articles without a publication date. */
  undated: number;
  leftOut: number;
}

export interface RunOptions {
  /** Bytes of input after which what was written is committed, unless a few seconds pass before. */
  readonly commitBytes: number;
  readonly commitMilliseconds: number;
  /** Stops the run after the tasks under way. */
  readonly signal: AbortSignal;
  /** Called after every task that was written. */
  readonly progress: (totals: Totals) => void;
  /** Called for the first failures of every task. */
  readonly problem: (error: ArticleError) => void;
}

export interface RunResult {
  readonly totals: Totals;
  /** Null: the run was interrupted and can be resumed. */
  readonly finish: FinishReport | null;
}

export async function run(
  tasks: AsyncIterable<Task>,
  pool: Pool,
  outputs: Outputs,
  options: RunOptions,
): Promise<RunResult> {
  const totals: Totals = { articles: 0, errors: 0, bytes: 0, read: 0, counts: {}, undated: 0, leftOut: 0 };
  const stopping = () => options.signal.aborted;
  let uncommitted = 0;
  let committedAt = performance.now();
  let next: string | null = null;
  for await (const { task, result } of inOrder(tasks, pool, stopping)) {
    outputs.write(result.batch);
    add(totals, task, result);
    for (const error of result.problems) options.problem(error);
    uncommitted += task.size + 1;
    next = JSON.stringify(task.next);
    if (uncommitted >= options.commitBytes || performance.now() - committedAt >= options.commitMilliseconds) {
      outputs.commit(next);
      uncommitted = 0;
      committedAt = performance.now();
      next = null;
    }
    options.progress(totals);
  }
  // The last position is on disk before the indices are begun: a stop from here on reads nothing again.
  if (next !== null) outputs.commit(next);
  if (stopping()) {
    return { totals, finish: null };
  }
  // The workers' memory is given back before the indices take theirs.
  await pool.close();
  return { totals, finish: outputs.finish() };
}

function add(totals: Totals, task: Task, { batch, undated, leftOut }: TaskResult): void {
  totals.articles += batch.articles;
  totals.errors += batch.errors;
  totals.bytes += batch.bytes;
  totals.read += task.size;
  totals.undated += undated;
  totals.leftOut += leftOut;
  for (const [kind, count] of Object.entries(batch.counts)) totals.counts[kind] = (totals.counts[kind] ?? 0) + count;
}
