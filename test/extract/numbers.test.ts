/** Numbers in words and digits, read back. The generator writes numbers from a table of its own, not the product's. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type NumberReading, numeralsOf, readNumber } from '../../src/extract/numbers/index.js';
import type { Engine } from '../../src/match/engine.js';
import { testEngine } from '../engine.js';

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

// Six cases: nominative, genitive, dative, accusative, instrumental, prepositional.
const ONE = [
  ['один', 'одного', 'одному', 'один', 'одним', 'одном'],
  ['одна', 'одной', 'одной', 'одну', 'одной', 'одной'],
  ['одно', 'одного', 'одному', 'одно', 'одним', 'одном'],
];
const TWO = [
  ['два', 'двух', 'двум', 'два', 'двумя', 'двух'],
  ['две', 'двух', 'двум', 'две', 'двумя', 'двух'],
  ['два', 'двух', 'двум', 'два', 'двумя', 'двух'],
];
const soft = (stem: string): string[] => [`${stem}ь`, `${stem}и`, `${stem}и`, `${stem}ь`, `${stem}ью`, `${stem}и`];
const SMALL: readonly (readonly string[])[] = [
  ['ноль', 'ноля', 'нолю', 'ноль', 'нолём', 'ноле'],
  [],
  [],
  ['три', 'трёх', 'трём', 'три', 'тремя', 'трёх'],
  ['четыре', 'четырёх', 'четырём', 'четыре', 'четырьмя', 'четырёх'],
  soft('пят'),
  soft('шест'),
  soft('сем'),
  ['восемь', 'восьми', 'восьми', 'восемь', 'восемью', 'восьми'],
  soft('девят'),
  soft('десят'),
  ...['один', 'две', 'три', 'четыр', 'пят', 'шест', 'сем', 'восем', 'девят'].map((s) => soft(`${s}надцат`)),
];
const joint = (left: string, leftOblique: string): string[] => [
  `${left}десят`,
  `${leftOblique}идесяти`,
  `${leftOblique}идесяти`,
  `${left}десят`,
  `${left === 'восемь' ? 'восемью' : `${left}ю`}десятью`,
  `${leftOblique}идесяти`,
];
const TENS: readonly (readonly string[])[] = [
  [],
  [],
  soft('двадцат'),
  soft('тридцат'),
  ['сорок', 'сорока', 'сорока', 'сорок', 'сорока', 'сорока'],
  joint('пять', 'пят'),
  joint('шесть', 'шест'),
  joint('семь', 'сем'),
  joint('восемь', 'восьм'),
  ['девяносто', 'девяноста', 'девяноста', 'девяносто', 'девяноста', 'девяноста'],
];
const hundred = (left: string, oblique: string): string[] => [
  `${left}сот`,
  `${oblique}исот`,
  `${oblique}истам`,
  `${left}сот`,
  `${left}юстами`,
  `${oblique}истах`,
];
const HUNDREDS: readonly (readonly string[])[] = [
  [],
  ['сто', 'ста', 'ста', 'сто', 'ста', 'ста'],
  ['двести', 'двухсот', 'двумстам', 'двести', 'двумястами', 'двухстах'],
  ['триста', 'трёхсот', 'трёмстам', 'триста', 'тремястами', 'трёхстах'],
  ['четыреста', 'четырёхсот', 'четырёмстам', 'четыреста', 'четырьмястами', 'четырёхстах'],
  hundred('пять', 'пят'),
  hundred('шесть', 'шест'),
  hundred('семь', 'сем'),
  hundred('восемь', 'восьм'),
  hundred('девять', 'девят'),
];
const THOUSAND = [
  ['тысяча', 'тысячи', 'тысяче', 'тысячу', 'тысячей', 'тысяче'],
  ['тысячи', 'тысяч', 'тысячам', 'тысячи', 'тысячами', 'тысячах'],
];
const noun = (stem: string): string[][] => [
  ['', 'а', 'у', '', 'ом', 'е'].map((e) => stem + e),
  ['ы', 'ов', 'ам', 'ы', 'ами', 'ах'].map((e) => stem + e),
];

function below1000(n: number, kase: number, gender: number): string[] {
  const words: string[] = [];
  if (n >= 100) words.push(HUNDREDS[Math.floor(n / 100)]![kase]!);
  let rest = n % 100;
  if (rest >= 20) {
    words.push(TENS[Math.floor(rest / 10)]![kase]!);
    rest %= 10;
  }
  if (rest === 1) words.push(ONE[gender]![kase]!);
  else if (rest === 2) words.push(TWO[gender]![kase]!);
  else if (rest > 0) words.push(SMALL[rest]![kase]!);
  return words;
}

function scale(n: number, kase: number, names: readonly (readonly string[])[], gender: number): string[] {
  const last = n % 100 > 10 && n % 100 < 20 ? 0 : n % 10;
  const direct = kase === 0 || kase === 3;
  const name =
    last === 1 ? names[0]![kase]! : direct ? (last > 1 && last < 5 ? names[0]![1]! : names[1]![1]!) : names[1]![kase]!;
  return [...below1000(n, kase, gender), name];
}

function write(n: number, kase: number, gender: number): string {
  if (n === 0) return SMALL[0]![kase]!;
  const words: string[] = [];
  if (n >= 1e9) words.push(...scale(Math.floor(n / 1e9), kase, noun('миллиард'), 0));
  if (n % 1e9 >= 1e6) words.push(...scale(Math.floor((n % 1e9) / 1e6), kase, noun('миллион'), 0));
  if (n % 1e6 >= 1000) words.push(...scale(Math.floor((n % 1e6) / 1000), kase, THOUSAND, 1));
  words.push(...below1000(n % 1000, kase, gender));
  return words.join(' ');
}

const ORDINAL_ENDINGS = ['ый', 'ого', 'ому', 'ым', 'ом', 'ая', 'ую', 'ых'];
const THIRD = ['третий', 'третьего', 'третьему', 'третьим', 'третьем', 'третья', 'третью', 'третьих'];
const ORDINAL_STEMS = ['', 'перв', 'втор', '', 'четвёрт', 'пят', 'шест', 'седьм', 'восьм', 'девят', 'десят'];
const TEEN_STEMS = ['один', 'две', 'три', 'четыр', 'пят', 'шест', 'сем', 'восем', 'девят'].map((s) => `${s}надцат`);
const TEN_STEMS = [
  '',
  '',
  'двадцат',
  'тридцат',
  'сороков',
  'пятидесят',
  'шестидесят',
  'семидесят',
  'восьмидесят',
  'девяност',
];
const HUNDRED_STEMS = [
  '',
  'сот',
  'двухсот',
  'трёхсот',
  'четырёхсот',
  'пятисот',
  'шестисот',
  'семисот',
  'восьмисот',
  'девятисот',
];
const STRESSED = new Set(['втор', 'шест', 'седьм', 'восьм', 'сороков']);

function inflected(stem: string, form: number): string {
  const ending = ORDINAL_ENDINGS[form]!;
  return stem + (form === 0 && STRESSED.has(stem) ? 'ой' : ending);
}

function writeOrdinal(n: number, form: number): string {
  const tail = n % 100 < 20 && n % 100 > 0 ? n % 100 : n % 10 > 0 ? n % 10 : n % 100 > 0 ? n % 100 : n % 1000;
  const before = n - tail;
  const last =
    tail === 3
      ? THIRD[form]!
      : tail <= 10
        ? inflected(ORDINAL_STEMS[tail]!, form)
        : tail < 20
          ? inflected(TEEN_STEMS[tail - 11]!, form)
          : tail < 100
            ? inflected(TEN_STEMS[tail / 10]!, form)
            : inflected(HUNDRED_STEMS[tail / 100]!, form);
  return before > 0 ? `${write(before, 0, 0)} ${last}` : last;
}
