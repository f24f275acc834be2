import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run as extract } from '../output/helpers.js';
import { failure, outcome } from '../output/samples.js';
import { records, type Workdir, workdir } from './svodka.js';

/** A folder with the database of a small run in `out`. */
function extracted(): Workdir {
  const dir = workdir();
  extract(join(dir.path, 'out'), [[outcome({ published: '2025-09-02' }), outcome({ path: 'b.txt' }), failure()]]);
  return dir;
}

describe('svodka export', () => {
  it.each([
    ['csv', 'tables', 'tables/dates.csv'],
    ['xlsx', 'facts.xlsx', 'facts.xlsx'],
    ['jsonl', 'facts.jsonl', 'facts.jsonl'],
    ['brat', 'brat', 'brat/annotation.conf'],
    ['conll', 'train.conll', 'train.conll'],
  ])('writes %s', (format, out, file) => {
    const dir = extracted();
    const { code, stderr } = dir.run(['export', '--format', format, '--out', out]);
    expect([code, stderr]).toEqual([0, '']);
    expect(existsSync(join(dir.path, file))).toBe(true);
  });

  it('chooses kinds, days and confidence', () => {
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
    const { stdout } = dir.run(['export', '--db', 'out/svodka.sqlite', '--format', 'jsonl', '--out', '-', ...choice]);
    const articles = records(stdout).filter((record) => 'mentions' in record);
    expect(articles).toMatchObject([{ path: 'news/001.txt', mentions: [{ kind: 'quantity', text: '80 рябин' }] }]);
  });

  it('writes CSV for Excel', () => {
    const dir = extracted();
    dir.run(['export', '--format', 'csv', '--excel', '--out', 'tables']);
    expect(readFileSync(join(dir.path, 'tables/quantities.csv'), 'utf8')).toContain(';0,97;');
  });

  it.each([
    [
      'no database',
      ['--db', 'none.sqlite', '--format', 'csv', '--out', 'x'],
      /no database none\.sqlite.*svodka extract/,
    ],
    ['an unknown format', ['--format', 'pdf', '--out', 'x'], /csv, xlsx, jsonl, brat, conll/],
    ['no format', ['--out', 'x'], /--format/],
    ['an unknown kind', ['--format', 'csv', '--out', 'x', '--kinds', 'dates'], /no kind "dates".*quantity/],
    ['a confidence above one', ['--format', 'csv', '--out', 'x', '--min-confidence', '90'], /from 0 to 1/],
    ['an empty name', ['--format', 'csv', '--out', ''], /a name is needed/],
    [
      'days that end before they begin',
      ['--format', 'csv', '--out', 'x', '--since', '2.9.2025', '--until', '1.9.2025'],
      /--since 2025-09-02 is after --until 2025-09-01/,
    ],
    ['a date that is none', ['--format', 'csv', '--out', 'x', '--since', 'soon'], /no date/],
  ])('fails, saying what is right, for %s', (_name, args, message) => {
    const { code, stderr } = extracted().run(['export', ...args]);
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/\n +at /);
    expect(stderr).toMatch(message);
  });
});
