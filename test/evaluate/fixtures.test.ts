import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locate, parseMark } from '../../src/evaluate/mark.js';
import { parseExpected } from '../../src/evaluate/parse.js';
import { KINDS } from '../../src/record/types.js';

const FOLDER = 'fixtures';

/** Enough for these files: strict UTF-8, else windows-1251; reading itself is tested with the readers. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

const articles = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

test('there are at least twenty articles and every kind occurs', () => {
  expect(articles.length).toBeGreaterThanOrEqual(20);
  const kinds = new Set<string>();
  for (const name of articles) {
    const file = `${FOLDER}/${name.replace(/\.txt$/, '.expected.yaml')}`;
    for (const mention of parseExpected(readFileSync(file, 'utf8'), file).mentions) kinds.add(mention.kind);
  }
  expect([...kinds].sort()).toEqual([...KINDS].sort());
});

describe.each(articles)('%s', (name) => {
  const text = decode(readFileSync(`${FOLDER}/${name}`));
  const file = `${FOLDER}/${name.replace(/\.txt$/, '.expected.yaml')}`;

  test('has a fitting length and expectations', () => {
    expect(text.length).toBeGreaterThanOrEqual(600);
    expect(text.length).toBeLessThanOrEqual(2500);
    expect(existsSync(file)).toBe(true);
  });

  test('every mark stands in the text once; spans of one kind do not overlap and keep text order', () => {
    const { mentions } = parseExpected(readFileSync(file, 'utf8'), file);
    const wrong: string[] = [];
    const ends = new Map<string, number>();
    for (const mention of mentions) {
      for (const mark of [mention.mark, ...mention.alt]) {
        const found = locate(mark, text);
        if ('problem' in found) wrong.push(`${file}:${mention.line}: ${mark}: ${found.problem}`);
        else if (mark === mention.mark) {
          if (found.span[0] < (ends.get(mention.kind) ?? 0)) wrong.push(`${file}:${mention.line}: ${mark}: order`);
          ends.set(mention.kind, found.span[1]);
        }
        const parsed = parseMark(mark);
        if (typeof parsed !== 'string' && /^\s|\s$/.test(parsed.text))
          wrong.push(`${file}: ${mark}: blank at the edge`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
