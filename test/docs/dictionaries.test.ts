import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compile } from '../../src/dictionary/compile.js';
import { collectExamples } from '../../src/dictionary/examples.js';
import { lint } from '../../src/dictionary/lint.js';
import { BUILT_IN } from '../../src/dictionary/load.js';
import { parseSource } from '../../src/dictionary/parse.js';
import { readSources } from '../../src/dictionary/read.js';
import { checkExample } from '../../src/dictionary/run-examples.js';
import { OPERATIONS } from '../../src/extract/dates/operations/index.js';
import { createExtractor } from '../../src/index.js';
import { METHODS } from '../../src/match/methods.js';
import { BUILT_IN_TAGS } from '../../src/match/tags.js';
import { loadMorphology } from '../../src/morphology/index.js';

const page = readFileSync(new URL('../../docs/dictionaries.md', import.meta.url), 'utf8');
const part = (heading: string): string => page.split(new RegExp(`^#+ ${heading}$`, 'm'))[1]?.split(/^#+ /m)[0] ?? '';
/** The code of the first cells of the rows under a heading. */
const firstCells = (heading: string): string[] =>
  [...part(heading).matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? ''),
  );

describe('docs/dictionaries.md', () => {
  it('lists every tag', () => {
    const grammar = BUILT_IN_TAGS.filter(({ of }) => of !== 'shape').map(({ name }) => `#${name}`);
    const shapes = BUILT_IN_TAGS.filter(({ of }) => of === 'shape').map(({ name }) => `#${name}`);
    expect(firstCells('Grammar').sort()).toEqual(grammar.sort());
    expect(firstCells('Shapes').sort()).toEqual(shapes.sort());
  });

  it('lists every method', () => {
    expect(firstCells('Methods').sort()).toEqual(
      Object.keys(METHODS)
        .map((name) => `@${name}`)
        .sort(),
    );
  });

  it('lists every operation of dates', () => {
    const listed = /Operations of dates \(`op`\): ([\s\S]*?)\. Each/.exec(page)?.[1]?.match(/[a-z-]+/g) ?? [];
    expect(listed.sort()).toEqual(Object.keys(OPERATIONS).sort());
  });

  it.each([
    ['Names', ['entry', 'place', 'organisation']],
    ['Words of classes', ['word']],
    ['Rules', ['rule']],
  ] as const)('lists every field of the schema: %s', (heading, definitions) => {
    const schema = readFileSync(new URL('../../src/dictionary/dictionary.schema.json', import.meta.url), 'utf8');
    const { $defs }: { $defs: Record<string, { properties?: object }> } = JSON.parse(schema);
    const fields = definitions.flatMap((name) => Object.keys($defs[name]?.properties ?? {}));
    expect(firstCells(heading).sort()).toEqual([...new Set(fields)].sort());
  });

  it('names only what svodka reads of the notation', () => {
    const patterns = firstCells('Patterns').map((pattern) => pattern.replaceAll('\\|', '|'));
    expect(patterns.length).toBeGreaterThan(10);
    const rules = patterns.map((match, i) => `  - { name: date.p${i}, match: ${JSON.stringify(`${match} конец`)} }\n`);
    const classes = 'classes:\n  Month: [май]\n  CalendarUnit: [год]\n  Numeral: [пять]\n';
    const bytes = Buffer.from(`kind: date\n${classes}rules:\n${rules.join('')}`);
    const file = parseSource({ folder: '', path: 'p.yaml', bytes });
    expect(compile([file], 'page', loadMorphology()).header.rules).toHaveLength(patterns.length);
  });
});

describe('its dictionaries', () => {
  const folder = mkdtempSync(join(tmpdir(), 'svodka-docs-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml);
  blocks.forEach((yaml, i) => {
    writeFileSync(join(folder, `${i}.yaml`), yaml);
  });

  it('have no mistakes', () => {
    expect(blocks.length).toBeGreaterThan(4);
    expect(lint(readSources([folder]), readSources([BUILT_IN]))).toEqual([]);
  });

  it('and their examples hold', () => {
    const extractor = createExtractor({ dictionaries: [folder] });
    const examples = collectExamples(readSources([folder]).map(parseSource));
    expect(examples.length).toBeGreaterThan(4);
    const wrong = examples.map((example) =>
      checkExample(example, (text, published) => extractor.extract(text, published === null ? {} : { published })),
    );
    expect(wrong.filter((line) => line !== null)).toEqual([]);
  });
});
