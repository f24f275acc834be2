/** What holds of every date, whatever the words: values parse, ends are in order, nothing depends on neighbours. */
import { readdirSync, readFileSync } from 'node:fs';
import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.js';
import type { DateMention } from '../../src/record/types.js';
import { CALENDAR } from './dates/calendar.js';
import { INTERVALS } from './dates/intervals.js';
import { RELATIVE } from './dates/relative.js';
import { TEXTS } from './dates/texts.js';
import { TIMES } from './dates/times.js';

const extractor = createExtractor();
const ROWS = [...CALENDAR, ...INTERVALS, ...RELATIVE, ...TIMES, ...TEXTS];
const FIXTURES = new URL('../../fixtures/', import.meta.url);
const ISO_DURATION =
  /^P(?!$)(\d+(\.\d+)?Y)?(\d+(\.\d+)?M)?(\d+(\.\d+)?W)?(\d+(\.\d+)?D)?(T(?=\d)(\d+(\.\d+)?H)?(\d+(\.\d+)?M)?(\d+(\.\d+)?S)?)?$/;
const ISO_DAY = /^-?\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function datesOf(text: string, published: string | null): DateMention[] {
  const { mentions } = extractor.extract(text, published ? { published } : {});
  return mentions.filter((m): m is DateMention => m.kind === 'date');
}

function check(text: string, m: DateMention): void {
  expect(text.slice(m.start, m.end)).toBe(m.text);
  if (m.type === 'SET') {
    expect(m.edtf).toBeNull();
    expect(m.every).toMatch(ISO_DURATION);
  } else if (m.type === 'DURATION') {
    for (const part of m.edtf?.split('/') ?? []) expect(part).toMatch(ISO_DURATION);
  } else if (m.edtf !== null) {
    expect(() => edtf(m.edtf ?? ''), `${m.text}: ${m.edtf}`).not.toThrow();
  }
  if (m.from !== null) expect(m.from).toMatch(ISO_DAY);
  if (m.to !== null) expect(m.to).toMatch(ISO_DAY);
  if (m.from !== null && m.to !== null && !m.from.startsWith('-'))
    expect(m.from <= m.to, `${m.text}: ${m.from}`).toBe(true);
  if (m.from !== null || m.to !== null) expect(m.anchor).not.toBe('none');
}

/** Days of publication from 1995 to 2035. */
const published = fc
  .integer({ min: 0, max: 14_975 })
  .map((days) => new Date(Date.UTC(1995, 0, 1 + days)).toISOString().slice(0, 10));

describe('dates', () => {
  it('have values that parse and ends in order, on any day of publication', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROWS), published, ({ text }, day) => {
        for (const m of datesOf(text, day)) check(text, m);
      }),
      { numRuns: 1500 },
    );
  });

  it('hold in the fixtures as well', () => {
    for (const name of readdirSync(FIXTURES)) {
      if (!name.endsWith('.txt')) continue;
      const text = new TextDecoder().decode(readFileSync(new URL(name, FIXTURES)));
      for (const m of datesOf(text, '2025-09-03')) check(text, m);
    }
  });

  it('do not depend on what the engine read before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROWS), fc.constantFrom(...ROWS), (a, b) => {
        const alone = datesOf(a.text, a.published);
        datesOf(b.text, b.published);
        expect(datesOf(a.text, a.published)).toEqual(alone);
      }),
      { numRuns: 200 },
    );
  });

  it('of a relative kind move with the day of publication', () => {
    fc.assert(
      fc.property(published, (day) => {
        const [m] = datesOf('Вчера открыли мост.', day);
        const yesterday = new Date(`${day}T00:00:00Z`);
        yesterday.setUTCDate(yesterday.getUTCDate() - 1);
        expect(m?.edtf).toBe(yesterday.toISOString().slice(0, 10));
      }),
      { numRuns: 200 },
    );
  });
});
