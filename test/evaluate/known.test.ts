import { describe, expect, test } from 'vitest';
import { formatKnown, parseKnown } from '../../src/evaluate/known.js';

const SOURCE = `harvest.txt:
  quantity missing | намолотили [4\\u2009млн тонн] зерна:
  "date edtf | к [осени]": autumn of which year is anybody's guess
`;

test('a list is read with reasons, and written back the same', () => {
  const known = parseKnown(SOURCE, 'k.yaml');
  expect(known).toEqual(
    new Map([
      [
        'harvest.txt',
        new Map([
          ['quantity missing | намолотили [4\\u2009млн тонн] зерна', null],
          ['date edtf | к [осени]', "autumn of which year is anybody's guess"],
        ]),
      ],
    ]),
  );
  expect(parseKnown(formatKnown(known), 'k.yaml')).toEqual(known);
  expect(formatKnown(known)).toMatch(/^# What svodka does not yet get right/);
});

test('an empty list is a file with its heading alone', () => {
  expect(parseKnown(formatKnown(new Map()), 'k.yaml')).toEqual(new Map());
});

describe('mistakes are reported with file and line', () => {
  test.each([
    ['- а', 'k.yaml:1: must be a mapping from articles to their differences'],
    ['\na.txt: all of it', 'k.yaml:2: a.txt must be a mapping from difference to reason'],
    ['a.txt:\n  б: [в]', 'k.yaml:1: a difference and its reason must be single values'],
    ['a.txt:\n  б: в\n  б: г', 'k.yaml:3: Map keys must be unique'],
  ])('%j', (source, message) => {
    expect(() => parseKnown(source, 'k.yaml')).toThrow(message);
  });
});
