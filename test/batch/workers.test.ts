import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALL } from '../../src/batch/chosen.js';
import { inOrder } from '../../src/batch/pool.js';
import type { EngineSettings, Task } from '../../src/batch/types.js';
import { workerPool } from '../../src/batch/workers.js';
import type { Piece, Place } from '../../src/input/piece.js';
import { workdir } from '../cli/svodka.js';

const SETTINGS: EngineSettings = {
  dictionaries: [],
  read: { encoding: null, published: null, columns: null, html: false, maxArticleBytes: 1000 },
  formats: [],
  excel: false,
  withText: false,
  shard: null,
  chosen: ALL,
  known: null,
  everyLine: false,
};
const NEXT: Place = {
  argument: 0,
  path: 'a',
  member: null,
  bytes: 0,
  records: 0,
  table: null,
  finished: false,
  stamp: '',
};

function task(seq: number, texts: readonly string[]): Task {
  const pieces = texts.map(
    (text): Piece => ({
      path: 'a',
      format: 'text',
      bytes: Buffer.from(text),
      file: null,
      line: 0,
      table: null,
      error: null,
      size: 1,
      next: NEXT,
    }),
  );
  return { seq, pieces, size: 1, next: NEXT };
}

async function results(tasks: readonly (readonly string[])[], jobs = 2): Promise<string[]> {
  const pool = await workerPool(jobs, SETTINGS, {
    articleTime: 500,
    heap: 64,
    script: new URL('./stub-worker.mjs', import.meta.url),
  });
  const out: string[] = [];
  async function* source() {
    for (const [seq, texts] of tasks.entries()) yield task(seq, texts);
  }
  for await (const { result } of inOrder(source(), pool, () => false))
    out.push(new TextDecoder().decode(result.batch.payloads.jsonl));
  await pool.close();
  return out;
}

describe('workers', () => {
  it('give results in the order of the tasks', async () => {
    const tasks = Array.from({ length: 40 }, (_, i) => [`t${i}`]);
    expect(await results(tasks, 3)).toEqual(tasks.flat());
  });

  it('a crash is tried once more', async () => {
    const mark = join(workdir().path, 'crashed');
    expect(await results([['a'], ['b', `crash-once ${mark}`, 'c'], ['d']])).toEqual(['a', 'b crash-once c', 'd']);
  });

  it('a record that crashes twice becomes an error, its neighbours do not', async () => {
    expect(await results([['a', 'crash', 'b', 'crash'], ['c']])).toEqual(['a crash b crash', 'c']);
  });

  it('a record that never ends is stopped', async () => {
    expect(await results([['a', 'hang', 'b'], ['c'], ['hang']])).toEqual(['a too-slow b', 'c', 'too-slow']);
  });
});
