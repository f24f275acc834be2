/** Addresses of the network, which are one token each: "Лента.ру", "www.zakon.kz", "https://example.ru/a". */
import { C_CLOSE, C_CYR, C_LAT, C_NEWLINE, C_OPEN, C_QUOTE, C_SPACE, charClass, isLetter } from './characters.js';
import type { Lexicon } from './lexicon.js';

/** Is the code unit a Latin letter? */
export function isLatin(text: string, i: number): boolean {
  const k = charClass(text.charCodeAt(i));
  return k === C_LAT || k === C_LAT + 1;
}

/** Does the dot inside a word join two parts of a domain? */
export function joinsDomain(text: string, dot: number, lexicon: Lexicon): boolean {
  let end = dot + 1;
  while (end < text.length && isLetter(charClass(text.charCodeAt(end)))) end++;
  const part = text.slice(dot + 1, end);
  if (lexicon.isTopLevelDomain(part)) return true;
  // "www.zakon.kz": a Latin part that goes on with another dot
  return (
    isLatin(text, dot + 1) &&
    isLatin(text, dot - 1) &&
    part === part.toLowerCase() &&
    (text.charCodeAt(end) === 46 || text.charCodeAt(end) === 45) &&
    end + 1 < text.length &&
    charClass(text.charCodeAt(end + 1)) === C_LAT
  );
}

/** End of the address that begins before `from`: at the next white space, quote or Cyrillic letter. */
export function readUrl(text: string, from: number): number {
  let i = from;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const k = charClass(code);
    if (k === C_SPACE || k === C_NEWLINE || k === C_OPEN || k === C_CLOSE || k === C_QUOTE) break;
    if (code === 60 || code === 62 || (k >= C_CYR && k < C_LAT)) break;
  }
  while (i > from && '.,;:!?)'.includes(text[i - 1]!)) i--;
  return i;
}
