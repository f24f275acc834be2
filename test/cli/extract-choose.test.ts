/** Which articles and records a run keeps, the workbook, and the search in its database. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { records, type Workdir, workdir } from './svodka.js';

const NEWS = [
  '{"id":"a","published":"2025-05-20","text":"Вчера в Пензе высадили 80 рябин. Ученики школы №10 помогали."}',
  '{"id":"b","published":"2025-09-01","text":"В школах Казани открылись три современные лаборатории."}',
  '{"id":"c","text":"Двести юных инженеров приехали в Москву."}',
].join('\n');

const kindsOf = (line: Record<string, unknown> | undefined): string[] =>
  Array.isArray(line?.mentions) ? [...new Set(line.mentions.map((m: { kind: string }) => m.kind))].sort() : [];

function query(dir: Workdir, sql: string, out = 'out'): unknown[] {
  const db = new Database(join(dir.path, out, 'svodka.sqlite'), { readonly: true });
  try {
    return db.prepare(sql).raw().all().flat();
  } finally {
    db.close();
  }
}

it('keeps the kinds, days and confidence that are asked for', () => {
  const dir = workdir();
  dir.file('a.jsonl', NEWS);
  const lines = (...args: string[]) => records(dir.run(['extract', 'a.jsonl', '--jsonl', '-', '-q', ...args]).stdout);
  expect(kindsOf(lines()[0])).toEqual(['date', 'organisation', 'place', 'quantity']);
  expect(kindsOf(lines('--kinds', 'quantity,place')[0])).toEqual(['place', 'quantity']);
  expect(lines('--since', '2025-06-01').map(({ id }) => id)).toEqual(['b']);
  expect(lines('--until', '2025-06-01').map(({ id }) => id)).toEqual(['a']);
  const sure = lines('--min-confidence', '0.95').flatMap(({ mentions }) => (Array.isArray(mentions) ? mentions : []));
  expect(sure.length).toBeGreaterThan(0);
  expect(sure.every(({ confidence }: { confidence: number }) => confidence >= 0.95)).toBe(true);
  const wrong = dir.run(['extract', 'a.jsonl', '--kinds', 'quantitys', '--jsonl', '-']);
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('there is no kind "quantitys"');
});

it('answers every line of a filter, whatever is chosen', () => {
  const args = ['extract', '--stdin', 'jsonl', '--jsonl', '-', '--since', '2025-06-01', '-q'];
  const lines = records(workdir().run(args, NEWS).stdout);
  expect(lines.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(lines.map((line) => kindsOf(line).length > 0)).toEqual([false, true, false]);
});

it('replaces the records of an article when other kinds are asked for', () => {
  const dir = workdir();
  dir.file('a.jsonl', NEWS);
  expect(dir.run(['extract', 'a.jsonl', '-q']).code).toBe(0);
  expect(query(dir, 'SELECT DISTINCT kind FROM mentions ORDER BY 1')).toContain('place');
  const again = dir.run(['extract', 'a.jsonl', '--kinds', 'quantity']);
  expect(again.stderr).toContain('3 redone');
  expect(query(dir, 'SELECT DISTINCT kind FROM mentions')).toEqual(['quantity']);
  expect(query(dir, 'SELECT settings FROM runs ORDER BY id')).toEqual(['', 'kinds=quantity']);
  expect(dir.run(['extract', 'a.jsonl', '--kinds', 'quantity']).stderr).toContain('3 kept');
});

it('finds every form of a word by its lemma, also after a merge', () => {
  const dir = workdir();
  dir.file('a.jsonl', NEWS);
  const found = (where: string, out?: string) => {
    const join = 'documents_fts f JOIN documents d ON d.id = f.rowid';
    return query(dir, `SELECT external_id FROM ${join} WHERE ${where} ORDER BY 1`, out);
  };
  expect(dir.run(['extract', 'a.jsonl', '-q']).code).toBe(0);
  expect(found("documents_fts MATCH 'школа'")).toEqual(['a', 'b']);
  expect(found("documents_fts MATCH 'text: школах'")).toEqual(['b']);
  expect(found("documents_fts MATCH 'лаборатория AND школа'")).toEqual(['b']);
  expect(dir.run(['extract', 'a.jsonl', '--jsonl', 'part.jsonl', '--with-text', '-q']).code).toBe(0);
  expect(dir.run(['merge', 'part.jsonl', '--out', 'merged', '-q']).code).toBe(0);
  expect(found("documents_fts MATCH 'школа'", 'merged')).toEqual(['a', 'b']);
});

it('tells reprints of one text', () => {
  const dir = workdir();
  const [first] = NEWS.split('\n');
  dir.file('a.jsonl', [NEWS, first?.replace('"a"', '"again"')].join('\n'));
  expect(dir.run(['extract', 'a.jsonl', '-q']).code).toBe(0);
  expect(query(dir, 'SELECT article, reprint_of FROM v_reprints')).toEqual(['a.jsonl:4', 'a.jsonl:1']);
});

it('writes a workbook beside the database', () => {
  const dir = workdir();
  dir.file('a.jsonl', NEWS);
  const { stderr, code } = dir.run(['extract', 'a.jsonl', '--xlsx', 'facts.xlsx']);
  expect(code).toBe(0);
  expect(stderr).toContain('facts.xlsx');
  expect(statSync(join(dir.path, 'facts.xlsx')).size).toBeGreaterThan(2000);
  expect(existsSync(join(dir.path, 'out/svodka.sqlite'))).toBe(true);
});
