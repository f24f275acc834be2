/** Whether words beside one another can be one name, an adjective and its noun, a surname rather than a patronymic. */
import { grammarAgrees } from '../../match/agreement.js';
import type { Engine } from '../../match/engine.js';
import {
  ABLT,
  ACCS,
  ADJF,
  CASE_MASK,
  DATV,
  GENT,
  GEOX,
  LOCT,
  MASC,
  NAME,
  NOMN,
  NOUN,
  PATR,
  PROPER,
  PRTF,
  SURN,
} from '../../morphology/grammemes.js';
import { endsInConsonant, endsInOpenVowel } from '../../morphology/last-letter.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { casesOf, genderOf, mayBeWoman } from './name-word.js';
import type { PersonSetup } from './setup.js';

const RARE = 0.05;
const LONGEST_ENDING = 2;

/** Do two parts of one name stand in one case? Unknown words may be indeclinable: they agree with anything. */
export function sameCase({ tokens }: Engine, a: number, b: number): boolean {
  const x = tokens.words.at(a);
  const y = tokens.words.at(b);
  if (x.readings.length === 0 || y.readings.length === 0) return true;
  if ((casesOf(x) & (casesOf(y) | (a < b ? bareCases(y) : 0))) !== 0) return true;
  // «Людмилы Касьян», «Элисат Зубайраевой»: women's names that end in a consonant do not inflect
  return (
    (mayBeWoman(x) && endsInConsonant(y.folded) && (casesOf(y) & NOMN) !== 0) ||
    (mayBeWoman(y) && endsInConsonant(x.folded) && (casesOf(x) & NOMN) !== 0) ||
    (a < b && foreignSurname(x, y))
  );
}

/** Endings of men's surnames in a consonant, by case. */
const MENS_ENDINGS: readonly (readonly [cases: number, ending: RegExp])[] = [
  [GENT | ACCS, /[ая]$/],
  [DATV, /[ую]$/],
  [ABLT, /[ое]м$/],
  [LOCT, /е$/],
];
/** «Арт Музее»: too short to be sure of. */
const SHORTEST_GIVEN = 4;

/**
 * A surname that is spelled like a form of some other word, beside a given name that is nothing else: «Фёдора Гайда» is
 * of Гайд, «Эгон Шиле» and «Марьяна Беца» are nominatives.
 */
function foreignSurname(given: Word, surname: Word): boolean {
  if (!isOnlyGiven(given) || given.folded.length < SHORTEST_GIVEN) return false;
  // «жена Джона Барбара», «патриарха Алексия Иерусалиму»
  if (
    surname.readings.some((r) => r.known && (r.extra & (NAME | GEOX) || (r.grammar & (ADJF | PRTF) && r.score > RARE)))
  )
    return false;
  const cases = casesOf(given);
  if (cases & NOMN) return !endsInConsonant(surname.folded);
  return (
    genderOf(given) === MASC && MENS_ENDINGS.some(([of, ending]) => (cases & of) !== 0 && ending.test(surname.folded))
  );
}

/** A given name and no other word: «Слава Богу» is no name. */
function isOnlyGiven({ readings }: Word): boolean {
  return readings.some((r) => r.known && (r.extra & NAME) !== 0) && readings.every((r) => (r.extra & PROPER) !== 0);
}

/** Cases of a surname that is a form of some other word: «Георгий Тука», «Майя Санду», but not «Слава Богу». */
function bareCases({ folded, readings }: Word): number {
  if (readings.some((r) => r.known && (r.extra & (SURN | PATR | GEOX)) !== 0) || endsInConsonant(folded)) return 0;
  if (!endsInOpenVowel(folded)) return NOMN;
  return readings.some((r) => r.known && (r.extra & PROPER) === 0) ? 0 : CASE_MASK;
}

/** Is token `i` an adjective of the next noun: «Мариинский театр», «Пушкинская улица»? */
export function isAdjective({ tokens }: Engine, i: number): boolean {
  const { words, grammar, shape } = tokens;
  if (!(grammar[i]! & ADJF)) return false;
  const end = Math.min(tokens.sentenceEnd[i]!, i + 4);
  for (let j = i + 1; j < end; j++) {
    if (!(shape[j]! & S.WORD)) return false;
    if (grammar[j]! & NOUN && agrees(words.at(i), words.at(j))) return true;
    if (!(grammar[j]! & ADJF)) return false;
  }
  return false;
}

function agrees(adjective: Word, noun: Word): boolean {
  for (const a of adjective.readings) {
    if (!(a.grammar & ADJF) || a.score <= RARE) continue;
    for (const n of noun.readings) {
      if (n.grammar & NOUN && n.score > RARE && grammarAgrees(a.grammar, n.grammar)) return true;
    }
  }
  return false;
}

/** Is the word first of all a place or common word, so that a lone one says nothing of people? */
export function doubtful(word: Word): boolean {
  return word.readings.some(
    (r) => r.known && ((r.extra & (NAME | SURN | PATR)) === 0 || r.extra & GEOX) && r.score > 0.1,
  );
}

/** Is a form no longer than its nominative and a short ending? */
function isNear(form: string, nominative: string): boolean {
  return form.length <= nominative.length + LONGEST_ENDING;
}

/** «Юзефович», «Манджукич»: surnames with the ending of a patronymic. */
export function endsLikePatronymic({ tokens }: Engine, setup: PersonSetup, i: number): boolean {
  const word = tokens.words.at(i);
  // «Вольфович» is no form of the surname Вольф
  if (
    word.entries.some(
      ({ tag, data }) => tag === setup.surname && isNear(word.folded, fold(String(data.word)).toLowerCase()),
    )
  )
    return true;
  return (
    !word.readings.some((r) => r.known && r.extra & PATR) &&
    !setup.patronymicSuffixes.some((suffix) => suffix.test(word.folded)) &&
    !setup.patronymics.has(word.folded, 0)
  );
}
