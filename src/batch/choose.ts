/** One thread or workers: a short input is done before a worker would be ready. */
import { compileLate } from './compiler.js';
import type { Pool } from './pool.js';
import type { EngineSettings, Task } from './types.js';
import type { WorkerLimits } from './workers.js';

export interface Chosen {
  readonly pool: Pool;
  /** The run may be a long one: it has workers, or the number of threads was asked for. */
  readonly long: boolean;
  readonly tasks: AsyncIterable<Task>;
}

/**
 * Opens the pool for `jobs` threads. With `jobs` null the number is ours to choose: `cores`, or one thread when all
 * the input fits into the first task (for stdin: when its first task is short, so its writer is slow or done).
 */
export async function choosePool(
  tasks: AsyncIterable<Task>,
  jobs: number | null,
  cores: number,
  settings: EngineSettings,
  limits: WorkerLimits,
  fromStdin: boolean,
): Promise<Chosen> {
  if (jobs !== null) {
    compileLate();
    const pool = await (jobs === 1 ? single(settings) : workers(jobs, settings, limits));
    return { pool, long: true, tasks };
  }
  const source = tasks[Symbol.asyncIterator]();
  const head: Task[] = [];
  let ended = false;
  for (let wanted = fromStdin ? 1 : 2; head.length < wanted; ) {
    const next = await source.next();
    if (next.done) {
      ended = true;
      break;
    }
    head.push(next.value);
  }
  const short = ended || (fromStdin && head[0]!.size < SHORT);
  const rest = { [Symbol.asyncIterator]: () => chained(head, source) };
  if (!short) compileLate();
  const pool = short || cores === 1 ? await single(settings) : await workers(cores, settings, limits);
  return { pool, long: !short, tasks: rest };
}

/** Less than a full read of a pipe. */
const SHORT = 60_000;

async function* chained(head: Task[], rest: AsyncIterator<Task>): AsyncGenerator<Task> {
  try {
    while (head.length > 0) yield head.shift()!;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function single(settings: EngineSettings): Promise<Pool> {
  return (await import('./single.js')).singlePool(settings);
}

async function workers(jobs: number, settings: EngineSettings, limits: WorkerLimits): Promise<Pool> {
  return (await import('./workers.js')).workerPool(jobs, settings, limits);
}
