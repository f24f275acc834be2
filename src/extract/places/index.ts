/** Places: dictionary names, names beside type words, lists with one type word. */
import { entryOf, HIT_PLACE_TYPE } from '../../dictionary/gazetteer.js';
import type { Engine } from '../../match/engine.js';
import { MARK_PLACE_TYPE } from '../../match/marks.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Document } from '../document.js';
import type { PlaceDraft } from '../draft.js';
import { abbreviatedPlaces } from './abbreviated.js';
import { PlaceBook } from './book.js';
import { PlaceChooser } from './choose.js';
import { knownPlaces } from './known.js';
import { standsAlone } from './lone-type.js';
import { People } from './people.js';
import { recallPlaces } from './recall.js';
import { type PlaceSetup, placeSetup, typeAt } from './setup.js';
import { type TypeAt, typedPlaces } from './typed.js';
import { townsWithin } from './within.js';

const FULL_STOP = 46;

interface Tools {
  readonly setup: PlaceSetup;
  readonly book: PlaceBook;
  readonly chooser: PlaceChooser;
}

const tools = new WeakMap<Engine, Tools>();

function toolsOf(engine: Engine): Tools {
  let made = tools.get(engine);
  if (!made) {
    const book = new PlaceBook(engine.dictionary);
    made = { setup: placeSetup(engine), book, chooser: new PlaceChooser(book) };
    tools.set(engine, made);
  }
  return made;
}

export function extractPlaces({ engine, drafts }: Document): void {
  const { setup, book, chooser } = toolsOf(engine);
  const own: PlaceDraft[] = [];
  chooser.begin(engine.hits);
  knownPlaces(engine, setup, book, chooser, own);
  const types = typesOf(engine, setup);
  if (types.length > 0) {
    typedPlaces({ engine, setup, chooser, drafts: own, known: own.length, people: new People(drafts) }, types);
    recallPlaces(engine, own);
  }
  if (own.length > 0) {
    townsWithin(engine, own);
    abbreviatedPlaces(engine, own);
  }
  // not spread: a long article has more names than a call may have arguments
  for (let i = 0; i < own.length; i++) drafts.push(own[i]!);
}

/** The type words of the text that may have a name; of overlapping ones the longest. */
function typesOf(engine: Engine, setup: PlaceSetup): TypeAt[] {
  const { tokens, hits, dictionary } = engine;
  const out: TypeAt[] = [];
  let covered: Set<number> | null = null;
  for (let h = 0; h < hits.count; h++) {
    if (hits.kind[h] !== HIT_PLACE_TYPE) continue;
    const type = setup.typeOfEntry(entryOf(dictionary, hits, h));
    const first = hits.first[h]!;
    const last = hits.last[h]!;
    if (!type || covered?.has(last) || inEllipsis(tokens, last)) continue;
    out.push({ first, last, type });
    covered ??= new Set();
    for (let i = first; i <= last; i++) covered.add(i);
  }
  const { count, marks } = tokens;
  // an explained run asks why there is no name
  const quick = engine.trace === null;
  for (let i = 0; i < count; i++) {
    if ((marks[i]! & MARK_PLACE_TYPE) === 0 || covered?.has(i) || (quick && standsAlone(tokens, i))) continue;
    const type = setup.typeOf(tokens.words.at(i));
    if (type && !endsAbbreviation(tokens, setup, i) && !inEllipsis(tokens, i)) out.push({ first: i, last: i, type });
  }
  return out;
}

/** «идеи Ленина о... Решение»: the dot of the abbreviation is the first of three. */
function inEllipsis({ shape, codes, end }: Tokens, at: number): boolean {
  return (shape[at]! & S.ABBREVIATION) !== 0 && codes[end[at]!] === FULL_STOP;
}

/** «и т. д. Деньги …»: the second letter of an abbreviation that is no type word itself. */
function endsAbbreviation(tokens: Tokens, setup: PlaceSetup, at: number): boolean {
  if ((tokens.shape[at]! & S.ABBREVIATION) === 0 || at === 0 || (tokens.shape[at - 1]! & S.ABBREVIATION) === 0)
    return false;
  const { folded } = tokens.words.at(at - 1);
  return folded.replace('.', '').length === 1 && typeAt(tokens, setup, at - 1) === null;
}
