import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { dataPackage } from '../../src/output/csv/datapackage.js';
import { parseCsv } from './csv-parser.js';
import { csvOf, run, workdir } from './helpers.js';
import { outcome } from './samples.js';

/**
 * The shape that Frictionless asks of a Tabular Data Package (profiles tabular-data-package, tabular-data-resource and
 * table-schema of Data Package v1), as far as it says anything about what we write.
 */
const profile = {
  type: 'object',
  required: ['resources', 'profile'],
  properties: {
    profile: { const: 'tabular-data-package' },
    name: { type: 'string', pattern: '^([-a-z0-9._/])+$' },
    title: { type: 'string' },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['profile', 'name', 'path', 'schema'],
        properties: {
          profile: { const: 'tabular-data-resource' },
          name: { type: 'string', pattern: '^([-a-z0-9._/])+$' },
          path: { type: 'string', pattern: '^(?=^[^./~])(^((?!\\.{2}).)*$).*$' },
          format: { type: 'string' },
          mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
          encoding: { type: 'string' },
          dialect: {
            type: 'object',
            properties: {
              delimiter: { type: 'string', minLength: 1 },
              lineTerminator: { type: 'string' },
              quoteChar: { type: 'string' },
              doubleQuote: { type: 'boolean' },
              skipInitialSpace: { type: 'boolean' },
              header: { type: 'boolean' },
            },
            additionalProperties: false,
          },
          schema: {
            type: 'object',
            required: ['fields'],
            properties: {
              fields: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['name', 'type'],
                  properties: {
                    name: { type: 'string' },
                    type: { enum: ['string', 'number', 'integer', 'date'] },
                    description: { type: 'string' },
                    decimalChar: { type: 'string' },
                  },
                  additionalProperties: false,
                },
              },
              missingValues: { type: 'array', items: { type: 'string' } },
            },
          },
        },
      },
    },
  },
};

interface Package {
  readonly resources: readonly {
    readonly path: string;
    readonly schema: { readonly fields: readonly { readonly name: string; readonly type: string }[] };
  }[];
}

const TYPES: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  number: /^-?\d+(\.\d+)?(e[+-]\d+)?$/,
  integer: /^-?\d+$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

describe('datapackage.json', () => {
  const dir = workdir();
  it.each([false, true])('has the shape that Frictionless asks for (Excel: %s)', (excel) => {
    const validate = new Ajv().compile(profile);
    validate(JSON.parse(dataPackage({ excel })));
    expect(validate.errors).toBeNull();
  });

  it('tells the truth about every file', () => {
    const out = dir.path('out');
    run(out, [[outcome({ published: '2025-09-02' })]]);
    const files = csvOf(out);
    const described: Package = JSON.parse(files['datapackage.json'] ?? '');
    expect(described.resources.map(({ path }) => path).sort()).toEqual(
      Object.keys(files).filter((name) => name.endsWith('.csv')),
    );
    for (const { path, schema } of described.resources) {
      const [header, ...rows] = parseCsv(files[path] ?? '');
      expect(header).toEqual(schema.fields.map(({ name }) => name));
      for (const row of rows) {
        for (const [index, cell] of row.entries())
          if (cell !== '') expect(cell).toMatch(TYPES[schema.fields[index]?.type ?? ''] ?? /$^/);
      }
    }
  });
});
