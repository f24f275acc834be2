/** Organisations: the phrase in brackets -> its span, normal form, type, place, core. `!` in front: no organisation. */
import { describe, expect, it } from 'vitest';
import { runPipeline } from '../../src/pipeline.js';
import type { OrganisationMention } from '../../src/record/types.js';
import { testEngine } from '../engine.js';
import { BY_THEME } from './organisations-by-theme.js';
import { CASES, type Row } from './organisations-cases.js';
import { LATIN_NAMES } from './organisations-latin.js';
import { MACHINES, OF_THE_DISTRICT, SEVERAL, TAILS } from './organisations-machines.js';
import { LEGAL_FORMS, MORE_BODIES, NAMELESS, OF_REGIONS } from './organisations-nameless.js';
import { PARTS_OF_BODIES } from './organisations-parts.js';
import { STUDIES } from './organisations-studies.js';

const engine = testEngine();

function organisationsIn(text: string): OrganisationMention[] {
  const article = { id: null, path: null, line: null, text, title: null, published: null, url: null };
  return runPipeline(engine, article).mentions.filter((m): m is OrganisationMention => m.kind === 'organisation');
}

function check([marked, normal, expected = {}]: Row): void {
  if (marked.startsWith('! ')) {
    expect(organisationsIn(marked.slice(2)).map((m) => m.text)).toEqual([]);
    return;
  }
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  const found = organisationsIn(text);
  const mention = found.find((m) => m.start === start && m.end === end);
  expect(mention?.text ?? found.map((m) => m.text)).toBe(text.slice(start, end));
  if (!mention) return;
  if (normal !== undefined) expect(mention.normal).toBe(normal);
  if (expected.type !== undefined) expect(mention.type).toBe(expected.type);
  if (expected.place !== undefined) expect(mention.place).toBe(expected.place);
  if (expected.descriptor !== undefined) expect(mention.descriptor).toBe(expected.descriptor);
  if (expected.core !== undefined) expect(text.slice(...mention.core)).toBe(expected.core);
}

const TABLES = {
  ...BY_THEME,
  ...CASES,
  'parts of bodies': PARTS_OF_BODIES,
  'parts without a name': NAMELESS,
  'legal forms': LEGAL_FORMS,
  'bodies of regions': OF_REGIONS,
  'more bodies': MORE_BODIES,
  'latin names': LATIN_NAMES,
  machines: MACHINES,
  studies: STUDIES,
  'several bodies': SEVERAL,
  tails: TAILS,
  'bodies of a district': OF_THE_DISTRICT,
};

for (const [name, rows] of Object.entries(TABLES)) {
  describe(name, () => {
    it.each(rows.map((row) => [row[0], row] as const))('%s', (_text, row) => check(row));
  });
}
