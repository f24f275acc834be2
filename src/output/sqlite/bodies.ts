/** The end of a run: `aliases` are counted, and `entities` made anew of them. */
import type { Bodies, CorpusName, JoinNames } from '../../record/identity.js';
import { KINDS, type Kind } from '../../record/types.js';
import { isNameKind, TABLES } from '../columns.js';
import type { Db } from './database.js';
import { Tally } from './tally.js';

/** Columns of the value tables that tell bodies apart: type, place, and the parts of a person's name. */
const FACTS: Readonly<Partial<Record<Kind, readonly [type: string, place: string]>>> = {
  organisation: ['v.type', 'v.place'],
  place: ['v.type', 'v.parent'],
  programme: ['v.type', 'v.owner'],
  person: ['v.role', 'NULL'],
};
const NONE = ['NULL', 'NULL'] as const;

interface AliasRow {
  readonly id: number;
  readonly key: string;
  readonly alias: string;
}

/** Must run inside a transaction, when all mentions are in. `join` absent: every key is a body of its own. */
export function writeBodies(db: Db, join: JoinNames = eachKey): void {
  db.exec('DELETE FROM entities');
  const tally = counted(db);
  let next = 1;
  for (const kind of KINDS) if (isNameKind(kind)) next = writeKind(db, kind, tally, join, next);
}

function writeKind(db: Db, kind: Kind, tally: Tally, join: JoinNames, first: number): number {
  addFacts(db, kind, tally);
  // Names whose last mention went with a replaced article.
  const gone = db.prepare('DELETE FROM aliases WHERE id = ?');
  const rows: AliasRow[] = [];
  const all = db.prepare<[string], AliasRow>('SELECT id, key, alias FROM aliases WHERE kind = ? ORDER BY id');
  for (const row of all.all(kind)) {
    if (tally.mentions(row.id) > 0) rows.push(row);
    else gone.run(row.id);
  }
  const { bodies, of, reasons } = join(
    kind,
    rows.map(({ id, key, alias }): CorpusName => ({ key, alias, ...tally.facts(id) })),
  );
  const mentions = new Float64Array(bodies.length);
  const update = db.prepare(
    'UPDATE aliases SET entity_id = ?, mentions = ?, articles = ?, rule = ?, evidence = ?, document_id = ? WHERE id = ?',
  );
  rows.forEach(({ id }, i) => {
    const body = of[i]!;
    mentions[body]! += tally.mentions(id);
    const reason = reasons[i] ?? null;
    const shown = reason === null ? null : tally.document(rows[reason.shownBy]!.id);
    const why = [reason?.rule ?? null, reason?.evidence ?? null, shown];
    update.run([first + body, tally.mentions(id), tally.articles(id), ...why, id]);
  });
  const articles = tally.articlesOf(bodies.length, bodyOf(rows, of));
  const insert = db.prepare('INSERT INTO entities VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  bodies.forEach(({ identifier, normal, type, place }, i) => {
    insert.run([first + i, identifier, kind, normal, type, place, mentions[i]!, articles[i]!]);
  });
  return first + bodies.length;
}

/** Alias id -> body; -1 for aliases of other kinds. */
function bodyOf(rows: readonly AliasRow[], of: Int32Array): Int32Array {
  const ids = new Int32Array((rows.at(-1)?.id ?? 0) + 1).fill(-1);
  rows.forEach(({ id }, i) => {
    ids[id] = of[i]!;
  });
  return ids;
}

/**
 * Room for documents in a number that holds an alias, whether a dictionary entry named it, and a document: one cell a
 * row is half the work of three.
 */
const DOCUMENTS = 2 ** 26;

function counted(db: Db): Tally {
  const last = db.prepare<[], { id: number | null }>('SELECT max(id) AS id FROM aliases').get()?.id ?? 0;
  const tally = new Tally(last + 1);
  const packed = `SELECT (alias_id * 2 + (entry IS NOT NULL)) * ${DOCUMENTS} + document_id FROM mentions
    WHERE alias_id IS NOT NULL ORDER BY id`;
  for (const cell of db.prepare<[], number>(packed).pluck().iterate()) {
    const alias = Math.floor(cell / DOCUMENTS);
    tally.add(alias >>> 1, cell % DOCUMENTS, (alias & 1) === 1);
  }
  return tally;
}

function addFacts(db: Db, kind: Kind, tally: Tally): void {
  const [type, place] = FACTS[kind] ?? NONE;
  const parts = kind === 'person' ? ['v.surname', 'v.name', 'v.patronymic'] : [];
  const texts = [type, place, ...parts].join(', ');
  const select = `SELECT m.alias_id, count(*), ${texts}
    FROM ${TABLES[kind]} v JOIN mentions m ON m.id = v.mention_id GROUP BY m.alias_id, ${texts}`;
  for (const row of db.prepare(select).raw().iterate()) {
    if (!Array.isArray(row)) continue;
    const [alias, count, ...values]: readonly unknown[] = row;
    if (alias !== null) tally.addFacts(Number(alias), Number(count), values);
  }
}

/** Without rules: every key is a body of its own, named as its most frequent name. */
const eachKey: JoinNames = (_kind, names) => {
  const best = new Map<string, number>();
  names.forEach(({ key, alias, mentions }, i) => {
    const known = best.get(key);
    const other = known === undefined ? null : names[known]!;
    if (!other || mentions > other.mentions || (mentions === other.mentions && alias < other.alias)) best.set(key, i);
  });
  const keys = [...best.keys()].sort();
  const place = new Map(keys.map((key, i) => [key, i]));
  const bodies = keys.map((key) => {
    const { alias: normal, type, place } = names[best.get(key)!]!;
    return { identifier: key, normal, type, place };
  });
  const result: Bodies = {
    bodies,
    of: Int32Array.from(names, ({ key }) => place.get(key) ?? 0),
    reasons: names.map(() => null),
  };
  return result;
};

/** Keys whose body has another identifier, by kind: key -> identifier. */
export function movedKeys(db: Db): Map<Kind, Map<string, string>> {
  const moved = new Map<Kind, Map<string, string>>(KINDS.map((kind) => [kind, new Map()]));
  const select = `SELECT DISTINCT a.kind, a.key, e.identifier FROM aliases a JOIN entities e ON e.id = a.entity_id
    WHERE a.key <> e.identifier`;
  for (const { kind, key, identifier } of db.prepare<[], Moved>(select).iterate())
    moved.get(kind)?.set(key, identifier);
  return moved;
}

interface Moved {
  readonly kind: Kind;
  readonly key: string;
  readonly identifier: string;
}
