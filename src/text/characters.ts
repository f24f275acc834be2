/** What each UTF-16 code unit is to the tokeniser: one table look-up per character. */

export const C_OTHER = 0;
export const C_SPACE = 1;
export const C_NEWLINE = 2;
/** Lower-case Cyrillic (Kazakh, Tatar, Ukrainian letters included). */
export const C_CYR = 3;
export const C_CYR_UP = 4;
export const C_LAT = 5;
export const C_LAT_UP = 6;
export const C_DIGIT = 7;
/** Stress marks, soft hyphens, zero-width characters: part of a word, but not of its spelling. */
export const C_IGNORE = 8;
export const C_HYPHEN = 9;
export const C_DASH = 10;
export const C_OPEN = 11;
export const C_CLOSE = 12;
/** Quotes that open or close according to context: " and “ (which closes „ and opens ”). */
export const C_QUOTE = 13;
export const C_APOSTROPHE = 14;
export const C_DOT = 15;
export const C_COMMA = 16;

const TABLE = new Uint8Array(0x10000);

const set = (chars: string, value: number): void => {
  for (const c of chars) TABLE[c.charCodeAt(0)] = value;
};

/** Where letters with a case stand below U+2C00: a start asks no others. */
const CASED = [
  [0x41, 0x587],
  [0x10a0, 0x10ff],
  [0x13a0, 0x13fd],
  [0x1c80, 0x1ffc],
  [0x2126, 0x2184],
  [0x24b6, 0x24e9],
] as const;

for (const [first, last] of CASED) {
  for (let c = first; c <= last; c++) {
    const s = String.fromCharCode(c);
    const cyrillic = c >= 0x400 && c < 0x530;
    if (s !== s.toLowerCase()) TABLE[c] = cyrillic ? C_CYR_UP : C_LAT_UP;
    else if (s !== s.toUpperCase()) TABLE[c] = cyrillic ? C_CYR : C_LAT;
  }
}
for (let c = 0; c <= 0x20; c++) TABLE[c] = C_SPACE;
for (let c = 0x2000; c <= 0x200a; c++) TABLE[c] = C_SPACE;
for (let c = 0x300; c < 0x370; c++) TABLE[c] = C_IGNORE;
for (let c = 0x30; c <= 0x39; c++) TABLE[c] = C_DIGIT;
set('\u00a0\u1680\u202f\u205f\u3000', C_SPACE);
set('\n\r\u000b\f\u0085\u2028\u2029', C_NEWLINE);
set('\u00ad\u200b\u200c\u200d\u2060\ufeff', C_IGNORE);
set('-\u2010\u2011', C_HYPHEN);
set('\u2012\u2013\u2014\u2015\u2212', C_DASH);
set('«„‹‚', C_OPEN);
set('»›', C_CLOSE);
set('"“”‟″', C_QUOTE);
set("'’‘ʼ`", C_APOSTROPHE);
set('.', C_DOT);
set(',', C_COMMA);

/** Class of a code unit. */
export function charClass(code: number): number {
  return TABLE[code]!;
}

export function isLetter(k: number): boolean {
  return k >= C_CYR && k <= C_LAT_UP;
}

export function isUpper(k: number): boolean {
  return k === C_CYR_UP || k === C_LAT_UP;
}

const IGNORED = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * The spelling of a surface for look-up: lower case, marks removed, ё written as е.
 * й is one code unit in news text; the decomposed "и" + U+0306 is composed first.
 */
export function fold(surface: string): string {
  let s = surface;
  let plain = true;
  for (let i = 0; i < s.length; i++) {
    const code = s.charCodeAt(i);
    if (code >= 0x430 && code <= 0x44f) continue;
    plain = false;
    if (TABLE[code] === C_IGNORE) {
      s = s
        .replace(/и\u0306/g, 'й')
        .replace(/И\u0306/g, 'Й')
        .replace(IGNORED, '');
      break;
    }
  }
  if (plain) return s;
  s = s.toLowerCase();
  return s.includes('ё') ? s.replaceAll('ё', 'е') : s;
}

/** The surface without marks, capitals and ё kept: what is shown to a person. */
export function clean(surface: string): string {
  let marked = false;
  for (let i = 0; i < surface.length && !marked; i++) marked = TABLE[surface.charCodeAt(i)] === C_IGNORE;
  if (!marked) return surface;
  return surface
    .replace(/и\u0306/g, 'й')
    .replace(/И\u0306/g, 'Й')
    .replace(IGNORED, '');
}
