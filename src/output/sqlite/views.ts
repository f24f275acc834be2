import { KINDS, type Kind } from '../../record/types.js';
import { type Column, columnsOf, isNameKind, LEAD, TABLES, TRAIL, VALUE_FIELDS } from '../columns.js';

const ARTICLE = `CASE WHEN d.path IS NULL THEN coalesce(d.external_id, ':' || d.line) WHEN d.line IS NULL THEN d.path ELSE d.path || ':' || d.line END`;

/** Where the columns that every mention has come from. */
const SHARED: Readonly<Record<string, string>> = {
  article: ARTICLE,
  url: 'd.url',
  title: 'd.title',
  published: 'd.published',
  sentence: 'substr(d.text, coalesce(s.first_character, s.start) + 1, coalesce(s.characters, s."end" - s.start))',
  // before the end of a run a name has no body yet
  entity: 'coalesce(e.identifier, a.key)',
};

/** A list is a JSON array in its table and "a; b" in a cell. */
const listCell = (column: string): string => `(SELECT group_concat(value, '; ') FROM json_each(v."${column}"))`;

function source(column: Column, own: ReadonlySet<string>): string {
  const { name } = column;
  if (own.has(name)) return column.type === 'list' ? listCell(name) : `v."${name}"`;
  return SHARED[name] ?? `m."${name}"`;
}

const select = (columns: readonly Column[], own: ReadonlySet<string>): string =>
  columns.map((column) => `  ${source(column, own)} AS "${column.name}"`).join(',\n');

const FROM = `
FROM mentions m
JOIN documents d ON d.id = m.document_id
JOIN sentences s ON s.id = m.sentence_id
LEFT JOIN aliases a ON a.id = m.alias_id
LEFT JOIN entities e ON e.id = a.entity_id`;

function kindView(kind: Kind): string {
  const own = new Set(VALUE_FIELDS[kind].map(({ column }) => column.name));
  if (isNameKind(kind)) own.add('core');
  return `CREATE VIEW v_${TABLES[kind]} AS SELECT\n${select(columnsOf(kind), own)}${FROM}
JOIN ${TABLES[kind]} v ON v.mention_id = m.id`;
}

/** What `v_mentions` has: everything that mentions of all kinds share. */
export const MENTION_COLUMNS: readonly Column[] = [
  ...LEAD,
  { name: 'kind', type: 'text', about: 'date, quantity, organisation, place, programme or person' },
  { name: 'entity', type: 'text', about: 'Identifier of the same body over the whole collection' },
  ...TRAIL,
];

/** What `v_reprints` has: articles that repeat an earlier one. */
export const REPRINT_COLUMNS: readonly Column[] = [
  { name: 'article', type: 'text', about: 'The article that repeats another, as in the other views' },
  { name: 'title', type: 'text', about: 'Its headline' },
  { name: 'published', type: 'day', about: 'Its publication date' },
  { name: 'reprint_of', type: 'text', about: 'The earliest article with the same or nearly the same text' },
  { name: 'likeness', type: 'number', about: '1: the very same text; less: the share of common runs of five words' },
];

/** What `v_entities` has: the bodies of the whole collection. */
export const ENTITY_COLUMNS: readonly Column[] = [
  { name: 'entity', type: 'text', about: 'Identifier, as in the other views' },
  { name: 'kind', type: 'text', about: 'organisation, place, programme or person' },
  { name: 'name', type: 'text', about: 'The name to show' },
  { name: 'type', type: 'text', about: 'Its type, where stated' },
  { name: 'place', type: 'text', about: 'Its place, where known' },
  { name: 'aliases', type: 'list', about: 'All its names, the most frequent first' },
  { name: 'mentions', type: 'integer', about: 'How often it is mentioned' },
  { name: 'articles', type: 'integer', about: 'In how many articles' },
];

/** What `v_aliases` has: every name of every body, and why it is one of them. */
export const ALIAS_COLUMNS: readonly Column[] = [
  { name: 'entity', type: 'text', about: 'Identifier, as in the other views' },
  { name: 'kind', type: 'text', about: 'organisation, place, programme or person' },
  { name: 'alias', type: 'text', about: 'The name' },
  { name: 'key', type: 'text', about: 'Its identifier by its own articles alone, as in JSON lines' },
  { name: 'mentions', type: 'integer', about: 'How often it stands for that key' },
  { name: 'articles', type: 'integer', about: 'In how many articles' },
  { name: 'rule', type: 'text', about: 'The rule that joined the key to the entity; empty where they are the same' },
  { name: 'evidence', type: 'text', about: 'What the rule saw' },
  { name: 'article', type: 'text', about: 'An article that shows it' },
];

/** The views, in an order in which they can be made. They hold no rows: they can be made at any time. */
export const VIEWS: readonly string[] = [
  ...KINDS.map(kindView),
  `CREATE VIEW v_mentions AS SELECT\n${select(MENTION_COLUMNS, new Set())}${FROM}`,
  `CREATE VIEW v_documents AS SELECT ${ARTICLE} AS article, d.external_id AS id, d.hash, d.path,
  d.line, d.url, d.title, d.published, d.dictionary, d.characters, d.mentions FROM documents d`,
  `CREATE VIEW v_reprints AS SELECT ${ARTICLE} AS article, d.title, d.published,
  ${ARTICLE.replace(/\bd\./gu, 'f.')} AS reprint_of, r.likeness
FROM reprints r
JOIN documents d ON d.id = r.document_id
JOIN documents f ON f.id = r.original_id`,
  `CREATE VIEW v_entities AS SELECT e.identifier AS entity, e.kind, e.normal AS name, e.type, e.place,
  (SELECT group_concat(alias, '; ') FROM (SELECT alias FROM aliases WHERE entity_id = e.id
    GROUP BY alias ORDER BY sum(mentions) DESC, alias)) AS aliases, e.mentions, e.articles
FROM entities e`,
  `CREATE VIEW v_aliases AS SELECT e.identifier AS entity, a.kind, a.alias, a.key, a.mentions, a.articles,
  a.rule, a.evidence, ${ARTICLE} AS article
FROM aliases a JOIN entities e ON e.id = a.entity_id LEFT JOIN documents d ON d.id = a.document_id`,
  `CREATE VIEW v_errors AS SELECT
  ${ARTICLE} AS article,
  d.external_id AS id, d.path, d.line, d.code, d.message FROM errors d`,
  `CREATE VIEW v_facts AS SELECT ${ARTICLE} AS article, d.title, d.published,
  ${SHARED.sentence} AS sentence, w.normal AS who, f.what, q.normal AS how_many, p.normal AS "where", t.normal AS "when",
  f.rule, f.confidence
FROM facts f
JOIN documents d ON d.id = f.document_id
LEFT JOIN sentences s ON s.id = f.sentence_id
LEFT JOIN mentions w ON w.id = f.who_id
LEFT JOIN mentions q ON q.id = f.quantity_id
LEFT JOIN mentions p ON p.id = f.place_id
LEFT JOIN mentions t ON t.id = f.date_id`,
];
