import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openOutputs } from '../../src/output/index.js';
import { contentOf, query, rendered, run, workdir } from './helpers.js';
import { failure, MENTIONS, outcome, RUN, TEXT } from './samples.js';

const dir = workdir();
const count = (out: string, table: string): number =>
  query<{ n: number }>(out, `SELECT count(*) n FROM ${table}`)[0]?.n ?? -1;

describe('the database', () => {
  it('has one row for each document, mention, value and sentence', () => {
    const out = dir.path('out');
    const report = run(out, [[outcome(), outcome({ path: 'news/002.txt' }), failure()]]);
    expect(report).toEqual({ added: 2, replaced: 0, unchanged: 0, regenerated: [] });
    expect(['documents', 'mentions', 'sentences', 'quantities', 'errors'].map((t) => count(out, t))).toEqual([
      2, 12, 6, 2, 1,
    ]);
    expect(query(out, 'PRAGMA foreign_key_check')).toEqual([]);
    expect(query(out, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });

  it.each([
    ['v_quantities', '80 рябин', 'Ученики «Ромашки» посадили 80 рябин 🌳 в городе Новокузнецке.'],
    ['v_persons', 'Иван Петров', 'Иван Петров рад: акция «Сад памяти» прошла!'],
    ['v_programmes', 'Сад памяти', 'Иван Петров рад: акция «Сад памяти» прошла!'],
    ['v_organisations', 'Школа №100', 'Школа №100 открылась 1 сентября 2025 года.'],
    ['v_mentions', 'городе Новокузнецке', 'Ученики «Ромашки» посадили 80 рябин 🌳 в городе Новокузнецке.'],
  ])('%s shows the sentence of «%s», characters outside the basic plane notwithstanding', (view, text, sentence) => {
    const out = dir.path('out');
    run(out, [[outcome({ title: 'Заголовок', published: '2025-09-02' })]]);
    const rows = query<Record<string, unknown>>(out, `SELECT * FROM ${view} WHERE text = ?`, text);
    expect(rows).toMatchObject([
      { article: 'news/001.txt', title: 'Заголовок', published: '2025-09-02', sentence, text, rule: 'test.rule' },
    ]);
    expect(TEXT.slice(Number(rows[0]?.start), Number(rows[0]?.end))).toBe(text);
  });

  it.each([
    ['a path', outcome({ path: 'a.txt' }), 'a.txt'],
    ['a line of a dump', outcome({ path: 'd.csv', line: 7 }), 'd.csv:7'],
    ['an id alone', outcome({ id: 'x1', path: null }), 'x1'],
  ])('names the article by %s', (_name, of, article) => {
    const out = dir.path('out');
    run(out, [[of]]);
    expect(query(out, 'SELECT DISTINCT article FROM v_mentions')).toEqual([{ article }]);
    expect(query(out, 'SELECT article FROM v_documents')).toEqual([{ article }]);
  });

  it.each([
    ['школа', 1],
    ['ШКОЛА', 1],
    ['Новокузнецке', 1],
    ['"посадили 80 рябин"', 1],
    ['ромашка', 1],
    ['title: весть', 1],
    ['костанай', 1],
    ['берёза', 0],
    ['лемма OR ромашк*', 1],
  ])('finds %s in %i documents', (words, hits) => {
    const out = dir.path('out');
    const text = `${TEXT} Костана́й.`;
    run(out, [[{ ...outcome({ title: 'Весть', text }), lemmas: 'ромашка посадить' }]]);
    expect(
      query(
        out,
        'SELECT d.path FROM documents_fts f JOIN documents d ON d.id = f.rowid WHERE documents_fts MATCH ?',
        words,
      ),
    ).toHaveLength(hits);
  });
});

/** The second run of the same source, and what it does. */
const again: readonly [string, Parameters<typeof outcome>[0], Partial<typeof RUN> & { settings?: string }, string][] = [
  ['nothing changed', {}, {}, 'unchanged'],
  ['another dictionary', { dictionary: 'd2' }, {}, 'replaced'],
  ['another publication date', { published: '2025-01-01' }, {}, 'replaced'],
  ['another text', { hash: 'fedcba9876543210', text: `${TEXT} Ещё.` }, {}, 'replaced'],
  ['another title', { title: 'Новый' }, {}, 'replaced'],
  ['another version of svodka', {}, { version: '0.2.0' }, 'replaced'],
  ['other settings', {}, { settings: 'kinds=date' }, 'replaced'],
  ['another path', { path: 'b.txt' }, {}, 'added'],
  ['another line', { line: 3 }, {}, 'added'],
  ['a path that looks like an id', { path: 'id:0123456789abcdef' }, {}, 'added'],
];

describe('the same source again', () => {
  it.each(again)('with %s', (_name, given, info, what) => {
    const out = dir.path('out');
    run(out, [[outcome(), outcome({ path: 'z.txt' })]]);
    const before = contentOf(out);
    const second = outcome({ ...given, mentions: MENTIONS.slice(0, 4) });
    const report = run(out, [[second]], { ...RUN, ...info });
    expect(report).toEqual({ added: 0, replaced: 0, unchanged: 0, [what]: 1, regenerated: ['csv'] });
    expect(count(out, 'documents')).toBe(what === 'added' ? 3 : 2);
    expect(count(out, 'mentions')).toBe({ added: 16, replaced: 10, unchanged: 12 }[what]);
    expect(count(out, 'quantities')).toBe(what === 'added' ? 3 : 2);
    if (what === 'unchanged') expect(contentOf(out)).toEqual(before);
    if (what === 'replaced')
      expect(query(out, 'SELECT path FROM documents ORDER BY id')[0]).toEqual({ path: 'news/001.txt' });
    expect(query(out, 'PRAGMA foreign_key_check')).toEqual([]);
    expect(query(out, "SELECT rowid FROM documents_fts WHERE documents_fts MATCH 'рябин'")).toHaveLength(
      what === 'added' ? 3 : 2,
    );
  });

  it('that is an id is the same wherever it stood', () => {
    const out = dir.path('out');
    run(out, [[outcome({ path: null, id: 'x', line: 1 }), outcome({ path: null, id: 'y', line: 2 })]]);
    run(out, [[outcome({ path: null, id: 'y', line: 1 }), outcome({ path: null, id: 'x', line: 2 })]]);
    expect(query(out, 'SELECT external_id, line FROM documents')).toEqual([
      { external_id: 'x', line: 1 },
      { external_id: 'y', line: 2 },
    ]);
  });

  it('keeps one row for an error that comes again, and the newest words', () => {
    const out = dir.path('out');
    run(out, [[outcome({ path: 'a' }), outcome({ path: 'b' }), failure(), failure({ path: null, line: 3 })]]);
    const report = run(out, [[failure({ error: { code: 'later', message: 'm' } }), failure({ path: null, line: 3 })]]);
    expect(report.regenerated).toEqual(['csv']);
    expect(query(out, 'SELECT article, code FROM v_errors')).toEqual([
      { article: 'bad.txt', code: 'later' },
      { article: ':3', code: 'binary_file' },
    ]);
  });

  it('within one run replaces what the first had', () => {
    const out = dir.path('out');
    const report = run(out, [[outcome(), outcome({ mentions: MENTIONS.slice(0, 2), title: 'x' })]]);
    expect(report).toEqual({ added: 1, replaced: 1, unchanged: 0, regenerated: ['csv'] });
    expect(count(out, 'mentions')).toBe(2);
  });

  it('forgets the error of an article that has become readable', () => {
    const out = dir.path('out');
    run(out, [[failure({ path: 'news/001.txt' }), failure()]]);
    run(out, [[outcome(), failure()]]);
    expect(query(out, 'SELECT path FROM errors')).toEqual([{ path: 'bad.txt' }]);
  });

  it('also where its records are there from before', () => {
    const out = dir.path('out');
    run(out, [[outcome()]]);
    run(out, [[failure({ path: 'news/001.txt' })]]);
    run(out, [[outcome()]]);
    expect(query(out, 'SELECT path FROM errors')).toEqual([]);
  });
});

describe('a file that is not ours is refused', () => {
  const cases: readonly [string, string, (path: string) => void][] = [
    [
      'a database of another program',
      'foreign_database',
      (path) => new Database(path).exec('CREATE TABLE t(x)').close(),
    ],
    [
      'a newer schema',
      'newer_database',
      (path) =>
        new Database(path).exec('CREATE TABLE t(x); PRAGMA application_id=1937138795; PRAGMA user_version=99').close(),
    ],
    [
      'a text',
      'foreign_database',
      (path) => writeFileSync(path, 'это не база данных, а просто текст в файле\n'.repeat(50)),
    ],
  ];
  it.each(cases)('%s: %s', (_name, code, make) => {
    make(dir.path('svodka.sqlite'));
    expect(() => openOutputs(['sqlite'], { out: dir.path('') }, RUN)).toThrow(
      expect.objectContaining({ name: 'OutputError', code }),
    );
  });
  it('one that another program holds: locked_database', () => {
    const holder = new Database(dir.path('svodka.sqlite'));
    holder.exec('BEGIN EXCLUSIVE');
    expect(() => openOutputs(['sqlite'], { out: dir.path('') }, RUN)).toThrow(
      expect.objectContaining({ code: 'locked_database' }),
    );
    holder.close();
  }, 20_000);
  it('an unknown format: unknown_format', () => {
    expect(() => rendered([], ['yaml'])).toThrow(expect.objectContaining({ code: 'unknown_format' }));
  });
});
