/** What a run says at its end: numbers with their nouns, and what to do about dates that stay open. */
import { expect, it } from 'vitest';
import { duration, megabytes, numbered, summary } from '../../src/cli/summary.js';

it.each([
  [1, 'date', '1 date'],
  [0, 'quantity', '0 quantities'],
  [1, 'quantity', '1 quantity'],
  [1234567, 'person', '1 234 567 persons'],
] as const)('%s %s: %s', (value, noun, said) => expect(numbered(value, noun)).toBe(said));

it.each([
  [1500, '1.50 s'],
  [59_000, '59.0 s'],
  [61_000, '1 min 1 s'],
  [3_720_000, '1 h 02 min 0 s'],
])('%s ms: %s', (milliseconds, said) => expect(duration(milliseconds)).toBe(said));

it.each([
  [1200, '0.001 MB'],
  [2_500_000, '2.5 MB'],
  [1_234_000_000, '1 234 MB'],
])('%s bytes: %s', (bytes, said) => expect(megabytes(bytes)).toBe(said));

it('tells of articles without a date, and where errors can be read', () => {
  const said = summary({
    totals: { articles: 2, errors: 1, bytes: 1000, read: 1000, undated: 1, leftOut: 3, counts: { date: 1 } },
    report: { added: 2, replaced: 0, unchanged: 0, regenerated: [] },
    milliseconds: 1000,
    results: ['out/csv/'],
    resumed: false,
    errorsAt: 'out/csv/errors.csv',
  });
  expect(said).toContain('1 date, 0 quantities');
  expect(said).toContain('1 (listed in out/csv/errors.csv)');
  expect(said).toContain('1 article without a publication date');
  expect(said).toContain('--published DATE');
  expect(said).toContain('3 articles without a publication date: left out by --since or --until');
  expect(said).toContain('Time      1.00 s\n');
});
