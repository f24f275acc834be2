/** Names in the nominative. */
import type { Engine } from '../../match/engine.js';
import { withCapitals } from '../../morphology/alphabet.js';
import { endsInConsonant } from '../../morphology/last-letter.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';
import { joinWords, nominativeOf } from '../normal.js';
import { nominativesOf, type Part } from './candidates.js';
import { caseCue } from './case-cues.js';
import { Choice } from './choice.js';
import { titled } from './nominatives.js';
import { EAST_ASIAN, type NameParts, TURKIC } from './parts.js';
import type { PersonSetup } from './setup.js';
import { syllableNominative } from './syllables.js';

/** The nominative of a name and of its parts. */
export interface NormalName {
  readonly normal: string;
  readonly surname: string | null;
  readonly name: string | null;
  readonly patronymic: string | null;
}

/** The end of a name that is a nominative, or inflects not at all; м is left out for the instrumental, «Лютером». */
const BARE = /[бвгджзклнпрстфхцчшщ]$/u;

const choice = new Choice();

/** The full name in the nominative. */
export function nominativeName(engine: Engine, setup: PersonSetup, parts: NameParts): NormalName {
  const { first, last, rule } = parts;
  partsOf(engine, setup, parts);
  return named(engine.tokens, parts, chosen(engine, setup, first, last, rule === EAST_ASIAN));
}

/** The parts of the name that inflect, before anything is chosen. */
export function partsOf(engine: Engine, setup: PersonSetup, parts: NameParts): Choice {
  const { first, given, patronymic, surnameLast, rule } = parts;
  choice.begin();
  if (rule !== EAST_ASIAN) {
    add(engine, setup, first, given, 'given');
    if (rule !== TURKIC) add(engine, setup, first, patronymic, 'patronymic');
    add(engine, setup, first, surnameLast, 'surname');
  }
  return choice;
}

/** The name of which `words` are the nominatives. */
export function named(
  tokens: Tokens,
  { first, given, patronymic, surname, surnameLast }: NameParts,
  words: readonly string[],
): NormalName {
  const part = (token: number): string | null => (token < 0 ? null : words[token - first]!);
  return {
    normal: joinWords(tokens, first, words),
    surname:
      surname === surnameLast
        ? part(surname)
        : joinWords(tokens, surname, words.slice(surname - first, surnameLast - first + 1)),
    name: part(given),
    patronymic: part(patronymic),
  };
}

/** The same of a given name or a surname that stands alone. */
export function nominativeAlone(engine: Engine, setup: PersonSetup, token: number, isGiven: boolean): string {
  choice.begin();
  add(engine, setup, token, token, isGiven ? 'given' : 'surname');
  return chosen(engine, setup, token, token, false)[0]!;
}

/** Adds a part that inflects to the choice. */
function add(engine: Engine, setup: PersonSetup, first: number, token: number, part: Part): void {
  if (token < 0) return;
  const word = engine.tokens.words.at(token);
  if (word.shape & (S.INITIAL | S.ABBREVIATION) || word.hasTag(setup.particle)) return;
  choice.add(token - first, nominativesOf(engine, setup, word, part));
}

/** The words of the tokens in the nominative. */
function chosen(engine: Engine, setup: PersonSetup, first: number, last: number, asian: boolean): string[] {
  if (!choice.isCertain()) choice.choose(caseCue(engine, setup, first, last), setup.article);
  return wordsOf(engine, setup, first, last, asian);
}

/** The words of the tokens, those of the choice as they are chosen. */
export function wordsOf(engine: Engine, setup: PersonSetup, first: number, last: number, asian: boolean): string[] {
  const words: string[] = [];
  const { count } = choice;
  for (let s = 0; s < count; s++) words[choice.at[s]!] = choice.spell(s);
  return count === last - first + 1 ? words : fill(engine, setup, first, last, words, asian);
}

/** The given name of the dictionary that the word is a form of, if there is but one. */
function listedGiven(setup: PersonSetup, { entries, surface }: Word): string | null {
  let found: string | null = null;
  for (const { tag, data } of entries) {
    if (tag !== setup.given && tag !== setup.doubtfulGiven) continue;
    const name = String(data.word);
    if (found !== null && found !== name) return null;
    found = name;
  }
  return found === null ? null : withCapitals(found.toLowerCase(), surface);
}

/** Fills in the words that are no part of the choice. */
function fill(
  engine: Engine,
  setup: PersonSetup,
  first: number,
  last: number,
  words: readonly (string | undefined)[],
  asian: boolean,
): string[] {
  const rest = nominativeOf(engine, first, last, { number: 'sing' });
  const out: string[] = [];
  const begins = engine.tokens.words.at(first);
  // «Тамим бин Хамад Аль Тани»: in the nominative already
  const stands = words[0] !== undefined && fold(words[0]) === begins.folded && endsInConsonant(begins.folded);
  for (let token = first; token <= last; token++) {
    const at = token - first;
    const own = engine.tokens.words.at(token);
    const known = words[at];
    if (known !== undefined) {
      out.push(known);
      continue;
    }
    const name = asian
      ? syllableNominative(setup, own, token === last || !own.hasTag(setup.syllable), rest[at] ?? own.surface)
      : own.hasTag(setup.particle) || stands || own.shape & S.INITIAL || BARE.test(own.surface)
        ? own.surface
        : (listedGiven(setup, own) ?? rest[at]!);
    out.push(own.shape & S.UPPER && own.shape & S.CYRILLIC ? titled(name) : name);
  }
  return out;
}
