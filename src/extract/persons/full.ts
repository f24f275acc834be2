/** Names of several parts: «Айгуль Ахметова», «И.П. Бардин», «Иванов Иван Иванович», «Антони Вивес-и-Томас». */
import type { Engine } from '../../match/engine.js';
import { ADJF, GENT, SURN, VERB } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { hasOwnCapital, opensSentence } from '../phrases/index.js';
import { endsLikePatronymic, isAdjective, sameCase } from './agreement.js';
import { asianName } from './asian.js';
import { isJunior } from './elements.js';
import { type Fit, fitsOf } from './fits.js';
import { followsRoleInCase } from './judge.js';
import {
  among,
  COMMON,
  EITHER,
  GIVEN,
  INITIAL,
  PARTICLE,
  PATRONYMIC,
  PLACE_GIVEN,
  PLACE_SURNAME,
  ROMAN,
  SURNAME,
  setOf,
  TURKIC_END,
  UNKNOWN,
} from './letters.js';
import { isSurnameOf, oneLongName } from './long-names.js';
import { casesOf, isGiven } from './name-word.js';
import { FUNCTION, type NameParts, TURKIC } from './parts.js';
import { Run } from './run.js';
import type { PersonScene } from './scene.js';
import type { PersonSetup } from './setup.js';

const NEVER_FIRST = setOf(TURKIC_END, ROMAN);
const AFTER_PARTICLE = setOf(SURNAME, UNKNOWN, EITHER, GIVEN);
const DOUBTFUL_SURNAME = setOf(COMMON, PLACE_SURNAME);

const run = new Run();

/** All full names of the text, left to right, not overlapping. */
export function fullNames(engine: Engine, setup: PersonSetup, { letters, parts, count }: PersonScene): NameParts[] {
  const { tokens } = engine;
  const out: NameParts[] = [];
  let from = 0;
  for (let p = 0; p < count; p++) {
    const i = parts[p]!;
    if (i < from) continue;
    const letter = letters[i]!;
    if (among(NEVER_FIRST, letter) || (letter === PARTICLE && !(tokens.shape[i]! & S.TITLE))) continue;
    run.read(tokens, letters, i);
    if (run.length < 2) continue;
    // «Аким Нурлан Ногаев»: the role is a given name as well
    if (run.length > 2 && opensRole(engine, setup, i)) continue;
    const name = asianName(engine, setup, run, i) ?? readRun(engine, setup, i) ?? afterParticle(engine, setup, i);
    if (!name || alone(engine, name)) continue;
    out.push(name);
    from = name.last + 1;
  }
  return out;
}

/** A role that opens its sentence and is a given name as well, with a given name after it. */
function opensRole({ tokens }: Engine, setup: PersonSetup, i: number): boolean {
  if (run.letters[0] === INITIAL || run.letters[1] === PATRONYMIC || run.letters[1] === INITIAL) return false;
  return opensSentence(tokens, i) && tokens.words.at(i).hasTag(setup.role);
}

function readRun(engine: Engine, setup: PersonSetup, first: number): NameParts | null {
  for (const found of fitsOf(run, setup.fits)) {
    const fit = withoutNext(engine, found, first);
    const { rule, confidence } = fit;
    const last = first + fit.last;
    const given = fit.given < 0 ? -1 : first + fit.given;
    const patronymic = fit.patronymic < 0 ? -1 : first + fit.patronymic;
    const surname = fit.surname < 0 ? -1 : first + fit.surname;
    const surnameLast = fit.surnameLast < 0 ? -1 : first + fit.surnameLast;
    if (given >= 0 && run.letters[fit.given] !== INITIAL) {
      // «Винсента Ван Гога»: what follows a particle may be a form of some other name
      if (surnameLast >= 0 && surname === surnameLast && !sameCase(engine, given, surnameLast)) continue;
      if (patronymic >= 0 && run.letters[fit.patronymic] === PATRONYMIC && !sameCase(engine, given, patronymic))
        continue;
    }
    // «подруга Романа Абрамовича Дарья Жукова», «мать Ксении Людмила Нарусова»
    if (patronymic >= 0 && surname > patronymic && surname === surnameLast && !sameCase(engine, patronymic, surname))
      continue;
    if (given >= 0 && surname > given + 1 && !middlesFit(engine, given, surname)) continue;
    if (!plausible(engine, setup, rule, first, last, surnameLast)) continue;
    if (rule === 'person.given-patronymic' && endsLikePatronymic(engine, setup, patronymic)) {
      const instead = 'person.given-surname';
      return name(first, last, given, -1, patronymic, patronymic, instead, confidence);
    }
    return name(first, last, given, patronymic, surname, surnameLast, rule, confidence);
  }
  return null;
}

/** «… Георгия Натансона [Табаков сыграл]»: of a surname of two words the second is the next person's if its case differs. */
function withoutNext(engine: Engine, fit: Fit, first: number): Fit {
  const { given, surname, surnameLast } = fit;
  if (given < 0 || surname < 0 || surnameLast !== surname + 1 || fit.last !== surnameLast) return fit;
  if (run.letters[given] === INITIAL || run.letters[surname] === PARTICLE) return fit;
  const whole =
    sameCase(engine, first + given, first + surnameLast) && sameCase(engine, first + surname, first + surnameLast);
  if (whole || !sameCase(engine, first + given, first + surname)) return fit;
  return { ...fit, last: surname, surnameLast: surname };
}

/** Do the given names between the first one and the surname stand in the case of the first? */
function middlesFit(engine: Engine, given: number, surname: number): boolean {
  const { words } = engine.tokens;
  for (let i = given + 1; i < surname; i++) {
    if (isGiven(words.at(i)) && !sameCase(engine, given, i)) return false;
  }
  return true;
}

function name(
  first: number,
  last: number,
  given: number,
  patronymic: number,
  surname: number,
  surnameLast: number,
  rule: string,
  confidence: number,
): NameParts {
  return { first, last, given, patronymic, surname, surnameLast, rule, confidence };
}

/** What a shape asks of its surroundings. */
function plausible(
  engine: Engine,
  setup: PersonSetup,
  rule: string,
  first: number,
  last: number,
  surname: number,
): boolean {
  const { tokens } = engine;
  const begins = run.letters[0]!;
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
      return !papal(engine, setup, first) && !ofRelative(engine, setup, first);
    case 'person.role-common':
      // «Святейший Патриарх Кирилл»
      if (tokens.words.at(first).hasTag(setup.role)) return false;
      return followsRoleInCase(engine, first) && !isAdjective(engine, first) && !isAdjective(engine, last);
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

/** «М. Лушковский пер.»: an adjective and the abbreviation of a type word. */
function beforeStreet({ tokens }: Engine, setup: PersonSetup, last: number): boolean {
  const after = last + 1;
  if (after >= tokens.count || (tokens.grammar[last]! & ADJF) === 0 || (tokens.shape[after]! & S.ABBREVIATION) === 0)
    return false;
  return tokens.gap[after] === S.GAP_SPACE && tokens.words.at(after).hasTag(setup.placeType);
}

/** «Ван Гог», «Де Ниро»: a particle with a capital, then the rest of the surname. */
function afterParticle({ tokens }: Engine, setup: PersonSetup, first: number): NameParts | null {
  let at = 0;
  while (at < run.length && run.letters[at] === PARTICLE) at++;
  if (at === 0 || at === run.length || !among(AFTER_PARTICLE, run.letters[at]!)) return null;
  if (!tokens.words.at(first).hasTag(setup.leading)) return null;
  return name(first, first + at, -1, -1, first, first + at, 'person.particle-surname', 0.8);
}

/** A name that is all there is between quotes is a book, a ship, a band. */
function alone({ tokens }: Engine, { first, last, patronymic }: NameParts): boolean {
  return (
    patronymic < 0 &&
    first > 0 &&
    (tokens.shape[first - 1]! & S.QUOTE_OPEN) !== 0 &&
    tokens.mate[first - 1] === last + 1
  );
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
