import { appendFileSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOutputs } from '../../src/output/index.js';
import { ALL, contentOf, csvOf, rendered, run, workdir } from './helpers.js';
import { failure, outcome, RUN } from './samples.js';

const dir = workdir();
const BATCHES = [
  [outcome({ path: 'a.txt' }), failure({ path: 'b.txt' })],
  [outcome({ path: 'c.txt', title: 'Два' })],
  [outcome({ path: 'd.txt' }), outcome({ path: 'e.txt', mentions: [] }), failure({ path: 'f.txt' })],
];
const jsonl = (out: string): string => readFileSync(join(out, 'records.jsonl'), 'utf8');
const options = (out: string) => ({ out, jsonl: join(out, 'records.jsonl') });

/** Writes batches `from`… and stops as if killed: `committed` batches are committed, the last may be only written. */
function part(out: string, from: number, committed: number, written: number, info = RUN): string | null {
  const outputs = openOutputs(ALL, options(out), info);
  const { position } = outputs;
  for (let i = from; i < written; i++) {
    outputs.write(rendered(BATCHES[i] ?? []));
    if (i < committed) outputs.commit(String(i + 1));
  }
  outputs.close();
  return position;
}

function same(out: string): void {
  const whole = dir.path('whole');
  run(whole, BATCHES);
  expect(csvOf(out)).toEqual(csvOf(whole));
  expect(jsonl(out)).toBe(jsonl(whole));
  expect(contentOf(out)).toEqual(contentOf(whole));
}

function goOn(out: string): readonly string[] {
  const outputs = openOutputs(ALL, options(out), RUN);
  for (let i = Number(outputs.position ?? 0); i < BATCHES.length; i++) {
    outputs.write(rendered(BATCHES[i] ?? []));
    outputs.commit(String(i + 1));
  }
  const { regenerated } = outputs.finish();
  outputs.close();
  return regenerated;
}

describe('a run that was stopped ends as an undisturbed one', () => {
  it.each([
    ['before the first batch', 0, 0],
    ['with the first batch written and not committed', 0, 1],
    ['after the first commit', 1, 1],
    ['with the second batch written and not committed', 1, 2],
    ['with two batches written and not committed', 1, 3],
    ['when all was committed and no index made', 3, 3],
  ])('%s', (_name, committed, written) => {
    const out = dir.path('out');
    expect(part(out, 0, committed, written)).toBeNull();
    expect(goOn(out)).toEqual([]);
    same(out);
  });

  it('again and again', () => {
    const out = dir.path('out');
    part(out, 0, 1, 2);
    expect(part(out, 1, 2, 3)).toBe('1');
    expect(part(out, 2, 2, 2)).toBe('2');
    goOn(out);
    same(out);
  });

  it('when a half line stood at the end of the files', () => {
    const out = dir.path('out');
    part(out, 0, 1, 1);
    for (const name of ['csv/dates.csv', 'csv/errors.csv', 'records.jsonl']) appendFileSync(join(out, name), '{"half');
    goOn(out);
    same(out);
  });

  it.each([
    ['a CSV file is gone', 'csv/dates.csv', (path: string) => rmSync(path)],
    ['a CSV file is too short', 'csv/documents.csv', (path: string) => truncateSync(path, 3)],
  ])('when %s: all CSV files come from the database', (_name, file, spoil) => {
    const out = dir.path('out');
    part(out, 0, 2, 2);
    spoil(join(out, file));
    expect(goOn(out)).toEqual(['csv']);
    same(out);
  });

  it('when the JSON lines are gone: from the beginning', () => {
    const out = dir.path('out');
    part(out, 0, 2, 2);
    rmSync(join(out, 'records.jsonl'));
    expect(part(out, 0, 0, 0)).toBeNull();
    rmSync(join(out, 'records.jsonl'));
    expect(goOn(out)).toEqual(['csv']);
    same(out);
  });
});

describe('another command', () => {
  it('does not take up where the interrupted one stopped, and doubles nothing', () => {
    const out = dir.path('out');
    part(out, 0, 2, 2);
    const report = run(out, BATCHES, { ...RUN, args: ['extract', 'other'] });
    expect(report).toEqual({ added: 2, replaced: 0, unchanged: 2, regenerated: ['csv'] });
    run(dir.path('whole'), BATCHES);
    expect(csvOf(out)).toEqual(csvOf(dir.path('whole')));
    expect(jsonl(out)).toBe(jsonl(dir.path('whole')));
  });
});
