/** A sieve for the words of an article: how the names that are looked for begin. */
import * as S from './shape.js';
import { startOf, stemOf } from './stems.js';
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

/**
 * The first two letters of some words, whatever their case. The stemmer never takes the first letter; the second stays
 * where the stem has one.
 */
export class FirstLetters {
  /** First letter -> bit set of the second ones, made when the first word comes; ANY where the stem has no other. */
  private seconds: number[] | null = null;

  add(word: Word): void {
    const first = startOf(word);
    const second = secondBits(stemOf(word));
    if (!isLetter(first)) return;
    this.seconds ??= NONE.slice();
    this.seconds[first & 31]! |= second;
    // written as two characters it begins with the plain letter
    if (first === CYR_SHORT_I) this.seconds[CYR_I & 31]! |= ANY;
  }

  /** May one of the words added have the stem of this token's word? */
  mayBegin({ codes, start, end, shape }: Tokens, at: number): boolean {
    if ((shape[at]! & S.MIXED_ALPHABET) !== 0) return true;
    const from = start[at]!;
    const first = plain(codes[from]!);
    if (!isLetter(first)) return true;
    const seconds = this.seconds === null ? 0 : this.seconds[first & 31]!;
    if (seconds === 0 || seconds === ANY) return seconds === ANY;
    if (end[at]! - from < 2) return false;
    const second = plain(codes[from + 1]!);
    return !isLetter(second) || (seconds & bit(second)) !== 0;
  }
}

const ANY = -1;
const NONE: readonly number[] = new Array(32).fill(0);

function secondBits(stem: string): number {
  if (stem.length < 2) return ANY;
  const code = stem.charCodeAt(1);
  return isLetter(code) ? bit(code) : ANY;
}

/** The same for the capital and the small letter: each alphabet has 32 of them in a row. */
function bit(code: number): number {
  return 1 << (code & 31);
}

function plain(code: number): number {
  return code === CYR_YO || code === CYR_YO_UP ? CYR_E : code;
}

function isLetter(code: number): boolean {
  return (code >= CYR_A && code <= CYR_LAST) || isLatin(code);
}

function isLatin(code: number): boolean {
  const capital = code & ~SMALL;
  return capital >= LAT_A && capital <= LAT_Z;
}
