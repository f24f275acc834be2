import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Workdir, workdir } from '../cli/svodka.js';
import { contentOf } from './content.js';
import { writeCorpus } from './corpus.js';

const KILLS = 20;

/** Starts the command and kills it after some milliseconds; true when it had come to its end by itself. */
async function killed(
  dir: Workdir,
  args: readonly string[],
  after: number,
  signal: NodeJS.Signals,
): Promise<number | null> {
  const child = dir.start(args);
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  child.stderr?.resume();
  const timer = setTimeout(after, null, { ref: false }).then(() => child.kill(signal));
  const code = await ended;
  void timer;
  return code;
}

/** A fixed sequence, so that a failure can be repeated. */
function* random(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

describe('a run that is stopped', () => {
  it(`gives the same results after ${KILLS} kills at random moments`, async () => {
    const dir = workdir();
    const paths = writeCorpus(dir, 240);
    const args = (out: string) => [
      'extract',
      ...paths,
      '--out',
      out,
      '--jsonl',
      `${out}.jsonl`,
      '-q',
      '--jobs',
      '2',
      '--commit-size',
      '50kB',
    ];
    const started = performance.now();
    expect(dir.run(args('whole')).code).toBe(0);
    const whole = performance.now() - started;
    const expected = contentOf(join(dir.path, 'whole'), join(dir.path, 'whole.jsonl'));
    expect(expected.documents.length).toBeGreaterThan(230);
    expect(expected.errors).toHaveLength(2);
    const moments = random(5);
    let kills = 0;
    let finished = 0;
    for (let run = 0; kills < KILLS; run++) {
      const out = `out${run}`;
      for (let tries = 0; ; tries++) {
        // Late moments too: indices and the end of the files are made there. After many tries it may finish.
        const share = tries > 6 ? 3 : 0.15 + 0.95 * (moments.next().value ?? 0);
        if ((await killed(dir, args(out), whole * share, 'SIGKILL')) === 0) break;
        kills++;
      }
      finished++;
      const found = contentOf(join(dir.path, out), join(dir.path, `${out}.jsonl`));
      expect(found).toEqual(expected);
    }
    expect(finished).toBeGreaterThan(0);
  }, 600_000);

  it('finishes the work in hand on Ctrl-C, says how to go on, and goes on', async () => {
    const dir = workdir();
    const paths = writeCorpus(dir, 900);
    const args = ['extract', ...paths, '--jobs', '2', '--commit-size', '50kB', '--jsonl', 'out.jsonl', '--out', 'out'];
    const child = dir.start(args);
    let stderr = '';
    child.stderr?.on('data', (data) => {
      stderr += String(data);
    });
    const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
    while (!existsSync(join(dir.path, 'out.jsonl'))) await setTimeout(20);
    await setTimeout(100);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(stderr).toMatch(
      /interrupted after \d+ articles; what was done is kept, give the same command again to go on/u,
    );
    const again = dir.run(args);
    expect(again.code).toBe(0);
    expect(again.stderr).toContain('going on where the earlier run stopped');
    const whole = dir.run(['extract', ...paths, '--out', 'whole', '--jsonl', 'whole.jsonl', '-q']);
    expect(whole.code).toBe(0);
    expect(contentOf(join(dir.path, 'out'), join(dir.path, 'out.jsonl'))).toEqual(
      contentOf(join(dir.path, 'whole'), join(dir.path, 'whole.jsonl')),
    );
  });

  it('JSON lines without a database go on as well', async () => {
    const dir = workdir();
    // enough that most of the time is between the first commit and the last
    const paths = writeCorpus(dir, 1500);
    const args = (file: string) => [
      'extract',
      ...paths,
      '--jsonl',
      file,
      '--with-text',
      '-q',
      '--jobs',
      '2',
      '--commit-size',
      '50kB',
    ];
    const started = performance.now();
    expect(dir.run(args('whole.jsonl')).code).toBe(0);
    const whole = performance.now() - started;
    const moments = random(9);
    let resumed = 0;
    for (let kills = 0; kills < 6; ) {
      for (let tries = 0; ; tries++) {
        const share = tries > 4 ? 3 : 0.4 + 0.6 * (moments.next().value ?? 0);
        if ((await killed(dir, args('part.jsonl'), whole * share, 'SIGKILL')) === 0) break;
        kills++;
        if (existsSync(join(dir.path, 'part.jsonl.resume'))) resumed++;
      }
      expect(readFileSync(join(dir.path, 'part.jsonl'), 'utf8')).toBe(
        readFileSync(join(dir.path, 'whole.jsonl'), 'utf8'),
      );
      expect(existsSync(join(dir.path, 'part.jsonl.resume'))).toBe(false);
    }
    expect(resumed).toBeGreaterThan(0);
  }, 600_000);

  it('given twice adds nothing twice', () => {
    const dir = workdir();
    const paths = writeCorpus(dir, 60);
    const args = ['extract', ...paths, '--jsonl', 'out.jsonl', '--out', 'out'];
    expect(dir.run(args).code).toBe(0);
    const first = contentOf(join(dir.path, 'out'), join(dir.path, 'out.jsonl'));
    const second = dir.run(args);
    expect(second.code).toBe(0);
    expect(second.stderr).toMatch(/0 new, 0 redone, \d+ kept/u);
    expect(contentOf(join(dir.path, 'out'), join(dir.path, 'out.jsonl'))).toEqual(first);
  });
});
