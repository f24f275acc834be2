import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { valuesOf } from '../../src/output/columns.js';
import type { Outcome } from '../../src/output/types.js';
import { KINDS } from '../../src/record/types.js';
import { buildReport } from '../../src/report/index.js';
import { failure, MENTIONS, outcome, TEXT } from '../output/samples.js';
import { OPTIONS } from './pages.js';

const build = (outcomes: readonly Outcome[]) => buildReport(outcomes, OPTIONS);

describe('the data of a report', () => {
  const { payload, texts } = build([outcome({ title: 'Школа' }), outcome({ path: 'b.txt' }), failure()]);

  it('keeps every value of every mention', () => {
    const { strings, numbers, values } = payload;
    const read = MENTIONS.map((mention) => {
      const columns = values[KINDS.indexOf(mention.kind)] ?? [];
      return columns.map(({ cells, numeric }) => (numeric ? numbers[cells[0] ?? 0] : strings[cells[0] ?? 0]));
    });
    const written = MENTIONS.map((mention) =>
      valuesOf(mention).map((value) => (value !== null && typeof value === 'object' ? value.join('; ') : value)),
    );
    const blank = (cell: unknown): unknown => (cell === '' || cell === 0 ? null : cell);
    expect(read.map((cells) => cells.map(blank))).toEqual(written);
  });

  it('keeps places as steps from the mention before', () => {
    const { start, length } = payload.mentions;
    let at = 0;
    MENTIONS.forEach((mention, index) => {
      at += start[index] ?? 0;
      expect(TEXT.slice(at, at + (length[index] ?? 0))).toBe(mention.text);
    });
  });

  it('packs texts that come out as they were', () => {
    const unpacked = inflateSync(Buffer.from(texts[0] ?? '', 'base64')).toString();
    expect(unpacked).toBe(TEXT + TEXT);
  });

  it('keeps offsets where a text is broken', () => {
    const broken = build([outcome({ text: `a\ud83c b ${TEXT}`, mentions: [] })]);
    const unpacked = inflateSync(Buffer.from(broken.texts[0] ?? '', 'base64')).toString();
    expect(unpacked).toBe(`a\ufffd b ${TEXT}`);
    expect(broken.payload.documents.length).toEqual([unpacked.length]);
  });

  it('sorts its tables, so that places in them compare as the values do', () => {
    const [empty, ...rest] = payload.strings;
    expect(empty).toBe('');
    expect(rest).toEqual([...rest].sort(new Intl.Collator('ru', { numeric: true }).compare));
  });

  it('names an article without a headline by its first line', () => {
    expect(Array.from(payload.documents.title, (id) => payload.strings[id])).toEqual([
      'Школа',
      expect.stringMatching(/^Школа №100 .{60,}…$/),
    ]);
  });

  it('groups reprints under the one that was published first', () => {
    const dated = (path: string, published: string) => outcome({ path, published });
    const { documents } = build([
      dated('a', '2025-09-03'),
      dated('b', '2025-09-01'),
      outcome({ path: 'c', text: 'Другое.', mentions: [] }),
    ]).payload;
    expect(documents.original).toEqual([1, 1, 2]);
  });

  it('lists what could not be read', () => {
    expect(payload.errors).toEqual([{ article: 'bad.txt', message: 'not a text' }]);
  });

  it('is made of nothing', () => {
    expect(build([]).payload).toMatchObject({ strings: [''], documents: { article: [] }, mentions: { kind: [] } });
  });
});
