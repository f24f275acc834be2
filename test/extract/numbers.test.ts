/** Numbers in words and digits, read back. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type NumberReading, numeralsOf, readNumber } from '../../src/extract/numbers/index.js';
import type { Engine } from '../../src/match/engine.js';
import { testEngine } from '../engine.js';
import { write, writeOrdinal } from './numbers-in-words.js';

let engine: Engine;
beforeAll(() => {
  engine = testEngine();
});

function read(text: string): NumberReading | null {
  engine.read(text);
  return readNumber(engine.tokens, 0, engine.tokens.count, numeralsOf(engine));
}

function spelled(text: string): string | null {
  const number = read(text);
  return number ? engine.tokens.slice(0, number.last) : null;
}

const CASES: readonly [text: string, span: string | null, value: number, flags?: Partial<NumberReading>][] = [
  ['1 500 человек', '1 500', 1500, { digits: true }],
  ['1,5 тыс. жителей', '1,5 тыс.', 1500],
  ['2 млн 300 тыс. рублей', '2 млн 300 тыс.', 2_300_000],
  ['2 млн 300 человек', '2 млн 300', 2_000_300],
  ['тысяча двести саженцев', 'тысяча двести', 1200, { approximate: false }],
  ['тысячи двухсот саженцев', 'тысячи двухсот', 1200, { approximate: false }],
  ['две тысячи двадцать третий год', 'две тысячи двадцать третий', 2023, { ordinal: true }],
  ['двухтысячный год', 'двухтысячный', 2000, { ordinal: true }],
  ['тысяча девятьсот сорок пятого года', 'тысяча девятьсот сорок пятого', 1945, { ordinal: true }],
  ['двадцать пятого мая', 'двадцать пятого', 25, { ordinal: true }],
  ['1-го сентября', '1-го', 1, { ordinal: true }],
  ['90-е годы', '90-е', 90, { ordinal: true }],
  ['5-ти классов', '5-ти', 5, { ordinal: false }],
  ['35-летний рабочий', null, 0],
  ['полторы тысячи зрителей', 'полторы тысячи', 1500],
  ['полутора миллионов', 'полутора миллионов', 1_500_000],
  ['полмиллиона евро', 'полмиллиона', 500_000],
  ['пара десятков машин', 'пара десятков', 20, { approximate: true }],
  ['два десятка машин', 'два десятка', 20],
  ['сотни людей', 'сотни', 100, { approximate: true }],
  ['десятки тысяч людей', 'десятки тысяч', 10_000, { approximate: true }],
  ['тысячи людей', 'тысячи', 1000, { approximate: true }],
  ['двое пострадавших', 'двое', 2, { collective: true }],
  ['пятерым спортсменам', 'пятерым', 5, { collective: true }],
  ['две трети голосов', 'две трети', 2 / 3, { fraction: true }],
  ['треть бюджета', 'треть', 1 / 3, { fraction: true }],
  ['две пятых урожая', 'две пятых', 0.4, { fraction: true }],
  ['пять целых три десятых процента', 'пять целых три десятых', 5.3, { fraction: true }],
  ['три с половиной года', 'три с половиной', 3.5],
  ['два с половиной миллиона рублей', 'два с половиной миллиона', 2_500_000],
  ['двадцать десять', 'двадцать', 20],
  ['пять шесть дней', 'пять', 5],
  ['ноль градусов', 'ноль', 0],
  ['ста двадцати одному', 'ста двадцати одному', 121],
  ['саженцы', null, 0],
];

describe('numbers', () => {
  it.each(CASES)('%s', (text, span, value, flags = {}) => {
    expect(spelled(text)).toBe(span);
    if (span === null) return;
    const { value: got, ...rest } = read(text)!;
    expect(got).toBeCloseTo(value, 9);
    expect(rest).toMatchObject(flags);
  });

  it('stops at a line end', () => expect(spelled('двадцать\nпять')).toBe('двадцать'));

  it('reads back any number in any case and gender', () => {
    const number = fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 1_000_000_000 }));
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 2 }), (n, kase, gender) => {
        const text = write(n, kase, gender);
        const got = read(text);
        expect([text, got?.value, got && engine.tokens.slice(0, got.last)]).toEqual([text, n, text]);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads back any ordinal below a million', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 7 }), (n, form) => {
        fc.pre(n % 1000 !== 0);
        const text = writeOrdinal(n, form);
        const got = read(text);
        expect([text, got?.value, got?.ordinal]).toEqual([text, n, true]);
      }),
      { numRuns: 2000 },
    );
  });
});
