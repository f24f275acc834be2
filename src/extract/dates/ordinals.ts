/** Does an ordinal in digits ("2016-го", "90-х") number the noun after it, or stand for a year or a decade itself? */
import {
  ABLT,
  ACCS,
  CASE_MASK,
  DATV,
  GENT,
  LOCT,
  MASC,
  MODIFIER,
  NEUT,
  NOMN,
  NOUN,
  PLUR,
  SING,
} from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import type { Captures } from './captures.js';

const CASES: Readonly<Record<string, number>> = {
  nominative: NOMN,
  genitive: GENT,
  dative: DATV,
  accusative: ACCS,
  instrumental: ABLT,
  locative: LOCT,
};
/** Adjectives between the ordinal and its noun, other ordinals joined to it. */
const REACH = 6;
/** Readings below this are hardly meant. */
const LEAST_SCORE = 0.05;

/** "в 2018-м и 2019-м матчах": other ordinals and adjectives may stand between. `among`: the cases to look at. */
export function numbersNoun(c: Captures, name: string, among = CASE_MASK): boolean {
  const ordinal = c.lastWord(name);
  if (!ordinal) return false;
  const wanted = formsOf(c, ordinal);
  if (!wanted) return false;
  let joined = false;
  for (let i = c.end; i < c.end + REACH; i++) {
    const word = c.after(i);
    if (!word) return false;
    if (c.lexicon.is(word, 'YearWord')) return false;
    if (isJoiner(c, word)) {
      if (((c.after(i + 1)?.shape ?? 0) & S.NUMBER_WORD) === 0) return false;
      joined = true;
      i++;
    } else {
      // a capital begins a name: "в 2006-м Москва"
      const part =
        word.shape & S.TITLE ? 0 : agreeing(word, wanted.cases & among, joined ? SING | PLUR : wanted.number);
      if (part !== MODIFIER) return part === NOUN;
    }
  }
  return false;
}

function isJoiner(c: Captures, word: Word): boolean {
  return (word.shape & (S.COMMA | S.DASH)) !== 0 || c.lexicon.is(word, 'And');
}

function formsOf(c: Captures, { folded }: Word): { readonly cases: number; readonly number: number } | null {
  const data = c.lexicon.data(c.wordOf(folded.slice(folded.indexOf('-') + 1)), 'OrdinalSuffix');
  if (!data || !Array.isArray(data.cases)) return null;
  const cases = data.cases.reduce((bits: number, name) => bits | (CASES[String(name)] ?? 0), 0);
  return { cases, number: data.number === 'singular' ? SING : data.number === 'plural' ? PLUR : SING | PLUR };
}

/** NOUN or MODIFIER if the word can be one in these forms, else 0. */
function agreeing(word: Word, cases: number, number: number): number {
  if ((word.grammar & (NOUN | MODIFIER)) === 0) return 0;
  let found = 0;
  for (const { grammar, score } of word.readings) {
    if (score < LEAST_SCORE || (grammar & cases) === 0 || (grammar & number) === 0) continue;
    // ordinals with these suffixes are masculine or neuter in the singular
    if ((grammar & number & PLUR) === 0 && (grammar & (MASC | NEUT)) === 0) continue;
    if (grammar & NOUN) return NOUN;
    if (grammar & MODIFIER) found = MODIFIER;
  }
  return found;
}
