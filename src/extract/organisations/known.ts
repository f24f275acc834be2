/** Names that the dictionaries list. */
import { HIT_ORGANISATION } from '../../dictionary/gazetteer.js';
import { classMark } from '../../match/marks.js';
import * as S from '../../text/shape.js';
import type { OrganisationDraft } from '../draft.js';
import type { ListedBody, ListedName } from './book.js';
import { type Head, PARTS } from './head.js';
import { withHonour } from './names-after.js';
import { Spelling } from './own-capitals.js';
import { placeAfterPreposition, placeName } from './place-tail.js';
import type { Scene } from './scene.js';
import { distrust, isClubHere, trusted } from './trust.js';

const HEAD = classMark('OrganisationHead');

/** Proposes every listed name that stands where a name can stand. */
export function known(scene: Scene): void {
  const { hits, trace } = scene.engine;
  for (let h = 0; h < hits.count; h++) {
    if (hits.kind[h] !== HIT_ORGANISATION) continue;
    const first = hits.first[h]!;
    const last = hits.last[h]!;
    const listed = scene.book.name(hits.name[h]!);
    if (trusted(scene, listed, first, last)) {
      scene.push(draftOf(scene, listed, first, last));
      if (listed.body.sport) scene.clubs.add(listed.body);
    } else trace?.fail('organisation.known', first, last, distrust(scene, listed.body, first, last));
  }
}

/** A dash in a name is as long as the article has it. */
const LONG_DASH = '—';
const SHORT_DASH = '–';
const LISTED = 0.93;
/** Several words, or an abbreviation as it is spelled: surer than a place or person of the same letters. */
const UNMISTAKABLE = 0.98;
const AMBIGUOUS = 0.7;

/** The draft of the listed name that stands at first…own, with the place or honour that follows it. */
function draftOf(scene: Scene, listed: ListedName, first: number, own: number): OrganisationDraft {
  const { tokens } = scene;
  const { name, spelling, body } = listed;
  let last = withPlace(scene, body, first, own);
  if (last === own) last = withHonour(scene, last);
  // «Минобороны России», «ЦРУ США»: with its own country it is the same body
  const itself = last === own || (body.country !== null && scene.countryCode(own + 1, last) === body.country);
  let { place } = body;
  let spelled = spelling;
  if (last > own) {
    place = placeName(scene, own + 1, last) ?? place;
    spelled = new Spelling(`${name} ${tokens.slice(own + 1, last).replace(/\s+/g, ' ')}`);
  }
  place ??= placeName(scene, first + 1, own);
  let normal = spelled.in(scene, first, own);
  if (normal.includes(LONG_DASH) && tokens.slice(first, last).includes(SHORT_DASH))
    normal = normal.replace(LONG_DASH, SHORT_DASH);
  const quotes = (tokens.shape[first]! & S.QUOTE_OPEN) !== 0 && tokens.mate[first] === last ? 1 : 0;
  const from = first + quotes;
  const to = last - quotes;
  const bare = bareFrom(scene, from, to);
  return {
    kind: 'organisation',
    first: from,
    last: to,
    coreFirst: bare,
    coreLast: bare > from ? to - 1 : to,
    rule: 'organisation.known',
    confidence: confidenceOf(scene, listed, first, own),
    tier: 0,
    normal,
    entry: body.where,
    listed: itself ? body.entry.name : undefined,
    source: itself ? body : undefined,
    sameAs: undefined,
    identity: undefined,
    values: valuesOf(body, descriptorOf(scene, from), place),
  };
}

function valuesOf(
  { values }: ListedBody,
  descriptor: string | null,
  place: string | null,
): OrganisationDraft['values'] {
  if (descriptor === null && place === values.place) return values;
  return { type: values.type, descriptor, aliases: values.aliases, place };
}

/**
 * РИА «[Новости]», РКК «[Энергия]»: first token of what stands in quotes after letters that say what sort of body it
 * is; `first` if there are none.
 */
function bareFrom({ tokens }: Scene, first: number, last: number): number {
  if ((tokens.shape[last]! & S.QUOTE_CLOSE) === 0 || tokens.mate[last]! <= first) return first;
  const open = tokens.mate[last]!;
  for (let i = first; i < open; i++) if ((tokens.shape[i]! & S.UPPER) === 0) return first;
  return open + 1;
}

function confidenceOf(scene: Scene, { body, name, mixed }: ListedName, first: number, last: number): number {
  const { tokens } = scene;
  if (last === first && body.sport && isClubHere(scene, name, first)) return UNMISTAKABLE;
  if (body.ambiguous) return AMBIGUOUS;
  if (last > first) return UNMISTAKABLE;
  return (mixed || (tokens.shape[first]! & S.UPPER) !== 0) && name === tokens.words.at(first).surface
    ? UNMISTAKABLE
    : LISTED;
}

/** «компания Allur»: the loose type word before a listed name. */
function descriptorOf({ tokens, setup }: Scene, first: number): string | null {
  let at = first - 1;
  if (at > 0 && (tokens.shape[at]! & S.QUOTE_OPEN) !== 0) at--;
  if (at < tokens.sentenceStart[first]! || (tokens.marks[at]! & HEAD) === 0) return null;
  for (const { tag, data } of tokens.words.at(at).entries) {
    const head = tag === setup.tags.head ? setup.heads.get(data) : undefined;
    if (head && !head.inside) return head.word;
  }
  return null;
}

/**
 * «МВД России», «Минфина РФ», «УМВД по Кемеровской области»: last token of the place that a body of power has after
 * its name; `last` if there is none.
 */
function withPlace(scene: Scene, { placed }: ListedBody, first: number, last: number): number {
  if (placed === null || last + 1 >= scene.tokens.sentenceEnd[first]!) return last;
  // a name that already ends in its place: "министерство обороны России"
  for (let i = first + 1; i <= last; i++) if (scene.placeLast[i]! >= 0) return afterPo(scene, placed, last);
  const place = scene.placeInGenitive(last + 1);
  return afterPo(scene, placed, place >= 0 ? place : last);
}

function afterPo(scene: Scene, head: Head, last: number): number {
  if ((head.takes & PARTS.po) === 0) return last;
  const place = placeAfterPreposition(scene, last);
  // "резолюция Совбеза ООН по Сирии": what it is about
  return place > last && scene.isCountry(last + 2) ? last : place;
}
