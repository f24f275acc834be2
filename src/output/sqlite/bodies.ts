/** The end of a run: names are counted and joined, and `aliases` and `entities` filled anew. */
import type { Bodies, JoinNames } from '../../record/identity.js';
import { KINDS, type Kind } from '../../record/types.js';
import { isNameKind } from '../columns.js';
import type { Db } from './database.js';
import { RowBuffer } from './rows.js';
import type { Tally } from './tally.js';

/** Names of one kind: as columns, since there are many. */
interface Names {
  readonly kind: Kind;
  readonly ids: number[];
  readonly keys: string[];
  readonly aliases: string[];
}

/** All names of the database, as they stood when the mentions were in. */
export interface AllNames {
  readonly kinds: readonly Names[];
  /** Names whose last mention went with a replaced article. */
  readonly gone: readonly number[];
}

interface JoinedKind {
  readonly names: Names;
  readonly joined: Bodies;
  /** Of each body. */
  readonly mentions: Float64Array;
  readonly articles: Int32Array;
}

/** Keys that were joined to another body, by kind: key -> identifier. */
export type MovedKeys = ReadonlyMap<Kind, ReadonlyMap<string, string>>;

/** What there is to write. */
export interface AllBodies {
  readonly kinds: readonly JoinedKind[];
  readonly gone: readonly number[];
  readonly moved: MovedKeys;
}

interface AliasRow {
  readonly id: number;
  /** Place of its kind in the list. */
  readonly place: number;
  readonly key: string;
  readonly alias: string;
}

export function readNames(db: Db, tally: Tally): AllNames {
  const kinds = KINDS.filter(isNameKind).map((kind): Names => ({ kind, ids: [], keys: [], aliases: [] }));
  const gone: number[] = [];
  const places = kinds.map(({ kind }, i) => `WHEN '${kind}' THEN ${i}`).join(' ');
  const select = `SELECT id, CASE kind ${places} ELSE -1 END AS place, key, alias FROM aliases ORDER BY id`;
  for (const { id, place, key, alias } of db.prepare<[], AliasRow>(select).iterate()) {
    const names = kinds[place];
    if (names === undefined) continue;
    if (tally.mentions(id) === 0) {
      gone.push(id);
      continue;
    }
    names.ids.push(id);
    names.keys.push(key);
    names.aliases.push(alias);
  }
  return { kinds, gone };
}

/** `join` absent: every key is a body of its own. */
export function joinBodies({ kinds, gone }: AllNames, tally: Tally, join: JoinNames = eachKey): AllBodies {
  const joined = kinds.map((names) => joinKind(names, tally, join));
  return { kinds: joined, gone, moved: new Map(joined.map((one) => [one.names.kind, movedKeys(one)])) };
}

function joinKind(names: Names, tally: Tally, join: JoinNames): JoinedKind {
  const { kind, ids, keys, aliases } = names;
  const known = ids.map((id, i) => tally.nameOf(id, keys[i]!, aliases[i]!));
  const joined = join(kind, known);
  const mentions = new Float64Array(joined.bodies.length);
  const groups = new Int32Array((ids.at(-1) ?? 0) + 1).fill(-1);
  ids.forEach((id, i) => {
    const body = joined.of[i]!;
    groups[id] = body;
    mentions[body]! += tally.mentions(id);
  });
  return { names, joined, mentions, articles: tally.articlesOf(joined.bodies.length, groups) };
}

function movedKeys({ names, joined: { bodies, of } }: JoinedKind): Map<string, string> {
  const moved = new Map<string, string>();
  names.keys.forEach((key, i) => {
    const { identifier } = bodies[of[i]!]!;
    if (key !== identifier) moved.set(key, identifier);
  });
  return moved;
}

const ROWS = 32;

/** Must run inside a transaction. */
export function writeBodies(db: Db, { kinds, gone }: AllBodies, tally: Tally): void {
  db.exec('DELETE FROM entities');
  const forget = db.prepare('DELETE FROM aliases WHERE id = ?');
  for (const id of gone) forget.run(id);
  const update = db.prepare(
    'UPDATE aliases SET entity_id = ?, mentions = ?, articles = ?, rule = ?, evidence = ?, document_id = ? WHERE id = ?',
  );
  const columns = ['id', 'identifier', 'kind', 'normal', 'type', 'place', 'mentions', 'articles'];
  const entities = new RowBuffer(db, 'entities', columns, ROWS);
  let first = 1;
  for (const { names, joined, mentions, articles } of kinds) {
    const { bodies, of, reasons } = joined;
    names.ids.forEach((id, i) => {
      const counts = [first + of[i]!, tally.mentions(id), tally.articles(id)];
      const reason = reasons[i] ?? null;
      if (reason === null) update.run(...counts, null, null, null, id);
      else update.run(...counts, reason.rule, reason.evidence, tally.document(names.ids[reason.shownBy]!), id);
    });
    bodies.forEach(({ identifier, normal, type, place }, i) => {
      const row = [first + i, identifier, names.kind, normal, type, place, mentions[i]!, articles[i]!];
      for (const cell of row) entities.cell(cell);
      entities.rowDone();
    });
    first += bodies.length;
  }
  entities.flush();
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
