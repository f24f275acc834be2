/** The example of README.md gives what the table below it says. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workdir } from '../cli/svodka.js';
import { parseCsv } from '../output/csv-parser.js';

const page = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const article = [...page.matchAll(/^> (.*)$/gm)].map(([, line]) => line).join('\n');
const command = /^npx svodka (extract article\.txt .*)$/m.exec(page)?.[1] ?? '';
const rows = [...page.matchAll(/^\| `(\w+\.csv)` \| (.*?) \| (.*?) \|$/gm)].map(
  ([, file = '', text = '', said = '']) =>
    [
      file,
      text,
      Object.fromEntries([...said.matchAll(/(\w+) `(.*?)`/g)].map(([, name, value]) => [name, value])),
    ] as const,
);

describe('README.md', () => {
  it('has an example that gives what the table says', () => {
    const dir = workdir();
    dir.file('article.txt', article);
    expect(dir.run([...command.split(' '), '-q']).code).toBe(0);
    expect(rows.length).toBeGreaterThan(9);
    for (const [file, text, values] of rows) {
      const [header = [], ...lines] = parseCsv(readFileSync(join(dir.path, 'result', 'csv', file), 'utf8'));
      const found = lines.map((line) => Object.fromEntries(header.map((name, i) => [name, line[i]])));
      expect(found).toContainEqual(expect.objectContaining({ text, ...values }));
    }
  });

  it('links to pages that are there', () => {
    const links = [...page.matchAll(/\]\(((?!https?:)[^)#]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(new URL(`../../${link}`, import.meta.url)))).toEqual([]);
  });
});
