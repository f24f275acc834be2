/** What a shape of a full name asks of its surroundings before it is taken for a person. */
import type { Engine } from '../../match/engine.js';
import { MARK_ORGANISATION_HEAD, MARK_PLACE_TYPE } from '../../match/marks.js';
import { ADJF, GENT, SURN, VERB } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { hasOwnCapital, opensSentence } from '../phrases/index.js';
import { isAdjective, sameCase } from './agreement.js';
import { isJunior } from './elements.js';
import { followsRoleInCase } from './judge.js';
import { among, COMMON, DOUBTFUL, EITHER, PLACE_GIVEN, PLACE_SURNAME, setOf } from './letters.js';
import { isSurnameOf, oneLongName } from './long-names.js';
import { casesOf } from './name-word.js';
import { FUNCTION, type NameParts, TURKIC } from './parts.js';
import { followsRolePhrase } from './role-phrase.js';
import type { PersonScene } from './scene.js';
import type { PersonSetup } from './setup.js';

const DOUBTFUL_SURNAME = setOf(COMMON, PLACE_SURNAME);

/** What a shape asks of its surroundings. */
export function plausible(
  engine: Engine,
  setup: PersonSetup,
  { other }: PersonScene,
  begins: number,
  { rule, first, last, surnameLast: surname }: Pick<NameParts, 'rule' | 'first' | 'last' | 'surnameLast'>,
): boolean {
  const { tokens } = engine;
  switch (rule) {
    case TURKIC:
    case 'person.surname-given-patronymic':
      // «Уважаемая Юлия Вячеславовна»
      // «Сербии Александр Вучич»
      // «Иванова Мария Сергеевна»
      if (ofRelative(engine, setup, first)) return false;
      if (!among(DOUBTFUL_SURNAME, begins)) return true;
      return marked(engine, first) && (!opensSentence(tokens, first) || sameCase(engine, first, first + 1));
    case 'person.given-common-word':
      return (
        commonAsSurname(engine, first, surname) &&
        (last - first < 2 || oneLongName(engine, setup, first, last)) &&
        (begins !== PLACE_GIVEN ||
          // «Мартин Лютер Кинг»
          last - first > 1 ||
          marked(engine, surname) ||
          standsAsName(engine, setup, first, surname) ||
          setup.lastLetters.of(tokens.words.at(surname).folded).plural ||
          followsRoleInCase(engine, first))
      );
    case 'person.unknown-place-surname':
      return tokens.words.at(surname).hasTag(setup.surname);
    case 'person.initials-surname':
      return !beforeStreet(engine, setup, last);
    case 'person.unknown-given':
      return !opensSentence(tokens, first);
    case 'person.surname-given':
      // «Сидоров Дмитрий», but «Антон Анна»
      if (begins === EITHER && !((tokens.words.at(first).readings[0]?.extra ?? 0) & SURN)) return false;
      if (begins === PLACE_SURNAME && !standsApart(engine, setup, first)) return false;
      // «института имени Репина Павел Михайловский»
      if (first > tokens.sentenceStart[first]! && tokens.words.at(first - 1).hasTag(setup.namedAfter)) return false;
      return !papal(engine, setup, first) && !ofRelative(engine, setup, first);
    case 'person.role-common':
      // «Святейший Патриарх Кирилл»
      if (tokens.words.at(first).hasTag(setup.role)) return false;
      if (isAdjective(engine, first) || isAdjective(engine, last)) return false;
      return followsRoleInCase(engine, first) || isNamedHere(engine, setup, other, begins, first, last);
    case 'person.guessed-surname':
      return !opensSentence(tokens, first) && !isSurnameOf(tokens.words.at(first), setup);
    case 'person.unknown-surname':
      // «Промоутеры Петренко-младшего»
      if (opensSentence(tokens, first) && isJunior(tokens.words.at(last), setup)) return false;
      return !opensOtherwise(engine, first);
    case 'person.surname-unknown':
    case 'person.doubtful-given-surname':
      return !opensOtherwise(engine, first);
    case 'person.unknown':
    case 'person.unknown-particle':
      return alikeNames(engine, first, last);
    default:
      return true;
  }
}

/** Does a word that is first of all no noun open the sentence? */
function opensOtherwise({ tokens }: Engine, first: number): boolean {
  return opensSentence(tokens, first) && ((tokens.words.at(first).readings[0]?.grammar ?? 0) & (ADJF | FUNCTION)) !== 0;
}

/**
 * «представитель пресс-службы Зольтан Ковач», «Езид Сайиг рассказал», «пока Сердар Таски не сбил»: a role farther off, a verb
 * of people, or a given name that is another word only rarely.
 */
function isNamedHere(
  engine: Engine,
  setup: PersonSetup,
  other: Uint8Array,
  begins: number,
  first: number,
  last: number,
): boolean {
  const { tokens } = engine;
  if (opensSentence(tokens, first) || tokens.shape[first - 1]! & S.QUOTE_OPEN) return false;
  if (begins === DOUBTFUL) return sameCase(engine, first, last);
  if (followsRolePhrase(engine, other, first)) return true;
  const next = last + 1;
  return next < tokens.sentenceEnd[last]! && tokens.words.at(next).hasTag(setup.personVerb);
}

/** «М. Лушковский пер.»: an adjective and the abbreviation of a type word. */
function beforeStreet({ tokens }: Engine, setup: PersonSetup, last: number): boolean {
  const after = last + 1;
  if (after >= tokens.count || (tokens.grammar[last]! & ADJF) === 0 || (tokens.shape[after]! & S.ABBREVIATION) === 0)
    return false;
  return tokens.gap[after] === S.GAP_SPACE && tokens.words.at(after).hasTag(setup.placeType);
}

/** Two words that no dictionary knows are a person only where a sentence does not begin and no quotes stand around. */
function alikeNames({ tokens }: Engine, first: number, last: number): boolean {
  if (opensSentence(tokens, first) && last === first + 1) return (tokens.shape[first]! & S.HYPHENATED) === 0;
  return first === 0 || (tokens.shape[first - 1]! & S.QUOTE) === 0;
}

/** «Роман Толстой», but not «Вера Церковь» at the start of a sentence. */
function commonAsSurname(engine: Engine, first: number, surname: number): boolean {
  // «Андрей Первозванный» yes; «Евгений Московской области» no: the word is an adjective of what follows
  return (
    hasOwnCapital(engine.tokens, surname) &&
    !isAdjective(engine, surname) &&
    engine.tokens.words.at(first).surface.length > 2
  );
}

/** «опытный Владимир Гранат»: a name that a town bears as well, where no town is asked for. */
function standsAsName({ tokens }: Engine, setup: PersonSetup, first: number, surname: number): boolean {
  if (opensSentence(tokens, first) || tokens.shape[first - 1]! & S.QUOTE_OPEN) return false;
  const before = tokens.words.at(first - 1);
  if (before.hasTag(setup.placePreposition) || before.hasTag(setup.placeType)) return false;
  // «Николай Угодник» yes; «Виктория Парк», «Вера Холдинг» are what they are called
  const { marks } = tokens;
  return (marks[surname]! & (MARK_ORGANISATION_HEAD | MARK_PLACE_TYPE)) === 0;
}

/** «Папа Римский Франциск»: an adjective after the title is no surname. */
function papal({ tokens }: Engine, setup: PersonSetup, first: number): boolean {
  return (
    first > tokens.sentenceStart[first]! &&
    (tokens.grammar[first]! & ADJF) !== 0 &&
    tokens.words.at(first - 1).hasTag(setup.role)
  );
}

/** «вдова Ельцина Наина Иосифовна»: a surname in the genitive after a relative is whose relative it is. */
function ofRelative({ tokens }: Engine, setup: PersonSetup, first: number): boolean {
  if (first === tokens.sentenceStart[first]) return false;
  const before = tokens.words.at(first - 1);
  // «брат Петров Илья» is one
  return (
    before.hasTag(setup.kin) &&
    (casesOf(tokens.words.at(first)) & GENT) !== 0 &&
    ((before.readings[0]?.grammar ?? 0) & GENT) === 0
  );
}

/** «Иванова Мария»: a surname that is a town as well, where no place is asked for. */
function standsApart(engine: Engine, setup: PersonSetup, first: number): boolean {
  const { tokens } = engine;
  if (first === tokens.sentenceStart[first] || !marked(engine, first)) return false;
  const { grammar, shape } = tokens.words.at(first - 1);
  return (shape & S.PUNCTUATION) !== 0 || (grammar & VERB) !== 0 || tokens.words.at(first - 1).hasTag(setup.and);
}

/** Has the word a reading as a surname? */
function marked({ tokens }: Engine, i: number): boolean {
  return (tokens.extra[i]! & SURN) !== 0;
}
