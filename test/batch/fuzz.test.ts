/** Whatever comes in: no crash, no hang, no wrong offset, nothing executed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.js';
import { readPage } from '../../src/input/html/page.js';
import type { Format, Piece, Place } from '../../src/input/piece.js';
import { readPiece } from '../../src/input/read/index.js';
import { READ } from '../input/read-all.js';
import { texts } from './corpus.js';

const NEXT: Place = {
  argument: 0,
  path: 'a',
  member: null,
  bytes: 0,
  records: 0,
  table: null,
  finished: false,
  stamp: '',
};
const extractor = createExtractor();

async function through(format: Format, bytes: Uint8Array): Promise<number> {
  const table = format === 'table' ? { delimiter: 44, header: ['text', 'date'] } : null;
  const piece: Piece = {
    path: 'a',
    format,
    bytes,
    file: null,
    line: 1,
    table,
    error: null,
    size: bytes.length,
    next: NEXT,
  };
  let records = 0;
  for await (const one of readPiece(piece, READ)) {
    records++;
    if (one.kind === 'error') expect(one.error.error.message).not.toBe('');
    else offsetsHold(one.article.text);
  }
  return records;
}

function offsetsHold(text: string): void {
  const wrong = extractor.extract(text, { published: '2025-05-20' }).mentions.filter((mention) => {
    const { start, end, sentence } = mention;
    return start >= end || text.slice(start, end) !== mention.text || sentence[0] > start || end > sentence[1];
  });
  expect(wrong).toEqual([]);
}

const FORMATS: readonly Format[] = ['text', 'html', 'json', 'jsonl', 'table', 'feed'];

describe('fuzz', () => {
  it('random bytes in every format', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...FORMATS), async (bytes, format) => {
        await through(format, bytes);
      }),
      { numRuns: 400 },
    );
  });

  it('truncated and mutated articles', async () => {
    const articles = texts(20).map((text) => Buffer.from(text));
    const mutation = fc.record({
      which: fc.nat(19),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      at: fc.array(fc.nat(3000), { maxLength: 6 }),
      byte: fc.nat(255),
    });
    await fc.assert(
      fc.asyncProperty(mutation, fc.constantFrom(...FORMATS), async ({ which, cut, at, byte }, format) => {
        const bytes = Buffer.from(articles[which] ?? Buffer.alloc(0)).subarray(0, Math.ceil(cut * 2500));
        for (const place of at) if (place < bytes.length) bytes[place] = byte;
        await through(format, bytes);
      }),
      { numRuns: 200 },
    );
  });

  it('mutated text keeps its offsets', () => {
    const unit = fc.constantFrom(
      'В 2025 году',
      ' ',
      '\u00ad',
      '\u200b',
      'й',
      '«',
      '»',
      '"',
      '1 500',
      '\u00a0',
      'тыс.',
      'руб',
      '.',
      'Ё',
      '\u0301',
      '\ud83d',
      '\ude00',
      '\t',
      '\n',
      '-',
      '№',
      'школа',
      'A',
      '=1+1',
      '\u001b[31m',
      '\u0000',
      'июля',
      '%',
      '(',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => offsetsHold(text)),
      { numRuns: 400 },
    );
  });

  it.each([
    ['a 10 MB line', () => `${'В Пензе высадили 80 рябин и 15 лип. '.repeat(170_000)}`],
    ['a word of a million characters', () => 'а'.repeat(1_000_000)],
    ['a million digits', () => '1'.repeat(1_000_000)],
    ['a million quotes', () => '«'.repeat(500_000) + '"'.repeat(500_000)],
    ['a million hyphens', () => 'а-'.repeat(500_000)],
    ['a million full stops', () => 'А.'.repeat(500_000)],
    ['half a million capitals', () => 'Иванов '.repeat(70_000)],
    ['spaces', () => `школа${' '.repeat(1_000_000)}№5`],
  ])('%s', (_name, make) => {
    const text = make();
    const started = performance.now();
    offsetsHold(text);
    // Generous: a busy machine. What must not happen is a time that grows with the square of the text.
    expect(performance.now() - started).toBeLessThan(60_000);
  });

  it('deep and broken pages', () => {
    expect(readPage(`${'<div>'.repeat(1000)}Текст новости`).text).toContain('Текст новости');
    expect(() => readPage(`${'<div>'.repeat(1_000_000)}Текст новости`)).toThrow(/nested more than/u);
    expect(readPage(`${'<table><tr><td>'.repeat(1000)}Текст новости`).text).toContain('Текст новости');
    expect(readPage('<p>Раз<b>два</p>три</b><!-- <p>нет</p> --><script>while(1);</script><style>p{}').text).not.toMatch(
      /while|нет/u,
    );
    expect(readPage('<img src=x onerror=alert(1)><p>Текст</p>').text).toBe('Текст');
  });
});
