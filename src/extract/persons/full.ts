/** Names of several parts: «Айгуль Ахметова», «И.П. Бардин», «Иванов Иван Иванович», «Антони Вивес-и-Томас». */
import type { Engine } from '../../match/engine.js';
import * as S from '../../text/shape.js';
import { opensSentence } from '../phrases/index.js';
import { endsLikePatronymic, sameCase } from './agreement.js';
import { asianName } from './asian.js';
import { type Fit, fitsOf } from './fits.js';
import {
  among,
  EITHER,
  GIVEN,
  INITIAL,
  PARTICLE,
  PATRONYMIC,
  ROMAN,
  SURNAME,
  setOf,
  TURKIC_END,
  UNKNOWN,
} from './letters.js';
import { isGiven } from './name-word.js';
import type { NameParts } from './parts.js';
import { plausible } from './plausible.js';
import { Run } from './run.js';
import type { PersonScene } from './scene.js';
import type { PersonSetup } from './setup.js';

const NEVER_FIRST = setOf(TURKIC_END, ROMAN);
const AFTER_PARTICLE = setOf(SURNAME, UNKNOWN, EITHER, GIVEN);

const run = new Run();

/** All full names of the text, left to right, not overlapping. */
export function fullNames(engine: Engine, setup: PersonSetup, scene: PersonScene): NameParts[] {
  const { tokens } = engine;
  const { letters, parts, count } = scene;
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
    const name =
      asianName(engine, setup, run, i) ?? readRun(engine, setup, scene, i) ?? afterParticle(engine, setup, i);
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

function readRun(engine: Engine, setup: PersonSetup, scene: PersonScene, first: number): NameParts | null {
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
    if (!plausible(engine, setup, scene, run.letters[0]!, { rule, first, last, surnameLast })) continue;
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
