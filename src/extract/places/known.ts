/** Places that a dictionary names: «Новокузнецк», «Российская Федерация», «Ростов-на-Дону». */
import type { CompiledEntry } from '../../dictionary/compiled.js';
import { entryOf, nameOf } from '../../dictionary/gazetteer.js';
import type { Engine } from '../../match/engine.js';
import { ADJF, GEOX, PERSONAL, PROPER } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import type { Draft, PlaceDraft } from '../draft.js';
import { otherName } from '../persons/elements.js';
import { isAdjectiveOf } from '../phrases/adjective-of.js';
import { hasOwnCapital, inCapitals, opensSentence } from '../phrases/index.js';
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
    const doubt = doubts(engine, setup, first, last, name, entry);
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
  first: number,
  last: number,
  name: string,
  entry: CompiledEntry,
): number {
  const { tokens } = engine;
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
  const prepared = before?.hasTag(setup.prepositionTag) ?? false;
  if (before?.hasTag(setup.notPlaceAfterTag))
    return refuse(engine, first, last, 'a word before it that stands before no place (#NotBeforePlace)');
  const personal = first === last && isPersonal(word);
  if (personal && !prepared && nameBeside(engine, first, last))
    return refuse(engine, first, last, "part of a person's name");
  // «Кара Делевинь», «Нил Басу»: a river, a sea, and the given name before an unknown word
  if (first === last && !prepared && (personal || entry.data.ambiguous === true) && beforeUnknown(engine, last))
    return refuse(engine, first, last, 'an unknown capitalised word after it makes it a given name');
  if (entry.data.ambiguous !== true) {
    // «Виктория», «Станислав»: people oftener than towns
    return personal && !prepared && !(before && setup.typeOf(before)) ? 0.7 : 0;
  }
  if (prepared) return 0.1;
  if (before && setup.typeOf(before)) return 0;
  if (nameBeside(engine, first, last)) return refuse(engine, first, last, "part of a person's name");
  if (starts) return refuse(engine, first, last, "the entry is ambiguous and its capital may be the sentence's");
  return first === last ? 0.5 : 0.1;
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
