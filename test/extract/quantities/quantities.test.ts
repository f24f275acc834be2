/** Quantities: rows of sentences (see README.md), and numbers printed in words. */
import { describe, expect, it } from 'vitest';
import { extractDates } from '../../../src/extract/dates/index.js';
import type { Draft } from '../../../src/extract/draft.js';
import { finish } from '../../../src/extract/finish.js';
import { extractQuantities } from '../../../src/extract/quantities/index.js';
import type { QuantityMention } from '../../../src/record/types.js';
import { settle } from '../../../src/resolve/arbiter.js';
import { testEngine } from '../../engine.js';
import { printNumber } from './print-number.js';
import { readRows } from './rows.js';

const engine = testEngine();
const rows = readRows();

/** Dates and quantities alone: names that swallow a number are tested elsewhere. */
function quantities(text: string): QuantityMention[] {
  engine.read(text);
  const drafts: Draft[] = [];
  const article = { id: null, path: null, line: null, text, title: null, published: '2025-09-01', url: null };
  extractDates({ engine, article, drafts });
  extractQuantities({ engine, article, drafts });
  const mentions = settle(drafts, engine.tokens.count).map((draft) => finish(draft, engine.tokens));
  return mentions.filter((mention) => mention.kind === 'quantity');
}

function fieldsOf({ value, max, modifier, measure, unit, object, tail, per }: QuantityMention): string {
  const cells = [value, max, modifier, measure, unit, object, tail, per].map((cell) => String(cell ?? ''));
  return cells
    .join(' | ')
    .replace(/( \| )+$/, '')
    .trim();
}

describe('quantity rows', () => {
  it.each(rows.map((row) => [`${row.file}:${row.line} ${row.text}`, row] as const))('%s', (_name, row) => {
    const found = quantities(row.text);
    expect(found.map(({ text }) => text)).toEqual(row.spans.map(([start, end]) => row.text.slice(start, end)));
    expect(found.map(({ start, end }) => [start, end])).toEqual(row.spans);
    expect(found.map(fieldsOf)).toEqual(row.fields);
  });

  it('are many, different, and one in five must not match', () => {
    const tested = rows.filter((row) => row.file !== 'currencies.txt');
    expect(tested.length).toBeGreaterThanOrEqual(450);
    expect(new Set(tested.map((row) => row.text.replace(/\d+/g, '0'))).size).toBe(tested.length);
    expect(rows.filter((row) => row.spans.length === 0).length).toBeGreaterThanOrEqual(rows.length / 5);
  });
});

describe('values', () => {
  it('of numbers in words are the numbers', () => {
    let seed = 20250901;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let i = 0; i < 400; i++) {
      const value = 2 + random(10 ** (1 + (i % 9)));
      const text = `Собрано ${printNumber(value)} рублей.`;
      expect([text, quantities(text)[0]?.value]).toEqual([text, value]);
    }
  });

  it('carry no noise of binary fractions', () => {
    for (let thousandths = 1; thousandths < 10000; thousandths += 13) {
      const written = (thousandths / 1000).toFixed(3).replace('.', ',');
      const found = quantities(`Добыто ${written} млн тонн.`)[0];
      expect([written, found?.value]).toEqual([written, thousandths * 1000]);
    }
  });

  it('point at their own text', () => {
    for (const { text } of rows) {
      for (const mention of quantities(text)) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    }
  });
});
