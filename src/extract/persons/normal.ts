/** Names in the nominative. */
import type { Engine } from '../../match/engine.js';
import { FEMN, NOMN, NOUN, SURN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { nominativeOf } from '../normal.js';
import { CONSONANT, casesOf, genderOf, OPEN_VOWEL } from './elements.js';
import type { NameParts } from './full.js';
import type { PersonSetup } from './setup.js';

/** The words of tokens first…last in the nominative; of a headline in capitals only first letters stay large. */
export function nominativeName(
  engine: Engine,
  setup: PersonSetup,
  first: number,
  last: number,
  parts: NameParts | null,
): string[] {
  const words = engine.tokens.words.slice(first, last + 1);
  const out = nominativeOf(engine, first, last, { number: 'sing' });
  const given = parts && parts.given >= 0 ? engine.tokens.words[parts.given]! : null;
  return out.map((word, i) => {
    const own = words[i]!;
    const fixed =
      parts?.rule === EAST_ASIAN ? syllable(setup, own, i === words.length - 1, word) : fixedName(setup, own, given);
    const name = fixed ?? word;
    return own.shape & S.UPPER && own.shape & S.CYRILLIC ? titled(name) : name;
  });
}

export const EAST_ASIAN = 'person.east-asian';

/** Of East Asian names only the last syllable inflects: «Ким Чен Ына». */
function syllable(setup: PersonSetup, word: Word, isLast: boolean, guess: string): string {
  if (!isLast || word.hasTag(setup.syllable)) return word.surface;
  const known = setup.inflected.get(word.folded);
  if (known !== undefined) return known;
  // «Цзиньпином»
  const noun = word.readings.find((r) => r.grammar & NOUN && !(r.grammar & NOMN));
  return word.readings[0] === noun && noun ? withCapital(noun.lemma) : guess;
}

/** What the dictionary of names or the shape of the word says of its nominative; null: nothing. */
function fixedName(setup: PersonSetup, word: Word, given: Word | null): string | null {
  // «Винсента Ван Гога»: the given name tells that the surname is no nominative
  const oblique = given !== null && word !== given && (casesOf(given) & NOMN) === 0;
  const listed = listedName(setup, word, oblique);
  if (listed !== null) return listed;
  if (given === null || word === given) return null;
  const unknown = !word.readings.some((r) => r.known);
  // «Хаяо Миядзаки», «Джона Керри»: no known surname, and a vowel that does not inflect
  if (unknown && OPEN_VOWEL.test(word.folded) && !word.readings.some((r) => r.extra & SURN)) return word.surface;
  // «Дилме Руссефф», «Людмилы Касьян»
  return genderOf(given) === FEMN && CONSONANT.test(word.folded) && (casesOf(word) & NOMN) !== 0 ? word.surface : null;
}

/** The name as the dictionary has it, if the word is one of its forms: «Касым-Жомартом», «Рами». */
function listedName(setup: PersonSetup, word: Word, oblique: boolean): string | null {
  if (word.hasTag(setup.particle)) return word.surface;
  let found: string | null = null;
  for (const { tag, data } of word.entries) {
    if (tag !== setup.given && tag !== setup.surname && tag !== setup.doubtfulGiven) continue;
    const name = String(data.word);
    if (name.toLowerCase() === word.surface.toLowerCase()) {
      if (oblique) return null;
      return name;
    }
    // «Карла» may be Карл or Карла: the forms decide
    if (found !== null && found !== name) return null;
    found = name;
  }
  return found;
}

function withCapital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function titled(word: string): string {
  return word.toLowerCase().replace(/(?<=^|-)\p{L}/gu, (letter) => letter.toUpperCase());
}
