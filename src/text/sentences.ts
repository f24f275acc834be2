/** Sentence bounds over tokens. */
import type { Lexicon } from './lexicon.js';
import * as S from './shape.js';
import type { Tokens } from './tokens.js';

/** Fills `sentenceStart`, `sentenceEnd` and the SENTENCE_START bit of `gap`. */
export function splitSentences(tokens: Tokens, lexicon: Lexicon): void {
  const { count, gap, sentenceStart, sentenceEnd } = tokens;
  let start = 0;
  for (let i = 1; i <= count; i++) {
    if (i < count && !breaksBefore(tokens, lexicon, i, start)) continue;
    if (start < count) gap[start] = gap[start]! | S.SENTENCE_START;
    for (let j = start; j < i; j++) {
      sentenceStart[j] = start;
      sentenceEnd[j] = i;
    }
    start = i;
  }
}

const CLOSE_BRACKET = 0x29;
const NUMBER_SIGN = 0x2116;

/** Does a sentence begin at token `i`? */
function breaksBefore(tokens: Tokens, lexicon: Lexicon, i: number, start: number): boolean {
  const { gap, shape, words, mate } = tokens;
  const g = gap[i]!;
  if (g & S.GAP_PARAGRAPH) return true;
  // most tokens follow a plain word or a comma in the same line
  const before = shape[i - 1]!;
  if ((g & S.GAP_NEWLINE) === 0 && before & (S.WORD | S.COMMA) && (before & S.ABBREVIATION) === 0) return false;
  let p = i - 1;
  // the sentence may end inside quotes or brackets: «Это победа!» Потом…
  while (p > start && gap[p] === 0 && (shape[p]! & S.QUOTE_CLOSE || isCloseBracket(tokens, p))) p--;
  const here = shape[i]!;
  const capital = (here & (S.TITLE | S.NUMBER | S.QUOTE_OPEN | S.DASH | S.NUMBER_WORD | S.NUMERIC_DATE)) !== 0;
  if (g & S.GAP_NEWLINE) {
    // hard-wrapped text goes on in lower case
    if (shape[p]! & S.STOP) return true;
    return capital && (shape[p]! & (S.COMMA | S.DASH | S.ABBREVIATION)) === 0 && !lexicon.isOpenWord(words.at(p));
  }
  if (shape[p]! & S.STOP) {
    if (!capital || here & S.DASH) return false;
    // a dot inside brackets or between digits
    if (g === 0 && here & (S.NUMBER | S.DASH)) return false;
    // «Что делать?» спросил — the quoted sentence goes on in its frame only in lower case, seen above
    if (p < i - 1 && shape[i - 1]! & S.QUOTE_CLOSE && mate[i - 1]! >= 0 && here & S.DASH) return false;
    return true;
  }
  // "имени В. Ф. Панина": a capital letter with a dot is an initial, not a century
  if (shape[p]! & S.ABBREVIATION && (shape[p]! & S.INITIAL) === 0) {
    if ((here & S.TITLE) === 0 || p !== i - 1 || g === 0) return false;
    return lexicon.abbreviationEnds(words.at(p), words.at(i), follows(tokens, lexicon, p, start));
  }
  return false;
}

/** Does the abbreviation at `p` follow a number, perhaps with others between: "2 500 кв. м.", "5 тыс. м."? */
function follows({ codes, shape, start: starts, words }: Tokens, lexicon: Lexicon, p: number, start: number): boolean {
  let at = p - 1;
  while (at > start && (shape[at]! & S.ABBREVIATION) !== 0 && lexicon.isLooseAbbreviation(words.at(at))) at--;
  if (at < start || (shape[at]! & (S.NUMBER | S.NUMBER_WORD)) === 0) return false;
  // "лицей № 1 г. Бийска": a number of a name
  return at === start || codes[starts[at - 1]!] !== NUMBER_SIGN;
}

function isCloseBracket({ codes, start, end }: Tokens, i: number): boolean {
  return end[i]! - start[i]! === 1 && codes[start[i]!] === CLOSE_BRACKET;
}
