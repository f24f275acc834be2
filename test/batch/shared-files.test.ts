import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type SharedFiles, sharedReader } from '../../src/batch/shared-files.js';
import { loadMorphology } from '../../src/morphology/index.js';

const folder = mkdtempSync(join(tmpdir(), 'svodka-shared-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('gives what is in the file, and one copy to all that ask', () => {
  const path = join(folder, 'some.bin');
  writeFileSync(path, Buffer.from(Array.from({ length: 100_000 }, (_, i) => i % 251)));
  const files: SharedFiles = new Map();
  const read = sharedReader(files);
  expect(read(path).equals(readFileSync(path))).toBe(true);
  expect(read(path).buffer).toBe(read(path).buffer);
  expect(sharedReader(files)(path).buffer).toBe(files.get(path));
  expect(read(join(folder, 'some.bin')).length).toBe(100_000);
});

it('throws as readFileSync does when there is no file', () => {
  expect(() => sharedReader(new Map())(join(folder, 'none.bin'))).toThrow(/ENOENT/);
});

it('is enough to read the morphology from', () => {
  const files: SharedFiles = new Map();
  const shared = loadMorphology(undefined, sharedReader(files));
  const own = loadMorphology();
  expect(files.size).toBe(1);
  for (const word of ['школами', 'Новокузнецке', 'гимназистка', 'РУСАЛа', 'северо-западного']) {
    const of = (morphology: typeof own) =>
      morphology.analyse(word).map(({ lemma, grammar, extra, score }) => [lemma, grammar, extra, score]);
    expect(of(shared), word).toEqual(of(own));
    expect(of(shared).length, word).toBeGreaterThan(0);
  }
});
