/** Places: one line a case, the span in brackets. */
import { describe, expect, it } from 'vitest';
import { parseMarked } from '../../src/dictionary/marked.js';
import { createExtractor } from '../../src/index.js';
import { BESIDE_CASES } from './places-beside.js';
import { PLACE_CASES } from './places-cases.js';
import { FORM_CASES } from './places-forms.js';
import { NO_PLACE_CASES } from './places-none.js';

const extractor = createExtractor();

describe('places', () => {
  it.each([...PLACE_CASES, ...FORM_CASES, ...NO_PLACE_CASES, ...BESIDE_CASES].map((row) => [row[0], row] as const))(
    '%s',
    (_name, [marked, normals, fields]) => {
      const { text, spans } = parseMarked(marked);
      const found = extractor.extract(text, {}).mentions.filter((m) => m.kind === 'place');
      expect(found.map((m) => m.text)).toEqual(spans.map(([from, to]) => text.slice(from, to)));
      expect(found.map((m) => [m.start, m.end])).toEqual(spans);
      expect(found.map((m) => m.normal)).toEqual(normals);
      if (fields) expect(found[0]).toMatchObject(fields);
    },
  );
});
