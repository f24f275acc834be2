/** The words of a tail that are no quotes, numbers or Latin: genitives, places, bodies, «по …», equals joined by «и». */
import { classMark } from '../../match/marks.js';
import { ABLT, CONJ, DATV, GENT } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { isAnd, isCapital, isNounIn, nounGroup } from '../phrases/index.js';
import { type Head, PARTS } from './head.js';
import { isAbbreviation, isHonour, numberFrom, personal, surname, title } from './names-after.js';
import { widerPlace } from './place-tail.js';
import type { Scene } from './scene.js';
import { studied } from './studied.js';
import { legalBody, mayBeGenitive } from './tail-bodies.js';
import { coordinated, genitive, isLetters, prepositional, stops } from './tail-groups.js';
import { type Tail, take } from './tail-parts.js';

const PREPOSITION = classMark('OrganisationPreposition');
const HEAD = classMark('OrganisationHead');
const OFFICE = classMark('OrganisationOffice');
const LEGAL_FORM = classMark('LegalForm');
const GROWING = PARTS.genitive | PARTS.po | PARTS.pri | PARTS.dlya | PARTS.za | PARTS.body;

/** Takes the next words that belong to the name from token `at` on. False: the name ends before them. */
export function chain(
  scene: Scene,
  at: number,
  end: number,
  head: Head,
  open: number,
  tail: Tail,
  named: boolean,
): boolean {
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
    // "глава союза конькобежцев ТАСС": the agency reports it
    if (known >= 0 && !head.part && tokens.words.at(at).hasTag(setup.tags.reporter)) return false;
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

/** A comma, or the conjunction of two equals. */
function joinsEquals(tokens: Tokens, at: number): boolean {
  return (tokens.shape[at]! & S.COMMA) !== 0 || ((tokens.grammar[at]! & CONJ) !== 0 && isAnd(tokens.words.at(at)));
}
