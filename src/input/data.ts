/** The small data files of `dictionaries/input`, read once and only when something asks for them. */
import { readFileSync } from 'node:fs';

const ROOT = new URL('../../dictionaries/input/', import.meta.url);

/** A data file as parsed JSON. Throws when the installation is damaged. */
export function inputData(name: string): Record<string, unknown> {
  const value: unknown = JSON.parse(readFileSync(new URL(name, ROOT), 'utf8'));
  if (typeof value !== 'object' || value === null) throw new Error(`dictionaries/input/${name} is not an object`);
  return { ...value };
}

/** A list of strings from a data file; anything else in it is a damaged installation. */
export function stringList(value: unknown, where: string): string[] {
  if (!Array.isArray(value)) throw new Error(`dictionaries/input: ${where} must be a list`);
  return value.map((item) => String(item));
}
