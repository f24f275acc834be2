/** Letters of the article's tokens: those of their words, with the surroundings and names of other kinds taken into account. */
import { nameOf } from '../../dictionary/gazetteer.js';
import type { Engine } from '../../match/engine.js';
import { MARK_NAME_PART } from '../../match/marks.js';
import { ADJF, NAME, SURN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { inCapitals } from '../phrases/index.js';
import { isPrepared } from '../phrases/prepared.js';
import { bitsOf, letterOf, mayLead, otherName } from './elements.js';
import { AMBIGUOUS, BODY, COUNTRY, PLACE } from './gazetteer-kinds.js';
import {
  among,
  COMMON,
  EITHER,
  GIVEN,
  NOTHING,
  PARTICLE,
  PATRONYMIC,
  PLACE_GIVEN,
  PLACE_SURNAME,
  ROMAN,
  SURNAME,
  SYLLABLE,
  setOf,
  TURKIC_END,
  UNKNOWN,
} from './letters.js';
import { isGiven, nameWord } from './name-word.js';
import type { PersonScene } from './scene.js';
import type { PersonSetup } from './setup.js';

/** Inside a name of several words that is no person's. */
const INSIDE = 4;
/** Its place decides whether the word is a surname or a town. */
const PERHAPS = 8;

/** What the surroundings do not change. */
const SETTLED = setOf(NOTHING, PARTICLE, TURKIC_END);
const BEFORE_SURNAME = setOf(GIVEN, EITHER, PATRONYMIC, PLACE_GIVEN);
const SURNAMES = setOf(SURNAME, UNKNOWN, COMMON, SYLLABLE);

/** Fills the scene with the letters of the engine's article. */
export function readLetters(engine: Engine, setup: PersonSetup): PersonScene {
  const { tokens } = engine;
  const { scene } = setup;
  scene.begin(tokens.count);
  markOthers(engine, setup, scene.other);
  const { marks, count } = tokens;
  for (let i = 0; i < count; i++) {
    const mark = marks[i]!;
    if ((mark & MARK_NAME_PART) === 0) continue;
    const letter = letterHere(engine, setup, scene, i, tokens.letter[i]! || bitsOf(tokens.words.at(i), setup));
    if (letter !== NOTHING) scene.add(i, letter);
  }
  return scene;
}

function letterHere(
  engine: Engine,
  setup: PersonSetup,
  { letters, other }: PersonScene,
  i: number,
  bits: number,
): number {
  const { tokens } = engine;
  const letter = letterOf(bits);
  const loud = (tokens.shape[i]! & S.UPPER) !== 0;
  if (loud && isLoudSurname(engine, letters, i)) return SURNAME;
  if (among(SETTLED, letter)) return letter;
  // «ПАК», «ИМ» are no names unless the whole line shouts
  if (loud && letter !== ROMAN && !inCapitals(tokens, i)) return NOTHING;
  const kind = other[i]!;
  if (kind === INSIDE) return NOTHING;
  if (mayLead(bits) && leads(engine, setup, i)) return PARTICLE;
  if (kind === PLACE) return isSyllablePair(engine, setup, i) ? letter : ofPlace(letter, tokens.words.at(i), setup);
  if (kind === BODY) return letter === GIVEN ? PLACE_GIVEN : letter === UNKNOWN ? COMMON : letter;
  return letter;
}

/** Marks the tokens of the gazetteers' names. */
function markOthers(engine: Engine, setup: PersonSetup, other: Uint8Array): void {
  const { tokens, hits } = engine;
  const { count, first: firsts, last: lasts, name: names } = hits;
  for (let h = 0; h < count; h++) {
    const first = firsts[h]!;
    if (!(tokens.shape[first]! & S.TITLE)) continue;
    const last = lasts[h]!;
    if (last > first) {
      const kind = setup.kinds.of(names[h]!);
      // «Лев Толстой» is also a village
      if (kind !== 0 && (kind & COUNTRY || !isGiven(tokens.words.at(first)))) other.fill(INSIDE, first, last + 1);
      continue;
    }
    const kind = kindAlone(engine, setup, h);
    if (kind === INSIDE) other[first] = INSIDE;
    else if (kind & PERHAPS && isSurnameHere(engine, setup, first)) continue;
    else if (other[first] === 0) other[first] = kind & ~PERHAPS;
  }
}

/** What a name of one token is to its word: the same for the same name, wherever it stands. */
function kindAlone(engine: Engine, setup: PersonSetup, hit: number): number {
  const { tokens, dictionary, hits } = engine;
  const word = tokens.words.at(hits.first[hit]!);
  const known = nameWord(word);
  const name = hits.name[hit]!;
  if (known.hit === name) return known.hitKind;
  const kind = setup.kinds.of(name);
  let alone = 0;
  // «президент Филиппин Дутерте»: no country is part of a name
  if (kind & COUNTRY && !(kind & AMBIGUOUS) && !isGiven(word)) alone = INSIDE;
  // «памятник Ленину»: a surname whose form is also that of Ленино
  else if (kind !== 0 && !otherName(word, nameOf(dictionary, hits, hit)))
    alone = (kind & (PLACE | BODY)) | (kind & PLACE && kind & AMBIGUOUS ? PERHAPS : 0);
  known.hit = name;
  known.hitKind = alone;
  return alone;
}

/** «Юрия СОЛОМОНОВА»: a surname in capitals after a given name or a patronymic that is not. */
function isLoudSurname({ tokens }: Engine, letters: Uint8Array, i: number): boolean {
  return (
    i !== tokens.sentenceStart[i] &&
    among(BEFORE_SURNAME, letters[i - 1]!) &&
    (tokens.extra[i]! & SURN) !== 0 &&
    !(tokens.shape[i - 1]! & S.UPPER) &&
    tokens.words.at(i).folded.length > 3
  );
}

/** «полёт Гагарина», «сказки Пушкина», but «в Пушкине», «город Гагарин»: a surname without a sign of the town. */
function isSurnameHere(engine: Engine, setup: PersonSetup, i: number): boolean {
  const { tokens } = engine;
  if (tokens.extra[i]! & NAME || tokens.grammar[i]! & ADJF || i === tokens.sentenceStart[i]) return false;
  if (tokens.shape[i - 1]! & S.PUNCTUATION || tokens.words.at(i - 1).hasTag(setup.placeType)) return false;
  if (isPrepared(engine, setup.placePreposition, i)) return false;
  return tokens.words.at(i).readings.some((r) => r.known && (r.extra & SURN) !== 0);
}

function ofPlace(letter: number, word: Word, setup: PersonSetup): number {
  if (letter === GIVEN) return isNameFirst(word) || word.hasTag(setup.given) ? PLACE_GIVEN : PLACE_SURNAME;
  if (letter === EITHER) return word.extra & SURN ? PLACE_GIVEN : PLACE_SURNAME;
  return among(SURNAMES, letter) ? PLACE_SURNAME : letter;
}

/** Is the word a given name more than anything else? «Израиль» and «Азия» are not. */
function isNameFirst(word: Word): boolean {
  const best = word.readings[0];
  if (best === undefined) return false;
  // «Пола» is as much of Пол as of «полый»
  return !best.known || word.readings.some((r) => (r.extra & NAME) !== 0 && r.score >= best.score);
}

/** «Ван Гог», but «Ван Цзюнь»: a particle with a capital before the rest of the surname. */
function leads({ tokens }: Engine, setup: PersonSetup, i: number): boolean {
  if (i + 1 >= tokens.sentenceEnd[i]! || tokens.gap[i + 1] !== S.GAP_SPACE) return false;
  return (
    (tokens.shape[i + 1]! & (S.TITLE | S.INITIAL | S.UPPER)) === S.TITLE &&
    !tokens.words.at(i + 1).hasTag(setup.syllable)
  );
}

/** «Ван Цзюнь»: two syllables in a row, or one before an unknown word, are no lake and no river. */
function isSyllablePair({ tokens }: Engine, setup: PersonSetup, i: number): boolean {
  const beside = (j: number): boolean =>
    j >= tokens.sentenceStart[i]! &&
    j < tokens.sentenceEnd[i]! &&
    (tokens.shape[j]! & S.TITLE) !== 0 &&
    tokens.words.at(j).hasTag(setup.syllable);
  return tokens.words.at(i).hasTag(setup.syllable) && (beside(i - 1) || beside(i + 1));
}
