/** A small corpus with every way of reading in it: a folder, a dump, a compressed table, an archive. */

import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Workdir } from '../cli/svodka.js';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

/** Texts of the fixtures, repeated with a number in front so that no two are the same. */
export function texts(count: number): string[] {
  const all = readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, FIXTURES), 'utf8'));
  return Array.from({ length: count }, (_, i) => `Выпуск ${i}. ${all[i % all.length] ?? ''}`);
}

/** Writes the corpus into `dir` and returns the PATHs to give. */
export function writeCorpus(dir: Workdir, articles: number): string[] {
  const all = texts(articles);
  const third = Math.floor(articles / 3);
  for (const [i, text] of all.slice(0, third).entries())
    dir.file(`in/${i % 7}/${String(i).padStart(5, '0')}.txt`, text);
  dir.file('in/3/broken.txt', Uint8Array.of(0, 1, 2, 3, 0, 0));
  const lines = all
    .slice(third, 2 * third)
    .map((text, i) => JSON.stringify({ id: `n${i}`, text, published: '2025-05-20' }));
  lines[5] = '{"text": "никогда не закрыт';
  dir.file('dump.jsonl', `${lines.join('\n')}\n`);
  const rows = all.slice(2 * third).map((text) => `2025-05-20,"${text.replaceAll('"', '""')}"`);
  dir.file('table.csv.gz', gzipSync(`date,text\n${rows.join('\n')}\n`));
  return ['in', 'dump.jsonl', 'table.csv.gz'];
}
