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
 * Runs tasks with at most `pool.width` under way and yields results in order, each as soon as it is there: the source
 * may be someone who waits for it. When `stopping` says so no further task is begun; those under way are finished and
 * given out.
 */
export async function* inOrder(tasks: AsyncIterable<Task>, pool: Pool, stopping: () => boolean): AsyncGenerator<Done> {
  const under: { task: Task; result: Promise<TaskResult> }[] = [];
  const source = tasks[Symbol.asyncIterator]();
  let asked: Promise<IteratorResult<Task>> | null = null;
  let more = true;
  try {
    while (more || under.length > 0) {
      while (more && under.length < pool.width) {
        if (stopping()) {
          more = false;
          break;
        }
        asked ??= source.next();
        if (!(await comesBefore(asked, under[0]?.result))) break;
        const next: IteratorResult<Task> = await asked;
        asked = null;
        if (next.done) {
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
    // one that is still asked would be waited for
    const closed = source.return?.(undefined);
    if (asked === null) await closed;
  }
}

/** Whether the next task is there before the result of the oldest. */
async function comesBefore(next: Promise<unknown>, result: Promise<unknown> | undefined): Promise<boolean> {
  if (result === undefined) return true;
  const is = (value: boolean) => () => value;
  return Promise.race([next.then(is(true), is(true)), result.then(is(false), is(false))]);
}
