/** Writes numbers and ordinals in Russian words, in any case and gender, from tables of its own, not the product's. */

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

export function write(n: number, kase: number, gender: number): string {
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

export function writeOrdinal(n: number, form: number): string {
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
