import { expect, test } from 'vitest';
import { readAhead, readingAhead } from '../../src/batch/read-ahead.js';
import { sharedReader } from '../../src/batch/shared-files.js';

test('what was read ahead is handed over once, and read from there', async () => {
  const bytes = new SharedArrayBuffer(2);
  new Uint8Array(bytes).set([7, 9]);
  readingAhead(Promise.resolve(new Map([['no/such/file.bin', bytes]])));
  const files = await readAhead();
  expect([...sharedReader(files)('no/such/file.bin')]).toEqual([7, 9]);
  expect((await readAhead()).size).toBe(0);
});
