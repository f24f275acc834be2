import { expect, it } from 'vitest';
import { BUILT_IN } from '../../src/dictionary/load.js';
import { parseSource } from '../../src/dictionary/parse.js';
import { readSources } from '../../src/dictionary/read.js';

/** Fields of entries that name a place. */
const FIELDS = ['place', 'parent'] as const;

it('every place that an entry of the dictionaries lies in is itself in the dictionaries', () => {
  const files = readSources([BUILT_IN]).map(parseSource);
  const places = new Set(
    files
      .filter(({ kind }) => kind === 'place')
      .flatMap(({ entries }) => entries.flatMap(({ value }) => [value.name, ...(value.aliases ?? [])])),
  );
  const named = files.flatMap(({ path, entries, defaults }) =>
    entries.flatMap(({ value, line }) =>
      FIELDS.map((field) => ({ at: `${path}:${line}`, place: value[field] ?? defaults[field] })),
    ),
  );
  const unknown = named.filter(({ place }) => typeof place === 'string' && !places.has(place));
  expect(unknown).toEqual([]);
  expect(named.some(({ place }) => place === 'Москва')).toBe(true);
});
