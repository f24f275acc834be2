/** People: one line a case, the span in brackets. */
import { describe, expect, it } from 'vitest';
import { parseMarked } from '../../src/dictionary/marked.js';
import { createExtractor } from '../../src/index.js';
import { PERSON_CASES } from './persons-cases.js';
import { NOMINATIVE_CASES } from './persons-nominatives.js';
import { NO_PERSON_CASES } from './persons-none.js';
import { ROLE_CASES } from './persons-roles.js';

const extractor = createExtractor();

describe('persons', () => {
  it.each(
    [...PERSON_CASES, ...ROLE_CASES, ...NO_PERSON_CASES, ...NOMINATIVE_CASES].map((row) => [row[0], row] as const),
  )('%s', (_name, [marked, normals, fields]) => {
    const { text, spans } = parseMarked(marked);
    const found = extractor.extract(text, {}).mentions.filter((m) => m.kind === 'person');
    expect(found.map((m) => m.text)).toEqual(spans.map(([from, to]) => text.slice(from, to)));
    expect(found.map((m) => [m.start, m.end])).toEqual(spans);
    expect(found.map((m) => m.normal)).toEqual(normals);
    if (fields) expect(found[0]).toMatchObject(fields);
  });
});
