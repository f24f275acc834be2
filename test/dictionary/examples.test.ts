import { describe, expect, it } from 'vitest';
import { collectExamples } from '../../src/dictionary/examples.js';
import { BUILT_IN } from '../../src/dictionary/load.js';
import { parseSource } from '../../src/dictionary/parse.js';
import { readSources } from '../../src/dictionary/read.js';
import { checkExample } from '../../src/dictionary/run-examples.js';
import { createExtractor } from '../../src/index.js';

const extractor = createExtractor();
const examples = collectExamples(readSources([BUILT_IN]).map(parseSource));
const extract = (text: string, published: string | null) =>
  extractor.extract(text, published === null ? {} : { published });

describe('dictionary examples', () => {
  it('there are some', () => expect(examples.length).toBeGreaterThan(100));
  it.each(examples.map((e) => [`${e.file}:${e.line} ${e.of}: ${e.must ? '' : '! '}${e.text}`, e] as const))(
    '%s',
    (_name, example) => expect(checkExample(example, extract)).toBeNull(),
  );
});
