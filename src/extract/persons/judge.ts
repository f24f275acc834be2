/** Is a lone word a person? What a role, a verb or another name beside it says, and the dictionary. */
import type { Engine } from '../../match/engine.js';
import { MARK_ARTIST, MARK_PLACE_PREPOSITION, MARK_PLACE_TYPE, MARK_ROLE } from '../../match/marks.js';
import {
  ABLT,
  CASE_MASK,
  DATV,
  GENDER_MASK,
  GENT,
  GEOX,
  LOCT,
  NAME,
  NOMN,
  PAST,
  PATR,
  PERS3,
  PROPER,
  SING,
  SURN,
  VERB,
} from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { opensSentence } from '../phrases/index.js';
import { doubtful, sameCase } from './agreement.js';
import { isJunior } from './elements.js';
import {
  among,
  COMMON,
  DOUBTFUL,
  EITHER,
  GIVEN,
  PLACE_GIVEN,
  PLACE_SURNAME,
  SURNAME,
  setOf,
  UNKNOWN,
} from './letters.js';
import { casesOf } from './name-word.js';
import { endsRolePhrase } from './role-phrase.js';
import type { PersonScene } from './scene.js';
import type { PersonSetup } from './setup.js';

export interface Judgement {
  readonly rule: string;
  readonly confidence: number;
  readonly isGiven: boolean;
}

const NOT_GENITIVE = NOMN | DATV | ABLT | LOCT;
const GIVEN_NAMES = setOf(GIVEN, DOUBTFUL);
const SURNAMES = setOf(SURNAME, EITHER);
/** Given names that are other words as well. */
const OTHER_GIVEN = setOf(DOUBTFUL, PLACE_GIVEN, GIVEN);
const BY_KIN = setOf(GIVEN, EITHER, PLACE_GIVEN);
const OF_WORKS = setOf(SURNAME, EITHER, PLACE_SURNAME);
const NAMES = setOf(SURNAME, EITHER, GIVEN, DOUBTFUL, PLACE_GIVEN);
const OF_PLACES = setOf(PLACE_SURNAME, PLACE_GIVEN);

/** Does a word for a role stand before the token? */
export function followsRole({ tokens }: Engine, i: number): boolean {
  // «к» is no кандидат
  return (
    i > tokens.sentenceStart[i]! && (tokens.marks[i - 1]! & MARK_ROLE) !== 0 && tokens.words.at(i - 1).folded.length > 1
  );
}

/** The same, in a case that the role and the token share and that no genitive of a body has: «форвард Матей Выдра». */
export function followsRoleInCase(engine: Engine, i: number): boolean {
  if (!followsRole(engine, i)) return false;
  const { words } = engine.tokens;
  return (casesOf(words.at(i)) & casesIn(words.at(i - 1)) & NOT_GENITIVE) !== 0;
}

/** The rule by which the token is a person. Of a common word: only if it follows a role. */
export function judge(
  engine: Engine,
  setup: PersonSetup,
  scene: PersonScene,
  i: number,
  letter: number,
): Judgement | null {
  const { tokens } = engine;
  if (tokens.shape[i]! & S.UPPER) return null;
  const word = tokens.words.at(i);
  const begins = beginsLongerName(engine, i);
  // «сын Виктора», «мать Ксении Людмила Нарусова»
  const kin = i > tokens.sentenceStart[i]! && tokens.words.at(i - 1).hasTag(setup.kin);
  if (kin && among(BY_KIN, letter) && isGenitive(word) && (!begins || scene.taken[i + 1] === 1))
    return { rule: 'person.given-alone', confidence: 0.8, isGiven: true };
  if (begins) return null;
  // «папа Римский», «болезнь Паркинсона»
  const before = i > tokens.sentenceStart[i]! ? tokens.words.at(i - 1) : null;
  if (before?.hasTag(setup.calledAfter) || (tokens.words.at(i).hasTag(setup.titleAdjective) && followsRole(engine, i)))
    return null;
  // «ретроспектива Верещагина»: the maker of the work, though a town is called so, too
  if (before?.hasTag(setup.work) && among(OF_WORKS, letter) && isGenitiveSurname(word))
    return { rule: 'person.after-work', confidence: 0.88, isGiven: false };
  if (isIntroduced(engine, setup, i) && among(NAMES, letter) && casesOf(word) & NOMN)
    return { rule: 'person.after-naming', confidence: 0.85, isGiven: !among(SURNAMES, letter) };
  // «папа Римский Франциск»
  if (before?.hasTag(setup.titleAdjective) && among(GIVEN_NAMES, letter) && followsRole(engine, i - 1))
    return { rule: 'person.after-role', confidence: 0.88, isGiven: true };
  if (endsRolePhrase(engine, scene, i)) {
    const given = among(GIVEN_NAMES, letter) || letter === PLACE_GIVEN;
    return { rule: 'person.after-role', confidence: 0.8, isGiven: given };
  }
  if (endsLongerName(engine, i) && !followsOther(engine, setup, scene, i)) return null;
  const isGiven = among(GIVEN_NAMES, letter);
  // «Гол забил Гусев»: a surname and a town
  const townToo = letter === PLACE_SURNAME && (word.extra & SURN) !== 0 && mayBeSubject(word);
  const surnameLike = among(SURNAMES, letter) || townToo;
  if (followsRole(engine, i)) {
    const role = tokens.words.at(i - 1);
    if (tokens.marks[i - 1]! & MARK_ARTIST && letter !== PLACE_SURNAME) return afterArtist(word, role, isGiven);
    if (among(OF_PLACES, letter)) return placeAfterRole(word, role, letter);
    if (letter !== COMMON && sharesCase(word, role, isGiven))
      return { rule: 'person.after-role', confidence: surnameLike || isGiven ? 0.88 : 0.78, isGiven };
  }
  if (surnameLike && besideTag(engine, setup.speech, i)) {
    if (!(opensSentence(tokens, i) && doubtful(word) && !word.hasTag(setup.surname)))
      return { rule: 'person.beside-verb', confidence: 0.85, isGiven };
  }
  if (letter === UNKNOWN) {
    return casesOf(word) & NOMN && besideTag(engine, setup.personVerb, i)
      ? { rule: 'person.beside-verb', confidence: 0.7, isGiven: false }
      : null;
  }
  // «Марина не пришла»: Марина before a form of Марин
  if (letter === EITHER && isFirstGiven(word) && isSure(engine, setup, i, letter))
    return { rule: 'person.given-alone', confidence: 0.65, isGiven: true };
  if (isSubject(engine, i, letter)) return { rule: 'person.given-alone', confidence: 0.75, isGiven: true };
  if ((!surnameLike && !isGiven) || townToo || letter === DOUBTFUL || !isSure(engine, setup, i, letter)) return null;
  return { rule: isGiven ? 'person.given-alone' : 'person.surname-alone', confidence: isGiven ? 0.65 : 0.75, isGiven };
}

/** Part of a longer name in capitals, «Чайковский конкурс», «Новая Газета», or of one in quotes. */
function beginsLongerName(engine: Engine, i: number): boolean {
  const { shape, gap, mate, words, sentenceEnd } = engine.tokens;
  if (i + 1 >= sentenceEnd[i]!) return false;
  if (shape[i + 1]! & S.TITLE && shape[i + 1]! & S.WORD && gap[i + 1] === S.GAP_SPACE) return true;
  // «Адмирал Кузнецов»: a ship
  const open = mate[i + 1]!;
  return open >= 0 && open >= i - 3 && (words.at(i + 1).shape & S.QUOTE_CLOSE) !== 0;
}

function endsLongerName(engine: Engine, i: number): boolean {
  const { shape, gap, sentenceStart } = engine.tokens;
  const second = i - 1 > sentenceStart[i]!;
  return second && (shape[i - 1]! & S.TITLE) !== 0 && gap[i] === S.GAP_SPACE && !followsRole(engine, i);
}

/** «дочь Трампа Иванка», «при Черчесове Василий»: a given name or a surname after somebody else's, which stands in another case. */
export function followsOther(engine: Engine, setup: PersonSetup, { letters, taken }: PersonScene, i: number): boolean {
  const before = i - 1;
  if (before < engine.tokens.sentenceStart[i]!) return false;
  // «в фильмах Георгия Данелии Леонов»
  if (letters[i] === SURNAME) return taken[before] === 1 && !sameCase(engine, before, i);
  if (!among(GIVEN_NAMES, letters[i]!)) return false;
  return (taken[before] === 1 || setup.people.find(before) !== null) && !sameCase(engine, before, i);
}

/** «мальчик по имени Коля»: does what tells a name stand before the token? */
function isIntroduced({ tokens }: Engine, setup: PersonSetup, i: number): boolean {
  const { words, sentenceStart } = tokens;
  if (i - 2 < sentenceStart[i]! || !words.at(i - 1).hasTag(setup.namingWord)) return false;
  return words.at(i - 2).hasTag(setup.namingPreposition);
}

function afterArtist(word: Word, artist: Word, isGiven: boolean): Judgement | null {
  const common = casesOf(word) & casesIn(artist);
  return common & NOT_GENITIVE || !(casesIn(artist) & NOMN)
    ? { rule: 'person.after-artist', confidence: 0.8, isGiven }
    : null;
}

/** «тренер Борисов», but «губернатор Юты». */
function placeAfterRole(word: Word, role: Word, letter: number): Judgement | null {
  if (!(word.extra & (SURN | NAME)) || !(casesOf(word) & casesIn(role) & NOT_GENITIVE)) return null;
  if (!role.readings.some((r) => r.grammar & SING)) return null;
  return { rule: 'person.after-role', confidence: 0.72, isGiven: letter === PLACE_GIVEN };
}

/** Does a name stand in the case of the role before it? «тренер Спартака», «жительницы Жироны» do not. */
function sharesCase(word: Word, role: Word, isGiven: boolean): boolean {
  const common = casesOf(word) & casesIn(role);
  if (common === 0) return false;
  const best = word.readings[0];
  if (best?.known || isGiven) return (common & NOT_GENITIVE) !== 0 || !(casesIn(role) & NOMN);
  return ((best?.grammar ?? 0) & common & NOT_GENITIVE) !== 0;
}

/** Does a word with the tag stand before or after the token? */
function besideTag({ tokens }: Engine, tag: number, i: number): boolean {
  if (i + 1 < tokens.sentenceEnd[i]! && tokens.words.at(i + 1).hasTag(tag)) return true;
  return i > tokens.sentenceStart[i]! && tokens.words.at(i - 1).hasTag(tag);
}

/** Is the word a name with nothing beside it to say so? */
function isSure({ tokens }: Engine, setup: PersonSetup, i: number, letter: number): boolean {
  const word = tokens.words.at(i);
  if (isJunior(word, setup)) return true;
  const opens = opensSentence(tokens, i);
  if (doubtful(word) && (opens || !word.hasTag(setup.surname))) return false;
  // «Роман вышел»
  if (letter !== SURNAME && opens && word.readings.some((r) => r.known && (r.extra & PROPER) === 0 && r.score > 0.01))
    return false;
  const best = word.readings[0];
  if (!best) return false;
  return (best.extra & (NAME | SURN | PATR)) !== 0 || word.hasTag(setup.surname) || word.hasTag(setup.given);
}

function isGenitiveSurname({ readings }: Word): boolean {
  return readings.some((r) => (r.extra & SURN) !== 0 && (r.grammar & GENT) !== 0 && (r.grammar & SING) !== 0);
}

/** A known given name in the genitive singular, and no such town as likely. */
function isGenitive({ readings }: Word): boolean {
  const name = readings.find(
    (r) => r.known && (r.extra & NAME) !== 0 && (r.grammar & GENT) !== 0 && (r.grammar & SING) !== 0,
  );
  return name !== undefined && !readings.some((r) => (r.extra & GEOX) !== 0 && r.score >= name.score);
}

/** «тогда Коля решил», «в городе Станислав работает»: a given name with its own capital, and what it does. */
function isSubject({ tokens }: Engine, i: number, letter: number): boolean {
  const next = i + 1;
  if (
    !among(OTHER_GIVEN, letter) ||
    tokens.shape[i]! & S.HYPHENATED ||
    opensSentence(tokens, i) ||
    next >= tokens.sentenceEnd[i]!
  )
    return false;
  if ((tokens.marks[i - 1]! & (MARK_PLACE_PREPOSITION | MARK_PLACE_TYPE)) !== 0) return false;
  const word = tokens.words.at(i);
  const name = word.readings[0];
  if (!name?.known || !(name.extra & NAME) || !(name.grammar & NOMN)) return false;
  // «ведь Марсель рукоплескал»
  if (word.readings.some((r) => (r.extra & GEOX) !== 0 && r.score >= name.score)) return false;
  return tokens.words
    .at(next)
    .readings.some(
      ({ grammar, extra }) =>
        (grammar & VERB) !== 0 &&
        (grammar & SING) !== 0 &&
        (extra & PAST ? (grammar & name.grammar & GENDER_MASK) !== 0 : (extra & PERS3) !== 0),
    );
}

/** Is the word a known given name in the nominative, before all else? */
function isFirstGiven({ readings }: Word): boolean {
  const best = readings[0];
  return best?.known === true && (best.extra & NAME) !== 0 && (best.grammar & NOMN) !== 0;
}

function mayBeSubject(word: Word): boolean {
  return word.readings.some((r) => (r.extra & SURN) !== 0 && (r.grammar & NOMN) !== 0 && r.score > 0.2);
}

/** Cases of all readings. */
function casesIn(word: Word): number {
  let cases = 0;
  for (const r of word.readings) cases |= r.grammar;
  return cases & CASE_MASK;
}
