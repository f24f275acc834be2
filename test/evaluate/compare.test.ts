import { describe, expect, test } from 'vitest';
import { compare } from '../../src/evaluate/compare.js';
import { parseExpected } from '../../src/evaluate/parse.js';
import { scores } from '../../src/evaluate/score.js';
import type { Mention } from '../../src/record/types.js';
import { date, extraction, place, quantity } from './build.js';

const TEXT = 'В 2024 году в Перми и Уфе высадили 80 рябин и 25 кустов сирени.';
const rowan = quantity(TEXT, '80 рябин', { value: 80, unit: 'рябина', object: 'рябина' });
const year = date(TEXT, '2024 году', { edtf: '2024' });
const perm = place(TEXT, 'Перми');

function keys(expectations: string, mentions: readonly Mention[], text = TEXT): string[] {
  const expected = parseExpected(expectations, 'x.yaml');
  return compare(expected, extraction(mentions), text).differences.map(({ key }) => key);
}

describe('differences', () => {
  test.each<[string, string, Mention[], string[]]>([
    ['nothing differs', 'quantity:\n  высадили [80 рябин]: { value: 80, unit: рябина, max: null }', [rowan], []],
    ['missing', 'quantity:\n  высадили [80 рябин]: {}', [], ['quantity missing | высадили [80 рябин]']],
    ['extra', '', [perm], ['place extra | в [Перми] и']],
    [
      'another kind is not the same',
      'place:\n  "[80 рябин]": {}',
      [rowan],
      ['place missing | [80 рябин]', 'quantity extra | высадили [80 рябин] и'],
    ],
    [
      'a span that is off',
      'quantity:\n  "[25 кустов] сирени": { value: 25 }',
      [quantity(TEXT, '25 кустов сирени')],
      ['quantity span | [25 кустов] сирени'],
    ],
    [
      'a wrong value',
      'quantity:\n  "[80 рябин]": { value: 81, unit: рябина }',
      [rowan],
      ['quantity value | [80 рябин]'],
    ],
    ['null is compared', 'quantity:\n  "[80 рябин]": { value: null }', [rowan], ['quantity value | [80 рябин]']],
    ['one of several values', 'quantity:\n  "[80 рябин]": { unit: [дерево, рябина] }', [rowan], []],
    [
      'none of several values',
      'quantity:\n  "[80 рябин]": { unit: [дерево, null] }',
      [rowan],
      ['quantity unit | [80 рябин]'],
    ],
    ['optional and absent', 'place:\n  "[Перми]": { optional: true }', [], []],
    ['optional and present', 'place:\n  "[Перми]": { optional: true }', [perm], []],
    ['optional and longer', 'place:\n  "[Перми]": { optional: true }', [place(TEXT, 'Перми и Уфе')], []],
    [
      'optional with a wrong value',
      'place:\n  "[Перми]": { optional: true, code: RU }',
      [perm],
      ['place code | [Перми]'],
    ],
    [
      'another span that is right',
      'quantity:\n  "[25 кустов] сирени": { tail: сирени, alt: ["[25 кустов сирени]"] }',
      [quantity(TEXT, '25 кустов сирени')],
      [],
    ],
    [
      'values of another span',
      'quantity:\n  "[25 кустов] сирени": { value: 25, alt: ["[25 кустов сирени]"] }',
      [quantity(TEXT, '25 кустов сирени')],
      ['quantity value | [25 кустов] сирени'],
    ],
    ['obsolete', 'place:\n  "[Омске]": {}', [], ['place obsolete | [Омске]']],
    ['an obsolete alternative', 'place:\n  "[Перми]": { alt: ["[Омске]"] }', [perm], ['place obsolete | [Омске]']],
    ['the document', 'published: 2025-09-01\ntitle: null', [], ['document published']],
  ])('%s', (_name, expectations, mentions, expected) => {
    expect(keys(expectations, mentions)).toEqual(expected);
  });

  test('a difference says what was expected, what came, by which rule, and where it stands', () => {
    const expected = parseExpected('date:\n  В [2024 году]: { edtf: 2023 }', 'x.yaml');
    expect(compare(expected, extraction([year]), TEXT).differences).toEqual([
      {
        type: 'value',
        key: 'date edtf | В [2024 году]',
        kind: 'date',
        mark: 'В [2024 году]',
        field: 'edtf',
        expected: '2023',
        got: '2024',
        rule: 'test.rule',
        line: 2,
      },
    ]);
  });

  test('numbers need not agree in the last digit', () => {
    expect(keys('quantity:\n  "[80 рябин]": { value: 0.3 }', [{ ...rowan, value: 0.1 + 0.2 }])).toEqual([]);
  });
});

test('scores: a wrong span is missing and extra, optional mentions count neither way', () => {
  const expected = parseExpected(
    `place:
  '[Перми]': { code: RU }
  '[Уфе]': { optional: true }
quantity:
  '[80 рябин]': {}
  '[25 кустов] сирени': {}
date:
  '[2024 году]': { edtf: 2024 }
`,
    'x.yaml',
  );
  const found = extraction([perm, place(TEXT, 'Уфе'), rowan, quantity(TEXT, '25 кустов сирени')]);
  const rows = scores([compare(expected, found, TEXT).counts]).map(({ kind, precision, recall, f1 }) => [
    kind,
    precision,
    recall,
    f1,
  ]);
  expect(rows).toEqual([
    ['date', null, 0, 0],
    ['quantity', 0.5, 0.5, 0.5],
    ['place', 1, 1, 1],
    ['total', 2 / 3, 0.5, 4 / 7],
  ]);
});
