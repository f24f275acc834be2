/** Letters: cleaning of a surface, Latin look-alikes, windows-1251 bytes, capital patterns. */

const STRESS = /[\u0300\u0301\u00ad\u200b-\u200d\u2060\ufeff]/g;
const DECOMPOSED = /[\u0306\u0308]/;
const CYRILLIC = /[\u0400-\u052f]/;
const LATIN = /[A-Za-z\u00c0-\u024f]/;

const LOOK_ALIKES = new Map<string, string>();
{
  const latin = 'ABCEHKMOPTXYaceopxyk';
  const cyrillic = 'АВСЕНКМОРТХУасеорхук';
  for (let i = 0; i < latin.length; i++) LOOK_ALIKES.set(latin.charAt(i), cyrillic.charAt(i));
}

export const hasCyrillic = (text: string): boolean => CYRILLIC.test(text);
/** Letters of other Cyrillic alphabets, such as the Kazakh one, that Russian has not. */
const OTHER_CYRILLIC = /(?![а-яё])\p{Script=Cyrillic}/iu;
export const hasOtherCyrillic = (text: string): boolean => OTHER_CYRILLIC.test(text);
export const hasLatin = (text: string): boolean => LATIN.test(text);

/** The surface without stress marks, soft hyphens and zero-width characters; й and ё in one character. */
export function cleanSurface(surface: string): string {
  if (plainness(surface) !== 0) return surface;
  let text = STRESS.test(surface) ? surface.replace(STRESS, '') : surface;
  STRESS.lastIndex = 0;
  if (DECOMPOSED.test(text)) text = text.normalize('NFC');
  return text;
}

/** Latin look-alikes inside a Cyrillic word become Cyrillic: «Cовет» typed with a Latin C. Hyphen parts by themselves. */
export function foldLookAlikes(text: string): string {
  if (plainness(text) !== 0 || !hasLatin(text) || !hasCyrillic(text)) return text;
  return text
    .split('-')
    .map((part) => {
      if (!hasLatin(part) || !hasCyrillic(part)) return part;
      let folded = '';
      for (const letter of part) folded += LOOK_ALIKES.get(letter) ?? letter;
      return hasLatin(folded) ? part : folded;
    })
    .join('-');
}

/** The windows-1251 byte of a lower-case letter, hyphen or apostrophe; 0 for what the dictionary cannot contain. */
export function byteOf(code: number): number {
  if (code >= 0x430 && code <= 0x44f) return code - 0x430 + 0xe0;
  if (code === 0x451) return 0xb8;
  return code < 0x80 ? code : 0;
}

/** Where the capitals of a word stand. */
export type Capitals = 'none' | 'first' | 'all' | 'mixed';

/** The capital pattern of a cleaned surface; one capital letter counts as first. */
export function capitalsOf(text: string): Capitals {
  let upper = 0;
  let letters = 0;
  let first = false;
  for (let i = 0; i < text.length; i++) {
    const kind = letterCase(text.charCodeAt(i));
    if (kind === 0) continue;
    letters++;
    if (kind < 0) continue;
    upper++;
    if (letters === 1) first = true;
  }
  if (upper === 0) return 'none';
  if (upper === 1) return first ? 'first' : 'mixed';
  return upper === letters ? 'all' : 'mixed';
}

/** 1 for a capital, -1 for a small letter, 0 for no letter; Russian and plain Latin without making strings. */
function letterCase(code: number): number {
  if (code >= 0x430 && code <= 0x45f) return -1;
  if (code >= 0x400 && code <= 0x42f) return 1;
  if (code < 0x80) return code >= 0x61 && code <= 0x7a ? -1 : code >= 0x41 && code <= 0x5a ? 1 : 0;
  const letter = String.fromCharCode(code);
  const low = letter.toLowerCase();
  return low !== letter ? 1 : low.toUpperCase() !== low ? -1 : 0;
}

/** Gives a lower-case form the capitals of the surface that it came from; hyphen parts by themselves. */
export function withCapitals(form: string, surface: string): string {
  const plain = plainness(surface);
  if (plain !== 0) {
    if ((plain & TITLED) === 0) return form;
    return (plain & UPPER) !== 0 ? form.toUpperCase() : form.charAt(0).toUpperCase() + form.slice(1);
  }
  if (form.includes('-')) {
    const parts = form.split('-');
    const models = surface.split('-');
    if (parts.length === models.length) return parts.map((part, i) => withCapitals(part, models[i] ?? '')).join('-');
  }
  const pattern = capitalsOf(surface);
  if (pattern === 'none') return form;
  if (pattern === 'first' && letterCase(surface.charCodeAt(0)) > 0) return form.charAt(0).toUpperCase() + form.slice(1);
  if (pattern === 'all') return form.toUpperCase();
  let result = '';
  let shared = true;
  for (let i = 0; i < form.length; i++) {
    const letter = form.charAt(i);
    const model = surface.charAt(i);
    if (shared && i > 0 && sameLetter(letter, model) === false) shared = false;
    result += shared && model !== model.toLowerCase() ? letter.toUpperCase() : letter;
  }
  return result;
}

function sameLetter(letter: string, model: string): boolean {
  const low = model.toLowerCase();
  return low === letter || (low === 'е' && letter === 'ё') || (low === 'ё' && letter === 'е');
}

/** ё as е: the key under which both spellings are one word. */
export const withoutYo = (text: string): string =>
  text.includes('\u0451') ? text.replaceAll('\u0451', '\u0435') : text;

/** е for ё, any other letter for itself. */
export function yeFor(code: number): number {
  return code === 0x451 ? 0x435 : code;
}

/**
 * What `plainness` says, as bits: the word is Russian letters only, all small but perhaps the first, or all capitals;
 * the first is a capital; all are capitals; there is a ё.
 */
export const PLAIN = 1;
export const TITLED = 2;
export const UPPER = 4;
export const WITH_YO = 8;

/** PLAIN and more for a surface that needs no cleaning, as most do; else 0. */
export function plainness(surface: string): number {
  const { length } = surface;
  if (length < 2) return 0;
  let capitals = 0;
  let yo = 0;
  for (let i = 0; i < length; i++) {
    const code = surface.charCodeAt(i);
    if (code >= 0x430 && code <= 0x44f) {
      if (capitals > 1) return 0;
    } else if (code === 0x451) {
      if (capitals > 1) return 0;
      yo = WITH_YO;
    } else if ((code >= 0x410 && code < 0x430) || code === 0x401) {
      if (capitals !== i) return 0;
      capitals++;
      if (code === 0x401) yo = WITH_YO;
    } else return 0;
  }
  return PLAIN | yo | (capitals === 0 ? 0 : capitals === length ? TITLED | UPPER : TITLED);
}
