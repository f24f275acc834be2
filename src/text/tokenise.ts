/**
 * Article text -> tokens, in one pass over character codes. Offsets point into the unaltered text.
 * A token is a word, a number, a quote, or one punctuation mark; markup and white space are gaps.
 */
import { isLatin, joinsDomain, readUrl } from './addresses.js';
import { EXTRA, GRAMMAR, LEMMA, LETTER, MARKS, SHAPE, TAG_SET } from './cells.js';
import {
  C_APOSTROPHE,
  C_CLOSE,
  C_COMMA,
  C_DASH,
  C_DIGIT,
  C_DOT,
  C_HYPHEN,
  C_IGNORE,
  C_NEWLINE,
  C_OPEN,
  C_QUOTE,
  C_SPACE,
  charClass,
  isLetter,
  isUpper,
} from './characters.js';
import { FNV_PRIME, FNV_START, finished, hashOf } from './intern.js';
import type { Lexicon } from './lexicon.js';
import { readMarkup } from './markup.js';
import { isCross, readNumber } from './numbers.js';
import { markQuotes } from './quotes.js';
import { splitSentences } from './sentences.js';
import * as S from './shape.js';
import type { Tokens } from './tokens.js';

/** Fills `tokens` from `text`. Words are interned in `lexicon`. */
export function tokenise(text: string, lexicon: Lexicon, tokens: Tokens): void {
  tokens.begin(text);
  const { codes } = tokens;
  const { table } = lexicon;
  tokens.words.table = table;
  const n = text.length;
  let gap = S.GAP_NEWLINE | S.GAP_PARAGRAPH;
  let newlines = 2;
  let i = 0;
  while (i < n) {
    const code = codes[i]!;
    const k = charClass(code);
    if (k === C_SPACE || k === C_IGNORE) {
      if (k === C_SPACE) gap |= S.GAP_SPACE;
      i++;
      continue;
    }
    if (k === C_NEWLINE) {
      // \r\n is one line end
      if (!(code === 10 && i > 0 && codes[i - 1] === 13)) newlines++;
      gap |= newlines > 1 ? S.GAP_NEWLINE | S.GAP_PARAGRAPH : S.GAP_NEWLINE;
      i++;
      continue;
    }
    let end = i;
    let shape = 0;
    let hash = FNV_START;
    if (isLetter(k)) {
      // most words are letters and end at a space or comma: hashed in the same walk
      let next = k;
      do {
        hash = Math.imul(hash ^ codes[end]!, FNV_PRIME);
        next = charClass(codes[++end]!);
      } while (isLetter(next));
      if (ENDS_WORD[next] === 1) hash = finished(hash);
      else {
        end = readWord(text, codes, i, lexicon);
        hash = hashOf(codes, i, end);
      }
    } else {
      if (k === C_DIGIT) end = readNumber(text, i);
      else if (code === 60 /* < */ || code === 38 /* & */) {
        const markup = readMarkup(text, i);
        if (markup.length > 0 && markup.shape === 0) {
          gap |= markup.gap;
          i += markup.length;
          continue;
        }
        end = i + Math.max(1, markup.length);
        shape = markup.shape || S.PUNCTUATION;
      } else {
        end = i + (code >= 0xd800 && code < 0xdc00 && i + 1 < n ? 2 : 1);
        shape = punctuationShape(k, code);
        if (shape & S.STOP) while (end < n && isStop(codes[end]!)) end++;
      }
      hash = hashOf(codes, i, end);
    }
    const t = tokens.count;
    // one more: scans may look at the marks behind the last token
    if (t + 1 >= tokens.start.length) tokens.grow();
    let at = table.find(codes, i, end, hash);
    if (at < 0) at = lexicon.add(text, codes, i, end, shape, hash);
    const { cells } = table;
    tokens.start[t] = i;
    tokens.end[t] = end;
    tokens.words.places[t] = at;
    tokens.shape[t] = cells[at + SHAPE]!;
    tokens.marks[t] = cells[at + MARKS]!;
    tokens.grammar[t] = cells[at + GRAMMAR]!;
    tokens.extra[t] = cells[at + EXTRA]!;
    tokens.tagSet[t] = cells[at + TAG_SET]!;
    tokens.letter[t] = cells[at + LETTER]!;
    tokens.lemma[t] = cells[at + LEMMA]!;
    tokens.gap[t] = gap;
    tokens.mate[t] = -1;
    tokens.count = t + 1;
    gap = 0;
    newlines = 0;
    i = end;
  }
  markQuotes(tokens);
  splitSentences(tokens, lexicon);
}

/** Classes of code units behind which nothing of a word of letters can follow. */
const ENDS_WORD = new Uint8Array(C_COMMA + 1);
for (const k of [C_SPACE, C_NEWLINE, C_COMMA, C_OPEN, C_CLOSE, C_QUOTE, C_DASH]) ENDS_WORD[k] = 1;

/** . ! ? … */
function isStop(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x2026;
}

function punctuationShape(k: number, code: number): number {
  switch (k) {
    case C_OPEN:
      return S.PUNCTUATION | S.QUOTE_OPEN;
    case C_CLOSE:
      return S.PUNCTUATION | S.QUOTE_CLOSE;
    case C_QUOTE:
      return S.PUNCTUATION | S.QUOTE_OPEN | S.QUOTE_CLOSE;
    case C_APOSTROPHE:
      return code === 0x27 || code === 0x2018 || code === 0x2019
        ? S.PUNCTUATION | S.QUOTE_OPEN | S.QUOTE_CLOSE
        : S.PUNCTUATION;
    case C_DASH:
    case C_HYPHEN:
      return S.PUNCTUATION | S.DASH;
    case C_DOT:
      return S.PUNCTUATION | S.STOP;
    case C_COMMA:
      return S.PUNCTUATION | S.COMMA;
    default:
      return code === 33 || code === 63 || code === 0x2026 ? S.PUNCTUATION | S.STOP : S.PUNCTUATION;
  }
}

/** Letters that are a currency are few. */
const LONGEST_SIGN = 3;

/** End of the word that begins at `start`: letters, inner hyphens and apostrophes, domains, a final abbreviation dot. */
function readWord(text: string, codes: Uint16Array, start: number, lexicon: Lexicon): number {
  const n = text.length;
  let i = start + 1;
  // "3х6": the cross between two numbers
  if (isCross(codes[start]!) && i < n && charClass(codes[i]!) === C_DIGIT) {
    if (start > 0 && charClass(codes[start - 1]!) === C_DIGIT) return i;
  }
  for (; i < n; i++) {
    const k = charClass(codes[i]!);
    if (isLetter(k) || k === C_IGNORE) continue;
    if (k === C_DIGIT) {
      // "X5", "RT2", "CO2", but "Br5"; "2017г." begins with a digit and is split elsewhere
      if (i - start <= LONGEST_SIGN && lexicon.isSign(text.slice(start, i))) return i;
      continue;
    }
    const next = i + 1 < n ? charClass(codes[i + 1]!) : 0;
    if (k === C_HYPHEN && (isLetter(next) || next === C_DIGIT)) continue;
    if (k === C_APOSTROPHE && isLetter(next)) continue;
    if (k === C_DOT && isLetter(next) && joinsDomain(text, i, lexicon)) continue;
    const code = codes[i]!;
    // "AT&T", "user@mail"
    if ((code === 38 || code === 64) && isLetter(next) && isLatin(text, i - 1) && isLatin(text, i + 1)) continue;
    // "http://…": up to the next white space
    if (code === 58 && text.startsWith('://', i)) return readUrl(text, i + 3);
    break;
  }
  // marks after the last letter belong to it
  while (i < n && charClass(codes[i]!) === C_IGNORE) i++;
  const after = i < n ? codes[i]! : 0;
  if (after === 43 /* + */ && isLatin(text, i - 1) && !(i + 1 < n && charClass(codes[i + 1]!) === C_DIGIT)) {
    return i + 1; // "En+"
  }
  if (after === 46) {
    if (isInitial(text, start, i)) return i + 1;
    if (lexicon.isAbbreviation(text.slice(start, i)) && !endsSentence(text, start, i)) return i + 1;
  }
  return i;
}

/** «сирийских ВС. Ранее»: letters in capitals before a sentence in small ones; «УЛ. ЛЕНИНА» is capitals throughout. */
function endsSentence(text: string, start: number, end: number): boolean {
  if (end - start < 2) return false;
  for (let i = start; i < end; i++) if (!isUpper(charClass(text.charCodeAt(i)))) return false;
  let next = end + 1;
  while (next < text.length && charClass(text.charCodeAt(next)) === C_SPACE) next++;
  const small = next + 1 < text.length ? charClass(text.charCodeAt(next + 1)) : C_SPACE;
  return isUpper(charClass(text.charCodeAt(next))) && isLetter(small) && !isUpper(small);
}

const DEGREE = 0xb0;

/** One capital letter, or two where the second is lower case only in "Дж.", "Ю." before a dot that another capital follows. */
function isInitial(text: string, start: number, end: number): boolean {
  if (end - start !== 1 || !isUpper(charClass(text.charCodeAt(start)))) return false;
  // "45 °C. Днём"
  if (start > 0 && text.charCodeAt(start - 1) === DEGREE) return false;
  // "Витамин С. Потом": an initial is followed by a capital, perhaps after one space
  let j = end + 1;
  while (j < text.length && charClass(text.charCodeAt(j)) === C_SPACE) j++;
  const next = j < text.length ? charClass(text.charCodeAt(j)) : 0;
  if (isUpper(next)) return true;
  if (start === 0 || charClass(text.charCodeAt(start - 1)) !== C_SPACE) return false;
  // "Михальчук И. Ф. пришёл"
  return next === C_COMMA || (start > 2 && text.charCodeAt(start - 2) === 46 && isLoneCapital(text, start - 3));
}

function isLoneCapital(text: string, i: number): boolean {
  return isUpper(charClass(text.charCodeAt(i))) && (i === 0 || !isLetter(charClass(text.charCodeAt(i - 1))));
}
