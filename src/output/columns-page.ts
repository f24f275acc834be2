import type { Column, ColumnType } from './columns.js';
import { WIDE_TABLES } from './rows.js';
import { ALIAS_COLUMNS, ENTITY_COLUMNS, MENTION_COLUMNS, REPRINT_COLUMNS } from './sqlite/views.js';

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  number: 'number',
  integer: 'whole number',
  day: 'day, YYYY-MM-DD',
  list: 'texts, "; " between them',
};

const cell = (text: string): string => text.replaceAll('|', '\\|');

const table = (columns: readonly Column[]): string =>
  ['| column | type | what it holds |', '|---|---|---|']
    .concat(columns.map(({ name, type, about }) => `| \`${name}\` | ${TYPES[type]} | ${cell(about)} |`))
    .join('\n');

const INTRODUCTION = `# Columns

Made by \`scripts/columns.mjs\` from the code; a test compares the two.

The CSV files, the sheets of a workbook and the views of the database have the same columns in the same order:
\`out/csv/quantities.csv\`, the sheet \`quantities\`, the view \`v_quantities\`.

- \`start\` and \`end\` count UTF-16 code units in the article's text, as JavaScript, Java and C# do. The
  text of a web page is what was taken out of it: column \`text\` of the table \`documents\`.
- An empty cell says that there is no such value.
- CSV is RFC 4180 in UTF-8. A text that a spreadsheet could take for a formula (it begins with \`=\`, \`+\`, \`-\`, \`@\`,
  a tab or a return) has an apostrophe before it. Numbers and dates have none, also when they begin with a minus.
- \`--excel\` writes CSV as Excel in a Russian locale expects it: \`;\` between cells, decimal comma, byte order mark. In
  any CSV Excel takes \`2025-09\` in \`edtf\` for a day, and an \`id\` such as \`007\` or \`1e5\` for a number: the
  workbook (\`--xlsx\`) keeps them as they are. What does not fit into a sheet of 1,048,576 rows goes on in a further
  one (\`dates 2\`); a text longer than the 32,767 characters of a cell is cut and ends in "…".
- Rows stand in the order in which the articles were first met, within an article in the order of the text. The
  order does not depend on the number of workers, and an article that is replaced keeps its place.
- \`datapackage.json\` beside the CSV files describes them for Frictionless tools.
`;

/** The text of docs/columns.md. */
export function columnsPage(): string {
  const sections = WIDE_TABLES.map(({ name, columns }) => `## ${name}\n\n${table(columns)}\n`);
  const mentions = `## v_mentions (only in the database)\n\nAll kinds together.\n\n${table(MENTION_COLUMNS)}\n`;
  const reprints = `## v_reprints (only in the database)

Articles whose text stands in the database already, word for word or nearly. Counts that are to leave them out add
\`WHERE article NOT IN (SELECT article FROM v_reprints)\`.

${table(REPRINT_COLUMNS)}
`;
  const entities = `## v_entities (only in the database)

The bodies of the whole collection: [identity.md](identity.md) tells how names become one.

${table(ENTITY_COLUMNS)}
`;
  const aliases = `## v_aliases (only in the database)\n\nTheir names, and why each is one of them.\n\n${table(ALIAS_COLUMNS)}\n`;
  return [INTRODUCTION, ...sections, mentions, entities, aliases, reprints].join('\n');
}
