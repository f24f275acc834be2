/** What a result folder holds, without what may differ between runs (row ids, times). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

export interface Content {
  readonly files: Readonly<Record<string, string>>;
  readonly documents: readonly unknown[];
  readonly mentions: readonly unknown[];
  readonly errors: readonly unknown[];
  readonly dictionaries: readonly unknown[];
  readonly unfinished: readonly unknown[];
  readonly integrity: unknown;
}

export function contentOf(folder: string, jsonl: string): Content {
  const files: Record<string, string> = { jsonl: readFileSync(jsonl, 'utf8') };
  for (const name of readdirSync(join(folder, 'csv')).sort())
    files[name] = readFileSync(join(folder, 'csv', name), 'utf8');
  const database = new Database(join(folder, 'svodka.sqlite'), { readonly: true });
  try {
    const all = (sql: string): unknown[] => database.prepare(sql).all();
    return {
      files,
      documents: all(
        'SELECT source, line, external_id, hash, path, url, title, published, characters, mentions, sentences, text, dictionary, version FROM documents ORDER BY source, line',
      ),
      mentions: all(
        `SELECT d.source, d.line, m.kind, m.start, m."end", m.text, m.normal, m.rule, s.start AS s
         FROM mentions m JOIN documents d ON d.id = m.document_id JOIN sentences s ON s.id = m.sentence_id
         ORDER BY d.source, d.line, m.start, m."end", m.kind`,
      ),
      errors: all('SELECT source, line, code, message FROM errors ORDER BY source, line'),
      dictionaries: all('SELECT * FROM dictionaries ORDER BY hash'),
      unfinished: all('SELECT * FROM progress'),
      integrity: all('PRAGMA integrity_check'),
    };
  } finally {
    database.close();
  }
}
