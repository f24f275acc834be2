/** Names and class words in natural nominative -> all the forms in which they stand in texts. */

import {
  ADJF,
  ANUM,
  CASE_MASK,
  FIXD,
  GENDER_MASK,
  GEOX,
  MODIFIER,
  NOMN,
  NOUN,
  NUMBER_MASK,
  PLUR,
  PROPER,
  PRTF,
  SING,
  SURN,
} from '../morphology/grammemes.js';
import type { Morphology, Reading } from '../morphology/index.js';
import { fold } from '../text/characters.js';

/** All folded forms of a word that is given as a lemma (or spelled so), itself included. */
export function lexemeForms(morphology: Morphology, lemma: string): string[] {
  const folded = fold(lemma);
  const out = new Set([folded]);
  const readings = morphology.analyse(lemma);
  const exact = readings.filter((r) => fold(r.lemma) === folded);
  for (const reading of exact.length > 0 ? exact : readings.slice(0, 1)) {
    for (const { form } of morphology.forms(reading)) out.add(fold(form));
  }
  return [...out];
}

export interface NameWord {
  readonly text: string;
  /** The forms of this word in the name's forms; only itself if it does not inflect. */
  readonly forms: readonly string[];
}

/** Forms of each word of a name. `words` are the name's tokens in the nominative; punctuation does not inflect. */
export function nameForms(
  morphology: Morphology,
  words: readonly string[],
  inflect: 'none' | 'all' | 'first' | 'last' | undefined,
  plural: boolean,
): NameWord[] {
  const readings = words.map((w) => (/[A-Za-z\u0400-\u052f]/.test(w) ? readingsOf(morphology, w) : []));
  const head = inflect === 'first' ? 0 : inflect === 'last' ? words.length - 1 : findHead(words, readings);
  return words.map((text, i) => {
    const own = [fold(text)];
    const inflects = inflect === 'none' ? false : inflect === 'all' ? true : inflect ? i === head : i <= head;
    if (!inflects || readings[i]!.length === 0) return { text, forms: own };
    return { text, forms: formsOf(morphology, text, readings[i]!, i === head, plural) };
  });
}

/** «Волочёк»: the morphological dictionary may have the name with е alone. */
function readingsOf(morphology: Morphology, word: string): readonly Reading[] {
  const readings = morphology.analyse(word);
  if (!/ё/u.test(word) || readings.some((r) => r.known)) return readings;
  const plain = morphology.analyse(word.replace(/ё/gu, 'е'));
  return plain.some((r) => r.known) ? plain : readings;
}

/** Index of the first noun that can be a nominative; adjectives may stand before it. */
function findHead(words: readonly string[], readings: readonly (readonly Reading[])[]): number {
  for (let i = 0; i < readings.length; i++) {
    if (readings[i]!.some((r) => r.grammar & NOUN && r.grammar & NOMN && r.score > 0.01)) {
      // "Единая Россия": единая is no noun; "Новая газета": газета is the head
      // «Каменский район»: the dictionary has the adjective as a surname alone
      // «Крестовский остров», «Кубенское озеро»: it has it as a town alone
      const surname =
        readings[i]!.every((r) => (r.extra & SURN) !== 0) ||
        isAdjectivalName(readings[i]!, words[i + 1], readings[i + 1]);
      const modifier = surname || readings[i]!.some((r) => r.grammar & MODIFIER && r.grammar & NOMN);
      if (!(modifier && leadsToNoun(readings, i + 1))) return i;
    }
  }
  return readings.length - 1;
}

/** A proper name that agrees with the common noun after it: the noun is what inflects first. */
function isAdjectivalName(
  readings: readonly Reading[],
  next: string | undefined,
  following: readonly Reading[] | undefined,
): boolean {
  if (next === undefined || !/^\p{Ll}/u.test(next) || !readings.every((r) => (r.extra & PROPER) !== 0)) return false;
  return readings.some(
    (a) =>
      (a.grammar & NOMN) !== 0 &&
      following!.some((n) => n.grammar & NOUN && n.grammar & NOMN && (a.grammar & n.grammar & GENDER_MASK) !== 0),
  );
}

/** «Российская [энергетическая неделя]»: adjectives, then a noun. */
function leadsToNoun(readings: readonly (readonly Reading[])[], from: number): boolean {
  for (let i = from; i < readings.length; i++) {
    if (readings[i]!.some((r) => r.grammar & NOUN && r.grammar & NOMN)) return true;
    if (!readings[i]!.some((r) => r.grammar & MODIFIER && r.grammar & NOMN)) return false;
  }
  return false;
}

function formsOf(
  morphology: Morphology,
  text: string,
  readings: readonly Reading[],
  isHead: boolean,
  plural: boolean,
): string[] {
  const out = new Set([fold(text)]);
  let chosen = readings.filter((r) => r.grammar & NOMN && r.grammar & (NOUN | ADJF | PRTF));
  if (isHead && chosen.some((r) => r.extra & PROPER))
    chosen = chosen.filter((r) => r.extra & PROPER || r.grammar & ADJF);
  if (chosen.length === 0) chosen = readings.slice(0, 1);
  for (const reading of chosen) {
    const number = plural ? PLUR : reading.grammar & SING ? SING : PLUR;
    const gender = reading.grammar & GENDER_MASK;
    for (const { form, grammar, extra } of morphology.forms(reading)) {
      if ((grammar & CASE_MASK) === 0) continue;
      // an ordinal shares its lexeme with the cardinal: "Первый канал" is no "Один канал"
      if ((extra & ANUM) !== (reading.extra & ANUM)) continue;
      if ((grammar & NUMBER_MASK & number) === 0) continue;
      // «Кировской» is no form of the town of Кировский, though it is one of the surname
      const gendered = (reading.grammar & MODIFIER) !== 0 || (reading.extra & SURN) !== 0;
      if (number === SING && gendered && gender && (grammar & gender) === 0) continue;
      out.add(fold(form));
    }
  }
  if (isHead && !plural) for (const form of plainForms(morphology, text, readings, [...out])) out.add(form);
  return [...out];
}

/**
 * «Кызылорде», «Наро-Фоминском»: forms by the last letter, where predicted readings go astray and parts of compounds
 * inflect that should stay. None that is a word of its own.
 */
function plainForms(
  morphology: Morphology,
  text: string,
  readings: readonly Reading[],
  found: readonly string[],
): string[] {
  const compound = text.includes('-');
  if (!/^\p{Lu}\p{Ll}.*\p{Ll}$/u.test(text)) return [];
  // «Лахор»: known, but with wrong forms («Лахра») or none
  const declines = found.some((form) => form.length > text.length && form.startsWith(fold(text)));
  const model = morphology.nameEndings.find(({ last }) => last.test(text));
  // what ends in a consonant takes its endings on
  const vowel = model === undefined || model.cut > 0;
  const whole = (r: Reading): boolean =>
    r.known &&
    (r.grammar & NOMN) !== 0 &&
    // «Несвиж» inflects, though the morphological dictionary has it without cases
    (declines || (r.extra & (FIXD | GEOX)) === FIXD || (vowel && found.length > 1));
  if (!compound && readings.some(whole)) return [];
  if (!model) return [];
  const stem = text.slice(0, text.length - model.cut);
  return model.endings
    .map((ending) => stem + ending)
    .filter((form) => compound || morphology.analyse(form).every((r) => !r.known))
    .map(fold);
}
