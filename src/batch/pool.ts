/** Who works on tasks: one thread, or workers. Results come back in the order of the tasks. */
import type { Section } from '../resolve/identity/spelling.js';
import type { Task, TaskResult } from './types.js';

export interface Pool {
  /** Content hash of the dictionaries in force. */
  readonly dictionary: string;
  /** What the dictionaries say of identity, where they are loaded in this thread. */
  readonly identity?: readonly Section[];
  /** Tasks that may be under way at once. */
  readonly width: number;
  run(task: Task): Promise<TaskResult>;
  close(): Promise<void>;
}

export interface Done {
  readonly task: Task;
  readonly result: TaskResult;
}

/**
 * Runs tasks with at most `pool.width` under way and yields results in order. When `stopping` says so no further
 * task is begun; those under way are finished and given out.
 */
export async function* inOrder(tasks: AsyncIterable<Task>, pool: Pool, stopping: () => boolean): AsyncGenerator<Done> {
  const under: { task: Task; result: Promise<TaskResult> }[] = [];
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
        const result = pool.run(next.value);
        // Waited for in turn; a failure before its turn must not count as unhandled.
        result.catch(() => {});
        under.push({ task: next.value, result });
      }
      const head = under.shift();
      if (head) yield { task: head.task, result: await head.result };
    }
  } finally {
    await source.return?.(undefined);
  }
}
