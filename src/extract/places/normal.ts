/** Normal forms of places with a type word. */
import type { Engine } from '../../match/engine.js';
import { ADJF, NOUN, SING } from '../../morphology/grammemes.js';
import { nominative } from '../../morphology/phrase.js';
import * as S from '../../text/shape.js';
import { joinWords, normalText } from '../normal.js';
import { opensSentence } from '../phrases/index.js';
import type { TypeAt } from './typed.js';

/** Can the type word only be a plural? */
export function plural(engine: Engine, at: TypeAt): boolean {
  return !engine.tokens.words[at.last]!.readings.some((r) => r.grammar & NOUN && r.grammar & SING);
}

/** The type word in the nominative singular; abbreviations as they stand. */
export function typeNormal(engine: Engine, at: TypeAt): string {
  if (engine.tokens.words[at.first]!.shape & S.ABBREVIATION) return engine.tokens.slice(at.first, at.last);
  return normalText(engine, at.first, at.last, { number: 'sing', lowerFirst: opensSentence(engine.tokens, at.first) });
}

/** The type word, then the name in the nominative, or as it stands where it is a genitive. */
export function afterNormal(engine: Engine, at: TypeAt, next: number, last: number): string {
  const { tokens, morphology } = engine;
  if (at.type.genitive && !(tokens.words[next]!.grammar & ADJF)) return plainAfter(engine, at, next, last);
  const name = nominative(morphology, tokens.words.slice(next, last + 1), { plural: false });
  return `${typeNormal(engine, at)} ${joinWords(tokens, next, name.words)}`;
}

/** The type word, then the name as it stands. */
export function plainAfter(engine: Engine, at: TypeAt, next: number, last: number): string {
  const words = engine.tokens.words.slice(next, last + 1).map((w) => w.surface);
  return `${typeNormal(engine, at)} ${joinWords(engine.tokens, next, words)}`;
}
