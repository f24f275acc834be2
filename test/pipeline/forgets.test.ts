/** Words that were forgotten are learnt again as they were: what is found does not depend on the room for them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractorOn } from '../../src/index.js';
import { testEngine } from '../engine.js';

const FOLDER = new URL('../../fixtures/', import.meta.url);
const texts = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));

describe('room for words', () => {
  const published = '2025-09-01';
  const wide = extractorOn(testEngine());
  const expected = texts.map((text) => wide.extract(text, { published }).mentions);

  it.each([1, 50, 400, 1_000, 3_000])('finds the same with room for %i words', (words) => {
    const engine = testEngine([], words);
    const narrow = extractorOn(engine);
    for (let round = 0; round < 2; round++) {
      texts.forEach((text, i) => {
        expect(narrow.extract(text, { published }).mentions).toEqual(expected[i]);
      });
    }
    // the last text's words may all be there
    engine.read('');
    expect(engine.lexicon.table.size).toBeLessThanOrEqual(words + 1);
  });
});
