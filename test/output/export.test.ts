import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { annotations } from '../../src/output/brat.js';
import { type ExportOptions, exportDatabase, readOutcomes } from '../../src/output/index.js';
import { openForReading } from '../../src/output/sqlite/database.js';
import { writeXlsx } from '../../src/output/xlsx/workbook.js';
import type { Kind } from '../../src/record/types.js';
import { csvOf, run, workdir } from './helpers.js';
import { failure, MENTIONS, outcome, TEXT } from './samples.js';

const dir = workdir();
const HOSTILE = '<b>&"x"\u0001\ud800_x0041_ =1+1';
const BATCHES = [
  [
    failure({ path: 'first.txt' }),
    outcome({ path: 'a.txt', published: '2025-09-02', url: 'https://example.kz/?a=1&b=2' }),
  ],
  [outcome({ path: 'd.csv', line: 7, id: 'own', title: HOSTILE, published: '1899-12-31', url: 'javascript:alert(1)' })],
  [failure({ path: null, id: 'x', line: 3 }), outcome({ path: null, id: 'y', mentions: [] }), failure()],
];
let out = '';
const db = () => join(out, 'svodka.sqlite');
const exported = (format: string, name: string, options: ExportOptions = {}): string => {
  exportDatabase(db(), format, dir.path(name), options);
  return dir.path(name);
};

beforeEach(() => {
  out = dir.path('out');
  run(out, BATCHES);
});

describe('export', () => {
  it('of JSON lines is what the run wrote', () => {
    expect(readFileSync(exported('jsonl', 'again.jsonl'), 'utf8').replaceAll('\ufffd', '\\ud800')).toBe(
      readFileSync(join(out, 'records.jsonl'), 'utf8'),
    );
  });

  it('of CSV is what the run wrote', () => {
    mkdirSync(dir.path('x'));
    exported('csv', 'x/csv');
    expect(csvOf(dir.path('x'))).toEqual(csvOf(out));
  });

  const choices: readonly [string, ExportOptions, number, readonly string[]][] = [
    ['everything', {}, 3, ['date', 'organisation', 'person', 'place', 'programme', 'quantity']],
    ['two kinds', { kinds: new Set<Kind>(['date', 'person']) }, 3, ['date', 'person']],
    ['what is quite sure', { minConfidence: 0.95 }, 3, ['quantity']],
    ['from a day on', { since: '2025-09-02' }, 1, ['date', 'organisation', 'person', 'place', 'programme', 'quantity']],
    ['from the day after', { since: '2025-09-03' }, 0, []],
    ['up to a day', { until: '2000-01-01' }, 1, ['date', 'organisation', 'person', 'place', 'programme', 'quantity']],
  ];
  it.each(choices)('chooses %s', (_name, options, articles, kinds) => {
    const lines = readFileSync(exported('jsonl', 'some.jsonl', options), 'utf8')
      .trim()
      .split('\n');
    const records: { mentions?: { kind: string }[] }[] = lines.map((line) => JSON.parse(line));
    const found = records.flatMap((record) => (record.mentions ? [record.mentions] : []));
    expect(found).toHaveLength(articles);
    expect([...new Set(found.flat().map((m) => m.kind))].sort()).toEqual(kinds);
  });

  it.each([
    ['missing_database', () => exportDatabase(dir.path('none.sqlite'), 'csv', dir.path('x'))],
    ['unknown_format', () => exportDatabase(db(), 'pdf', dir.path('x'))],
    ['unwritable', () => exportDatabase(db(), 'xlsx', join(out, 'csv', 'dates.csv', 'x.xlsx'))],
  ])('fails with %s', (code, work) => {
    expect(work).toThrow(expect.objectContaining({ name: 'OutputError', code }));
  });
});

describe('a text comes back from the database as it went in', () => {
  it.each([
    ['half a pair', `${'\ud83c'} ${TEXT}`, `${'\ufffd'} ${TEXT}`],
    ['the other half', `${TEXT}${'\udf33'}`, `${TEXT}${'\ufffd'}`],
    ['what looks like an escaped half', `\\ud800 \\\\ud800 ${TEXT}`, `\\ud800 \\\\ud800 ${TEXT}`],
    ['a NUL', `a\0b ${TEXT}`, `a\0b ${TEXT}`],
    ['line ends of all kinds', `a\r\nb\rc\u2028d ${TEXT}`, `a\r\nb\rc\u2028d ${TEXT}`],
  ])('with %s', (_name, text, back) => {
    run(dir.path('one'), [[outcome({ text, mentions: [] })]]);
    const database = openForReading(join(dir.path('one'), 'svodka.sqlite'));
    const texts = [...readOutcomes(database)].map((of) => (of.kind === 'extraction' ? of.text : null));
    database.close();
    expect(texts).toEqual([back]);
  });
});

describe('the workbook', () => {
  const read = (): Record<string, string> =>
    Object.fromEntries(
      Object.entries(unzipSync(readFileSync(exported('xlsx', 'x.xlsx')))).map(([name, bytes]) => [
        name,
        strFromU8(bytes),
      ]),
    );
  const sheet = (files: Record<string, string>, name: string): string => {
    const number = /sheetId="(\d+)"/.exec(files['xl/workbook.xml']?.split(`name="${name}"`)[1] ?? '')?.[1];
    return files[`xl/worksheets/sheet${number}.xml`] ?? '';
  };

  it('names its default style, which pandas and openpyxl ask for', () =>
    expect(read()['xl/styles.xml']).toContain('<cellStyle name="Normal"'));

  it.each(['dates', 'quantities', 'organisations', 'places', 'programmes', 'persons', 'documents', 'facts', 'errors'])(
    'has a sheet %s with a frozen, filtered header',
    (name) => {
      const xml = sheet(read(), name);
      expect(xml).toContain('<pane ySplit="1"');
      expect(xml).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/);
    },
  );
  it.each([
    ['a real date', 'dates', '<c r="D2" s="2"><v>45902</v></c>'],
    ['a real number', 'quantities', '<v>80</v>'],
    ['a day that Excel does not know as a text', 'dates', 'preserve">1899-12-31</t>'],
    ['a link', 'documents', '<hyperlink ref="F2" r:id="rId1"/>'],
    ['hostile text made harmless', 'documents', '&lt;b&gt;&amp;&quot;x&quot;\ufffd_x005F_x0041_ =1+1</t>'],
  ])('has %s', (_name, name, xml) => {
    expect(sheet(read(), name)).toContain(xml);
  });
  it('goes on in a further sheet where a table has more rows than Excel takes', () => {
    const path = dir.path('long.xlsx');
    writeXlsx(
      Array.from({ length: 5 }, (_, i) => outcome({ path: `${i}.txt` })),
      path,
      3,
    );
    const files = Object.fromEntries(
      Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]),
    );
    expect([...(files['xl/workbook.xml'] ?? '').matchAll(/name="(documents[^"]*)"/g)].map((found) => found[1])).toEqual(
      ['documents', 'documents 2', 'documents 3'],
    );
    expect(sheet(files, 'documents 3')).toContain('>4.txt<');
    expect(sheet(files, 'documents 2')).toContain('<autoFilter ref="A1:K3"/>');
  });
  it('links to web pages only', () => {
    const files = read();
    const links = Object.entries(files).filter(([name]) => name.endsWith('.xml.rels') && name.includes('worksheets'));
    expect(links.length).toBeGreaterThan(0);
    for (const [, xml] of links)
      expect(xml.match(/Target="[^"]*"/g)).toEqual(['Target="https://example.kz/?a=1&amp;b=2"']);
  });
  it('is well-formed XML all through', () => {
    for (const [name, xml] of Object.entries(read())) {
      const tags = xml.replace(/^<\?[^>]*\?>/, '').match(/<[^>]*>/g) ?? [];
      const open: string[] = [];
      for (const tag of tags) {
        const word = /[\w:]+/.exec(tag)?.[0] ?? '';
        if (tag.startsWith('</')) expect(`${name} ${open.pop()}`).toBe(`${name} ${word}`);
        else if (!tag.endsWith('/>')) open.push(word);
      }
      expect(open).toEqual([]);
      expect(xml.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
    }
  });
});

describe('brat', () => {
  it('writes a text, its annotations and one configuration', () => {
    const names = readdirSync(exported('brat', 'brat'));
    expect(names.sort()).toEqual([
      '000001-a.txt.ann',
      '000001-a.txt.txt',
      '000002-d.csv_7.ann',
      '000002-d.csv_7.txt',
      '000003-y.ann',
      '000003-y.txt',
      'annotation.conf',
    ]);
  });
  it('counts characters, not code units', () => {
    const lines = annotations(MENTIONS, TEXT)
      .split('\n')
      .filter((line) => line.startsWith('T'));
    const characters = [...TEXT];
    expect(lines).toHaveLength(MENTIONS.length);
    for (const line of lines) {
      const [, place = '', surface] = line.split('\t');
      const [, from, to] = place.split(' ');
      expect(characters.slice(Number(from), Number(to)).join('')).toBe(surface);
    }
  });
  it('gives a mention over a line break in pieces', () => {
    const place = MENTIONS.filter((m) => m.kind === 'place').map((m) => ({ ...m, start: 0, end: 5, text: 'а\nб\tв' }));
    expect(annotations(place, 'а\nб\tв').split('\n')[0]).toBe('T1\tPlace 0 1;2 5\tа б в');
  });
});

describe('CoNLL', () => {
  it('writes all articles of a database', () => {
    expect(readFileSync(exported('conll', 'x.conll'), 'utf8').match(/-DOCSTART-/g)).toHaveLength(3);
  });
});
