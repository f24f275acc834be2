import { expect, test } from 'vitest';
import { acceptDifferences } from '../../src/evaluate/accept.js';
import { compare } from '../../src/evaluate/compare.js';
import { expectedFrom, formatExpected } from '../../src/evaluate/format.js';
import { parseExpected } from '../../src/evaluate/parse.js';
import type { Mention } from '../../src/record/types.js';
import { date, extraction, place, quantity } from './build.js';

const TEXT = 'В 2024 году в Перми и Уфе высадили 80 рябин, сообщает мэрия.';
const found = extraction(
  [
    date(TEXT, '2024 году', { edtf: '2024', from: '2024-01-01', to: '2024-12-31' }),
    place(TEXT, 'Перми', { normal: 'Пермь', type: 'city' }),
    place(TEXT, 'Уфе', { normal: 'Уфа', type: 'city' }),
    quantity(TEXT, '80 рябин', { value: 80, unit: 'рябина', object: 'рябина' }),
  ],
  { published: '2025-09-01' },
);

function accept(source: string, mentions: readonly Mention[] = found.mentions): string {
  const extracted = { ...found, mentions };
  return acceptDifferences(source, compare(parseExpected(source, 'x.yaml'), extracted, TEXT), extracted, TEXT);
}

test('a new file is one line a mention, grouped by kind', () => {
  expect(formatExpected(expectedFrom(found, TEXT))).toBe(`published: 2025-09-01
title: null

date:
  В [2024 году] в: { type: DATE, edtf: 2024, from: 2024-01-01, to: 2024-12-31, modifier: null, anchor: explicit }

quantity:
  высадили [80 рябин], сообщает: { value: 80, modifier: null, measure: count, unit: рябина, object: рябина }

place:
  в [Перми] и: { normal: Пермь, type: city }
  и [Уфе] высадили: { normal: Уфа, type: city }
`);
});

test('accepting changes what differs and leaves the rest as it was written', () => {
  const source = `# Hand-written.
published: 2025-09-02 # to be mended

place:
  # The capital of Bashkortostan.
  высадили в [Уфе]: {}
  # Only the region's own city.
  и [Уфе] высадили: { type: city } # no code
  сообщает [мэрия]: { normal: мэрия }

quantity:
  '[80 рябин]': { unit: дерево, optional: true }
`;
  expect(accept(source)).toBe(`# Hand-written.
published: 2025-09-01 # to be mended

place:
  в [Перми] и: { normal: Пермь, type: city }
  # The capital of Bashkortostan.
  # Only the region's own city.
  и [Уфе] высадили: { type: city } # no code

quantity:
  '[80 рябин]': { unit: рябина, optional: true }

date:
  В [2024 году] в: { type: DATE, edtf: 2024, from: 2024-01-01, to: 2024-12-31, modifier: null, anchor: explicit }
`);
});

test('after accepting nothing differs, and accepting again changes nothing', () => {
  const source = "place:\n  'в [Перми] и Уфе': { code: RU, alt: ['[Омске]'] }\nquantity:\n  высадили [80]: {}\n";
  const once = accept(source);
  expect(compare(parseExpected(once, 'x.yaml'), found, TEXT).differences).toEqual([]);
  expect(accept(once)).toBe(once);
});
