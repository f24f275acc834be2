import { describe, expect, it } from 'vitest';
import { columnsOf, TABLES, VALUE_FIELDS, valuesOf } from '../../src/output/columns.js';
import { WIDE_TABLES } from '../../src/output/rows.js';
import { KINDS } from '../../src/record/types.js';
import { parseCsv } from './csv-parser.js';
import { csvOf, query, run, workdir } from './helpers.js';
import { failure, MENTIONS, outcome } from './samples.js';

const dir = workdir();

/** A title, and the bytes of its cell: RFC 4180 quoting, formulas defused with an apostrophe. */
const cells: readonly [string, string][] = [
  ['просто', 'просто'],
  ['с, запятой', '"с, запятой"'],
  ['с "кавычками"', '"с ""кавычками"""'],
  ['в две\nстроки', '"в две\nстроки"'],
  ['в две\r\nстроки', '"в две\r\nстроки"'],
  ['возврат\rв середине', '"возврат\rв середине"'],
  ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
  ['=1+1', "'=1+1"],
  ['+7 495', "'+7 495"],
  ['-1+2', "'-1+2"],
  ['@SUM(1)', "'@SUM(1)"],
  ['\tтаб', "'\tтаб"],
  ['\n=1+1', `"'\n=1+1"`],
  ['\rвозврат', '"\'\rвозврат"'],
  ['＝1+1', "'＝1+1"],
  ['-0043', '-0043'],
  ['-0043-03-15', '-0043-03-15'],
  ['— тире', '— тире'],
  ["'уже", "'уже"],
  ['🌳 дерево', '🌳 дерево'],
  ['знак \ufdd0\uffff\ufdd1 внутри', 'знак \ufdd0\uffff\ufdd1 внутри'],
  ['точка; с запятой', 'точка; с запятой'],
];

describe('a cell', () => {
  it.each(cells)('%j', (title, cell) => {
    const out = dir.path('out');
    run(out, [[outcome({ title, mentions: [] })]]);
    const line = `news/001.txt,0123456789abcdef,0123456789abcdef,news/001.txt,,,${cell},,d1,148,0\r\n`;
    expect(csvOf(out)['documents.csv']?.split('mentions\r\n')[1]).toBe(line);
  });

  it('that is a negative number stays a number', () => {
    const out = dir.path('out');
    const cold = MENTIONS.flatMap((m) => (m.kind === 'quantity' ? [{ ...m, value: -40.5 }] : []));
    run(out, [[outcome({ mentions: cold })]]);
    expect(csvOf(out)['quantities.csv']).toContain('80 рябин,80 рябин,-40.5,,>=,count,');
    run(dir.path('excel'), [[outcome({ mentions: cold })]], undefined, { excel: true });
    expect(csvOf(dir.path('excel'))['quantities.csv']).toContain('80 рябин;80 рябин;-40,5;;>=;count;');
  });
});

describe('the files', () => {
  it('are one for each kind, documents, facts, errors and the description', () => {
    run(dir.path('out'), [[outcome(), failure()]]);
    const names = [
      'dates',
      'documents',
      'errors',
      'facts',
      'organisations',
      'persons',
      'places',
      'programmes',
      'quantities',
    ];
    expect(Object.keys(csvOf(dir.path('out')))).toEqual(
      ['datapackage.json', ...names.map((name) => `${name}.csv`)].sort(),
    );
  });

  it('have a byte order mark, semicolons and decimal commas for Excel', () => {
    const out = dir.path('out');
    run(out, [[outcome({ title: 'a;b' })]], undefined, { excel: true });
    const { 'quantities.csv': text = '' } = csvOf(out);
    expect(text.startsWith('\ufeffarticle;url;title;')).toBe(true);
    expect(text).toContain('\r\nnews/001.txt;;"a;b";;');
    expect(text).toContain(';test.rule;0,97;\r\n');
  });

  it.each(WIDE_TABLES.map(({ name }) => name))('%s.csv has the columns and the cells of its view', (name) => {
    const out = dir.path('out');
    run(out, [
      [outcome({ title: 'Имя, "в кавычках"', url: 'https://example.kz/?a=1', published: '2025-09-02' }), failure()],
      [outcome({ path: 'd.csv', line: 3 }), failure({ path: 'd.csv', line: 9 }), failure({ path: null, line: 4 })],
    ]);
    const [header = [], ...rows] = parseCsv(csvOf(out)[`${name}.csv`] ?? '');
    const view = query<Record<string, string | number | null>>(out, `SELECT * FROM v_${name}`);
    expect(query<{ name: string }>(out, `SELECT name FROM pragma_table_info('v_${name}')`).map((c) => c.name)).toEqual(
      header,
    );
    // A list without anything in it is an empty cell; SQL calls it NULL.
    expect(rows).toEqual(view.map((row) => header.map((column) => String(row[column] ?? ''))));
  });

  it('say what the values of each kind are, in the order of the columns', () => {
    for (const m of MENTIONS) expect(valuesOf(m)).toHaveLength(VALUE_FIELDS[m.kind].length);
    for (const m of MENTIONS) {
      expect(valuesOf(m)).toEqual(
        VALUE_FIELDS[m.kind].map(({ field }) => Object.entries(m).find(([key]) => key === field)?.[1]),
      );
    }
    expect(KINDS.map((kind) => `${TABLES[kind]} ${columnsOf(kind).length}`)).toEqual([
      'dates 19',
      'quantities 20',
      'organisations 18',
      'places 17',
      'programmes 16',
      'persons 18',
    ]);
  });
});
