/** Places that a dictionary names: «Новокузнецк», «Российская Федерация», «Ростов-на-Дону». */
import type { CompiledEntry } from '../../dictionary/compiled.js';
import { entryOf, nameOf } from '../../dictionary/gazetteer.js';
import type { Engine } from '../../match/engine.js';
import { ADJF, CONJ, GEOX, NAME, NOUN, PERSONAL, PROPER, SURN } from '../../morphology/grammemes.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import type { Draft, PlaceDraft } from '../draft.js';
import { otherName } from '../persons/elements.js';
import { isAdjectiveOf } from '../phrases/adjective-of.js';
import { hasOwnCapital, inCapitals, opensSentence } from '../phrases/index.js';
import { isPrepared } from '../phrases/prepared.js';
import type { PlaceChooser } from './choose.js';
import { placeDraft } from './draft.js';
import { type PlaceSetup, placeType } from './setup.js';

/** Hits of kind place that their surroundings allow. */
export function knownPlaces(engine: Engine, setup: PlaceSetup, chooser: PlaceChooser, drafts: Draft[]): void {
  const { hits, dictionary } = engine;
  let before: PlaceDraft | null = null;
  for (let h = 0; h < hits.count; h++) {
    const entry = entryOf(dictionary, hits, h);
    if (entry.kind !== 'place') continue;
    const first = hits.first[h]!;
    const last = hits.last[h]!;
    // a namesake of the last one
    if (before && before.first === first && before.last === last) continue;
    const name = nameOf(dictionary, hits, h);
    // «Констанца» is not the genitive of Констанц
    if (betterNamesake(engine, h)) continue;
    const doubt = doubts(engine, setup, chooser, h, name, entry);
    if (doubt >= 1) continue;
    const chosen = chooser.choose(name, null);
    const span = { first, last, coreFirst: first, coreLast: last };
    const type = chosen ? null : placeType(entry.data.type);
    before = placeDraft(
      span,
      'place.dictionary',
      round(0.97 - doubt * 0.5),
      normalName(engine, setup, first, last, name),
      type,
      chosen,
    );
    drafts.push(before);
  }
}

/** «Улица Ленина» in the dictionary or at the start of a sentence is «улица Ленина»; «Аллея Славы» keeps its own capital. */
function normalName(engine: Engine, setup: PlaceSetup, first: number, last: number, name: string): string {
  if (first === last || !setup.typeOf(engine.tokens.words[first]!) || hasOwnCapital(engine.tokens, first)) return name;
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** 0: surely the place; 1: not the place. */
function doubts(
  engine: Engine,
  setup: PlaceSetup,
  chooser: PlaceChooser,
  hit: number,
  name: string,
  entry: CompiledEntry,
): number {
  const { tokens } = engine;
  const first = engine.hits.first[hit]!;
  const last = engine.hits.last[hit]!;
  const word = tokens.words[first]!;
  const starts = first === tokens.sentenceStart[first];
  const before = starts ? null : tokens.words[first - 1]!;
  const after = last + 1 < tokens.sentenceEnd[last]! ? tokens.words[last + 1]! : null;
  if (first === last) {
    // «Кузнецкого района»: the adjective of a following noun, not Кузнецк in the instrumental
    if (after && word.grammar & ADJF && isAdjectiveOf(engine, first))
      return refuse(engine, first, last, 'it is the adjective of the noun after it');
    if (before && before.shape & S.INITIAL) return refuse(engine, first, last, 'an initial stands before it');
    // «ПО», «МГУ» are no По and Мга; in a headline of capitals everything is in capitals
    if (word.shape & S.UPPER && name !== name.toUpperCase() && !inCapitals(tokens, first))
      return refuse(engine, first, last, 'capitals make it an abbreviation');
    // «По словам», «Он»: a capital that the sentence gave says nothing
    if (opensSentence(tokens, first) && !canBeName(word))
      return refuse(engine, first, last, 'a common word whose capital only the sentence start gave');
    // «Острова Уайт»: the type word of another name
    if (setup.typeOf(word) && capitalAfter(engine, last))
      return refuse(engine, first, last, 'a type word before a name');
    // «памятник Ленину» is not of Ленино
    if (otherName(word, name)) return refuse(engine, first, last, 'its form is that of another name');
  }
  // «в зоне .РФ»
  if (tokens.text[tokens.start[first]! - 1] === '.') return 1;
  // «Россия», «Москва» alone in quotes are a ship, a channel, a hotel; «Зарядье», «Домодедово» stay
  if (before && before.shape & S.QUOTE && tokens.mate[first - 1] === last + 1) {
    return placeType(entry.data.type) === 'facility' && entry.data.ambiguous !== true
      ? 0.3
      : refuse(engine, first, last, 'alone in quotes it names something else');
  }
  const prepared = isPrepared(engine, setup.prepositionTag, first);
  if (before?.hasTag(setup.notPlaceAfterTag))
    return refuse(engine, first, last, 'a word before it that stands before no place (#NotBeforePlace)');
  const personal = first === last && isPersonal(word);
  if (personal && !prepared && nameBeside(engine, first, last))
    return refuse(engine, first, last, "part of a person's name");
  // «Кара Делевинь», «Нил Басу»: a river, a sea, and the given name before an unknown word
  if (first === last && !prepared && (personal || entry.data.ambiguous === true) && beforeUnknown(engine, last))
    return refuse(engine, first, last, 'an unknown capitalised word after it makes it a given name');
  // «сказки Пушкина» are not of Пушкино
  const form = first === last && name.endsWith('о') && fold(name) !== word.folded && isSurname(word);
  if (form && !prepared && !(before && setup.typeOf(before)) && !besidePlace(engine, hit) && !chooser.supports(entry))
    return refuse(engine, first, last, 'the form of a surname');
  if (entry.data.ambiguous !== true) {
    // «Виктория», «Станислав»: people oftener than towns
    return personal && !prepared && !(before && setup.typeOf(before)) ? 0.7 : 0;
  }
  if (prepared) return 0.1;
  if (before && setup.typeOf(before)) return 0;
  if (nameBeside(engine, first, last)) return refuse(engine, first, last, "part of a person's name");
  // «полёт Гагарина», «сказки Пушкина»: a town only where other places stand around
  if (
    first === last &&
    (isSurname(word) || (placeType(entry.data.type) === 'settlement' && isThing(word))) &&
    !besidePlace(engine, hit) &&
    !chooser.supports(entry)
  )
    return refuse(engine, first, last, 'a surname or a common word, and nothing says that the town is meant');
  if (opensSentence(tokens, first))
    return refuse(engine, first, last, "the entry is ambiguous and its capital may be the sentence's");
  return first === last ? 0.5 : 0.1;
}

/** Is there a namesake at the same place whose nominative the text has? */
function betterNamesake({ tokens, hits, dictionary }: Engine, hit: number): boolean {
  const first = hits.first[hit]!;
  if (first !== hits.last[hit]!) return false;
  const { folded } = tokens.words[first]!;
  if (fold(nameOf(dictionary, hits, hit)) === folded) return false;
  for (const other of [hit - 1, hit + 1]) {
    if (other < 0 || other >= hits.count || hits.first[other] !== first || hits.last[other] !== first) continue;
    const rival = entryOf(dictionary, hits, other);
    if (
      rival.kind === 'place' &&
      rival !== entryOf(dictionary, hits, hit) &&
      fold(nameOf(dictionary, hits, other)) === folded
    )
      return true;
  }
  return false;
}

/** Does the place stand in a list with another place: «Москва, Владимир и Суздаль»? */
function besidePlace({ tokens, hits, dictionary }: Engine, hit: number): boolean {
  const first = hits.first[hit]!;
  const last = hits.last[hit]!;
  for (let other = Math.max(hit - 3, 0); other < Math.min(hit + 4, hits.count); other++) {
    const apart = hits.first[other]! === last + 2 ? last + 1 : hits.last[other]! === first - 2 ? first - 1 : -1;
    if (apart < 0 || entryOf(dictionary, hits, other).kind !== 'place') continue;
    const between = tokens.words[apart]!;
    if (between.shape & S.COMMA || between.grammar & CONJ) return true;
  }
  return false;
}

function capitalAfter({ tokens }: Engine, last: number): boolean {
  return (
    last + 1 < tokens.sentenceEnd[last]! &&
    tokens.gap[last + 1] === S.GAP_SPACE &&
    (tokens.shape[last + 1]! & S.TITLE) !== 0
  );
}

/** A known surname in this very form, and no given name. */
function isSurname(word: Word): boolean {
  return word.readings.some((r) => r.known && (r.extra & SURN) !== 0) && (word.extra & NAME) === 0;
}

/** First of all a thing with a name of its own: «Игры», «Остров». */
function isThing(word: Word): boolean {
  const best = word.readings[0];
  return best?.known === true && (best.grammar & NOUN) !== 0 && (best.extra & PROPER) === 0;
}

/** 1: surely not the place, and why. */
function refuse(engine: Engine, first: number, last: number, reason: string): 1 {
  engine.trace?.fail('place.dictionary', first, last, reason);
  return 1;
}

/** Does a capitalised word follow that no dictionary knows? */
function beforeUnknown({ tokens }: Engine, last: number): boolean {
  if (last + 1 >= tokens.sentenceEnd[last]! || tokens.gap[last + 1] !== S.GAP_SPACE) return false;
  const { shape, readings } = tokens.words[last + 1]!;
  return (
    (shape & (S.TITLE | S.CYRILLIC)) === (S.TITLE | S.CYRILLIC) && !(shape & S.UPPER) && !readings.some((r) => r.known)
  );
}

/** Is the word first of all a person's name? */
function isPersonal(word: Word): boolean {
  const best = word.readings[0];
  return best?.known === true && (best.extra & PERSONAL) !== 0 && (best.extra & GEOX) === 0;
}

/** Can the word at all be a name: some reading is a proper name, or no reading is a known common word? */
function canBeName(word: Word): boolean {
  return word.readings.every((r) => !r.known) || word.readings.some((r) => (r.extra & PROPER) !== 0 && r.score > 0.05);
}

/** Does another capitalised personal name stand beside it? */
function nameBeside(engine: Engine, first: number, last: number): boolean {
  const { tokens } = engine;
  const personal = (i: number): boolean => {
    const word = tokens.words[i]!;
    return (word.shape & S.TITLE) !== 0 && (isPersonal(word) || (word.shape & S.INITIAL) !== 0);
  };
  return (
    (first > tokens.sentenceStart[first]! && personal(first - 1)) ||
    (last + 1 < tokens.sentenceEnd[last]! && personal(last + 1))
  );
}

export function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
