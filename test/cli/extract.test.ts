import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encode } from '../input/encode.js';
import { BIN, records, workdir } from './svodka.js';

const TEXT = 'Школа открылась\n\n20 мая 2025, 13:30\n\nВ Пензе высадили 80 рябин.\n';
const BODY = 'В Пензе высадили 80 рябин.';

/** Paths and texts' hashes of what was read. */
const read = (stdout: string) => records(stdout).map(({ path, line, error }) => [path, line ?? null, error ?? null]);

describe('what is read', () => {
  it('reads folders in name order, one folder at a time, and never expectations', () => {
    const dir = workdir();
    for (const name of ['b.txt', 'a/z.txt', 'a-b.txt', 'a/1.html', 'c.md', '.hidden.txt', 'b.expected.yaml'])
      dir.file(`in/${name}`, TEXT);
    const { stdout, code } = dir.run(['extract', 'in', '--jsonl', '-', '-q']);
    expect(code).toBe(0);
    expect(read(stdout).map(([path]) => path)).toEqual(['in/a/1.html', 'in/a/z.txt', 'in/a-b.txt', 'in/b.txt']);
  });

  it('reads patterns and files of any name', () => {
    const dir = workdir();
    for (const name of ['in/a.txt', 'in/x/b.txt', 'in/x/c.csv', 'notes.md'])
      dir.file(name, name.endsWith('csv') ? `text\n${BODY}\n` : TEXT);
    const paths = (...args: string[]) =>
      read(dir.run(['extract', ...args, '--jsonl', '-', '-q']).stdout).map(([path]) => path);
    expect(paths('in/**/*.txt')).toEqual(['in/a.txt', 'in/x/b.txt']);
    expect(paths('*/x/*')).toEqual(['in/x/b.txt', 'in/x/c.csv']);
    expect(paths('notes.md')).toEqual(['notes.md']);
  });

  it('takes title and date from the text', () => {
    const dir = workdir();
    dir.file('a.txt', encode(TEXT, 'windows-1251'));
    const [record] = records(dir.run(['extract', 'a.txt', '--jsonl', '-', '-q']).stdout);
    expect(record).toMatchObject({ path: 'a.txt', title: 'Школа открылась', published: '2025-05-20' });
    expect(record?.id).toBe(record?.hash);
  });

  it('echoes ids and answers every line of the filter with one line', () => {
    const dir = workdir();
    const lines = [
      JSON.stringify({ id: 'x1', text: BODY, published: '2025-09-01', url: 'https://example.ru/1', title: 'Т' }),
      '{"text": broken',
      '',
      JSON.stringify({ id: 7, text: '' }),
      JSON.stringify({ title: 'no text' }),
      '[1]',
      JSON.stringify({ text: BODY }),
    ];
    const { stdout, code } = dir.run(['extract', '--stdin', 'jsonl', '--jsonl', '-', '-q'], lines.join('\n'));
    expect(code).toBe(0);
    const out = records(stdout);
    expect(out).toHaveLength(lines.length);
    expect(out[0]).toMatchObject({ id: 'x1', published: '2025-09-01', url: 'https://example.ru/1', title: 'Т' });
    expect(out[1]).toMatchObject({ id: null, path: null, line: 2, error: { code: 'json' } });
    expect(out[2]).toMatchObject({ id: null, line: 3, error: { code: 'json' } });
    expect(out[3]).toMatchObject({ id: '7', line: 4, error: { code: 'empty' } });
    expect(out[4]).toMatchObject({ id: null, line: 5, error: { code: 'no-text' } });
    expect(out[5]).toMatchObject({ id: null, line: 6, error: { code: 'json' } });
    expect(out[6]?.id).toBe(out[6]?.hash);
  });

  it('reads tables: delimiters, quotes, presets, columns', () => {
    const dir = workdir();
    dir.file(
      'a.csv',
      `url,title,text,topic,tags,date\r\nu1,Т1,"Первый, ""в кавычках""\nс двумя строками",,,2019/12/31\r\nu2,Т2,Второй,,,2020/01/02\r\n`,
    );
    dir.file('b.tsv', `day\tbody\n01.02.2020\t5" труба\n`);
    dir.file('c.csv', encode(`Дата;Текст\n1 мая 2020;${BODY}\n`, 'windows-1251'));
    const a = records(dir.run(['extract', 'a.csv', '--preset', 'lenta', '--jsonl', '-', '--with-text', '-q']).stdout);
    expect(a.map(({ text, line, published, url }) => [text, line, published, url])).toEqual([
      ['Первый, "в кавычках"\nс двумя строками', 2, '2019-12-31', 'u1'],
      ['Второй', 3, '2020-01-02', 'u2'],
    ]);
    const b = records(
      dir.run(['extract', 'b.tsv', '--columns', 'text=body,date=day', '--jsonl', '-', '--with-text', '-q']).stdout,
    );
    expect(b).toMatchObject([{ text: '5" труба', published: '2020-02-01' }]);
    const c = records(
      dir.run(['extract', 'c.csv', '--columns', 'text=текст,date=1', '--jsonl', '-', '--with-text', '-q']).stdout,
    );
    expect(c).toMatchObject([{ text: BODY, published: '2020-05-01' }]);
  });

  it('reads web pages and feeds', () => {
    const dir = workdir();
    const paragraph =
      '<p>В Пензе высадили 80 рябин, и&nbsp;это только начало большого озеленения города, сообщили в мэрии.</p>';
    dir.file(
      'a.html',
      `<html><head><title>Озеленение</title><meta property="article:published_time" content="2025-05-20T10:00:00+03:00"><script>var x = "не текст";</script></head>
      <body><nav><a href="/">Главная</a> <a href="/n">Новости</a></nav><article><h1>Озеленение</h1>${paragraph.repeat(6)}</article><footer>© Редакция, все права</footer></body></html>`,
    );
    dir.file(
      'b.xml',
      `<?xml version="1.0"?><rss><channel><title>Лента</title><item><title>Первая</title><link>https://example.ru/1</link><pubDate>Tue, 20 May 2025 10:00:00 +0300</pubDate><description><![CDATA[<p>Один &amp; два</p>]]></description></item>
      <item><title>Вторая</title><description>Три</description></item></channel></rss>`,
    );
    const [page] = records(dir.run(['extract', 'a.html', '--jsonl', '-', '--with-text', '-q']).stdout);
    expect(page).toMatchObject({ title: 'Озеленение', published: '2025-05-20' });
    expect(page?.text).toContain('80 рябин, и\u00a0это');
    expect(page?.text).not.toMatch(/не текст|Новости|все права/u);
    const items = records(dir.run(['extract', 'b.xml', '--jsonl', '-', '--with-text', '-q']).stdout);
    expect(items).toMatchObject([
      { title: 'Первая', text: 'Один & два', published: '2025-05-20', url: 'https://example.ru/1', line: 1 },
      { title: 'Вторая', text: 'Три', line: 2 },
    ]);
  });

  it('reads compressed files, UTF-16 dumps and JSON', () => {
    const dir = workdir();
    const dump = `${JSON.stringify({ text: BODY })}\n${JSON.stringify({ text: `${BODY} И ещё.` })}\n`;
    dir.file('a.jsonl.gz', gzipSync(dump));
    dir.file('b.jsonl', encode(`\ufeff${dump}`, 'utf-16le'));
    dir.file('c.json', JSON.stringify([{ text: BODY }, { body: BODY }, 5]));
    dir.file('d.txt.gz', gzipSync(TEXT));
    const { stdout, code } = dir.run(['extract', '.', '--jsonl', '-', '-q']);
    expect(code).toBe(0);
    expect(read(stdout).map(([path, line, error]) => [path, line, error === null])).toEqual([
      ['./a.jsonl.gz', 1, true],
      ['./a.jsonl.gz', 2, true],
      ['./b.jsonl', 1, true],
      ['./b.jsonl', 2, true],
      ['./c.json', 1, true],
      ['./c.json', 2, true],
      ['./c.json', 3, false],
      ['./d.txt.gz', null, true],
    ]);
  });
});

describe('output', () => {
  it('is the same to the byte for any number of workers', () => {
    const dir = workdir();
    const lines = Array.from({ length: 900 }, (_, i) => JSON.stringify({ text: `${i} ${BODY.repeat(1 + (i % 70))}` }));
    lines[400] = '{broken';
    dir.file('a.jsonl', lines.join('\n'));
    const outputs = ['1', '2', '3'].map(
      (jobs) => dir.run(['extract', 'a.jsonl', '--jsonl', '-', '-q', '--jobs', jobs]).stdout,
    );
    expect(records(outputs[0]!)).toHaveLength(900);
    expect(outputs[1]).toBe(outputs[0]);
    expect(outputs[2]).toBe(outputs[0]);
  });

  it('with --jsonl alone writes nothing else to disk', () => {
    const dir = workdir();
    dir.file('a.txt', TEXT);
    dir.run(['extract', 'a.txt', '--jsonl', '-']);
    expect(dir.run(['extract', 'out']).code).toBe(2);
  });

  it('shards are disjoint and together whole', () => {
    const dir = workdir();
    const lines = Array.from({ length: 300 }, (_, i) => JSON.stringify({ text: `${i} ${BODY}` })).join('\n');
    const whole = dir
      .run(['extract', '--stdin', 'jsonl', '--jsonl', '-', '-q'], lines)
      .stdout.split('\n')
      .filter(Boolean);
    const parts = ['1/3', '2/3', '3/3'].map((shard) =>
      dir
        .run(['extract', '--stdin', 'jsonl', '--jsonl', '-', '-q', '--shard', shard], lines)
        .stdout.split('\n')
        .filter(Boolean),
    );
    for (const part of parts) expect(part.length).toBeGreaterThan(60);
    expect(parts.flat().sort()).toEqual([...whole].sort());
  });
});

it('a reader that goes away ends the work quietly', () => {
  const dir = workdir();
  dir.file('a.jsonl', `${JSON.stringify({ text: 'В Пензе высадили 80 рябин.' })}\n`.repeat(3000));
  const command = `"${process.execPath}" "${BIN}" extract a.jsonl --jsonl - -j 1; echo "code $?" >&2`;
  const { stdout, stderr } = spawnSync('sh', ['-c', `(${command}) | head -n 1`], { cwd: dir.path, encoding: 'utf8' });
  expect(stdout.split('\n')).toHaveLength(2);
  expect(stderr).not.toContain('EPIPE');
  expect(stderr).toContain('code 0');
});

it('a checkout that is not built says so in one line', () => {
  const dir = workdir();
  const copy = dir.file('bin/svodka.js', readFileSync(BIN));
  dir.file('package.json', '{ "type": "module" }');
  const { stderr, status } = spawnSync(process.execPath, [copy, '--version'], { encoding: 'utf8' });
  expect(stderr).toBe('svodka: not built yet; run "npm ci" or "npm run build" in its folder\n');
  expect(status).toBe(2);
});
