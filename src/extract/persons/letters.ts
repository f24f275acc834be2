/** The letters of names: what part of a name a token can be. Runs of tokens become words over these letters. */

/** Nothing of a name. */
export const NOTHING = 0;
export const INITIAL = 1;
export const GIVEN = 2;
/** A given name that is also a common word. */
export const DOUBTFUL = 3;
export const PATRONYMIC = 4;
export const SURNAME = 5;
/** Given name or surname. */
export const EITHER = 6;
/** An unknown capitalised word. */
export const UNKNOWN = 7;
/** A known capitalised word that could be a surname: «Роман Толстой». */
export const COMMON = 8;
/** A syllable of an East Asian name. */
export const SYLLABLE = 9;
/** A Roman numeral: «Елизавета II». */
export const ROMAN = 10;
/** «де». */
export const PARTICLE = 11;
/** The end of a Turkic patronymic: «оглы». */
export const TURKIC_END = 12;
/** Of a place's name: could be a surname, a given name. */
export const PLACE_SURNAME = 13;
export const PLACE_GIVEN = 14;
/** In quotes inside a name: of runs only. */
export const QUOTED = 15;

/** How the shapes of full names write them, by number. */
export const LETTERS = '-IGDPSBUXKRpkLMq';

/** Bits of a letter's number. */
export const LETTER_BITS = 4;

/** A set of letters, to be asked with `among`. */
export function setOf(...letters: readonly number[]): number {
  let set = 0;
  for (const letter of letters) set |= 1 << letter;
  return set;
}

export function among(set: number, letter: number): boolean {
  return (set & (1 << letter)) !== 0;
}
