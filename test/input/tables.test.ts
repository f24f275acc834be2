/** Tables as programs and people write them: CSV and TSV. */
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/input/piece.js';
import { piecesOf } from '../../src/input/pieces.js';
import { workdir } from '../cli/svodka.js';
import { encode } from './encode.js';
import { brief, INPUT, readAll } from './read-all.js';

const field = fc.string({ unit: fc.constantFrom('а', '"', ',', '\n', '\r\n', ';', ' ', 'ё', 'x'), maxLength: 12 });

describe('tables', () => {
  it('a table reads back what was written, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 200 }),
        async (rows, target) => {
          const dir = workdir();
          const path = dir.file('a.csv', stringify([['title', 'text'], ...rows], { quoted: true }));
          const reads = await readAll([path], null, { ...INPUT, target });
          const told = rows.flatMap(([title, text], i) =>
            (title + text).trim() === '' ? [] : [{ text, line: i + 2 }],
          );
          expect(reads).toHaveLength(told.length);
          reads.forEach((one, i) => {
            if (one.kind === 'article') expect(one.article).toMatchObject(told[i]!);
            else expect(told[i]!.text.trim()).toBe('');
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(['utf-16le', 'utf-16be'])('a table in %s without a mark', async (encoding) => {
    const rows = Array.from({ length: 2000 }, (_, i) => `${i}\tстрока номер ${i} таблицы\r\n`);
    const path = workdir().file('a.csv', encode(`id\ttext\r\n${rows.join('')}`, encoding));
    const whole = brief(await readAll([path]));
    expect(whole).toHaveLength(2000);
    expect(whole[7]).toBe(`${path}:9 строка номер 7 таблицы`);
    for await (const { next } of piecesOf([path], { ...INPUT, target: 1 << 14 }, null))
      if (!next.finished) expect(brief(await readAll([path], next))).toEqual(whole.slice(next.records - 1));
  });

  it('a row with broken letters does not spoil its neighbours', async () => {
    const dir = workdir();
    const bytes = Buffer.from('text\nпервая строка таблицы\nвторая строка таблицы\nтретья строка таблицы\n');
    bytes[60] = 0xff;
    const lines = brief(await readAll([dir.file('a.csv', bytes)]));
    expect(lines.map((line) => /:(\d) (\S+)/u.exec(line)?.slice(1))).toEqual([
      ['2', 'первая'],
      ['3', 'encoding:'],
      ['4', 'третья'],
    ]);
  });

  it.each([
    [
      'a quote that is never closed',
      'a.csv',
      'text,url\n"первая,u\nвторая,u\n',
      ['2 row: a quote is never closed; reading went on at the next line', '3 вторая'],
    ],
    [
      'a table that breaks off inside a text',
      'a.csv',
      'text,url\nпервая,u\n"вторая\nс новой строкой, и ещё, и',
      ['2 первая', '3 row: a quote is never closed; mend the row'],
    ],
    ['a first line that names the delimiter', 'a.csv', 'sep=|\r\ntext|url\r\nпервая, и|u\r\n', ['3 первая, и']],
    [
      'rows that end with a carriage return',
      'a.csv',
      'id;text\r1;первая\r2;"вторая\rс \nтретьей"\r',
      ['2 первая', '3 вторая\rс \nтретьей'],
    ],
    ['the same without an end', 'a.tsv', 'id\ttext\r1\tпервая\r2\tвторая', ['2 первая', '3 вторая']],
    [
      'the same with an unclosed quote',
      'a.csv',
      'text,url\r"первая,u\rвторая,u\r',
      ['2 row: a quote is never closed; reading went on at the next line', '3 вторая'],
    ],
    [
      'rows that end with two carriage returns and a line feed',
      'a.csv',
      'id,text\r\r\n1,первая\r\r\n2,вторая\r\r\n',
      ['2 первая', '3 вторая'],
    ],
    ['a column name of two lines', 'a.csv', '"полный\nтекст",text\r\nx,первая\r\n', ['2 первая']],
    [
      'a quote in the first row that is never closed',
      'a.csv',
      'text,"x\nпервая,u\n',
      [' row: a quote is never closed; mend the row'],
    ],
    [
      'a table with Russian names',
      'a.csv',
      '№;Дата_публикации;Заголовок;Полный  текст\r\n1;;з;первая\r\n',
      ['2 первая'],
    ],
    ['blank rows of a spreadsheet', 'a.csv', 'text;url;\r\nпервая;;\r\n;;\r\n; ;\r\n', ['2 первая']],
    [
      'commas without quotes in the last column',
      'a.csv',
      'id,text\n1,первая, но не вся, и конец\n2,вторая,метка\n',
      ['2 первая, но не вся, и конец', '3 вторая'],
    ],
    [
      'a workbook called a table',
      'a.csv',
      'PK\x03\x04 текст',
      [
        ' binary: a document of Word or Excel, or a zip file; save its text as .txt or .html, a table as .csv, or call it .zip',
      ],
    ],
  ] as const)('%s', async (_, name, content, expected) => {
    const path = workdir().file(name, content);
    expect(brief(await readAll([path])).map((line) => line.replace(`${path}:`, ''))).toEqual(expected);
  });
});

describe('quotes inside quotes that are not doubled', () => {
  it.each([
    ['around a word', '"он сказал "да", и ушёл",u', 'он сказал "да", и ушёл'],
    ['at the beginning', '""Зенит" выиграл",u', '"Зенит" выиграл'],
    ['at the end', '"выиграл "Зенит"",u', 'выиграл "Зенит"'],
    ['several times', '"от "Зари" до "Зари", и "Север", и всё",u', 'от "Зари" до "Зари", и "Север", и всё'],
    ['one inside another', '"завод "Имени "Зари"" открыт",u', 'завод "Имени "Зари"" открыт'],
    ['beside some that are', '"от ""Зари"" до "Севера", и всё",u', 'от "Зари" до "Севера", и всё'],
    ['of which one is missing', '"он сказал "да, и ушёл",u', 'он сказал "да, и ушёл'],
    ['in a cell that is not quoted', '"Зенит" выиграл,u', '"Зенит" выиграл'],
    ['in the middle of such a cell', 'выиграл "Зенит",u', 'выиграл "Зенит"'],
    ['in a cell behind it', '"он сказал "да"",""Заря", и всё"', 'он сказал "да"'],
    ['that are', '"он сказал ""да"", и",u', 'он сказал "да", и'],
    ['around it and spaces behind', '"он ушёл" ,u', 'он ушёл '],
  ])('%s', async (_, row, text) => {
    const path = workdir().file('a.csv', `text,url\n${row}\nвторая,u\n`);
    expect(brief(await readAll([path]))).toEqual([`${path}:2 ${text}`, `${path}:3 вторая`]);
  });

  it('in a text of several lines, where all names of columns have quotes', async () => {
    const rows = ['"1","от "Зари", и\n\nдо "Севера"","u"', '"2","вторая,\nи всё","u"', '"3",""Заря"\nи "Север".","u"'];
    const path = workdir().file('a.csv', `"id","text","url"\r\n${rows.join('\r\n')}\r\n`);
    const texts = ['от "Зари", и\n\nдо "Севера"', 'вторая,\nи всё', '"Заря"\nи "Север".'];
    expect(brief(await readAll([path]))).toEqual(texts.map((text, i) => `${path}:${i + 2} ${text}`));
  });
});

describe('dates with slashes', () => {
  const dates = async (name: string, values: readonly string[], input = INPUT) => {
    const objects = values.map((date) => JSON.stringify({ date, text: 'текст' }));
    const content: Record<string, string> = {
      'a.csv': `date,text\n${values.map((value) => `${value},текст\n`).join('')}`,
      'a.jsonl': objects.join('\n'),
      'a.json': `[${objects.join(',')}]`,
    };
    const path = workdir().file(name, content[name] ?? '');
    const reads = await readAll([path], null, input);
    return reads.map((one) => (one.kind === 'article' ? one.article.published : null));
  };

  it.each([
    ['month/day, as the second tells', ['1/2/2025', '5/23/2025'], ['2025-01-02', '2025-05-23']],
    ['with two digits and a time', ['1/2/25 1:30 PM', '5/23/25 13:30'], ['2025-01-02', '2025-05-23']],
    ['with a full time', ['05/06/2025 10:15:00 AM', '05/23/2025 10:15:00 AM'], ['2025-05-06', '2025-05-23']],
    ['behind an empty one', ['', '5/23/2025', '1/2/2025'], [null, '2025-05-23', '2025-01-02']],
    ['day/month', ['1/2/2025', '23/5/2025'], ['2025-02-01', '2025-05-23']],
    ['either', ['1/2/2025', '3/4/2025'], ['2025-02-01', '2025-04-03']],
    [
      'both, each as it can only be',
      ['1/2/2025', '23/5/2025', '5/23/2025'],
      ['2025-02-01', '2025-05-23', '2025-05-23'],
    ],
    ['ISO first', ['2025-01-02', '1/2/2025', '5/23/2025'], ['2025-01-02', '2025-02-01', '2025-05-23']],
  ])('%s', async (_, values, expected) => {
    for (const name of ['a.csv', 'a.jsonl', 'a.json']) expect(await dates(name, values)).toEqual(expected);
  });

  const row = (date: string): string => `${date},текст\n`;
  const object = (date: string): string => `${JSON.stringify({ date, text: 'текст' })}\n`;
  it.each([
    ['a.csv', 'date,text\n', row],
    ['a.jsonl', '', object],
  ] as const)('far behind the first, and when the run goes on there: %s', async (name, head, record) => {
    const path = workdir().file(
      name,
      `${head}${record('1/2/2025').repeat(1000)}${record('5/23/2025')}${record('1/2/2025').repeat(20_000)}`,
    );
    expect((await readAll([path]))[0]).toMatchObject({ article: { published: '2025-01-02' } });
    const places: Place[] = [];
    for await (const { next } of piecesOf([path], INPUT, null)) if (!next.finished) places.push(next);
    const [read] = await readAll([path], places[0]!);
    expect(read).toMatchObject({ article: { published: '2025-01-02' } });
  });
});
