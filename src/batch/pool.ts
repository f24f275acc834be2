/** Who works on tasks: one thread, or workers. Results come back in the order of the tasks. */
import type { RenderedBatch } from '../output/types.js';
import type { Task } from './types.js';

export interface Pool {
  /** Content hash of the dictionaries in force. */
  readonly dictionary: string;
  /** Tasks that may be under way at once. */
  readonly width: number;
  run(task: Task): Promise<RenderedBatch>;
  close(): Promise<void>;
}

export interface Done {
  readonly task: Task;
  readonly batch: RenderedBatch;
}

/**
 * Runs tasks with at most `pool.width` under way and yields results in order. When `stopping` says so no further
 * task is begun; those under way are finished and given out.
 */
export async function* inOrder(tasks: AsyncIterable<Task>, pool: Pool, stopping: () => boolean): AsyncGenerator<Done> {
  const under: { task: Task; batch: Promise<RenderedBatch> }[] = [];
  const source = tasks[Symbol.asyncIterator]();
  let more = true;
  try {
    while (more || under.length > 0) {
      while (more && under.length < pool.width) {
        const next = stopping() ? null : await source.next();
        if (next === null || next.done) {
          more = false;
          break;
        }
        const batch = pool.run(next.value);
        // Waited for in turn; a failure before its turn must not count as unhandled.
        batch.catch(() => {});
        under.push({ task: next.value, batch });
      }
      const head = under.shift();
      if (head) yield { task: head.task, batch: await head.batch };
    }
  } finally {
    await source.return?.(undefined);
  }
}
