import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN, type Workdir, workdir } from '../cli/svodka.js';
import { contentOf } from './content.js';
import { texts } from './corpus.js';

const ARTICLES = 200;
const KILLER = new URL('./killer.mjs', import.meta.url).href;

/** Stages in the order of a run: the name, and the how manieth time it is come to. */
const STAGES = [
  ['read', 1, 'the first article is read'],
  ['read', 90, 'many have been read'],
  ['before COMMIT', 1, 'the tables are made and not committed'],
  ['csv', 1, 'half of the head of a CSV file is written'],
  ['csv', 12, 'half of the first rows of a CSV file are written'],
  ['jsonl', 1, 'half of the first JSON lines are written'],
  ['sync', 1, 'no file is safe on disk'],
  ['sync', 4, 'some files are safe on disk'],
  ['before COMMIT', 2, 'the files are ahead of the database'],
  ['after COMMIT', 2, 'the first batch is committed'],
  ['csv', 20, 'half of the rows of a later batch are written'],
  ['before COMMIT', 4, 'a later batch is written'],
  ['after COMMIT', 4, 'a later batch is committed'],
  ['before CREATE INDEX', 1, 'all is committed and no index made'],
  ['after CREATE INDEX', 4, 'some indices are made'],
  ['after CREATE VIEW', 2, 'some views are made'],
  ['before DELETE FROM progress', 1, 'the indices are committed'],
  ['after DELETE FROM progress', 1, 'the end is not committed'],
  ['end', 1, 'the end is committed'],
] as const;

/** So many rows that their indices are made by a thread of their own, and names that only the whole joins. */
const MANY = 300;
const MANY_STAGES = [
  ['aside before BEGIN', 'the names are about to be joined'],
  ['aside before COMMIT', 'the indices are made and not committed'],
  ['aside after COMMIT', 'the indices are committed'],
  ['identifiers', 'one CSV file has its identifiers'],
] as const;
const JOINED = ['Выступил Джонатан Маккензи.', 'Выступил Джонатан Макензи.'];

/** Short articles: four tasks of 64 files. */
function writeArticles(dir: Workdir): string[] {
  for (const [i, text] of texts(ARTICLES).entries())
    dir.file(`in/${String(i).padStart(3, '0')}.txt`, text.slice(0, 300));
  dir.file('in/100-broken.txt', Uint8Array.of(0, 1, 2, 3, 0, 0));
  return ['in'];
}

/** Runs the command to its end or to the kill; the signal that ended it. */
function run(dir: Workdir, args: readonly string[], stage: string): Promise<NodeJS.Signals | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', KILLER, BIN, ...args], {
      cwd: dir.path,
      env: { ...process.env, NO_COLOR: '1', SVODKA_TEST_KILL: stage },
      stdio: 'ignore',
    });
    child.on('error', reject);
    child.on('exit', (_code, signal) => resolve(signal));
  });
}

describe('a run that is killed when', () => {
  const args = (paths: readonly string[], out: string, jobs: number) => {
    const files = ['--out', out, '--jsonl', `${out}.jsonl`];
    return ['extract', ...paths, ...files, '-q', '--jobs', String(jobs), '--commit-size', '1kB'];
  };

  it('its stage comes gives the same results as one that is left alone', async () => {
    const dir = workdir();
    const paths = writeArticles(dir);
    expect(dir.run(args(paths, 'whole', 2)).code).toBe(0);
    const expected = contentOf(join(dir.path, 'whole'), join(dir.path, 'whole.jsonl'));
    expect(expected.documents.length).toBe(ARTICLES);
    for (const [i, [stage, times, what]] of STAGES.entries()) {
      const out = `out${i}`;
      // One thread reads in the writing thread: only workers come to `read`.
      const mine = args(paths, out, stage === 'read' || i % 2 === 0 ? 2 : 1);
      expect(await run(dir, mine, `${times} ${stage}`), what).toBe('SIGKILL');
      expect(await run(dir, mine, ''), what).toBe(null);
      const found = contentOf(join(dir.path, out), join(dir.path, `${out}.jsonl`));
      expect(found, what).toEqual(expected);
    }
  }, 600_000);

  it('the end of a long run comes gives the same results as well', async () => {
    const dir = workdir();
    const lines = texts(MANY).map((text, i) => JSON.stringify({ id: `n${i}`, text: `${text}\n${JOINED[i % 2]}` }));
    dir.file('dump.jsonl', `${lines.join('\n')}\n`);
    const mine = (out: string) => ['extract', 'dump.jsonl', '--out', out, '--jsonl', `${out}.jsonl`, '-q'];
    expect(dir.run(mine('whole')).code).toBe(0);
    const expected = contentOf(join(dir.path, 'whole'), join(dir.path, 'whole.jsonl'));
    for (const [stage, what] of MANY_STAGES) {
      expect(await run(dir, mine('out'), `1 ${stage}`), what).toBe('SIGKILL');
      expect(await run(dir, mine('out'), ''), what).toBe(null);
      expect(contentOf(join(dir.path, 'out'), join(dir.path, 'out.jsonl')), what).toEqual(expected);
      rmSync(join(dir.path, 'out'), { recursive: true });
      rmSync(join(dir.path, 'out.jsonl'));
    }
  }, 600_000);

  it('each commit comes still comes to its end', async () => {
    const dir = workdir();
    const paths = writeArticles(dir);
    expect(dir.run(args(paths, 'whole', 1)).code).toBe(0);
    const mine = args(paths, 'out', 1);
    // The first commit is that of opening, so each run does one batch; two more are killed when the indices are made.
    for (let kills = 0; kills < 6; kills++) expect(await run(dir, mine, '2 after COMMIT')).toBe('SIGKILL');
    expect(await run(dir, mine, '')).toBe(null);
    expect(contentOf(join(dir.path, 'out'), join(dir.path, 'out.jsonl'))).toEqual(
      contentOf(join(dir.path, 'whole'), join(dir.path, 'whole.jsonl')),
    );
  }, 600_000);
});
