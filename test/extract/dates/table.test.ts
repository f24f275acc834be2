/** The tables of date phrases beside this file: phrase in context -> span and all value fields. */
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../../src/index.js';
import type { DateMention } from '../../../src/record/types.js';
import { CALENDAR } from './calendar.js';
import { INTERVALS } from './intervals.js';
import { NOTHING } from './nothing.js';
import { RELATIVE } from './relative.js';
import type { Row } from './table.js';
import { TEXTS } from './texts.js';
import { TIMES } from './times.js';

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  calendar: CALENDAR,
  intervals: INTERVALS,
  relative: RELATIVE,
  times: TIMES,
  texts: TEXTS,
  nothing: NOTHING,
};

const extractor = createExtractor();

function found({ text, published }: Row): string[] {
  const { mentions } = extractor.extract(text, published ? { published } : {});
  return mentions
    .filter((m): m is DateMention => m.kind === 'date')
    .map((m) => `${m.start}-${m.end} ${m.text} => ${printed(m)}`);
}

function printed({ type, edtf, from, to, anchor, modifier, every }: DateMention): string {
  const days = from === null && to === null ? '-' : `${from ?? ''}..${to ?? ''}`;
  return [type, edtf ?? '-', days, anchor, modifier ?? '', every ?? ''].join(' ').replace(/\s+/g, ' ').trim();
}

for (const [name, rows] of Object.entries(TABLES)) {
  describe(`dates: ${name}`, () => {
    it.each(rows.map((row) => [row.text, row] as const))('%s', (_text, row) => {
      expect(found(row)).toEqual(row.expected);
    });
  });
}

it('has 450 rows, a fifth of which give nothing', () => {
  const rows = Object.values(TABLES).flat();
  expect(rows.length).toBeGreaterThanOrEqual(450);
  expect(rows.filter((row) => row.expected.length === 0).length).toBeGreaterThanOrEqual(rows.length / 5);
  expect(new Set(rows.map((row) => `${row.published} ${row.text.replace(/\d+/g, '0')}`)).size).toBe(rows.length);
});
