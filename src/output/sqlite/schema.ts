import { KINDS, type Kind } from '../../record/types.js';
import { type Column, isNameKind, TABLES, VALUE_FIELDS } from '../columns.js';

/** "svdk": marks a SQLite file as ours. */
export const APPLICATION_ID = 0x7376646b;
/** Raised when older versions of svodka could no longer write the tables. */
export const SCHEMA_VERSION = 2;

const sqlType = ({ type }: Column): string => (type === 'number' ? 'NUMERIC' : type === 'integer' ? 'INTEGER' : 'TEXT');

/** The columns of a kind's value table after `mention_id`. A list is kept as a JSON array. */
export function valueColumns(kind: Kind): readonly (readonly [name: string, type: string])[] {
  const own = VALUE_FIELDS[kind].map(({ column }) => [column.name, sqlType(column)] as const);
  // `core` is kept as its text and where it begins: enough for both the span and a readable cell.
  return isNameKind(kind) ? [...own, ['core', 'TEXT'], ['core_start', 'INTEGER']] : own;
}

const valueTable = (kind: Kind): string => `
CREATE TABLE ${TABLES[kind]} (
  mention_id INTEGER PRIMARY KEY REFERENCES mentions(id),
  ${valueColumns(kind)
    .map(([name, type]) => `"${name}" ${type}`)
    .join(',\n  ')}
);`;

/**
 * A mention has a name (`aliases`), a name has a body (`entities`). Names come with the mentions, and `key` is what the
 * article and the dictionaries tell of the body; which keys are one body is settled at the end of a run, over all names:
 * both tables are then filled anew, so `entity_id` is null while a run is under way. `rule`, `evidence` and `document_id`
 * (an article that shows it) say why a key was joined to others.
 */
export const BODIES = `
CREATE TABLE entities (
  id INTEGER PRIMARY KEY,
  identifier TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  normal TEXT NOT NULL,
  type TEXT,
  place TEXT,
  mentions INTEGER NOT NULL,
  articles INTEGER NOT NULL
);
CREATE TABLE aliases (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  alias TEXT NOT NULL,
  entity_id INTEGER REFERENCES entities(id),
  mentions INTEGER NOT NULL DEFAULT 0,
  articles INTEGER NOT NULL DEFAULT 0,
  rule TEXT,
  evidence TEXT,
  document_id INTEGER REFERENCES documents(id),
  UNIQUE (key, alias)
);`;

/** The dictionaries that records were made with: what a later run needs to know in what it differs from them. */
export const DICTIONARIES = `
-- own: JSON array of [path, text], the files of the user's own dictionaries in their order.
CREATE TABLE IF NOT EXISTS dictionaries (
  hash TEXT PRIMARY KEY,
  built_in TEXT NOT NULL,
  own TEXT NOT NULL
) WITHOUT ROWID;
`;

/** Articles that repeat another. The earliest of a group, by publication, then source, stands for all. */
export const REPRINTS = `
-- likeness: the share of common runs of five words, estimated; 1: the very same text.
CREATE TABLE IF NOT EXISTS reprints (
  document_id INTEGER PRIMARY KEY REFERENCES documents(id),
  original_id INTEGER NOT NULL REFERENCES documents(id),
  likeness REAL NOT NULL
);
-- What texts are compared by: the smallest hashes of their runs, four bytes each.
CREATE TABLE IF NOT EXISTS sketches (
  document_id INTEGER PRIMARY KEY REFERENCES documents(id),
  hash TEXT NOT NULL,
  sketch BLOB NOT NULL
);
`;

/** Takes away those that no record is of any longer. */
export const UNUSED_DICTIONARIES = `DELETE FROM dictionaries WHERE hash NOT IN (SELECT dictionary FROM documents)
  AND hash NOT IN (SELECT dictionary FROM runs WHERE id = (SELECT max(id) FROM runs))`;

/** Everything but indices and views, which come when the rows are in. */
export const SCHEMA = `
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  version TEXT NOT NULL,
  dictionary TEXT NOT NULL,
  settings TEXT NOT NULL,
  arguments TEXT NOT NULL,
  started_at TEXT NOT NULL,
  finished INTEGER NOT NULL DEFAULT 0
);
-- A document is its source: the path and line, or "id:" and the id where there is no path.
-- Its mentions and sentences have consecutive ids, so that they are found and replaced without an index.
CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES runs(id),
  source TEXT NOT NULL,
  source_line INTEGER NOT NULL,
  external_id TEXT NOT NULL,
  hash TEXT NOT NULL,
  path TEXT,
  line INTEGER,
  url TEXT,
  title TEXT,
  published TEXT,
  dictionary TEXT NOT NULL,
  version TEXT NOT NULL,
  characters INTEGER NOT NULL,
  first_mention INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  first_sentence INTEGER NOT NULL,
  sentences INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (source, source_line)
);
-- Only sentences that have mentions. start and end are UTF-16 code units; SQLite counts characters, which differ
-- where the text has characters outside the basic plane: then first_character and characters hold SQLite's count.
CREATE TABLE sentences (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents(id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  first_character INTEGER,
  characters INTEGER
);
${BODIES}
CREATE TABLE mentions (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents(id),
  sentence_id INTEGER NOT NULL REFERENCES sentences(id),
  kind TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  normal TEXT NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL,
  entry TEXT,
  alias_id INTEGER REFERENCES aliases(id)
);
${KINDS.map(valueTable).join('')}
-- Reserved: who did what, how many, where, when. No stage fills it yet.
CREATE TABLE facts (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents(id),
  sentence_id INTEGER REFERENCES sentences(id),
  who_id INTEGER REFERENCES mentions(id),
  what TEXT NOT NULL,
  quantity_id INTEGER REFERENCES mentions(id),
  place_id INTEGER REFERENCES mentions(id),
  date_id INTEGER REFERENCES mentions(id),
  rule TEXT NOT NULL,
  confidence REAL NOT NULL
);
-- after_document: the last document before it, so that the order of the input can be told again.
CREATE TABLE errors (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES runs(id),
  after_document INTEGER NOT NULL,
  source TEXT NOT NULL,
  source_line INTEGER NOT NULL,
  external_id TEXT,
  path TEXT,
  line INTEGER,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  UNIQUE (source, source_line)
);
-- One row while a run is under way or was interrupted: where to go on, and how long the other files were then.
CREATE TABLE progress (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  run_id INTEGER NOT NULL REFERENCES runs(id),
  fingerprint TEXT NOT NULL,
  position TEXT,
  lengths TEXT NOT NULL,
  streaming INTEGER NOT NULL
);
${DICTIONARIES}${REPRINTS}PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** Made when the rows are in: building an index once costs a third of keeping it while rows come. */
export const INDICES: Readonly<Record<string, string>> = {
  mentions_document: 'mentions(document_id)',
  mentions_sentence: 'mentions(sentence_id)',
  mentions_normal: 'mentions(kind, normal)',
  aliases_entity: 'aliases(entity_id)',
  mentions_alias: 'mentions(alias_id) WHERE alias_id IS NOT NULL',
  sentences_document: 'sentences(document_id)',
  documents_hash: 'documents(hash)',
  documents_published: 'documents(published)',
  dates_from: 'dates(date_from)',
  quantities_object: 'quantities(object, value)',
  facts_document: 'facts(document_id)',
};
