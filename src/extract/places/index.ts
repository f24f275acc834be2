/** Places: dictionary names, names beside type words, lists with one type word. */

import { entryOf } from '../../dictionary/gazetteer.js';
import type { Engine } from '../../match/engine.js';
import { classMark } from '../../match/marks.js';
import type { Document } from '../document.js';
import type { Draft, PlaceDraft } from '../draft.js';
import { PlaceChooser } from './choose.js';
import { knownPlaces } from './known.js';
import { recallPlaces } from './recall.js';
import { type PlaceSetup, placeSetup } from './setup.js';
import { type TypeAt, typedPlaces } from './typed.js';

const PLACE_TYPE = classMark('PlaceType');

export function extractPlaces({ engine, drafts }: Document): void {
  const setup = placeSetup(engine);
  const people = new Set(drafts.filter((d) => d.kind === 'person' && d.last > d.first).map((d) => d.first));
  const own: Draft[] = [];
  const chooser = new PlaceChooser(engine);
  knownPlaces(engine, setup, chooser, own);
  const known = new Map<number, PlaceDraft>();
  for (const draft of own) {
    if (draft.kind !== 'place') continue;
    const other = known.get(draft.first);
    if (!other || other.last < draft.last) known.set(draft.first, draft);
  }
  typedPlaces({ engine, setup, chooser, known, drafts: own, people }, typesOf(engine, setup));
  recallPlaces(engine, own);
  // not spread: a long article has more names than a call may have arguments
  for (const draft of own) drafts.push(draft);
}

/** All type words of the text; of overlapping ones the longest. */
function typesOf(engine: Engine, setup: PlaceSetup): TypeAt[] {
  const { tokens, hits, dictionary } = engine;
  const out: TypeAt[] = [];
  const covered = new Set<number>();
  for (let h = 0; h < hits.count; h++) {
    const type = setup.typeOfEntry(entryOf(dictionary, hits, h));
    if (!type) continue;
    const first = hits.first[h]!;
    const last = hits.last[h]!;
    if (covered.has(last)) continue;
    out.push({ first, last, type });
    for (let i = first; i <= last; i++) covered.add(i);
  }
  for (let i = 0; i < tokens.count; i++) {
    if ((tokens.marks[i]! & PLACE_TYPE) === 0) continue;
    const type = covered.has(i) ? null : setup.typeOf(tokens.words[i]!);
    if (type) out.push({ first: i, last: i, type });
  }
  return out;
}
