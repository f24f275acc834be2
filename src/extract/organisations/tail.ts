/** What follows a type word and belongs to the name: the grammar that reads `takes` of heads.yaml. */
import { ABLT, GENT, SING } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import {
  isAnd,
  isCapital,
  isNounIn,
  isOnePerson,
  latinFrom,
  looksLikeName,
  namedAfter,
  nounGroup,
  quotedFrom,
} from '../phrases/index.js';
import { type Head, PARTS } from './head.js';
import { isAbbreviation, numberFrom, personal, title } from './names-after.js';
import { placeAfterPreposition } from './place-tail.js';
import type { Scene } from './scene.js';
import { type Tail, take } from './tail-parts.js';

const MOST_GROUPS = 9;

/**
 * Reads the tail of a head that ends at token `headLast`. `proper`: a capital says that this is a name, so that
 * parts count that a common noun could have as well («фонд развития», «Фонд развития»). `named`: adjectives with
 * capitals name it already, so that what has a capital after it is rather somebody («Большого театра Иксанов»).
 */
export function readTail(scene: Scene, headLast: number, head: Head, proper: boolean, named: boolean): Tail {
  const open = proper ? head.takes : (head.takes & ~CHAIN) | head.lower;
  const tail = parse(scene, headLast, head, open, proper, named);
  // "школа искусств №2": what follows the genitive makes it a name after all
  if (proper || tail.parts !== 0 || (head.takes & ~open & PARTS.genitive) === 0) return tail;
  const more = PARTS.genitive | (head.chain ? PARTS.body : 0);
  const longer = parse(scene, headLast, head, open | more, true, named);
  if (longer.parts & (PARTS.number | PARTS.quoted | PARTS['named-after'])) return longer;
  if (!head.chain || (longer.parts & PARTS.genitive) === 0 || longer.open) return tail;
  // "совет директоров Apple": a part of a body, unless a capital may say that it is one itself
  const byBody = longer.last === longer.bodyLast && isCapital(scene.tokens, headLast);
  longer.closed = longer.last === longer.placeLast || byBody;
  return longer.closed ? longer : tail;
}

function parse(scene: Scene, headLast: number, head: Head, open: number, proper: boolean, named: boolean): Tail {
  const { tokens } = scene;
  const tail: Tail = {
    last: headLast,
    parts: 0,
    coreFirst: -1,
    coreLast: -1,
    place: -1,
    placeLast: -1,
    bodyLast: -1,
    po: -1,
    open: false,
    closed: false,
  };
  const end = tokens.sentenceEnd[headLast]!;
  for (let groups = 0; groups < MOST_GROUPS && tail.last + 1 < end; groups++) {
    const at = tail.last + 1;
    if ((tokens.gap[at]! & S.GAP_PARAGRAPH) !== 0) break;
    if (!step(scene, at, end, head, open, tail, named)) break;
  }
  // "правительство партии", "администрация телеканала": nobody is named
  if (tail.open && !proper && (tail.parts & ~PARTS.body) === 0) {
    tail.parts = 0;
    tail.last = headLast;
  }
  return tail;
}

/** Parts that a common noun may have as well. */
const CHAIN = PARTS.genitive | PARTS.place | PARTS.body | PARTS.po | PARTS.pri | PARTS.dlya | PARTS.za | PARTS.person;
const GROWING = PARTS.genitive | PARTS.po | PARTS.pri | PARTS.dlya | PARTS.za | PARTS.body;
const CLOSING = PARTS.number | PARTS.quoted | PARTS.latin | PARTS['named-after'];

function step(scene: Scene, at: number, end: number, head: Head, open: number, tail: Tail, named: boolean): boolean {
  const { tokens, setup } = scene;
  const word = tokens.words[at]!;
  const shape = tokens.shape[at]! | word.shape;
  if (open & PARTS.number && (tail.parts & PARTS.number) === 0) {
    const number = numberFrom(scene, at, end);
    if (number >= 0) return take(tail, PARTS.number, number);
  }
  if (open & PARTS.quoted && shape & S.QUOTE_OPEN && (tail.parts & PARTS.quoted) === 0) {
    const close = quotedFrom(tokens, at);
    if (close < 0 || !looksLikeName(tokens, at, close)) return false;
    tail.coreFirst = at + 1;
    tail.coreLast = close - 1;
    return take(tail, PARTS.quoted, close);
  }
  if (open & PARTS.latin && shape & S.LATIN && (tail.parts & CLOSING) === 0) {
    const last = latinFrom(tokens, at);
    if (last < 0 || (last === at && word.surface.length < 2)) return false;
    tail.coreFirst = at;
    tail.coreLast = last;
    return take(tail, PARTS.latin, last);
  }
  if (word.hasTag(setup.tags.namedAfter)) {
    if ((open & PARTS['named-after']) === 0) return false;
    const last = namedAfter(tokens, at, (i) => scene.personFirst[i] === 1);
    return last >= 0 && take(tail, PARTS['named-after'], last);
  }
  // a numbered, quoted or named body ends here: «гимназия №12 города Липецка»
  if (tail.parts & (CLOSING | PARTS.title)) return false;
  return chain(scene, at, end, head, open, tail, named);
}

function chain(scene: Scene, at: number, end: number, head: Head, open: number, tail: Tail, named: boolean): boolean {
  const { tokens, setup } = scene;
  const word = tokens.words[at]!;
  if (word.hasTag(setup.tags.preposition)) {
    // "по Омской области по факту …"
    if (tail.last === tail.placeLast && tail.parts & PARTS.po) return false;
    // "сборная России по хоккею"
    const also = (tail.parts & (PARTS.place | PARTS.po)) === PARTS.place ? head.takes & PARTS.po : 0;
    return prepositional(scene, at, end, open | also, tail);
  }
  // after the place only "по Томской области" may follow
  if (tail.last === tail.placeLast) return false;
  const grown = tail.parts & GROWING;
  if (scene.person[at] === 1)
    return (open & PARTS.person) !== 0 && tail.parts === 0 && personal(scene, at, end, open, tail);
  const place = scene.placeInGenitive(at);
  // "МГУ" is also a form of the town of Мга
  if (place >= 0 && scene.knownLast[at]! < place + (word.shape & S.UPPER ? 0 : 1)) {
    if ((open & PARTS.place) === 0 && grown === 0 && (tail.parts & PARTS.abbreviation) === 0) return false;
    tail.place = at;
    tail.placeLast = place;
    return take(tail, PARTS.place, place);
  }
  if (open & (PARTS.body | PARTS.genitive) || grown) {
    const known = scene.knownLast[at]!;
    if (known >= 0 && (word.grammar & GENT || word.readings.length === 0 || word.shape & (S.UPPER | S.MIXED_CASE))) {
      tail.bodyLast = known;
      return take(tail, PARTS.body, known);
    }
    // "комитет лесного хозяйства МЭПР", "институт угля ФИЦ УУХ"
    if (grown && isAbbreviation(scene, at)) {
      tail.bodyLast = at;
      return take(tail, PARTS.body, at);
    }
  }
  // "администрация президента РФ"
  if (word.hasTag(setup.tags.office) && open & PARTS.body && isNounIn(word, GENT)) return take(tail, PARTS.body, at);
  if (isAnd(word) || tokens.shape[at]! & S.COMMA) return coordinated(scene, at, end, tail);
  if (word.hasTag(setup.tags.head) && (open & (PARTS.body | PARTS.genitive) || grown)) {
    if (nounGroup(tokens, at, GENT) === at) {
      take(tail, PARTS.body, at);
      tail.open = !isCapital(tokens, at);
      return true;
    }
  }
  if (open & PARTS.genitive || grown) {
    const last = genitive(scene, at);
    if (last >= 0) return take(tail, grown || PARTS.genitive, last);
  }
  // "по управлению имуществом"
  if (tail.po >= 0 && tail.po === tail.last && !isCapital(tokens, at)) {
    const last = nounGroup(tokens, at, ABLT);
    if (last >= 0 && !stops(scene, at, last)) return take(tail, 0, last);
  }
  if (tail.parts === 0 && !named) return title(scene, at, end, head, open, tail);
  return false;
}

/** «по образованию», «при президенте». */
function prepositional(scene: Scene, at: number, end: number, open: number, tail: Tail): boolean {
  const { tokens, setup } = scene;
  for (const { data } of tokens.words[at]!.entries) {
    const preposition = setup.prepositions.get(data);
    if (!preposition || at + 1 >= end) continue;
    if (preposition.part === PARTS.within ? !afterPo(scene, at, tail) : (open & preposition.part) === 0) continue;
    const place = scene.placeLast[at + 1]!;
    if (place >= 0 && preposition.part === PARTS.within) continue;
    if (place >= 0) {
      const last = preposition.part === PARTS.po ? placeAfterPreposition(scene, at - 1) : place;
      if (tail.place < 0) {
        tail.place = at + 1;
        tail.placeLast = place;
      }
      return take(tail, preposition.part | PARTS.place, last);
    }
    if (scene.person[at + 1] === 1) return false;
    const last = nounGroup(tokens, at + 1, preposition.cases);
    // "совет при президенте": an office, not somebody
    const office = last >= 0 && tokens.words[last]!.hasTag(setup.tags.office);
    if (last >= 0 && (office || !stops(scene, at + 1, last))) {
      if (preposition.part === PARTS.po) tail.po = last;
      return take(tail, preposition.part, last);
    }
  }
  return false;
}

/** Right after the one noun of «по …»: «по связям», not after its own tail. */
function afterPo(scene: Scene, at: number, tail: Tail): boolean {
  return (
    (tail.parts & PARTS.po) !== 0 && tail.last === at - 1 && tail.po === tail.last && !isCapital(scene.tokens, at - 1)
  );
}

/** Last token of a genitive group that may belong to a name, or -1. */
function genitive(scene: Scene, at: number): number {
  const last = nounGroup(scene.tokens, at, GENT);
  return last < 0 || stops(scene, at, last) ? -1 : last;
}

function stops(scene: Scene, first: number, last: number): boolean {
  const { tokens, setup } = scene;
  for (let i = first; i <= last; i++) {
    if (scene.person[i] === 1) return true;
    // "университета Саския": a name that nobody knows is no part of the chain
    if (isCapital(tokens, i) && tokens.words[i]!.readings[0]?.known === false) return true;
  }
  const noun = tokens.words[last]!;
  // "театр юного зрителя": a sort of people, not one
  const sort = last > first && !isCapital(tokens, first);
  return (
    noun.hasTag(setup.tags.chainStop) ||
    (!sort && isOnePerson(noun) && !isCapital(tokens, last) && !noun.hasTag(setup.tags.head))
  );
}

/** «труда и соцзащиты», «связи, информационных технологий и массовых коммуникаций». */
function coordinated(scene: Scene, at: number, end: number, tail: Tail): boolean {
  const { tokens, setup } = scene;
  if ((tail.parts & (PARTS.genitive | PARTS.po)) === 0) return false;
  let last = -1;
  for (let i = at; i + 1 < end; ) {
    const and = isAnd(tokens.words[i]!);
    if (!and && (tokens.shape[i]! & S.COMMA) === 0) break;
    if (tokens.words[i + 1]!.hasTag(setup.tags.head) || isCapital(tokens, i + 1)) return false;
    const group = nounGroup(tokens, i + 1, GENT | (tail.parts & PARTS.po ? DATIVE : 0));
    if (group < 0 || stops(scene, i + 1, group)) return false;
    // "городского совета и городской думы": another body
    if (tokens.words[group]!.hasTag(setup.tags.head) && scene.hasNumber(group, SING)) return false;
    if (and) last = group;
    i = group + 1;
    // the last of a row may have a tail of its own before the conjunction: "оружия и взрывчатых материалов"
    if (and) break;
    while (i < end && !isAnd(tokens.words[i]!) && (tokens.shape[i]! & S.COMMA) === 0) {
      const more = genitive(scene, i);
      if (more < 0) return false;
      i = more + 1;
    }
  }
  return last >= 0 && take(tail, 0, last);
}

const DATIVE = 1 << 19;
