/** The way from a type word to its name: «конкурс профессионального мастерства [«…»]», «акция фонда «Добро» [«…»]». */
import { classMark } from '../../match/marks.js';
import { ACCS, ADJF, CONJ, GENT, NOUN, PLUR, PREP, PRTF } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { isLower } from '../phrases/index.js';
import { CLOSE_BRACKET, COLON, isSign, OPEN_BRACKET } from '../phrases/sign.js';
import { isOblique } from './cases.js';
import type { HeadAt } from './heads.js';
import type { ProgrammeScene } from './scene.js';
import { TAKES } from './setup.js';

/** So many words may stand between: a genitive, or a phrase with a preposition. */
const REACH = 6;
const FAR_REACH = 11;

/** Words that end, bridge or name: of the others only the grammar matters. */
const DIGITS = S.NUMBER | S.NUMBER_WORD | S.ALPHANUMERIC;
const PATH = classMark('ProgrammeBridge');
const HEAD = classMark('Programme');

const ROMAN = /^[IVXLC]+$/;

const NOTHING = { ofBodies: false, ofWorks: false };

export interface NameStart {
  /** Token at which the name begins: an opening quote or a Latin word. */
  readonly at: number;
  /** Normal form of the body between. */
  readonly owner: string | null;
  /** What stands between is more than a genitive. */
  readonly far: boolean;
  /** Bodies in the plural stand right before it: «фестиваль детских театров «Карабас»», «форум компаний «А» и «Б»». */
  readonly ofBodies: boolean;
  /** Works stand right before it: «конкурс плакатов «Чистый город»», «фестиваль фильмов «А» и «Б»». */
  readonly ofWorks: boolean;
}

/** Where the name begins, or null if none follows. */
export function nameStart(scene: ProgrammeScene, head: HeadAt): NameStart | null {
  const { tokens, setup } = scene;
  const { tags } = setup;
  const begin = head.last + 1;
  const end = Math.min(tokens.sentenceEnd[head.last]!, begin + FAR_REACH);
  let owner: string | null = null;
  let far = false;
  let noun = head.last;
  const direct = head.head.teams;
  for (let i = begin; i < end; i++) {
    const shape = tokens.shape[i]!;
    const grammar = tokens.grammar[i]!;
    const marks = tokens.marks[i]!;
    if (scene.opens(i)) {
      if (i - begin > REACH) far = true;
      // «мероприятие на «Нюрбургринге»»
      if (i > begin && tokens.words.at(i - 1).hasTag(tags.bridge)) return null;
      if (far && isOblique(scene.tokens, i + 1)) return null;
      if (noun > head.last && titled(scene, noun)) {
        // «акция фонда «Добро» «Ёлка»»: the first quotes belong to the body, the next ones to the action
        const after = tokens.mate[i]! + 1;
        if (after < end && scene.opens(after) && !isOblique(scene.tokens, after + 1))
          return { at: after, owner: tokens.slice(i + 1, after - 2), far, ...NOTHING };
        return null;
      }
      return { at: i, owner, far, ...ofWhat(scene, noun, head.last) };
    }
    // «премия I степени»
    if (i === begin && shape & S.LATIN && ROMAN.test(tokens.words.at(i).surface)) return null;
    if (i === begin && shape & S.LATIN && shape & (S.TITLE | S.UPPER | S.MIXED_CASE)) {
      const body = scene.bodyAt(i);
      if (!body || !scene.opens(body.last + 1)) return { at: i, owner, far, ...NOTHING };
    }
    const body = scene.bodyAt(i);
    if (body && body.last < end && !direct) {
      // «программа РУСАЛа «…»», «марафон En+ Group «…»», «акция фонда «Добро» «…»»
      const next = body.last + ((tokens.shape[body.last + 1] ?? 0) & S.QUOTE_CLOSE ? 2 : 1);
      owner = body.normal;
      i = next - 1;
      noun = head.last;
      continue;
    }
    const person = scene.personAt(i);
    if (person >= i && !far) {
      // «в программе Оксаны Бойко «…»» she talks to guests
      if (head.head.broadcast) return null;
      i = person;
      noun = head.last;
      continue;
    }
    // «форум (ВТФ) «АРМИЯ»»
    if (
      isSign(tokens, i, OPEN_BRACKET) &&
      i + 2 < tokens.count &&
      isSign(tokens, i + 2, CLOSE_BRACKET) &&
      tokens.shape[i + 1]! & S.UPPER
    ) {
      i += 2;
      continue;
    }
    // «проект под названием «…»»
    if (i + 1 < end && tokens.marks[i + 1]! & PATH && tokens.words.at(i + 1).hasTag(tags.naming)) {
      return scene.opens(i + 2) ? { at: i + 2, owner, far, ...NOTHING } : null;
    }
    const called = calledStart(scene, i, end);
    if (called >= 0) return { at: called, owner, far, ...NOTHING };
    const date = dateEnd(scene, i, end);
    if (date >= i && !direct) {
      far = true;
      i = date;
      continue;
    }
    const listed = listStart(scene, head, i, end);
    if (listed >= 0) return { at: listed, owner, far, ...NOTHING };
    if (shape & S.PUNCTUATION) return null;
    const path = (marks & PATH) !== 0 ? tokens.words.at(i) : null;
    // «для детей с инвалидностью «…»», but «у «Спартака»»
    if (path?.hasTag(tags.stop) && (!far || (i + 1 < end && scene.opens(i + 1)))) return null;
    const renamed = namedBehind(scene, i, end);
    if (renamed >= 0) return { at: renamed, owner, far, ...NOTHING };
    // «конкурс социальных проектов «Моя малая родина»»: many of them have no name of their own
    if (marks & HEAD && setup.headOf(tokens.words.at(i)) && !isOfMany(tokens.words.at(i))) {
      // «приз фестиваля «за вклад в науку»» is no festival
      const small = (head.head.takes & TAKES.small) !== 0 && scene.opens(i + 1) && isLower(tokens, i + 2);
      if (!small) return null;
    }
    if (grammar & NOUN) noun = i;
    if (path?.hasTag(tags.bridge)) {
      // «форум в Сочи «…»» names a place at most
      const and = path.surface.length === 1 && (grammar & CONJ) !== 0;
      if (and && i === begin) return null;
      // «чемпионат по профессиональному мастерству «Профессионалы»», but clubs play a championship of a country
      if (direct && (i > begin || path.surface.length !== 2)) return null;
      far ||= !and;
      continue;
    }
    if (direct && shape & S.TITLE) return null;
    if (direct && tokens.words.at(i).hasTag(tags.world)) return null;
    if (far) {
      if (!(grammar & (NOUN | ADJF | PRTF | PREP | CONJ)) && !(shape & S.TITLE)) return null;
      continue;
    }
    if (!(grammar & GENT) && !(shape & (S.TITLE | S.LATIN))) return null;
  }
  return null;
}

/** «фестиваль театров», «конкурс плакатов»: each of them may have a name of its own. */
function ofWhat({ tokens, setup }: ProgrammeScene, noun: number, head: number): typeof NOTHING {
  if (noun <= head) return NOTHING;
  const word = tokens.words.at(noun);
  return { ofBodies: word.hasTag(setup.tags.body), ofWorks: word.hasTag(setup.tags.workOf) };
}

/** «конкурс плакатов», «фестиваль военной песни»: what it is of, no work with a title. */
function isTheme(word: Word, tag: number): boolean {
  if (!word.hasTag(tag)) return false;
  if (isOfMany(word)) return true;
  const singular = word.entries.some((entry) => entry.tag === tag && entry.data.singular === true);
  return singular && (word.grammar & GENT) !== 0;
}

/** So many words may stand before the verb: «проект, который был назван «…»». */
const CALLED_REACH = 3;

/** «акция называется «…»», «проект, получивший название «…»»: the quotes, or -1. */
function calledStart(scene: ProgrammeScene, at: number, end: number): number {
  const { tokens, setup } = scene;
  const comma = (tokens.shape[at]! & S.COMMA) !== 0;
  const to = Math.min(end - 1, comma ? at + CALLED_REACH : at + 1);
  for (let i = comma ? at + 1 : at; i < to; i++) {
    if ((tokens.marks[i]! & PATH) === 0 || !scene.opens(i + 1)) continue;
    const word = tokens.words.at(i);
    if (word.hasTag(setup.tags.called) || (comma && word.hasTag(setup.tags.naming))) return i + 1;
  }
  return -1;
}

/** «подпрограмма проекта «А» под названием «Б»»: the quotes of the second name, from the type word of the first; or -1. */
function namedBehind(scene: ProgrammeScene, at: number, end: number): number {
  const { tokens, setup } = scene;
  if ((tokens.marks[at]! & HEAD) === 0 || at + 1 >= end || !scene.opens(at + 1)) return -1;
  const naming = tokens.mate[at + 1]! + 2;
  if (naming + 1 >= tokens.sentenceEnd[at]! || (tokens.marks[naming]! & PATH) === 0) return -1;
  const { tags } = setup;
  const named = tokens.words.at(naming).hasTag(tags.naming) && tokens.words.at(naming - 1).hasTag(tags.stop);
  return named && scene.opens(naming + 1) ? naming + 1 : -1;
}

/** «до 2035 года», «на 2026–2030 годы»: last token of the date behind a preposition, or -1. */
function dateEnd(scene: ProgrammeScene, at: number, end: number): number {
  const { grammar, shape } = scene.tokens;
  let last = at + 1;
  if ((grammar[at]! & PREP) === 0 || last >= end || (shape[last]! & DIGITS) === 0 || !scene.inDate(last)) return -1;
  while (last + 1 < end && scene.inDate(last + 1)) last++;
  return last;
}

/** A genitive plural and nothing else. */
function isOfMany({ readings }: Word): boolean {
  return readings.every(({ grammar }) => (grammar & PLUR) !== 0 && (grammar & (GENT | ACCS)) !== 0);
}

/** «победили проекты: «А», «Б»», «в пяти номинациях, среди них «А»»: the quotes that open the list, or -1. */
function listStart(scene: ProgrammeScene, { head, last }: HeadAt, at: number, end: number): number {
  const { tokens, setup } = scene;
  const comma = (tokens.shape[at]! & S.COMMA) !== 0;
  if (head.teams || (!comma && !isSign(tokens, at, COLON))) return -1;
  if (!(tokens.grammar[last]! & PLUR)) return -1;
  let open = at + 1;
  while (comma && open < end && tokens.words.at(open).hasTag(setup.tags.listing)) open++;
  return (!comma || open > at + 1) && open < end && scene.opens(open) ? open : -1;
}

/**
 * «фестиваля блокбастеров «Викинг»», «премия журнала «Театрал»»: does the noun take the quotes for itself? Bodies in the
 * plural do not: «фестиваль детских театров «Карабас»».
 */
export function titled({ tokens, setup }: ProgrammeScene, noun: number): boolean {
  const word = tokens.words.at(noun);
  if (setup.headOf(word) || isTheme(word, setup.tags.workOf)) return false;
  return word.hasTag(setup.tags.body) ? !isOfMany(word) : word.hasTag(setup.tags.thing);
}
