/** Names right after a type word: titles, abbreviations, people, numbers. */
import { MARK_HONOUR, MARK_ROLE } from '../../match/marks.js';
import {
  ACCS,
  ADJF,
  APRO,
  CONJ,
  GENT,
  MODIFIER,
  NOMN,
  NOUN,
  PERSONAL,
  PREP,
  PROPER,
  SING,
} from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';
import { inCapitals, isCapital, namedAfter } from '../phrases/index.js';
import { isSign, LETTER_N, NUMBER_SIGN } from '../phrases/sign.js';
import { type Head, PARTS } from './head.js';
import type { Scene } from './scene.js';
import { type Tail, take } from './tail-parts.js';

/** «издательство Просвещение», «Школа КАЗГЮУ». */
export function title(scene: Scene, at: number, end: number, head: Head, open: number, tail: Tail): boolean {
  const { tokens, setup } = scene;
  const shape = tokens.shape[at]!;
  const abbreviation =
    (shape & (S.UPPER | S.MIXED_CASE)) !== 0 &&
    (shape & S.CYRILLIC) !== 0 &&
    (open & (PARTS.abbreviation | PARTS.title)) !== 0;
  const named =
    (tokens.extra[at]! & APRO) === 0 &&
    (open & PARTS.title) !== 0 &&
    isCapital(tokens, at) &&
    (shape & S.CYRILLIC) !== 0;
  if ((!abbreviation && !named) || (shape & (S.NUMBER | S.NUMBER_WORD)) !== 0) return false;
  // «Агрохолдинг Хопёр»: in quotes it may be named after a place
  const closes = at + 1 < tokens.count && (tokens.shape[at + 1]! & S.QUOTE_CLOSE) !== 0;
  if (scene.placeLast[at]! >= 0 && !closes) return false;
  const word = tokens.words.at(at);
  if (word.hasTag(setup.tags.not)) return false;
  // "завод РУСАЛ": a listed body is itself, but "Школа КАЗГЮУ" is its school
  if (head.inside && head.suffix && scene.knownLast[at]! >= 0) return false;
  if (abbreviation) {
    tail.coreFirst = at;
    tail.coreLast = at;
    return take(tail, PARTS.abbreviation, at);
  }
  if (word.extra & PERSONAL && word.readings[0]!.known && word.readings[0]!.extra & PERSONAL) return false;
  let last = at;
  while (
    last + 1 < end &&
    isCapital(tokens, last + 1) &&
    (tokens.shape[last + 1]! & S.CYRILLIC) !== 0 &&
    scene.person[last + 1] === 0
  )
    last++;
  // "сайт Олимпиады": a common noun is somebody else's
  if (!head.inside && isCommonNoun(word)) return false;
  // two unknown words are a person: "концерна Бернд Пишетсридер"
  if (last > at && word.readings[0]?.known === false) return false;
  if (last === at && head.inside && (word.grammar & NOUN) === 0) return false;
  // "фонд Хабенского": a surname that nobody knows
  if (last === at && open & PARTS.person && inGenitive(word)) return take(tail, PARTS.person, at) && false;
  tail.coreFirst = at;
  tail.coreLast = last;
  return take(tail, PARTS.title, last) && false;
}

/** «фонд Сороса», «театр Вахтангова», «администрация Рональда Рейгана»: one person in the genitive. */
export function personal(scene: Scene, at: number, end: number, tail: Tail): boolean {
  const { tokens } = scene;
  let last = at;
  while (last + 1 < end && scene.person[last + 1] === 1) last++;
  // «фонд М. Л. Ростроповича»
  let name = at;
  while (name < last && (tokens.shape[name]! & S.INITIAL) !== 0) name++;
  // «Людвига фон Мизеса»
  const particle = last === name + 2 && isCapital(tokens, at - 1) && !isCapital(tokens, name + 1) ? 1 : 0;
  if (
    last > name + 1 + particle ||
    isHolder(scene, at - 1) ||
    !inGenitive(tokens.words.at(name)) ||
    (tokens.words.at(last).grammar & GENT) === 0
  )
    return false;
  return take(tail, PARTS.person, last) && false;
}

/** «Театр Ветрова», «Институт Зуева»: a surname in the genitive, which nothing else says to be a person's. */
export function surname(scene: Scene, at: number, tail: Tail): boolean {
  const { tokens } = scene;
  const shape = tokens.shape[at]!;
  if ((shape & (S.TITLE | S.UPPER | S.CYRILLIC)) !== (S.TITLE | S.CYRILLIC) || !isCapital(tokens, at - 1)) return false;
  const [best] = tokens.words.at(at).readings;
  if (best === undefined || (best.grammar & (GENT | SING)) !== (GENT | SING) || (best.grammar & NOUN) === 0)
    return false;
  if (best.known ? (best.extra & PERSONAL) === 0 : scene.placeLast[at]! >= 0) return false;
  const last = afterParticle(tokens, at);
  return !isHolder(scene, at - 1) && take(tail, PARTS.person, last);
}

/** «Людвига фон Мизеса»: last token of the name that goes on after a short word with a small letter, or `at`. */
function afterParticle({ shape, grammar, end, start, sentenceEnd }: Tokens, at: number): number {
  const last = at + 2;
  const particle = at + 1;
  if (last >= sentenceEnd[at]! || end[particle]! - start[particle]! > LONGEST_PARTICLE) return at;
  const small =
    (shape[particle]! & (S.WORD | S.TITLE | S.UPPER)) === S.WORD && (grammar[particle]! & (PREP | CONJ)) === 0;
  return small && (shape[last]! & S.TITLE) !== 0 && (grammar[last]! & GENT) !== 0 ? last : at;
}

const LONGEST_PARTICLE = 3;

/** «главы фонда Антона Малышева»: the person is the head's in the same case, not whose the fund is. */
function isHolder({ tokens }: Scene, head: number): boolean {
  let role = head - 1;
  const from = tokens.sentenceStart[head]!;
  while (role > from && (tokens.marks[role]! & MARK_ROLE) === 0 && (tokens.grammar[role]! & MODIFIER) !== 0) role--;
  return role >= from && (tokens.marks[role]! & MARK_ROLE) !== 0 && (tokens.grammar[role]! & (GENT | ACCS)) !== 0;
}

/** Letters that may be a body's, though no list has it. */
export function isAbbreviation(scene: Scene, at: number): boolean {
  const { tokens, setup } = scene;
  const shape = tokens.shape[at]!;
  if ((shape & S.UPPER) === 0 || (shape & S.CYRILLIC) === 0) return false;
  const { surface } = tokens.words.at(at);
  if (surface.length < 3 || /\d/.test(surface)) return false;
  return !tokens.words.at(at).hasTag(setup.tags.not) && scene.placeLast[at]! < 0 && !inCapitals(tokens, at);
}

/** «№ 10», «№10», «N 10», the first of «№№ 10, 12». */
export function numberFrom(scene: Scene, from: number, end: number): number {
  const { tokens } = scene;
  const at =
    from + 1 < end && isSign(tokens, from, NUMBER_SIGN) && isSign(tokens, from + 1, NUMBER_SIGN) ? from + 1 : from;
  if (!isSign(tokens, at, NUMBER_SIGN) && !isSign(tokens, at, LETTER_N)) return -1;
  return at + 1 < end && (tokens.shape[at + 1]! & (S.NUMBER | S.NUMBER_WORD | S.ALPHANUMERIC)) !== 0 ? at + 1 : -1;
}

function isCommonNoun(word: Word): boolean {
  const best = word.readings[0];
  return best?.known === true && (best.grammar & (NOUN | ADJF)) !== 0 && (best.extra & PROPER) === 0;
}

/** Is the genitive the likelier case of a name? */
function inGenitive(word: Word): boolean {
  const best = word.readings[0];
  return (
    best !== undefined && ((best.grammar & GENT) !== 0 || ((word.grammar & GENT) !== 0 && (best.grammar & NOMN) === 0))
  );
}

/** Does «имени» or the like stand there? */
export function isHonour({ marks }: Tokens, at: number): boolean {
  return (marks[at]! & MARK_HONOUR) !== 0;
}

/** «имени И.П. Бардина»: last token of the honour that begins at `at`, or -1. */
export function honourFrom(scene: Scene, at: number): number {
  return namedAfter(scene.tokens, at, (i) => scene.personFirst[i] === 1);
}

/** «МГТУ им. Н. Э. Баумана»: last token of the honour after the name, `last` if there is none. */
export function withHonour(scene: Scene, last: number): number {
  const { tokens, setup } = scene;
  const at = last + 1;
  if (at >= tokens.sentenceEnd[last]! || (tokens.marks[at]! & MARK_HONOUR) === 0) return last;
  if (!tokens.words.at(at).hasTag(setup.tags.namedAfter)) return last;
  return Math.max(last, honourFrom(scene, at));
}
