/** Programmes in sentences: spans, normal forms, types, owners. */
import { describe, expect, it } from 'vitest';
import { runPipeline } from '../../../src/pipeline.js';
import type { ProgrammeMention } from '../../../src/record/types.js';
import { testEngine } from '../../engine.js';
import { ABROAD, COINED } from './abroad.js';
import { EXERCISES, PRIZES } from './contests.js';
import { AGAIN, NOT_AGAIN, YEARLY } from './document.js';
import { PRESS, PRESS_MORE, PRESS_OTHER } from './press.js';
import { AFTER_TYPE, NOT_QUOTED, OWNERS } from './quoted.js';
import type { Row } from './rows.js';
import { CAPITALS, LATIN, NOT_CAPITALS, OFFICIAL } from './unquoted.js';

const engine = testEngine();

function programmesIn(text: string): ProgrammeMention[] {
  const article = { id: null, path: null, line: null, text, title: null, published: null, url: null };
  return runPipeline(engine, article).mentions.filter((m): m is ProgrammeMention => m.kind === 'programme');
}

/** The text with the programmes in brackets. */
function marked(text: string, mentions: readonly ProgrammeMention[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of mentions) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

function check([sentence, normal, values]: Row): void {
  const text = sentence.replaceAll(/[[\]]/g, '');
  const mentions = programmesIn(text);
  expect(marked(text, mentions)).toBe(sentence);
  const [first] = mentions;
  if (!first) return;
  if (normal !== undefined) expect(first.normal).toBe(normal ?? first.text);
  if (values) expect(first).toMatchObject(values);
}

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  'quoted, after a type word': AFTER_TYPE,
  owners: OWNERS,
  press: PRESS,
  'press, more': PRESS_MORE,
  'press, something else': PRESS_OTHER,
  'quoted, something else': NOT_QUOTED,
  prizes: PRIZES,
  'exercises, races, plans': EXERCISES,
  Latin: LATIN,
  abroad: ABROAD,
  coined: COINED,
  capitals: CAPITALS,
  official: OFFICIAL,
  'capitals, something else': NOT_CAPITALS,
  'known, listed, cued': AGAIN,
  'with a year': YEARLY,
  'known elsewhere, something else': NOT_AGAIN,
};

for (const [title, rows] of Object.entries(TABLES)) {
  describe(`programmes: ${title}`, () => {
    it.each(rows.map((row) => [row[0], row] as const))('%s', (_, row) => check(row));
  });
}

describe('programmes: the tables', () => {
  it('hold enough rows, a quarter of them without a programme', () => {
    const rows = Object.values(TABLES).flat();
    const none = rows.filter(([text]) => !text.includes('['));
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(none.length).toBeGreaterThanOrEqual(rows.length / 4);
  });
});
