/** A sieve for the words of an article: how the names that are looked for begin. */
import * as S from './shape.js';
import { startOf } from './stems.js';
import type { Tokens } from './tokens.js';
import type { Word } from './word.js';

const CYR_A = 0x410;
const CYR_LAST = 0x44f;
const CYR_I = 0x438;
const CYR_SHORT_I = 0x439;
const CYR_E = 0x435;
const CYR_YO = 0x451;
const CYR_YO_UP = 0x401;
const LAT_A = 0x41;
const LAT_Z = 0x5a;
const SMALL = 0x20;

/** The letters that some words begin with, whatever their case. */
export class FirstLetters {
  private cyrillic = 0;
  private latin = 0;

  add(word: Word): void {
    const code = startOf(word);
    if (code >= CYR_A && code <= CYR_LAST) {
      this.cyrillic |= bit(code);
      // written as two characters it begins with the plain letter
      if (code === CYR_SHORT_I) this.cyrillic |= bit(CYR_I);
    } else if (isLatin(code)) this.latin |= bit(code);
  }

  /** May one of the words added have the stem of this token's word? */
  mayBegin({ text, start, shape }: Tokens, at: number): boolean {
    if ((shape[at]! & S.MIXED_ALPHABET) !== 0) return true;
    const code = text.charCodeAt(start[at]!);
    if (code >= CYR_A && code <= CYR_LAST) return (this.cyrillic & bit(code)) !== 0;
    if (isLatin(code)) return (this.latin & bit(code)) !== 0;
    return code !== CYR_YO && code !== CYR_YO_UP ? true : (this.cyrillic & bit(CYR_E)) !== 0;
  }
}

/** The same for the capital and the small letter: each alphabet has 32 of them in a row. */
function bit(code: number): number {
  return 1 << (code & 31);
}

function isLatin(code: number): boolean {
  const capital = code & ~SMALL;
  return capital >= LAT_A && capital <= LAT_Z;
}
