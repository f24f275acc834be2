import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpackPayload } from '../../src/report/client/unpack.js';
import type { Payload } from '../../src/report/payload.js';
import { run as extract } from '../output/helpers.js';
import { failure, outcome } from '../output/samples.js';
import { type Workdir, workdir } from './svodka.js';

/** A folder with the database of a small run in `out`. */
function extracted(): Workdir {
  const dir = workdir();
  extract(join(dir.path, 'out'), [[outcome({ published: '2025-09-02' }), outcome({ path: 'b.txt' }), failure()]]);
  return dir;
}

/** What the page carries. */
async function carried(file: string): Promise<Payload> {
  const data = /<script type="text\/plain" id="records">(.*?)<\/script>/s.exec(readFileSync(file, 'utf8'))?.[1];
  return unpackPayload(data ?? '');
}

describe('svodka report', () => {
  it('writes one page', async () => {
    const dir = extracted();
    const { code, stdout, stderr } = dir.run(['report', '--html', 'pages/report.html']);
    expect([code, stdout, stderr]).toEqual([0, '', '']);
    const { documents, mentions, language } = await carried(join(dir.path, 'pages/report.html'));
    expect([documents.article.length, mentions.kind.length, language]).toEqual([2, 12, 'ru']);
  });

  it('chooses kinds, days, confidence and language', async () => {
    const dir = extracted();
    const choice = [
      '--kinds',
      'quantity,date',
      '--since',
      '2.9.2025',
      '--until',
      '2025-09-02',
      '--min-confidence',
      '0,95',
    ];
    dir.run(['report', '--db', 'out/svodka.sqlite', '--html', 'r.html', '--lang', 'en', ...choice]);
    const { documents, mentions, language } = await carried(join(dir.path, 'r.html'));
    expect([documents.article.length, mentions.kind.length, language]).toEqual([1, 1, 'en']);
  });

  it.each([
    ['no database', ['--db', 'none.sqlite', '--html', 'x.html'], /no database none\.sqlite.*svodka extract/],
    ['no file to write', [], /--html/],
    ['an unknown language', ['--html', 'x.html', '--lang', 'de'], /ru, en/],
    ['an unknown kind', ['--html', 'x.html', '--kinds', 'dates'], /no kind "dates".*quantity/],
  ])('fails, saying what is right, for %s', (_name, args, message) => {
    const dir = extracted();
    const { code, stderr } = dir.run(['report', ...args]);
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/\n +at /);
    expect(stderr).toMatch(message);
    expect(existsSync(join(dir.path, 'x.html'))).toBe(false);
  });
});
