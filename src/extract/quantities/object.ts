/** The counted phrase in nominative singular: "юных инженеров" -> "юный инженер", "людей" -> "человек". */
import type { Engine } from '../../match/engine.js';
import * as G from '../../morphology/grammemes.js';
import type { Reading } from '../../morphology/index.js';
import { clean } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { joinWords } from '../normal.js';
import type { Amount } from './amount.js';
import { countedReading, modifierReading } from './government.js';
import type { QuantityLexicon } from './lexicon.js';
import { isBeside } from './meant.js';
import { type Counted, isAside } from './phrase.js';

export interface CountedObject {
  /** Lemma of the counted noun. */
  readonly unit: string;
  /** The phrase in nominative singular (plural where there is no singular). */
  readonly object: string;
}

/** Unit and object of what is counted; `last` is where coordination ends. */
export function objectOf(
  engine: Engine,
  lexicon: QuantityLexicon,
  amount: Amount,
  counted: Counted,
  last: number,
  tailInside = false,
): CountedObject {
  const { tokens } = engine;
  const unit = lemmaOf(engine, lexicon, counted.head, counted.reading);
  // "половину всех научных учреждений": what stands before the phrase proper says nothing about the thing
  let first = isAside(tokens, amount.last + 1) ? amount.last + 4 : amount.last + 1;
  while (first < counted.head && lexicon.isAt(first, 'Determiner')) first++;
  const words = tokens.words.slice(first, last + 1).map((word) => clean(word.surface));
  const put = (at: number, form: string): void => {
    words[at - first] = capitalised(
      lexicon.spelled(form),
      tokens.words.at(at).surface,
      (tokens.shape[at]! & S.UPPER) !== 0,
    );
  };
  put(counted.head, unit);
  inflectModifiers(engine, amount, first, counted.head, meantReading(tokens, counted, unit), put);
  if (last > counted.last && !tailInside) {
    const second = tokens.words.at(last);
    const reading = countedReading(amount, second) ?? modifierReading(amount, second);
    if (reading) {
      put(last, lemmaOf(engine, lexicon, last, reading));
      inflectModifiers(engine, amount, counted.last + 2, last, reading, put);
    }
  }
  // "АЭС", "СМИ"
  const abbreviation = (tokens.shape[counted.head]! & S.UPPER) !== 0;
  return { unit: abbreviation ? words[counted.head - first]! : unit, object: joinWords(tokens, first, words) };
}

/** "пять выборов": of two nouns that share the form, the one that the dictionary gives. */
function meantReading(tokens: Tokens, { head, reading }: Counted, unit: string): Reading {
  if (reading.lemma === unit) return reading;
  return tokens.words.at(head).readings.find((r) => r.lemma === unit && (r.grammar & G.NOUN) !== 0) ?? reading;
}

/** Nominative singular of the noun; the dictionary knows those that have another word for it. */
function lemmaOf(engine: Engine, lexicon: QuantityLexicon, at: number, reading: Reading): string {
  const word = engine.tokens.words.at(at);
  const entry = lexicon.data(word, 'CountedNoun');
  const given = entry?.object;
  if (entry && typeof given === 'string') return meantBeside(engine.tokens, lexicon, at, entry.beside) ?? given;
  if ((reading.grammar & G.MODIFIER) !== 0) return reading.lemma;
  if ((reading.extra & G.PLTM) !== 0) return reading.lemma;
  return engine.morphology.inflect(reading, { case: G.NOMN, number: G.SING }) ?? reading.lemma;
}

/** `beside: {goal: гол}`: the other noun that the form is of where such a UnitCue stands near; null if none does. */
function meantBeside(tokens: Tokens, lexicon: QuantityLexicon, at: number, beside: unknown): string | null {
  if (typeof beside !== 'object' || beside === null) return null;
  for (const [cue, object] of Object.entries(beside)) {
    if (isBeside(tokens, lexicon, at, cue)) return String(object);
  }
  return null;
}

function inflectModifiers(
  engine: Engine,
  amount: Amount,
  first: number,
  head: number,
  noun: Reading,
  put: (at: number, form: string) => void,
): void {
  const plural = (noun.extra & G.PLTM) !== 0;
  const gender = noun.grammar & G.GENDER_MASK || G.MASC;
  for (let i = first; i < head; i++) {
    const modifier = modifierReading(amount, engine.tokens.words.at(i), noun);
    if (!modifier) continue;
    const form = engine.morphology.inflect(modifier, {
      case: G.NOMN,
      number: plural ? G.PLUR : G.SING,
      gender: gender & -gender,
    });
    if (form) put(i, form);
  }
}

function capitalised(form: string, surface: string, upper: boolean): string {
  const own = surface.charAt(0);
  const hyphen = surface.indexOf('-');
  // "IT-компаний"
  if (hyphen > 1 && surface.slice(0, hyphen) === surface.slice(0, hyphen).toUpperCase()) {
    return surface.slice(0, hyphen) + form.slice(hyphen);
  }
  // "18 ФАПов", "5 КамАЗов"
  if (form.length > 1 && surface.toLowerCase().startsWith(form)) return surface.slice(0, form.length);
  if (upper) return form.toLowerCase() === surface.toLowerCase() ? surface : form;
  return own === own.toLowerCase() ? form : own + form.slice(1);
}
