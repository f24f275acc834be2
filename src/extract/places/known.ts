/** Places that a dictionary names: «Новокузнецк», «Российская Федерация», «Ростов-на-Дону». */
import { HIT_PLACE } from '../../dictionary/gazetteer.js';
import type { Engine } from '../../match/engine.js';
import * as S from '../../text/shape.js';
import type { PlaceDraft } from '../draft.js';
import { hasOwnCapital } from '../phrases/index.js';
import type { KnownPlace, ListedName, PlaceBook } from './book.js';
import type { PlaceChooser } from './choose.js';
import { doubts } from './doubts.js';
import { placeDraft } from './draft.js';
import { type PlaceSetup, typeAt } from './setup.js';
import { sharesNoun } from './shared-noun.js';

const LONG_DASH = '—';
const SHORT_DASH = '–';
/** So far apart namesakes of one token may stand among the hits. */
const FARTHEST = 3;

/** Hits of kind place that their surroundings allow. */
export function knownPlaces(
  engine: Engine,
  setup: PlaceSetup,
  book: PlaceBook,
  chooser: PlaceChooser,
  drafts: PlaceDraft[],
): void {
  const { hits } = engine;
  let beforeFirst = -1;
  let beforeLast = -1;
  for (let h = 0; h < hits.count; h++) {
    if (hits.kind[h] !== HIT_PLACE) continue;
    const first = hits.first[h]!;
    const last = hits.last[h]!;
    // a namesake of the last one
    if (beforeFirst === first && beforeLast === last) continue;
    const listed = book.name(hits.name[h]!);
    // «Констанца» is not the genitive of Констанц
    if (first === last && betterNamesake(engine, book, chooser, h, listed)) continue;
    const doubt = doubts(engine, setup, chooser, h, listed);
    if (doubt >= 1) continue;
    const chosen = chooser.among(listed.namesakes, null);
    const type = chosen ? null : listed.place.type;
    const normal = first === last ? listed.name : normalName(engine, setup, first, last, listed.name);
    const shared = last === first + 1 ? sharesNoun(engine, setup, chooser, first) : null;
    if (shared && beforeLast < shared.first) drafts.push(shared);
    const confidence = Math.round((0.97 - doubt * 0.5) * 100) / 100;
    drafts.push(placeDraft(first, last, first, last, 'place.dictionary', confidence, normal, type, chosen));
    beforeFirst = first;
    beforeLast = last;
  }
}

/**
 * «Улица Ленина» in the dictionary or at the start of a sentence is «улица Ленина»; «Аллея Славы» keeps its own capital.
 * A dash is as long as the article has it.
 */
function normalName({ tokens }: Engine, setup: PlaceSetup, first: number, last: number, listed: string): string {
  const name =
    listed.includes(LONG_DASH) && tokens.slice(first, last).includes(SHORT_DASH)
      ? listed.replace(LONG_DASH, SHORT_DASH)
      : listed;
  const shouted = (tokens.shape[first]! & S.UPPER) !== 0;
  if (shouted || typeAt(tokens, setup, first) === null || hasOwnCapital(tokens, first)) return name;
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function isMinor({ type }: KnownPlace): boolean {
  return type === 'settlement' || type === 'district';
}

/** Is there a namesake at the same single token whose nominative the text has, or that is better known? */
function betterNamesake(
  { tokens, hits }: Engine,
  book: PlaceBook,
  chooser: PlaceChooser,
  hit: number,
  { folded, place }: ListedName,
): boolean {
  const at = hits.first[hit]!;
  const written = tokens.words.at(at).folded;
  if (folded === written) return false;
  for (let other = Math.max(hit - FARTHEST, 0); other <= hit + FARTHEST && other < hits.count; other++) {
    if (other === hit || hits.kind[other] !== HIT_PLACE) continue;
    if (hits.first[other] !== at || hits.last[other] !== at) continue;
    const rival = book.name(hits.name[other]!);
    if (rival.folded === folded || rival.place === place) continue;
    if (rival.folded === written) return true;
    // «в Люблине»: the city abroad before the quarter of Люблино
    if (isMinor(place) && !isMinor(rival.place) && !rival.place.ambiguous && !chooser.supports(place)) return true;
  }
  return false;
}
