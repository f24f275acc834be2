/** The names of a run, joined: the database, its views and the CSV files must tell the same bodies. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { regenerate } from '../../src/output/regenerate.js';
import type { Bodies, JoinNames } from '../../src/record/identity.js';
import type { Mention } from '../../src/record/types.js';
import { contentOf, csvOf, query, run, workdir } from './helpers.js';
import { outcome, RUN } from './samples.js';

const { path } = workdir();

/** Joins all keys that begin with the same letter after their kind to the least of them. */
const byLetter: JoinNames = (kind, names) => {
  const letter = (key: string): string => key.slice(kind.length + 1, kind.length + 2);
  const keys = [...new Set(names.map(({ key }) => key))].sort();
  const heads = keys.filter((key, i) => keys.findIndex((other) => letter(other) === letter(key)) === i);
  const bodies: Bodies = {
    bodies: heads.map((identifier) => ({ identifier, normal: identifier, type: null, place: null })),
    of: Int32Array.from(names, ({ key }) => heads.findIndex((head) => letter(head) === letter(key))),
    reasons: names.map(({ key }, i) =>
      heads.includes(key) ? null : { rule: 'test.letter', evidence: key, shownBy: i },
    ),
  };
  return bodies;
};

const TEXT = 'Ромашка, «Роза» и Василёк, "Вереск"; все цветут.';

function organisation(name: string, key: string): Mention {
  const start = TEXT.indexOf(name);
  const end = start + name.length;
  const base = { start, end, text: name, normal: name, rule: 'organisation.test', confidence: 0.9 };
  const core = [start, end] as const;
  const values = { type: null, descriptor: null, aliases: [], place: null };
  return { kind: 'organisation', ...base, sentence: [0, TEXT.length], core, entity: `organisation:${key}`, ...values };
}

const article = (id: string, mentions: readonly Mention[]) => outcome({ path: `${id}.txt`, text: TEXT, mentions });
const batches = [
  [article('1', [organisation('Ромашка', 'ромашка'), organisation('Роза', 'роза, "алая"; сад')])],
  [
    article('2', [
      organisation('Василёк', 'василек'),
      organisation('Вереск', 'вереск'),
      organisation('Роза', 'ромашка'),
    ]),
  ],
];

describe.each([false, true])('names joined at the end (excel: %s)', (excel) => {
  const options = { identity: () => byLetter, excel };

  it('stand in the views', () => {
    run(path('out'), batches, RUN, options);
    const rows = query<{ text: string; entity: string }>(path('out'), 'SELECT text, entity FROM v_organisations');
    expect(rows.map(({ text, entity }) => `${text} ${entity}`)).toEqual([
      'Ромашка organisation:роза, "алая"; сад',
      'Роза organisation:роза, "алая"; сад',
      'Василёк organisation:василек',
      'Вереск organisation:василек',
      'Роза organisation:роза, "алая"; сад',
    ]);
  });

  it('stand in the CSV files that were written along the way', () => {
    run(path('out'), batches, RUN, options);
    const written = csvOf(path('out'));
    regenerate(path('out'), excel);
    expect(written).toEqual(csvOf(path('out')));
    expect(readFileSync(join(path('out'), 'csv', 'organisations.csv'), 'utf8')).not.toContain('organisation:вереск');
  });

  it('are counted, with the reason beside them', () => {
    run(path('out'), batches, RUN, options);
    expect(query(path('out'), 'SELECT id, identifier, mentions, articles FROM entities ORDER BY id')).toEqual([
      { id: 1, identifier: 'organisation:василек', mentions: 2, articles: 1 },
      { id: 2, identifier: 'organisation:роза, "алая"; сад', mentions: 3, articles: 2 },
    ]);
    const reasons =
      'SELECT key, alias, entity_id, mentions, articles, rule, document_id FROM aliases WHERE rule IS NOT NULL';
    expect(query(path('out'), `${reasons} ORDER BY key, alias`)).toEqual([
      {
        key: 'organisation:вереск',
        alias: 'Вереск',
        entity_id: 1,
        mentions: 1,
        articles: 1,
        rule: 'test.letter',
        document_id: 2,
      },
      {
        key: 'organisation:ромашка',
        alias: 'Роза',
        entity_id: 2,
        mentions: 1,
        articles: 1,
        rule: 'test.letter',
        document_id: 2,
      },
      {
        key: 'organisation:ромашка',
        alias: 'Ромашка',
        entity_id: 2,
        mentions: 1,
        articles: 1,
        rule: 'test.letter',
        document_id: 1,
      },
    ]);
  });

  it('are counted kind by kind', () => {
    run(path('out'), [[outcome(), outcome({ path: 'b.txt' })], ...batches], RUN, options);
    const counted = `SELECT count(*) AS n FROM entities e WHERE articles <> (SELECT count(DISTINCT m.document_id)
      FROM mentions m JOIN aliases a ON a.id = m.alias_id WHERE a.entity_id = e.id)`;
    expect(query(path('out'), counted)).toEqual([{ n: 0 }]);
  });

  it('are counted from the tables as they are while these are written', () => {
    const all = [[outcome(), outcome({ path: 'b.txt' })], ...batches];
    run(path('out'), all, RUN, options);
    run(path('other'), all.slice(0, 2), RUN, options);
    run(path('other'), all, RUN, options);
    for (const table of ['entities', 'aliases', 'reprints', 'sketches']) {
      const rows = (out: string) => query(out, `SELECT * FROM ${table} ORDER BY 1`);
      expect(rows(path('other')), table).toEqual(rows(path('out')));
      expect(rows(path('out')).length, table).toBeGreaterThan(0);
    }
  });

  it('are forgotten with the article that had them', () => {
    run(path('out'), batches, RUN, options);
    run(path('out'), [[article('2', [organisation('Вереск', 'вереск')])]], { ...RUN, version: 'next' }, options);
    expect(query(path('out'), 'SELECT identifier, mentions FROM entities ORDER BY id')).toEqual([
      { identifier: 'organisation:вереск', mentions: 1 },
      { identifier: 'organisation:роза, "алая"; сад', mentions: 2 },
    ]);
  });

  it('do not depend on the order of the articles, but for the numbers of rows', () => {
    run(path('out'), batches, RUN, options);
    run(path('other'), [...batches].reverse(), RUN, options);
    expect(contentOf(path('out')).entities).toEqual(contentOf(path('other')).entities);
  });
});
