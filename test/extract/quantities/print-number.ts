/** Prints a whole number from 1 to 10⁹ − 1 in Russian words, nominative: the other way round of what is tested. */
const UNITS = ['', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'];
const TEENS = [
  'десять',
  'одиннадцать',
  'двенадцать',
  'тринадцать',
  'четырнадцать',
  'пятнадцать',
  'шестнадцать',
  'семнадцать',
  'восемнадцать',
  'девятнадцать',
];
const TENS = [
  '',
  '',
  'двадцать',
  'тридцать',
  'сорок',
  'пятьдесят',
  'шестьдесят',
  'семьдесят',
  'восемьдесят',
  'девяносто',
];
const HUNDREDS = [
  '',
  'сто',
  'двести',
  'триста',
  'четыреста',
  'пятьсот',
  'шестьсот',
  'семьсот',
  'восемьсот',
  'девятьсот',
];

function below1000(value: number, feminine: boolean): string[] {
  const tens = Math.floor(value / 10) % 10;
  const units = value % 10;
  const unit = feminine && units === 1 ? 'одна' : feminine && units === 2 ? 'две' : UNITS[units]!;
  const rest = tens === 1 ? [TEENS[units]!] : [TENS[tens]!, unit];
  return [HUNDREDS[Math.floor(value / 100)]!, ...rest].filter((word) => word !== '');
}

function scale(value: number, forms: readonly [one: string, few: string, many: string]): string {
  const tens = value % 100;
  const units = value % 10;
  if (tens > 10 && tens < 20) return forms[2];
  return units === 1 ? forms[0] : units > 1 && units < 5 ? forms[1] : forms[2];
}

export function printNumber(value: number): string {
  const millions = Math.floor(value / 1e6);
  const thousands = Math.floor(value / 1000) % 1000;
  const words: string[] = [];
  if (millions > 0) words.push(...below1000(millions, false), scale(millions, ['миллион', 'миллиона', 'миллионов']));
  if (thousands > 0) words.push(...below1000(thousands, true), scale(thousands, ['тысяча', 'тысячи', 'тысяч']));
  words.push(...below1000(value % 1000, false));
  return words.join(' ');
}
