/** Letters of the text as fold() of text/characters.ts has them, without making strings. */

const CAPITAL_A = 0x410;
const SMALL_A = 0x430;
const LAST = 0x44f;
const CAPITAL_YO = 0x401;
const SMALL_YO = 0x451;
const YE = 0x435;
const BREVE = 0x306;

/** A Russian letter folded; 0 for all else. */
export function foldedCode(code: number): number {
  if (code >= SMALL_A && code <= LAST) return code;
  if (code >= CAPITAL_A && code < SMALL_A) return code + SMALL_A - CAPITAL_A;
  return code === SMALL_YO || code === CAPITAL_YO ? YE : 0;
}

/** The mark that makes й of и. */
export function isBreve(code: number): boolean {
  return code === BREVE;
}
