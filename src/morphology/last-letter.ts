/** Letters by their sound, and what the last one of a word says: by a table, for a regular expression would walk the whole word. */

/** Letters of the alphabet by their sound: what endings may follow depends on it. */
export const VOWELS = 'аеёиоуыэюя';
/** Vowels after which foreign names do not inflect. */
const OPEN_VOWELS = 'еёиоуэю';
/** A stem that ends so loses the letter before an ending: «Андре[й] — Андрея». */
const DROPPED = 'йь';

const VOWEL = 1;
const OPEN = 2;
const SOFT = 4;
const FIRST = 0x400;

const TABLE = new Uint8Array(0x60);
for (let i = 0; i < TABLE.length; i++) {
  const letter = String.fromCharCode(FIRST + i);
  const bit = (letters: string, value: number) => (letters.includes(letter) ? value : 0);
  TABLE[i] = bit(VOWELS, VOWEL) | bit(OPEN_VOWELS, OPEN) | bit(DROPPED, SOFT);
}

function kindOfLast(word: string): number {
  const at = word.charCodeAt(word.length - 1) - FIRST;
  return at >= 0 && at < TABLE.length ? TABLE[at]! : 0;
}

/** Endings after which women's surnames do not inflect: all but vowels, so й and ь as well. */
export function endsInConsonant(word: string): boolean {
  return word.length > 0 && (kindOfLast(word) & VOWEL) === 0;
}

/** A consonant that stays before an ending: neither vowel nor й, ь. */
export function endsInHardConsonant(word: string): boolean {
  return word.length > 0 && (kindOfLast(word) & (VOWEL | SOFT)) === 0;
}

/** What stays of a word before an ending: «Андре» of «Андрей», «Пак» of «Пак». */
export function stemBeforeEnding(word: string): string {
  return (kindOfLast(word) & SOFT) !== 0 ? word.slice(0, -1) : word;
}

/** Foreign names with these endings do not inflect. */
export function endsInOpenVowel(word: string): boolean {
  return word.length > 0 && (kindOfLast(word) & OPEN) !== 0;
}
