import type { Engine } from '../../match/engine.js';
import { withCapitals } from '../../morphology/alphabet.js';
import { ADJF, CASE_MASK, FIXD, GENDER_MASK, GENT, NOMN, NOUN, PERSONAL, SING } from '../../morphology/grammemes.js';
import { nominative } from '../../morphology/phrase.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { joinWords, normalText } from '../normal.js';
import { hasOwnCapital, opensSentence } from '../phrases/index.js';
import type { TypeAt } from './typed.js';

/** Readings rarer than this do not count. */
const LIKELY = 0.1;

/** Can the type word only be a plural? */
export function plural(engine: Engine, at: TypeAt): boolean {
  return !engine.tokens.words.at(at.last).readings.some((r) => r.grammar & NOUN && r.grammar & SING);
}

/** The type word in the nominative singular; abbreviations as they stand. */
export function typeNormal(engine: Engine, at: TypeAt): string {
  const { tokens } = engine;
  const type = tokens.words.at(at.first);
  if (type.shape & S.ABBREVIATION) return tokens.slice(at.first, at.last);
  // «ОЭЗ «Тайга»» that opens a sentence
  if (type.shape & S.UPPER && at.first === at.last && !isFormOf(type.folded, fold(at.type.word))) return type.surface;
  // «в парке»: of the park, not of the parka
  if (at.first === at.last && isFormOf(tokens.words.at(at.first).folded, fold(at.type.word))) {
    const { word } = at.type;
    return hasOwnCapital(tokens, at.first) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  }
  return normalText(engine, at.first, at.last, { number: 'sing', lowerFirst: opensSentence(tokens, at.first) });
}

/** «парке» of «парк»; «ЖК» stays. */
function isFormOf(form: string, word: string): boolean {
  return form.length > 2 && form.slice(0, 3) === word.slice(0, 3) && !/\s/u.test(word);
}

/** The type word, then the name in the nominative, or as it stands where it is a genitive. */
export function afterNormal(engine: Engine, at: TypeAt, next: number, last: number): string {
  const { tokens, morphology } = engine;
  if (at.type.genitive && (!(tokens.words.at(next).grammar & ADJF) || ofMany(tokens, next, last)))
    return plainAfter(engine, at, next, last);
  const words = next === last ? (standing(engine, at, next) ?? unknownNominative(engine, at, next)) : null;
  const name = words ?? nominative(morphology, tokens.words.slice(next, last + 1), { plural: false }).words;
  return `${typeNormal(engine, at)} ${joinWords(tokens, next, name)}`;
}

/** «улица Юных Ленинцев»: an adjective that has no singular, and its noun in the genitive. */
function ofMany({ words }: Tokens, next: number, last: number): boolean {
  const adjective = words.at(next).readings.every((r) => (r.grammar & SING) === 0);
  return adjective && last > next && words.at(last).readings.some((r) => (r.grammar & (NOUN | GENT)) === (NOUN | GENT));
}

/** «в микрорайоне Речной»: an adjective in the nominative of the type word's gender that does not agree in case stands. */
function standing({ tokens }: Engine, at: TypeAt, i: number): readonly string[] | null {
  const word = tokens.words.at(i);
  const adjectives = word.readings.filter((r) => r.grammar & ADJF && r.grammar & SING);
  for (const type of tokens.words.at(at.last).readings) {
    if ((type.grammar & NOUN) === 0 || (type.grammar & NOMN) !== 0) continue;
    const ofGender = adjectives.filter((r) => (r.grammar & type.grammar & GENDER_MASK) !== 0);
    if (ofGender.some((r) => (r.grammar & type.grammar & CASE_MASK) !== 0)) return null;
    if (ofGender.some((r) => (r.grammar & NOMN) !== 0)) return [word.surface];
  }
  return null;
}

/**
 * «авиабазы Хмеймим», «в посёлке Мартореле»: a name that no dictionary knows inflects if it can stand in the case of
 * the type word, and stays if it cannot; null for known names and adjectives.
 */
function unknownNominative({ tokens, morphology }: Engine, at: TypeAt, i: number): readonly string[] | null {
  const word = tokens.words.at(i);
  if (word.readings.some((r) => r.known && !(r.extra & PERSONAL)) || !(word.shape & S.CYRILLIC)) return null;
  let cases = 0;
  for (const r of tokens.words.at(at.last).readings) if (r.grammar & NOUN && r.grammar & SING) cases |= r.grammar;
  cases &= CASE_MASK;
  if (cases === 0) return null;
  // «в город Эль-Мансура»
  if (cases & NOMN) return [word.surface];
  const fitting = word.readings.filter((r) => r.grammar & cases && r.grammar & SING && !(r.extra & (FIXD | PERSONAL)));
  const adjective = fitting.find((r) => r.grammar & ADJF && r.score > LIKELY);
  if (adjective) {
    // «реку Выдриную» agrees, «в деревне Мартором» does not
    const types = tokens.words
      .at(at.last)
      .readings.reduce((bits, r) => (r.grammar & NOUN ? bits | r.grammar : bits), 0);
    const gender = adjective.grammar & types & GENDER_MASK;
    if (gender === 0) return null;
    const own = morphology.inflect(adjective, { case: NOMN, number: SING, gender: gender & -gender });
    return own === null ? null : [withCapitals(own, word.surface)];
  }
  const nouns = fitting.filter((r) => r.grammar & NOUN && r.score > LIKELY);
  // «реке Осуге» is Осуга rather than Осуг
  const type = tokens.words.at(at.last).readings.find((r) => r.grammar & NOUN);
  const noun = nouns.find((r) => (r.grammar & (type?.grammar ?? 0) & GENDER_MASK) !== 0) ?? nouns[0];
  const form = noun ? morphology.inflect(noun, { case: NOMN, number: SING }) : null;
  return [form === null ? word.surface : withCapitals(form, word.surface)];
}

/** The type word, then the name as it stands. */
export function plainAfter(engine: Engine, at: TypeAt, next: number, last: number): string {
  const words = engine.tokens.words.slice(next, last + 1).map((w) => w.surface);
  return `${typeNormal(engine, at)} ${joinWords(engine.tokens, next, words)}`;
}
