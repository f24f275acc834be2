import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnsPage } from '../../src/output/columns-page.js';
import { query, run, workdir } from './helpers.js';
import { failure, MENTIONS, outcome } from './samples.js';

const page = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

describe('docs/columns.md', () => {
  it('is what scripts/columns.mjs makes of the code', () => {
    expect(page('columns.md')).toBe(columnsPage());
  });
});

describe('docs/queries.md', () => {
  const dir = workdir();
  const found = [...page('queries.md').matchAll(/^## (.*?)$[\s\S]*?```sql\n([\s\S]*?)```/gm)];
  const unsure = MENTIONS.map((m) => (m.kind === 'date' ? { ...m, confidence: 0.5, from: '2026-01-01' } : m));
  const money = MENTIONS.flatMap((m) =>
    m.kind === 'quantity' ? [{ ...m, measure: 'money' as const, unit: 'RUB' }] : [],
  );

  it('has ten', () => expect(found).toHaveLength(10));

  it.each(found.map(([, name = '', sql = '']): [string, string] => [name, sql]))('%s', (_name, sql) => {
    const out = dir.path('out');
    const person = MENTIONS.map((m) => (m.kind === 'person' ? { ...m, sentence: [0, 42] as const } : m));
    run(out, [
      [
        outcome({ title: 'Рябины', published: '2025-09-02' }),
        outcome({ path: 'b.txt', published: '2025-09-02', mentions: unsure }),
      ],
      [outcome({ path: 'c.csv', line: 4, mentions: money }), outcome({ path: 'd.txt', mentions: person }), failure()],
    ]);
    const rows = query<Record<string, unknown>>(out, sql);
    expect(rows.length).toBeGreaterThan(0);
  });
});
