/** Checks the shape of entries, words and rules against dictionary.schema.json. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { closest } from './suggest.js';

// loaded only by lint and tests
const require = createRequire(import.meta.url);

interface Schema {
  readonly $defs: Readonly<Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>>;
}

/** A checker for one definition of the schema: the mistakes in a value, as plain lines. */
export type Check = (value: unknown) => string[];

/** Compiles the schema; `check('place')` falls back to `fallback` where the schema has no such definition. */
export function schemaChecks(): (definition: string, fallback: string) => Check {
  const { Ajv2020 } = require('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
  const schema: Schema = JSON.parse(
    readFileSync(new URL('../dictionary/dictionary.schema.json', import.meta.url), 'utf8'),
  );
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  ajv.addSchema(schema, 'dictionary');
  const compiled = new Map<string, ValidateFunction>();
  return (definition, fallback) => {
    const name = definition in schema.$defs ? definition : fallback;
    let validate = compiled.get(name);
    if (!validate) {
      validate = ajv.compile({ $ref: `dictionary#/$defs/${name}` });
      compiled.set(name, validate);
    }
    const run = validate;
    const keys = Object.keys(schema.$defs[name]?.properties ?? {});
    return (value) => (run(value) ? [] : [...new Set((run.errors ?? []).map((e) => explain(e, keys)))]);
  };
}

function explain(error: ErrorObject, keys: readonly string[]): string {
  const where = error.instancePath.split('/').filter(Boolean).join('.');
  if (error.keyword === 'additionalProperties') {
    const key = String(error.params.additionalProperty);
    const hint = closest(key, keys);
    return `unknown key "${key}"${hint ? `; did you mean "${hint}"?` : `; known are ${keys.join(', ')}`}`;
  }
  if (error.keyword === 'enum') {
    return `${where}: must be one of ${error.params.allowedValues.join(', ')}`;
  }
  return `${where ? `${where}: ` : ''}${error.message ?? error.keyword}`;
}
