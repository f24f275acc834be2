/** Cells that are longer or shorter than before, in files that are read in pieces. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/output/csv/dialect.js';
import { writeIdentifiers } from '../../src/output/csv/identifiers.js';
import type { Kind } from '../../src/record/types.js';
import { workdir } from './helpers.js';

const { path } = workdir();

const IDENTIFIERS: Readonly<Record<string, string>> = {
  'place:а': `place:${'длинный '.repeat(9)}`,
  'place:б, "бэ"; бе': 'place:б',
  'place:вввввввввв': 'place:"в"',
};
const KEYS = [...Object.keys(IDENTIFIERS), 'place:г', 'place:дд, д', 'place:аа'];

/** Rows as the files have them: article, sentence, key, rule, confidence, entry. */
const rowsOf = (change: (key: string) => string) =>
  Array.from({ length: 60 }, (_, i) => {
    const key = KEYS[(i * i + (i >> 2)) % KEYS.length] ?? '';
    const sentence = i % 7 === 0 ? `Так: place:а,\r\n"place:а";place:а,да ${i}` : `Предложение ${i}`;
    return [`${i}.txt`, sentence, change(key), 'place.rule', 0.5 + i / 1000, i % 3 === 0 ? 'a, b.yaml:7' : null];
  });

describe.each([false, true])('identifiers are put into files (excel: %s)', (excel) => {
  it.each([1, 7, 64, 300, 1 << 20])('that are read %i bytes at once', (chunk) => {
    const text = (change: (key: string) => string) => csvText(rowsOf(change), { excel });
    mkdirSync(path('csv'));
    const file = join(path('csv'), 'places.csv');
    writeFileSync(
      file,
      text((key) => key),
    );
    const moved = new Map<Kind, Map<string, string>>([
      ['place', new Map(Object.entries(IDENTIFIERS))],
      ['person', new Map()],
    ]);
    writeIdentifiers(path('csv'), { excel }, moved, chunk);
    expect(readFileSync(file, 'utf8')).toBe(text((key) => IDENTIFIERS[key] ?? key));
  });
});
