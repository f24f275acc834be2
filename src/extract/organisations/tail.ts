/** What follows a type word and belongs to the name: the grammar that reads `takes` of heads.yaml. */
import { classMark, MARK_HONOUR } from '../../match/marks.js';
import { ABLT, CONJ, DATV, GENT, SING } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { isAnd, isCapital, isNounIn, looksLikeName, nounGroup, quotedFrom } from '../phrases/index.js';
import { type Head, PARTS } from './head.js';
import { latinName } from './latin-name.js';
import { honourFrom, isAbbreviation, numberFrom, personal, surname, title } from './names-after.js';
import { widerPlace } from './place-tail.js';
import { profileFrom } from './profile.js';
import type { Scene } from './scene.js';
import { studied } from './studied.js';
import { bodyInQuotes, legalBody, mayBeGenitive } from './tail-bodies.js';
import { coordinated, genitive, isLetters, prepositional, stops } from './tail-groups.js';
import { begun, newTail, type Tail, take } from './tail-parts.js';

const MOST_GROUPS = 9;
const PREPOSITION = classMark('OrganisationPreposition');
const HEAD = classMark('OrganisationHead');
const OFFICE = classMark('OrganisationOffice');
const LEGAL_FORM = classMark('LegalForm');

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
const GROWING = PARTS.genitive | PARTS.po | PARTS.pri | PARTS.dlya | PARTS.za | PARTS.body;
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

function chain(scene: Scene, at: number, end: number, head: Head, open: number, tail: Tail, named: boolean): boolean {
  const { tokens, setup } = scene;
  const marks = tokens.marks[at]!;
  // the letters of a body are none: «СО РАН»
  if ((marks & PREPOSITION) !== 0 && scene.knownLast[at]! < 0) {
    // "по Омской области по факту …"
    if ((tail.last === tail.placeLast && tail.parts & PARTS.po) || tail.last === tail.regionLast) return false;
    return prepositional(
      scene,
      at,
      end,
      open | afterOwner(scene, at, end, head, tail) | atWhose(scene, at, end, head, tail),
      tail,
    );
  }
  if (studied(scene, tail)) return true;
  // after the place only "по Томской области" may follow
  if (tail.last === tail.placeLast || tail.last === tail.regionLast) return wider(scene, tail);
  const grown = tail.parts & GROWING;
  if (scene.person[at] === 1)
    return (
      (open & PARTS.person) !== 0 &&
      tail.parts === 0 &&
      !(named && head.anyAdjectives) &&
      personal(scene, at, end, tail)
    );
  if (open & PARTS.person && tail.parts === 0 && !named && surname(scene, at, tail)) return true;
  const place = scene.placeInGenitive(at);
  // "МГУ" is also a form of the town of Мга
  if (place >= 0 && scene.knownLast[at]! < place + (tokens.shape[at]! & S.UPPER ? 0 : 1)) {
    // "филармония Кузбасса имени Штоколова"
    const honoured = (open & PARTS['named-after']) !== 0 && place + 1 < end && isHonour(tokens, place + 1);
    if (!honoured && (open & PARTS.place) === 0 && grown === 0 && (tail.parts & PARTS.abbreviation) === 0) return false;
    tail.place = at;
    tail.placeLast = place;
    return take(tail, PARTS.place, place);
  }
  if (open & (PARTS.body | PARTS.genitive) || grown) {
    // "отдел по связям с общественностью ООО «Луч»", but "завод ООО «Луч»" is the firm's
    if (grown && (marks & LEGAL_FORM) !== 0 && (tokens.shape[at]! & S.UPPER) !== 0 && scene.knownLast[at]! < 0)
      return legalBody(scene, at, end, tail);
    const known = scene.knownLast[at]!;
    if (known >= 0 && mayBeGenitive(tokens, at)) {
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
  if ((marks & OFFICE) !== 0 && open & PARTS.body && isNounIn(tokens.words.at(at), GENT))
    return take(tail, PARTS.body, at);
  if (joinsEquals(tokens, at)) return coordinated(scene, at, end, tail);
  if ((marks & HEAD) !== 0 && (open & (PARTS.body | PARTS.genitive) || grown)) {
    if (nounGroup(tokens, at, GENT) === at) {
      // "музей славы школы № 3"
      const number = numberFrom(scene, at + 1, end);
      take(tail, PARTS.body, Math.max(at, number));
      tail.open = number < 0 && !isCapital(tokens, at);
      return true;
    }
  }
  if (open & PARTS.genitive || grown) {
    // "фонд ОМС", "министерство ЖКХ": letters that are known to be no body's
    if (isLetters(scene, at)) return !runsThings(scene, at - 1) && take(tail, grown || PARTS.genitive, at);
    const last = genitive(scene, at);
    if (last >= 0) {
      // "кафедра педагогики [Томского университета]"
      const body = last > at && isCapital(tokens, at) && (tokens.marks[last]! & HEAD) !== 0;
      if (body) tail.bodyLast = last;
      return take(tail, grown || (body ? open & PARTS.body : 0) || PARTS.genitive, last);
    }
  }
  // "помощи русским детям"
  if (grown && !isCapital(tokens, at) && tokens.words.at(tail.last).hasTag(setup.tags.help)) {
    const last = nounGroup(tokens, at, DATV);
    if (last >= 0 && !stops(scene, at, last)) return take(tail, 0, last);
  }
  // "департамент управления программами"
  if (grown && !isCapital(tokens, at) && tokens.words.at(tail.last).hasTag(setup.tags.runs)) {
    const last = nounGroup(tokens, at, ABLT);
    if (last >= 0 && !stops(scene, at, last)) return take(tail, 0, last);
  }
  // "по управлению имуществом"
  if (tail.po >= 0 && tail.po === tail.last && !isCapital(tokens, at)) {
    const last = nounGroup(tokens, at, ABLT);
    if (last >= 0 && !stops(scene, at, last)) return take(tail, 0, last);
  }
  if (tail.parts === 0 && !named) return title(scene, at, end, head, open, tail);
  return false;
}

/** «по» after the place or body whose body it is: «сборная России по хоккею», «отделение фонда по Томской области». */
function afterOwner(scene: Scene, at: number, end: number, { takes }: Head, { parts, last, bodyLast }: Tail): number {
  if ((parts & (PARTS.place | PARTS.po)) === PARTS.place) return takes & PARTS.po;
  const regional = last === bodyLast && at + 1 < end && scene.placeLast[at + 1]! >= 0;
  return regional ? takes & PARTS.po : 0;
}

/** «комитет по науке при правительстве»: «при» after a tail that has begun, if a body or an office follows. */
function atWhose(scene: Scene, at: number, end: number, { takes }: Head, { parts }: Tail): number {
  const next = at + 1;
  if ((parts & (PARTS.genitive | PARTS.po)) === 0 || next >= end) return 0;
  const body = (scene.tokens.marks[next]! & (HEAD | OFFICE)) !== 0 || scene.knownLast[next]! >= 0;
  return body ? takes & PARTS.pri : 0;
}

/** «суд Кировского района [города Казани]»: takes the place in which the last one lies. */
function wider(scene: Scene, tail: Tail): boolean {
  const last = widerPlace(scene, tail.last);
  if (last === tail.last) return false;
  tail.regionLast = last;
  return take(tail, PARTS.place, last);
}

/** «системы управления ПВО»: a process in small letters, no office. */
function runsThings({ tokens, setup }: Scene, at: number): boolean {
  return !isCapital(tokens, at) && tokens.words.at(at).hasTag(setup.tags.process);
}

function isHonour({ marks }: Tokens, at: number): boolean {
  return (marks[at]! & MARK_HONOUR) !== 0;
}

/** A comma, or the conjunction of two equals. */
function joinsEquals(tokens: Tokens, at: number): boolean {
  return (tokens.shape[at]! & S.COMMA) !== 0 || ((tokens.grammar[at]! & CONJ) !== 0 && isAnd(tokens.words.at(at)));
}
