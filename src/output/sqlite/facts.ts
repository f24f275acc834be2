/** What tells bodies apart: type, place, and the parts of a person's name, counted by name over all mentions. */
import { KINDS, type Kind } from '../../record/types.js';
import { TABLES } from '../columns.js';
import type { Db } from './database.js';
import { MENTION_CELLS } from './payload.js';
import { valueColumns } from './schema.js';
import { Tally } from './tally.js';

/** Columns of the value tables, in the order of the tally's facts; null: the kind has no such fact. */
const COLUMNS: Readonly<Partial<Record<Kind, readonly (string | null)[]>>> = {
  organisation: ['type', 'place'],
  place: ['type', 'parent'],
  programme: ['type', 'owner'],
  person: ['role', null, 'surname', 'name', 'patronymic'],
};

interface Fact {
  /** Its number in the tally. */
  readonly fact: number;
  readonly column: string;
  /** Its place in a payload's row of values. */
  readonly cell: number;
}

const factsOf = (kind: Kind): readonly Fact[] => {
  const cells = ['mention_id', ...valueColumns(kind).map(([name]) => name)];
  return (COLUMNS[kind] ?? []).flatMap((column, fact) =>
    column === null ? [] : [{ fact, column, cell: cells.indexOf(column) }],
  );
};

const KIND_FACTS = KINDS.map((kind) => ({ kind, width: 1 + valueColumns(kind).length, facts: factsOf(kind) }));

/** Counts what an article's payload says. `aliases`: of its mentions, 0 for none. */
export function countArticle(
  tally: Tally,
  document: number,
  aliases: Int32Array,
  mentions: readonly unknown[],
  values: readonly (readonly unknown[])[],
): void {
  for (let at = 0, i = 0; at < mentions.length; at += MENTION_CELLS, i++) {
    const alias = aliases[i]!;
    if (alias !== 0) tally.add(alias, document, mentions[at + ENTRY] !== null);
  }
  KIND_FACTS.forEach(({ width, facts }, kind) => {
    if (facts.length === 0) return;
    const flat = values[kind] ?? [];
    for (let at = 0; at < flat.length; at += width) {
      const alias = aliases[Number(flat[at])]!;
      if (alias === 0) continue;
      for (const { fact, cell } of facts) {
        const text = flat[at + cell];
        if (typeof text === 'string') tally.addFact(fact, alias, text, 1);
      }
    }
  });
}

/** Of `MENTION_CELLS`. */
const ENTRY = 8;

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
  for (const { kind, facts } of KIND_FACTS) if (facts.length > 0) countFacts(db, tally, kind, facts);
  return tally;
}

function countFacts(db: Db, tally: Tally, kind: Kind, facts: readonly Fact[]): void {
  const texts = facts.map(({ column }) => `v."${column}"`).join(', ');
  const select = `SELECT m.alias_id, count(*), ${texts}
    FROM ${TABLES[kind]} v JOIN mentions m ON m.id = v.mention_id GROUP BY m.alias_id, ${texts}`;
  for (const row of db.prepare(select).raw().iterate()) {
    if (!Array.isArray(row)) continue;
    const [alias, count, ...values]: readonly unknown[] = row;
    if (alias === null) continue;
    facts.forEach(({ fact }, i) => {
      const text = values[i];
      if (typeof text === 'string') tally.addFact(fact, Number(alias), text, Number(count));
    });
  }
}
