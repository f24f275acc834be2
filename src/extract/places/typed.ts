/** Names beside a type word: «селе Весёлом», «Кузнецкий район», «улица Пограничников», «городах Омске и Томске». */
import type { Engine } from '../../match/engine.js';
import { NAME, SURN } from '../../morphology/grammemes.js';
import type { PlaceType } from '../../record/types.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import type { PlaceDraft } from '../draft.js';
import { namedAfter } from '../phrases/index.js';
import { otherAdjective } from './adjective-name.js';
import { adjectivesBeforeType } from './adjectives.js';
import { isBearer, isOf } from './belongs.js';
import type { PlaceChooser } from './choose.js';
import { dedicationEnd } from './dedication.js';
import { placeDraft } from './draft.js';
import { knownFrom } from './known-from.js';
import { listedPlaces } from './listed.js';
import { honorific, nameEnd, titled } from './name-end.js';
import { afterNormal, plainAfter, plural, typeNormal } from './normal.js';
import type { People } from './people.js';
import { latinName, quotedAt, quotedName } from './quoted-name.js';
import { quotedTail, routeEnd } from './routes.js';
import { kindred, type PlaceSetup, type TypeWord } from './setup.js';
import { listedStreets } from './streets.js';

/** Streets, villages, stations and bays bear the names of people, towns and rivers; districts and regions do not. */
const NAMED_AFTER_ANYTHING: ReadonlySet<PlaceType> = new Set(['street', 'facility', 'water', 'city', 'settlement']);
const IN_LARGE: ReadonlySet<PlaceType> = new Set(['city', 'settlement', 'facility', 'water']);
const LARGE: ReadonlySet<PlaceType> = new Set(['country', 'region', 'area', 'continent']);
/** What has streets, and gives its name in the genitive to few. */
const OWNERS: ReadonlySet<PlaceType> = new Set(['country', 'region', 'city', 'continent']);
/** Bear names of ranks and numbers: «улица академика Королёва», «сквер 50-летия Победы». */
const STREETS: ReadonlySet<PlaceType> = new Set(['street', 'facility']);

/** A type word in the text: one token, or several («автономный округ»). */
export interface TypeAt {
  readonly first: number;
  readonly last: number;
  readonly type: TypeWord;
}

/** What the rules of one article share. */
export interface PlaceScene {
  readonly engine: Engine;
  readonly setup: PlaceSetup;
  readonly chooser: PlaceChooser;
  /** Drafts so far; the first `known` of them are dictionary names, by first token. */
  readonly drafts: PlaceDraft[];
  readonly known: number;
  readonly people: People;
}

/** Proposes the names around each type word. */
export function typedPlaces(scene: PlaceScene, types: readonly TypeAt[]): void {
  for (const at of types) {
    const before = scene.drafts.length;
    if (at.type.after && at.type.adjective) adjectivesBeforeType(scene, at);
    // «станции Заречного района «Парк»»: no type word has two names
    const named = scene.drafts.length > before && scene.engine.tokens.shape[at.last + 1]! & S.QUOTE_OPEN;
    if (at.type.before && !named) nameAfter(scene, at);
  }
}

/** «городе Новокузнецке», «селе Весёлом», «улице Пограничников», «парк «Зарядье»», «республиках Алтай, Мордовия». */
function nameAfter(scene: PlaceScene, at: TypeAt): void {
  const { engine, setup, drafts } = scene;
  const { tokens } = engine;
  const next = at.last + 1;
  if (next >= tokens.sentenceEnd[at.last]!) {
    // «школа № 3 г. Нижний Тагил»: no sentence ends there
    const place =
      tokens.shape[at.first]! & S.ABBREVIATION && numbered(engine, at.first - 1) ? knownFrom(scene, next) : null;
    if (place) knownAfter(scene, at, next, place);
    return;
  }
  if (tokens.gap[next]! & (S.GAP_NEWLINE | S.GAP_PARAGRAPH)) return;
  const patron = at.type.dedication ? dedicationEnd(engine, setup, next) : -1;
  // «Храм Христа Спасителя» is in the dictionary
  if (patron >= next && (knownFrom(scene, at.first)?.last ?? -1) < patron) {
    const normal = plainAfter(engine, at, next, patron);
    drafts.push(placeDraft(at.first, patron, next, patron, 'place.dedication', 0.9, normal, at.type.type, null));
    return;
  }
  const dictionary = knownFrom(scene, next);
  if (at.type.route && dictionary) {
    const end = routeEnd(engine, (i) => knownFrom(scene, i), dictionary.last);
    if (end > dictionary.last) {
      const normal = plainAfter(engine, at, next, end);
      drafts.push(placeDraft(at.first, end, next, end, 'place.route', 0.9, normal, at.type.type, null));
      return;
    }
  }
  if (dictionary && !at.type.onlyQuoted) {
    knownAfter(scene, at, next, dictionary);
    return;
  }
  if (at.type.quoted && quotedAt(scene, next)) {
    quotedName(scene, at, next);
    return;
  }
  if (at.type.onlyQuoted) {
    latinName(scene, at, next);
    return;
  }
  if (at.type.known) return;
  // «парк имени Маяковского»
  const tail = tokens.words.at(next).hasTag(setup.namedTag) ? honourFrom(scene, next) : -1;
  if (tail > next && at.type.type !== 'region' && at.type.type !== 'country') {
    const normal = plainAfter(engine, at, next, tail);
    drafts.push(placeDraft(at.first, tail, at.first, tail, 'place.named-after', 0.88, normal, at.type.type, null));
    return;
  }
  unknownName(scene, at, next);
}

/** «имени Маяковского»: last token of the honour that begins at `at`, or -1. */
function honourFrom({ engine, people }: PlaceScene, at: number): number {
  return namedAfter(engine.tokens, at, (i) => people.begin(i));
}

/** Is the token a number that is no year? */
function numbered({ tokens }: Engine, i: number): boolean {
  return i > 0 && (tokens.shape[i]! & S.INTEGER) !== 0 && tokens.words.at(i).number < 1000;
}

/** The dictionary's name after its type word: «город Новокузнецк», and those that share it: «городах Омске и Томске». */
function knownAfter(scene: PlaceScene, at: TypeAt, next: number, dictionary: PlaceDraft): void {
  const { engine, chooser, drafts } = scene;
  if (isOf(scene, at, dictionary)) return;
  const adjective = otherAdjective(engine, at, dictionary);
  if (adjective !== null) {
    const listed = chooser.choose(adjective, at.type.type);
    const normal = `${typeNormal(engine, at)} ${adjective}`;
    drafts.push(placeDraft(at.first, next, next, next, 'place.type-name', 0.9, normal, at.type.type, listed));
    listedBehind(scene, at, next);
    return;
  }
  const holds = at.type.holds.includes(dictionary.values.type);
  const place = chooser.choose(dictionary.normal, holds ? null : at.type.type);
  const fits = kindred(at.type.type, dictionary.values.type) || holds || hasKindred(scene, at, dictionary.normal);
  // «города Поволжья», «посёлки Казахстана», «заповеднике Хакасии»: what lies in a large place does not bear its name
  const name = engine.tokens.words.at(next);
  const standsSo = dictionary.last === next && fold(dictionary.normal) === name.folded && !(name.shape & S.UPPER);
  if (!fits && IN_LARGE.has(at.type.type) && LARGE.has(dictionary.values.type) && !standsSo) return;
  if (!fits && !NAMED_AFTER_ANYTHING.has(at.type.type)) return;
  // «регионы России», «страны Азии»: a plural type word is a common noun before one name
  if (at.type.known && (!fits || plural(engine, at))) return;
  // «авиабазы Хмеймим»: a nominative of another kind of place
  if (!fits && standsSo) {
    const normal = `${typeNormal(engine, at)} ${dictionary.normal}`;
    drafts.push(placeDraft(at.first, next, next, next, 'place.type-name', 0.9, normal, at.type.type, null));
    listedBehind(scene, at, next);
    return;
  }
  if (!fits) {
    // «на улицы Лахора», «меньше площади Германии», but «улица Кирова»: a town that is a surname, too
    const owner = at.type.type === 'street' && OWNERS.has(dictionary.values.type);
    if (owner && !name.readings.some((r) => r.known && r.extra & SURN)) return;
    unknownName(scene, at, next);
    return;
  }
  const { last } = dictionary;
  const normal = `${typeNormal(engine, at)} ${dictionary.normal}`;
  drafts.push(placeDraft(at.first, last, next, last, 'place.type-name', 0.97, normal, at.type.type, place));
  listedBehind(scene, at, last);
}

/** Has the dictionary a place of the type word's type under that name: аэропорт Домодедово beside the town? */
function hasKindred({ chooser }: PlaceScene, at: TypeAt, name: string): boolean {
  const place = chooser.choose(name, at.type.type);
  return place !== null && place.entry.data.type === at.type.type;
}

/** «селе Весёлом», «ул. Кирова», «улица академика Королёва», «площадь 1905 года». */
function unknownName(scene: PlaceScene, at: TypeAt, next: number): void {
  const { engine, setup, drafts } = scene;
  let street = titled(engine, setup, next);
  if (street < 0 && at.type.genitive && STREETS.has(at.type.type)) street = honorific(engine, at, next);
  if (street > next) {
    const normal = plainAfter(engine, at, next, street);
    drafts.push(placeDraft(at.first, street, next, street, 'place.type-honour', 0.88, normal, at.type.type, null));
    return;
  }
  // «о. Сергий»: a father, no island
  const { readings } = engine.tokens.words.at(next);
  if (at.type.type === 'area' && engine.tokens.shape[at.last]! & S.ABBREVIATION && (readings[0]?.extra ?? 0) & NAME)
    return;
  // «мэр города Лужков»: whose name it is
  if (isBearer(scene, at, next)) return;
  // «глава города Пётр Ильин», but «улица Зои Космодемьянской»
  if (!at.type.genitive && scene.people.begin(next)) return;
  const last = nameEnd(scene, at, next);
  if (last < next) {
    engine.trace?.fail(
      'place.type-unknown',
      at.first,
      next,
      `"${engine.tokens.words.at(next).surface}" cannot be a name after "${at.type.word}": capital, case or kind of word`,
    );
    return;
  }
  const end = at.type.route
    ? quotedTail(
        engine,
        routeEnd(engine, (i) => knownFrom(scene, i), last),
      )
    : last;
  const normal = end > last ? plainAfter(engine, at, next, end) : afterNormal(engine, at, next, last);
  drafts.push(placeDraft(at.first, end, next, end, 'place.type-unknown', 0.82, normal, at.type.type, null));
  if (at.type.type === 'street' && plural(engine, at)) listedStreets(scene, at, last);
  else listedBehind(scene, at, end);
}

/** The further names of a type word in the plural. */
function listedBehind(scene: PlaceScene, at: TypeAt, last: number): void {
  if (at.type.type !== 'street' && plural(scene.engine, at)) listedPlaces(scene, at, last);
}
