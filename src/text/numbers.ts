/** Numbers in digits as they stand in news: "1 500", "8,4", "13:30", "01.09.2025", "1-го", "35-летний", "3D". */
import {
  C_COMMA,
  C_CYR,
  C_CYR_UP,
  C_DIGIT,
  C_DOT,
  C_HYPHEN,
  C_IGNORE,
  C_LAT,
  C_SPACE,
  charClass,
  isLetter,
} from './characters.js';

const at = (text: string, i: number): number => (i < text.length ? charClass(text.charCodeAt(i)) : 0);

function digits(text: string, from: number): number {
  let i = from;
  while (at(text, i) === C_DIGIT) i++;
  return i;
}

/** End of the number token that begins at `start`. */
export function readNumber(text: string, start: number): number {
  let i = digits(text, start);
  const dated = readNumericDate(text, start, i);
  if (dated > 0) return dated;
  const clock = readClock(text, start, i);
  if (clock > 0) return clock;
  i = readDotted(text, start, readGroups(text, start, i));
  const k = at(text, i);
  if ((k === C_COMMA || k === C_DOT) && at(text, i + 1) === C_DIGIT) {
    const end = digits(text, i + 1);
    // "1,5" but not the list "1,2,3" nor the version "1.2.3"
    const after = at(text, end);
    if (!((after === C_COMMA || after === C_DOT) && at(text, end + 1) === C_DIGIT)) i = end;
  }
  return readLetters(text, i);
}

/** "1 500", "1 500 000": groups of three after one to three digits, one space of any kind between. */
function readGroups(text: string, start: number, from: number): number {
  let i = from;
  if (i - start > 3 || text.charCodeAt(start) === 48) return i;
  while (at(text, i) === C_SPACE || (at(text, i) === C_IGNORE && at(text, i + 1) === C_DIGIT)) {
    const end = digits(text, i + 1);
    if (end - i - 1 !== 3 || isLetter(at(text, end))) break;
    i = end;
  }
  return i;
}

/** "1.000.000", "100.000": dots between groups of three, where no fraction is meant; "1.250" is one. */
function readDotted(text: string, start: number, from: number): number {
  if (from - start > 3 || text.charCodeAt(start) === 48) return from;
  let i = from;
  while (at(text, i) === C_DOT && digits(text, i + 1) - i - 1 === 3) i += 4;
  if (at(text, i) === C_DOT && at(text, i + 1) === C_DIGIT) return from;
  return i - from > 4 || text.startsWith('.000', from) ? i : from;
}

/** "3D", "5G" and "35-летний" are one token; "2017г." and "10кг" are two. */
function readLetters(text: string, from: number): number {
  let i = from;
  const k = at(text, i);
  if (k === C_LAT || k === C_LAT + 1) {
    if (at(text, i + 1) === C_DIGIT && isCross(text.charCodeAt(i))) return i;
    while (isLetter(at(text, i)) || at(text, i) === C_DIGIT) i++;
    if (at(text, i) === C_HYPHEN && isLetter(at(text, i + 1))) i++;
    else return i;
    while (isLetter(at(text, i)) || (at(text, i) === C_HYPHEN && isLetter(at(text, i + 1)))) i++;
    return i;
  }
  if (k === C_HYPHEN && (at(text, i + 1) === C_CYR || at(text, i + 1) === C_CYR_UP)) {
    i++;
    while (isLetter(at(text, i)) || at(text, i) === C_IGNORE || (at(text, i) === C_HYPHEN && isLetter(at(text, i + 1))))
      i++;
  }
  return i;
}

/** The letter that stands for a cross in "3х6", of either alphabet. */
export function isCross(code: number): boolean {
  return code === 0x78 || code === 0x58 || code === 0x445 || code === 0x425;
}

const YEAR_FIRST = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/;
const DAY_FIRST = /^(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:(?:19|20)\d\d|\d\d)(?![\d]|\.\d)/;

function readNumericDate(text: string, start: number, end: number): number {
  const length = end - start;
  const next = text.charCodeAt(end);
  if (length === 4 && next === 45) {
    const m = YEAR_FIRST.exec(text.slice(start, start + 11));
    return m ? start + m[0].length : 0;
  }
  if (length <= 2 && next === 46) {
    const m = DAY_FIRST.exec(text.slice(start, start + 12));
    return m ? start + m[0].length : 0;
  }
  return 0;
}

/** "13:30", "08:05:59"; scores such as "3:2" have one digit after the colon and stay apart. */
function readClock(text: string, start: number, end: number): number {
  if (end - start > 2 || text.charCodeAt(end) !== 58) return 0;
  let i = digits(text, end + 1);
  if (i - end - 1 !== 2 || Number(text.slice(start, end)) > 24 || Number(text.slice(end + 1, i)) > 59) return 0;
  if (text.charCodeAt(i) === 58 && digits(text, i + 1) - i - 1 === 2) i = digits(text, i + 1);
  return i;
}
