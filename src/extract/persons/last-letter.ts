/** What the last letter of a name says, by a table: a regular expression would walk the whole word. */

const VOWEL = 1;
const OPEN = 2;
const FIRST = 0x400;

const TABLE = new Uint8Array(0x60);
for (let i = 0; i < TABLE.length; i++) {
  const letter = String.fromCharCode(FIRST + i);
  TABLE[i] = (/[аеёиоуыэюя]/u.test(letter) ? VOWEL : 0) | (/[еёиоуэю]/u.test(letter) ? OPEN : 0);
}

function kindOfLast(word: string): number {
  const at = word.charCodeAt(word.length - 1) - FIRST;
  return at >= 0 && at < TABLE.length ? TABLE[at]! : 0;
}

/** Endings after which women's surnames do not inflect. */
export function endsInConsonant(word: string): boolean {
  return word.length > 0 && (kindOfLast(word) & VOWEL) === 0;
}

/** Foreign names with these endings do not inflect. */
export function endsInOpenVowel(word: string): boolean {
  return word.length > 0 && (kindOfLast(word) & OPEN) !== 0;
}
