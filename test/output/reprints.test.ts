import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exportDatabase } from '../../src/output/export.js';
import { databasePath } from '../../src/output/regenerate.js';
import { openForReading } from '../../src/output/sqlite/database.js';
import { findReprints, readSketched } from '../../src/output/sqlite/reprints.js';
import { query, run, workdir } from './helpers.js';
import { outcome } from './samples.js';

const dir = workdir();
const words = (seed: number) => Array.from({ length: 200 }, (_, i) => `слово${(i * 7919 + seed * 104729) % 100003}`);
const text = words(1).join(' ');
const ARTICLES = [
  outcome({ path: 'a.txt', published: '2025-09-03', text, hash: '1111111111111111', mentions: [] }),
  outcome({
    path: 'b.txt',
    published: '2025-09-01',
    text: `${text} Фото автора`,
    hash: '2222222222222222',
    mentions: [],
  }),
  outcome({ path: 'c.txt', published: null, text, hash: '1111111111111111', mentions: [] }),
  outcome({ path: 'd.txt', text: words(2).join(' '), hash: '3333333333333333', mentions: [] }),
];
const found = (out: string) =>
  query<Record<string, unknown>>(out, 'SELECT article, reprint_of, likeness FROM v_reprints ORDER BY article');

it('nearly the same texts are grouped, in whatever order they come', () => {
  const out = dir.path('out');
  run(out, [ARTICLES]);
  expect(found(out)).toEqual([
    { article: 'a.txt', reprint_of: 'b.txt', likeness: expect.any(Number) },
    { article: 'c.txt', reprint_of: 'b.txt', likeness: expect.any(Number) },
  ]);
  for (const { likeness } of found(out)) expect(likeness).toBeGreaterThan(0.9);
  const other = dir.path('other');
  run(other, [ARTICLES.slice(2), ARTICLES.slice(0, 2)]);
  expect(found(other)).toEqual(found(out));
});

it('are the same where the sketches have no room in memory', () => {
  const out = dir.path('out');
  run(out, [ARTICLES]);
  const db = openForReading(databasePath(out));
  try {
    const held = readSketched(db, true, true);
    const read = readSketched(db, true, true, 100);
    expect([held?.onDisk, read?.onDisk]).toEqual([false, true]);
    expect(findReprints(held)).toHaveLength(2);
    expect(findReprints(read)).toEqual(findReprints(held));
  } finally {
    db.close();
  }
});

it('an export leaves them out when told', () => {
  const out = dir.path('out');
  run(out, [ARTICLES]);
  const file = dir.path('without.jsonl');
  exportDatabase(databasePath(out), 'jsonl', file, { skipReprints: true });
  const paths = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => /"path":"(.*?)"/.exec(line)?.[1]);
  expect(paths).toEqual(['b.txt', 'd.txt']);
});
