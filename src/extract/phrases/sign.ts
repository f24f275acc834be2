/** Marks of one character, told from the text: their words need not be touched. */
import type { Tokens } from '../../text/tokens.js';

export const OPEN_BRACKET = 0x28;
export const CLOSE_BRACKET = 0x29;
export const COLON = 0x3a;
export const SEMICOLON = 0x3b;
export const NUMBER_SIGN = 0x2116;
export const LETTER_N = 0x4e;

/** Is the token this one character? */
export function isSign({ codes, start, end }: Tokens, at: number, code: number): boolean {
  return end[at]! - start[at]! === 1 && codes[start[at]!] === code;
}
