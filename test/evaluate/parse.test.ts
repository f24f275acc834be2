import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Expected,
  type ExpectedMention,
  type ExpectedValue,
  FIELDS,
  type Scalar,
} from '../../src/evaluate/expected.js';
import { formatExpected } from '../../src/evaluate/format.js';
import { escapeMark } from '../../src/evaluate/mark.js';
import { parseExpected } from '../../src/evaluate/parse.js';
import { KINDS } from '../../src/record/types.js';

test('values are read by the type of their field, whatever YAML would make of them', () => {
  const source = `
reading: { published: 2025-07-08 }
published: 2025-09-01
title: null
date:
  в [2019 году]: { edtf: 2019, to: null, modifier: ~ }
quantity:
  # why it is so
  '[80 рябин]': { value: 80, max: null, unit: [рябина, null], optional: true, alt: ['[80]'] }
place:
  в [Осло]: { code: NO }
  '[Пермь]':
`;
  expect(parseExpected(source, 'a.expected.yaml')).toEqual({
    reading: { published: '2025-07-08' },
    published: '2025-09-01',
    title: null,
    mentions: [
      mention('date', 'в [2019 году]', { edtf: '2019', to: null, modifier: '~' }, 6),
      {
        ...mention('quantity', '[80 рябин]', { value: 80, max: null, unit: ['рябина', null] }, 9),
        optional: true,
        alt: ['[80]'],
      },
      mention('place', 'в [Осло]', { code: 'NO' }, 11),
      mention('place', '[Пермь]', {}, 12),
    ],
  });
});

function mention(
  kind: ExpectedMention['kind'],
  mark: string,
  fields: ExpectedMention['fields'],
  line: number,
): ExpectedMention {
  return { kind, mark, fields, optional: false, alt: [], line };
}

describe('mistakes are reported with file and line', () => {
  test.each([
    ['town:\n  [а]: {}', 'x.yaml:1: unknown key "town"'],
    ['place:\n  а: {}', 'x.yaml:2: bad mark "а": the span must stand in [square brackets]'],
    ["place:\n  '[а]': { unit: т }", 'x.yaml:2: a place has no field "unit" (known: normal, type, code, parent)'],
    ["quantity:\n\n  '[5 т]': { value: пять }", 'x.yaml:3: value must be a number, not "пять"'],
    ["quantity:\n  '[5 т]': { value: '' }", 'x.yaml:2: value must be a number, not ""'],
    ["place:\n  '[а]': { normal: { а: б } }", 'x.yaml:2: normal must be a single value'],
    ["place:\n  '[а]': { optional: maybe }", 'x.yaml:2: optional must be true or false'],
    ["place:\n  '[а]': { alt: [б] }", 'x.yaml:2: bad mark "б"'],
    ["place:\n  '[а]': Пермь", 'x.yaml:2: the values of a mention must be a mapping'],
    ['published: yesterday', 'x.yaml:1: published must be a day such as 2025-09-01'],
    ['reading: { zone: 3 }', 'x.yaml:1: reading has no field "zone"'],
    ['- а', 'x.yaml:1: the file must be a mapping'],
    ["place:\n  '[а]': {}\n  '[а]': {}", 'x.yaml:3: Map keys must be unique'],
    ["place:\n  '[а]': { type: city", 'x.yaml:'],
  ])('%j', (source, message) => {
    expect(() => parseExpected(source, 'x.yaml')).toThrow(message);
  });

  test('all of them at once', () => {
    const source = 'place:\n  а: {}\n  б: {}\n';
    expect(() => parseExpected(source, 'x.yaml')).toThrow(/x\.yaml:2: .*\nx\.yaml:3: /s);
  });

  test('an empty file expects nothing', () => {
    expect(parseExpected('# nothing here\n', 'x.yaml')).toEqual({ reading: {}, mentions: [] });
  });
});

const word = fc.string({
  unit: fc.constantFrom(...'аяЁй09 «»"\'`:#,[]{}>|&*!%@~-?\\=.№null'.split('')),
  minLength: 1,
  maxLength: 12,
});
const text: fc.Arbitrary<Scalar> = fc.oneof(
  word,
  fc.constantFrom('', 'null', '~', '>', '2019', 'true', 'NO', '%'),
  fc.constant(null),
);
const number: fc.Arbitrary<Scalar> = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e12 }).map((value) => value + 0),
  fc.constant(null),
);
const mark = fc.tuple(word, word, word).map((parts) => {
  const [before, span, after] = parts.map(escapeMark);
  return `${before}[${span}]${after}`;
});

function fieldsOf(kind: ExpectedMention['kind']): fc.Arbitrary<ExpectedMention['fields']> {
  return fc.subarray(Object.entries(FIELDS[kind])).chain((entries) =>
    fc
      .tuple(
        ...entries.map(([field, type]) => {
          const value = type === 'number' ? number : text;
          const values: fc.Arbitrary<ExpectedValue> = fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 3 }));
          return fc.tuple(fc.constant(field), values);
        }),
      )
      .map((pairs) => Object.fromEntries(pairs)),
  );
}

const mentionOfAnyKind: fc.Arbitrary<ExpectedMention> = fc.constantFrom(...KINDS).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    mark,
    fields: fieldsOf(kind),
    optional: fc.boolean(),
    alt: fc.array(mark, { maxLength: 2 }),
    line: fc.constant(0),
  }),
);

test('what is written is read back the same', () => {
  const day = fc.constantFrom('2025-09-01', null);
  fc.assert(
    fc.property(
      fc.uniqueArray(mentionOfAnyKind, { maxLength: 8, selector: ({ kind, mark }) => `${kind} ${mark}` }),
      fc.record(
        { published: day, title: fc.oneof(word, fc.constantFrom('', 'null'), fc.constant(null)) },
        { requiredKeys: [] },
      ),
      fc.record({ published: fc.constant('2025-09-01'), encoding: fc.constant('koi8-r') }, { requiredKeys: [] }),
      (mentions, document, reading) => {
        const expected: Expected = {
          reading,
          ...document,
          mentions: KINDS.flatMap((kind) => mentions.filter((one) => one.kind === kind)),
        };
        const read = parseExpected(formatExpected(expected), 'x.yaml');
        expect({ ...read, mentions: read.mentions.map((one) => ({ ...one, line: 0 })) }).toEqual(expected);
      },
    ),
  );
});
