import { expect, it } from 'vitest';
import { inOrder, type Pool } from '../../src/batch/pool.js';
import type { Task, TaskResult } from '../../src/batch/types.js';

const RESULT: TaskResult = {
  batch: { articles: 0, errors: 0, counts: {}, bytes: 0, payloads: {} },
  undated: 0,
  leftOut: 0,
  problems: [],
};

function task(seq: number): Task {
  const next = { argument: 0, path: '-', member: null, bytes: 0, records: 0, table: null, finished: false, stamp: '' };
  return { seq, pieces: [], size: 0, next };
}

const pool: Pool = { dictionary: '', width: 3, run: async () => RESULT, close: async () => {} };

it('a result is given out while the source waits, and one who leaves does not wait for it', async () => {
  let goOn = () => {};
  const waits = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  async function* slow(): AsyncGenerator<Task> {
    yield task(0);
    await waits;
    yield task(1);
    await new Promise(() => {});
  }
  const done = inOrder(slow(), pool, () => false);
  expect((await done.next()).value?.task.seq).toBe(0);
  goOn();
  expect((await done.next()).value?.task.seq).toBe(1);
  await done.return(undefined);
});

it('results come in the order of their tasks', async () => {
  const milliseconds = [30, 1, 15, 0, 5];
  const slow: Pool = {
    ...pool,
    run: ({ seq }) => new Promise((resolve) => setTimeout(() => resolve(RESULT), milliseconds[seq])),
  };
  async function* tasks(): AsyncGenerator<Task> {
    for (const seq of milliseconds.keys()) yield task(seq);
  }
  const order: number[] = [];
  for await (const { task: one } of inOrder(tasks(), slow, () => false)) order.push(one.seq);
  expect(order).toEqual([0, 1, 2, 3, 4]);
});
