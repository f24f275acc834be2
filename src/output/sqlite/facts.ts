/** What tells bodies apart: type, place, and the parts of a person's name, counted by name over all mentions. */
import { KINDS, type Kind } from '../../record/types.js';
import { TABLES } from '../columns.js';
import type { Db } from './database.js';
import { valueColumns } from './schema.js';
import { Tally } from './tally.js';

/** Columns of the value tables, in the order of the tally's facts; null: the kind has no such fact. */
const COLUMNS: Readonly<Partial<Record<Kind, readonly (string | null)[]>>> = {
  organisation: ['type', 'place'],
  place: ['type', 'parent'],
  programme: ['type', 'owner'],
  person: ['role', null, 'surname', 'name', 'patronymic'],
};

/** For each kind (index), the fact that each of its value columns is, -1 for none. */
export const FACTS: readonly Int8Array[] = KINDS.map((kind) =>
  Int8Array.from(valueColumns(kind), ([name]) => COLUMNS[kind]?.indexOf(name) ?? -1),
);

/**
 * Room for documents in a number that holds an alias, whether a dictionary entry named it, and a document: one cell a
 * row is half the work of three.
 */
const DOCUMENTS = 2 ** 26;

/** Counts what the tables say: for a run that did not write all that is there. */
export function countAll(db: Db): Tally {
  const tally = new Tally();
  const packed = `SELECT (alias_id * 2 + (entry IS NOT NULL)) * ${DOCUMENTS} + document_id FROM mentions
    WHERE alias_id IS NOT NULL ORDER BY id`;
  for (const cell of db.prepare<[], number>(packed).pluck().iterate()) {
    const alias = Math.floor(cell / DOCUMENTS);
    tally.add(alias >>> 1, cell % DOCUMENTS, (alias & 1) === 1);
  }
  for (const kind of KINDS) countFacts(db, tally, kind);
  return tally;
}

function countFacts(db: Db, tally: Tally, kind: Kind): void {
  const columns = COLUMNS[kind];
  if (columns === undefined) return;
  const texts = columns.map((column) => (column === null ? 'NULL' : `v."${column}"`)).join(', ');
  const select = `SELECT m.alias_id, count(*), ${texts}
    FROM ${TABLES[kind]} v JOIN mentions m ON m.id = v.mention_id GROUP BY m.alias_id, ${texts}`;
  for (const row of db.prepare(select).raw().iterate()) {
    if (!Array.isArray(row)) continue;
    const [alias, count, ...values]: readonly unknown[] = row;
    if (alias === null) continue;
    values.forEach((text, fact) => {
      if (typeof text === 'string') tally.addFact(fact, Number(alias), text, Number(count));
    });
  }
}
