/** What follows a type word and belongs to the name: the grammar that reads `takes` of heads.yaml. */
import { classMark } from '../../match/marks.js';
import { SING } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { isCapital, looksLikeName, quotedFrom } from '../phrases/index.js';
import { type Head, PARTS } from './head.js';
import { latinName } from './latin-name.js';
import { honourFrom, isHonour, numberFrom } from './names-after.js';
import { profileFrom } from './profile.js';
import type { Scene } from './scene.js';
import { bodyInQuotes } from './tail-bodies.js';
import { chain } from './tail-chain.js';
import { begun, newTail, type Tail, take } from './tail-parts.js';

const MOST_GROUPS = 9;
const HEAD = classMark('OrganisationHead');

/** Used again for each head: a tail is read to its end before the next begins. */
const tails = { first: newTail(), second: newTail() };

/**
 * Reads the tail of a head that ends at token `headLast`. `proper`: a capital says that this is a name, so that
 * parts count that a common noun could have as well («фонд развития», «Фонд развития»). `named`: adjectives with
 * capitals name it already, so that what has a capital after it is rather somebody («Большого театра Иксанов»).
 */
export function readTail(scene: Scene, headLast: number, head: Head, proper: boolean, named: boolean): Tail {
  const open = proper ? head.takes : (head.takes & ~CHAIN) | head.lower;
  const tail = begun(tails.first, headLast);
  parse(scene, headLast, head, open, proper, named, tail);
  // "школа искусств №2": what follows the genitive makes it a name after all
  if (proper || tail.parts !== 0 || (head.takes & ~open & PARTS.genitive) === 0) return tail;
  const more = PARTS.genitive | (head.chain ? PARTS.body : 0) | (head.takes & TOPIC);
  const longer = begun(tails.second, headLast);
  parse(scene, headLast, head, open | more, true, named, longer);
  if (longer.parts & (PARTS.number | PARTS.quoted | PARTS['named-after'])) return longer;
  if (!head.chain || (longer.parts & PARTS.genitive) === 0 || longer.open) return tail;
  // "совет директоров Apple": a part of a body, unless a capital may say that it is one itself
  const byBody =
    longer.last === longer.bodyLast && (isCapital(scene.tokens, headLast) || (head.lower & PARTS.body) !== 0);
  longer.closed = longer.last === longer.placeLast || byBody;
  return longer.closed ? longer : tail;
}

function parse(
  scene: Scene,
  headLast: number,
  head: Head,
  open: number,
  proper: boolean,
  named: boolean,
  tail: Tail,
): void {
  const { tokens } = scene;
  const end = tokens.sentenceEnd[headLast]!;
  for (let groups = 0; groups < MOST_GROUPS && tail.last + 1 < end; groups++) {
    const at = tail.last + 1;
    if ((tokens.gap[at]! & S.GAP_PARAGRAPH) !== 0) break;
    if (!step(scene, headLast, at, end, head, open, tail, named)) break;
  }
  // "правительство партии", "администрация телеканала": nobody is named
  if (tail.open && !proper && (tail.parts & ~PARTS.body) === 0) {
    tail.parts = 0;
    tail.last = headLast;
  }
}

/** What a body is for: «движение за права животных «Лапа»». */
const TOPIC = PARTS.po | PARTS.za | PARTS.dlya;
/** Parts that a common noun may have as well. */
const CHAIN = PARTS.genitive | PARTS.place | PARTS.body | PARTS.po | PARTS.pri | PARTS.dlya | PARTS.za | PARTS.person;
const CLOSING = PARTS.number | PARTS.quoted | PARTS.latin | PARTS['named-after'];

function step(
  scene: Scene,
  headLast: number,
  at: number,
  end: number,
  head: Head,
  open: number,
  tail: Tail,
  named: boolean,
): boolean {
  const { tokens, setup } = scene;
  let shape = tokens.shape[at]!;
  // a mark that may open as well ends the name too
  if (shape & S.QUOTE) shape |= tokens.words.at(at).shape;
  if (open & PARTS.number && (tail.parts & PARTS.number) === 0) {
    const number = numberFrom(scene, at, end);
    if (number >= 0) return take(tail, PARTS.number, profileFrom(scene, number, end));
  }
  if (open & PARTS.quoted && shape & S.QUOTE_OPEN && (tail.parts & PARTS.quoted) === 0) {
    const close = quotedFrom(tokens, at);
    if (close < 0 || !looksLikeName(tokens, at, close) || tokens.words.at(at + 1).hasTag(setup.tags.notBegin))
      return false;
    if (tail.last > headLast && !head.part && isDescribedBy(scene, tail.last)) return false;
    // "центр управления авианосца «Заря»": the ship's
    if (tail.last > headLast && tokens.words.at(tail.last).hasTag(setup.tags.notAfter)) return false;
    tail.coreFirst = at + 1;
    tail.coreLast = close - 1;
    return take(tail, PARTS.quoted, close);
  }
  if (shape & S.QUOTE_OPEN) return (tail.parts & CLOSING) === 0 && bodyInQuotes(scene, headLast, at, open, tail);
  if (open & PARTS.latin && shape & S.LATIN && (tail.parts & CLOSING) === 0) {
    // "XXI века"
    if (tokens.words.at(at).hasTag(setup.tags.not)) return false;
    const last = latinName(scene, at);
    // "группа F", "группа F."
    if (last < 0 || (last === at && (tokens.end[at]! - tokens.start[at]! < 2 || shape & S.INITIAL))) return false;
    tail.coreFirst = at;
    tail.coreLast = last;
    return take(tail, PARTS.latin, last);
  }
  if (isHonour(tokens, at) && tokens.words.at(at).hasTag(setup.tags.namedAfter)) {
    const last = (open & PARTS['named-after']) === 0 ? -1 : honourFrom(scene, at);
    if (last >= 0) return take(tail, PARTS['named-after'], last);
    // "Администрация имущества Святого престола"
    if (!tokens.words.at(at).entries.some(({ data }) => data.saint === true)) return false;
  }
  // "институт угля им. А. Б. Ветрова РАН", "лицей имени Лобачевского КФУ": whose it is, by its letters
  if ((tail.parts & CLOSING) === PARTS['named-after'] && (shape & (S.UPPER | S.CYRILLIC)) === (S.UPPER | S.CYRILLIC)) {
    const owner = scene.knownLast[at]!;
    if (owner >= 0) return take(tail, PARTS.body, owner);
  }
  // a numbered, quoted or named body ends here: «гимназия №12 города Липецка»
  if (tail.parts & (CLOSING | PARTS.title)) return false;
  return chain(scene, at, end, head, open, tail, named);
}

/** «завод китайской [компании] «Ласточка»»: the quotes after a loose descriptor hold the owner's name. */
function isDescribedBy(scene: Scene, at: number): boolean {
  const { tokens, setup } = scene;
  if ((tokens.marks[at]! & HEAD) === 0 || isCapital(tokens, at) || !scene.hasNumber(at, SING)) return false;
  return tokens.words.at(at).entries.some(({ data }) => {
    const head = setup.heads.get(data);
    return head !== undefined && !head.inside && head.suffix && (head.takes & PARTS.quoted) !== 0;
  });
}
