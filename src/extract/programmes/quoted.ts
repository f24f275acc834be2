/** Names after a type word: «акции «Сад памяти»», «проект Allur Space Robotics», «конкурсы «А», «Б» и «В»». */
import { PLUR, SING, VERB } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { OrganisationDraft } from '../draft.js';
import { isLower, LONGEST_QUOTED, latinFrom, looksLikeName, quotedFrom } from '../phrases/index.js';
import { CLOSE_BRACKET, isSign, OPEN_BRACKET, SEMICOLON } from '../phrases/sign.js';
import { nameStart } from './between.js';
import { inGenitive, isOblique, looksGenitive } from './cases.js';
import { type HeadAt, meansOther, typeOf } from './heads.js';
import type { ProgrammeScene } from './scene.js';
import { type ProgrammeHead, TAKES } from './setup.js';
import { withYear } from './with-year.js';

/** Type words surer than this are not doubted in the plural. */
const SURE_HEAD = 0.93;
const SURE_QUOTED = 0.85;
const SURE_LATIN = 0.95;
const FAR_TRUST = 0.8;
const LEAST_FAR = 0.65;
const LATIN_TRUST = 0.85;
const ONE_LATIN_TRUST = 0.65;

/** Proposes the names after one type word. True if the way led to quotes or a Latin name, named or not. */
export function namesAfter(scene: ProgrammeScene, at: HeadAt): boolean {
  const { tokens, setup } = scene;
  const start = nameStart(scene, at);
  if (!start) return false;
  if (meansOther(scene, at)) {
    // «приз фестиваля «за вклад в науку»» has been named by its prize
    const name = start.at + 1;
    if (scene.opens(start.at) && !scene.found.some(({ first }) => first === name)) scene.others.push(name);
    return true;
  }
  const end = tokens.sentenceEnd[at.last]!;
  const type = typeOf(scene, at);
  let { owner } = start;
  let from = start.at;
  while (from < end) {
    const open = scene.opens(from);
    const close = open ? quotedFrom(tokens, from) : -1;
    if (open && close < 0) break;
    // «акции «Газпрома»», «премия «НГ» «Нонконформизм»»: the first quotes say whose it is
    if (open && scene.opens(close + 1) && !start.far && isOwner(scene, from + 1, close - 1)) {
      owner = tokens.slice(from + 1, close - 1);
      from = close + 1;
      continue;
    }
    const last = open ? quotedName(scene, at, from, start.far) : latinName(scene, at, from);
    if (last < 0) break;
    const after = open ? pastBrackets(scene, close + 1, end) : last + 1;
    const joins =
      after < end &&
      ((tokens.shape[after]! & S.COMMA) !== 0 ||
        isSign(tokens, after, SEMICOLON) ||
        tokens.words.at(after).hasTag(setup.tags.and));
    const more = joins && scene.opens(after + 1);
    // «форум компаний «Газпром» и «Лукойл»»
    if (start.ofWorks && more) break;
    if (start.ofBodies && (more || scene.listsBody(from + 1, last))) break;
    // «директор учебных программ «Интерньюс»»: many programmes with one name are somebody's
    if (open && !more && from === start.at && !at.head.many && onlyPlural(scene, at) && at.head.trust < SURE_HEAD)
      break;
    scene.push({
      first: open ? from + 1 : from,
      last,
      rule: open ? 'programme.type-quoted' : 'programme.type-latin',
      confidence: open ? quotedTrust(scene, at, from, last, start.far) : latinTrust(scene, at, from, last),
      type,
      owner: owner ?? ownerAfter(scene, open ? close + 1 : after),
      entry: at.head.entry,
    });
    if (open && at.head.trust >= LEAST_FAR) otherName(scene, close + 1, type, at.head);
    // the rest of a list: «А», «Б» и «В»
    if (!more) break;
    from = after + 1;
  }
  return true;
}

/** A bracket after a name of a list is seldom longer (in tokens). */
const LONGEST_BRACKET = 12;

/** «проекты «А» (Липецк), «Б» (Елец)»: first token after the bracket that begins at `at` and a list goes on after, or `at`. */
function pastBrackets({ tokens }: ProgrammeScene, at: number, end: number): number {
  if (at >= end || !isSign(tokens, at, OPEN_BRACKET)) return at;
  const to = Math.min(end, at + LONGEST_BRACKET);
  for (let i = at + 1; i < to; i++) if (isSign(tokens, i, CLOSE_BRACKET)) return i + 1;
  return at;
}

/** «акция «Дорога в школу» («Мектепке жол»)»: another name in brackets, in quotes again. */
function otherName(scene: ProgrammeScene, at: number, type: string, head: ProgrammeHead): void {
  const { tokens } = scene;
  const open = at + 1;
  if (open >= tokens.count || !isSign(tokens, at, OPEN_BRACKET)) return;
  const close = quotedFrom(tokens, open);
  if (close < 0 || close + 1 >= tokens.count || !isSign(tokens, close + 1, CLOSE_BRACKET)) return;
  if (!looksLikeName(tokens, open, close) || scene.bodyAt(open + 1)) return;
  scene.push({
    first: open + 1,
    last: close - 1,
    rule: 'programme.type-quoted',
    confidence: head.trust,
    type,
    entry: head.entry,
  });
}

/** «программа «Родные города» ПАО «Газпром нефть»», but «кампания «Решительная сила» ВВС сбросили»: who acts is no owner. */
function ownerAfter(scene: ProgrammeScene, at: number): string | null {
  const body = scene.bodyAt(at);
  if (!body) return null;
  const next = body.last + 1;
  const acts = next < scene.tokens.sentenceEnd[at]! && (scene.tokens.grammar[next]! & VERB) !== 0;
  return acts ? null : body.normal;
}

/** «платформа «Россия — страна возможностей»»: right after a type word that is sure the name is no body. */
function quotedTrust(scene: ProgrammeScene, { head }: HeadAt, open: number, last: number, far: boolean): number {
  const trust = Math.min(head.trust, far ? FAR_TRUST : 1);
  const body = scene.bodyAt(open + 1);
  return !far && trust >= SURE_QUOTED && body?.last === last ? Math.max(trust, body.confidence + 0.005) : trust;
}

function latinTrust(scene: ProgrammeScene, { head }: HeadAt, from: number, last: number): number {
  const body = scene.bodyAt(from);
  if (body?.last === last && sameCue(body, head)) return body.confidence + 0.005;
  return Math.min(head.trust, last > from ? LATIN_TRUST : ONE_LATIN_TRUST);
}

/** «учебных программ», but «цикл лекций» */
function onlyPlural({ tokens }: ProgrammeScene, { first, last }: HeadAt): boolean {
  for (let i = first; i <= last; i++)
    if (tokens.words.at(i).readings.some((r) => (r.grammar & SING) !== 0)) return false;
  return true;
}

/** «премия «НГ» «…»», «акция «Молодой гвардии» «…»»: an abbreviation, a genitive, a body that was found. */
function isOwner(scene: ProgrammeScene, first: number, last: number): boolean {
  const upper = first === last && (scene.tokens.words.at(first).shape & S.UPPER) !== 0;
  return upper || inGenitive(scene.tokens, first) || scene.bodyAt(first)?.last === last;
}

const HASH = '#';

/** A name by its capital; an exclamation or question mark may end it: «Батарейки, сдавайтесь!». */
function namesSomething(tokens: Tokens, open: number, close: number): boolean {
  const end = tokens.words.at(close - 1).surface;
  const called = close - open > 2 && (tokens.shape[close - 1]! & S.STOP) !== 0 && end !== '.';
  // «#МЫВМЕСТЕ»
  const from = close - open > 2 && tokens.words.at(open + 1).surface === HASH ? open + 1 : open;
  return looksLikeName(tokens, from, called ? close - 1 : close);
}

/** Nominations are surer to be names than prizes: of these only what begins with «за» or «лучший» is one. */
const SURE_SMALL = 0.9;

/** «номинация «лучшая работа оператора»», «приз «за вклад в науку»»: a name of several words without a capital. */
function inSmallLetters({ tokens, setup }: ProgrammeScene, head: ProgrammeHead, open: number): boolean {
  const first = open + 1;
  const close = tokens.mate[open]!;
  if (close - first < 2 || close - first > LONGEST_QUOTED || !isLower(tokens, first)) return false;
  const word = tokens.words.at(first);
  return head.trust >= SURE_SMALL || word.hasTag(setup.tags.for) || word.hasTag(setup.tags.best);
}

/** Last token of the name in the quotes, or -1 if it is not one of a programme. */
function quotedName(scene: ProgrammeScene, { head, last: at }: HeadAt, open: number, far: boolean): number {
  const { tokens } = scene;
  const close = tokens.mate[open]!;
  if (!(head.takes & TAKES.quoted)) return -1;
  if (!namesSomething(tokens, open, close) && !(head.takes & TAKES.small && inSmallLetters(scene, head, open)))
    return -1;
  // «движение по увековечению памяти «…»»: most movements are bodies
  if (far && head.trust < LEAST_FAR) return -1;
  const first = open + 1;
  const last = close - 1;
  if (last - first + 1 < head.least) return -1;
  if (head.plural && !(tokens.words.at(at).grammar & PLUR)) return -1;
  // «приз зрителей «…»» goes on with who has won it
  if (head.takes & TAKES.small && head.trust < SURE_SMALL && open > at + 1 && !isLower(tokens, first)) return -1;
  if (head.replaces && isOblique(tokens, first)) return -1;
  // in the genitive it is a body: «медиафорум «Общероссийского народного фронта»»
  // «учения «Индра»» belong to nobody
  const genitive =
    !head.any &&
    (inGenitive(tokens, first) || looksGenitive(tokens, first, last) || scene.isPlaceInflected(first, last));
  // letters of both alphabets are a spelling of its own: «ГороDа»
  if (genitive && !(tokens.shape[first]! & S.MIXED_ALPHABET)) return -1;
  const body = scene.bodyAt(first);
  if (body && body.last === last) {
    if (head.teams || body.normal !== tokens.slice(first, last)) return -1;
    // «портал «Фонтанка.ру»», but «форум организаций «Вместе»»
    if (first === last && (body.listed !== undefined || (open === at + 1 && scene.isListedBody(first, last))))
      return -1;
  }
  return last;
}

/** «эстафета 2x6» */
const DIGIT = /^\d/;
const ROMAN = /^[IVXLC]+$/;

/** «платформа eOtinish»: a body by nothing but the type word that makes it a programme as well. */
function sameCue({ rule, values }: OrganisationDraft, { word, trust }: ProgrammeHead): boolean {
  return rule === 'organisation.described' && values.descriptor === word && trust >= SURE_LATIN;
}

/** «проект Allur Space Robotics», «программа Vision 2030». */
function latinName(scene: ProgrammeScene, { head, last: at }: HeadAt, from: number): number {
  const { tokens, setup } = scene;
  if (tokens.words.at(from).shape & S.ALPHANUMERIC && DIGIT.test(tokens.words.at(from).surface)) return -1;
  if (!(head.takes & TAKES.latin) || ROMAN.test(tokens.words.at(from).surface)) return -1;
  // «акции Vodafone» are shares
  if (head.singular && tokens.words.at(at).grammar & PLUR) return -1;
  const last = latinFrom(tokens, from);
  // «программа Windows»
  if (last === from && tokens.words.at(from).hasTag(setup.tags.notName)) return -1;
  if (last < from) return -1;
  // «проект Яндекса» is named after its owner; one Latin word alone may be the company: «проект Google»
  const body = scene.bodyAt(from);
  if (body && body.last >= last && !sameCue(body, head)) {
    if (last === from || body.listed || body.confidence > LATIN_TRUST) return -1;
  }
  return withYear(tokens, last);
}
