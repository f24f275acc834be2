import type { Column, ColumnType } from '../columns.js';
import { type Table, WIDE_TABLES } from '../rows.js';
import type { Dialect } from './dialect.js';

/** Types of Frictionless Table Schema. A list is a text in a cell. */
const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  number: 'number',
  integer: 'integer',
  day: 'date',
  list: 'string',
};

const field = ({ name, type, about }: Column, { excel }: Dialect) => ({
  name,
  type: TYPES[type],
  description: about,
  ...(excel && type === 'number' ? { decimalChar: ',' } : {}),
});

const resource = ({ name, columns }: Table, dialect: Dialect) => ({
  name,
  path: `${name}.csv`,
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: {
    delimiter: dialect.excel ? ';' : ',',
    lineTerminator: '\r\n',
    quoteChar: '"',
    doubleQuote: true,
    skipInitialSpace: false,
    header: true,
  },
  schema: { fields: columns.map((column) => field(column, dialect)), missingValues: [''] },
});

/** `datapackage.json`: a Frictionless Tabular Data Package that describes the CSV files beside it. */
export const dataPackage = (dialect: Dialect): string =>
  `${JSON.stringify(
    {
      profile: 'tabular-data-package',
      name: 'svodka',
      title: 'Facts found in Russian news by svodka',
      resources: WIDE_TABLES.map((table) => resource(table, dialect)),
    },
    null,
    2,
  )}\n`;
