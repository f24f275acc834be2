/** Places that a dictionary names: «Новокузнецк», «Российская Федерация», «Ростов-на-Дону». */
import { entryOf, nameOf } from '../../dictionary/gazetteer.js';
import type { Engine } from '../../match/engine.js';
import { ADJF, PERSONAL, PROPER } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import type { Draft } from '../draft.js';
import { isAdjectiveOf } from '../phrases/adjective-of.js';
import { placeDraft } from './draft.js';
import type { PlaceSetup } from './setup.js';

/** Hits of kind place that their surroundings allow. */
export function knownPlaces(engine: Engine, setup: PlaceSetup, drafts: Draft[]): void {
  const { hits, dictionary } = engine;
  for (let h = 0; h < hits.count; h++) {
    const entry = entryOf(dictionary, hits, h);
    if (entry.kind !== 'place') continue;
    const first = hits.first[h]!;
    const last = hits.last[h]!;
    const doubt = doubts(engine, setup, first, last, entry.data.ambiguous === true);
    if (doubt >= 1) continue;
    const name = nameOf(dictionary, hits, h);
    const span = { first, last, coreFirst: first, coreLast: last };
    drafts.push(placeDraft(span, 'place.dictionary', round(0.97 - doubt * 0.5), name, null, entry));
  }
}

/** 0: surely the place; 1: not the place. */
function doubts(engine: Engine, setup: PlaceSetup, first: number, last: number, ambiguous: boolean): number {
  const { tokens } = engine;
  const word = tokens.words[first]!;
  const before = first > tokens.sentenceStart[first]! ? tokens.words[first - 1]! : null;
  const after = last + 1 < tokens.sentenceEnd[last]! ? tokens.words[last + 1]! : null;
  if (first === last) {
    // «Кузнецком районе»: the adjective of a following noun, not Кузнецк in the instrumental
    if (after && word.grammar & ADJF && isAdjectiveOf(engine, first))
      return refuse(engine, first, last, `it is the adjective of "${after.surface}"`);
    // a hyphen or a quote that makes it part of something else
    if (before && before.shape & S.INITIAL) return refuse(engine, first, last, 'an initial stands before it');
  }
  // «По словам», «Он»: a capital that the sentence gave says nothing
  if (first === last && tokens.sentenceStart[first] === first && !canBeName(word))
    return refuse(engine, first, last, 'a common word whose capital only the sentence start gave');
  // «Россия», «Москва» alone in quotes are a ship, a channel, a hotel
  if (before && before.shape & S.QUOTE && tokens.mate[first - 1] === last + 1)
    return refuse(engine, first, last, 'alone in quotes it names something else');
  const prepared = before?.hasTag(setup.prepositionTag) ?? false;
  if (before?.hasTag(setup.notPlaceAfterTag))
    return refuse(engine, first, last, `"${before.surface}" before it (#NotPlaceAfter)`);
  if (!ambiguous)
    return first === last && word.extra & PERSONAL && !prepared && nameBeside(engine, first, last)
      ? refuse(engine, first, last, "part of a person's name")
      : 0;
  if (prepared) return 0.1;
  if (before && setup.typeOf(before)) return 0;
  if (nameBeside(engine, first, last)) return refuse(engine, first, last, "part of a person's name");
  if (tokens.sentenceStart[first] === first)
    return refuse(engine, first, last, "the entry is ambiguous and its capital may be the sentence's");
  return first === last ? 0.5 : 0.1;
}

/** 1: surely not the place, and why. */
function refuse(engine: Engine, first: number, last: number, reason: string): 1 {
  engine.trace?.fail('place.dictionary', first, last, reason);
  return 1;
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
    return (word.shape & S.TITLE) !== 0 && ((word.extra & PERSONAL) !== 0 || (word.shape & S.INITIAL) !== 0);
  };
  return (
    (first > tokens.sentenceStart[first]! && personal(first - 1)) ||
    (last + 1 < tokens.sentenceEnd[last]! && personal(last + 1))
  );
}

export function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
