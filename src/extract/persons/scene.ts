/** The article as the person rules see it: a letter for each token, dictionary names of other kinds taken into account. */
import { entryOf } from '../../dictionary/gazetteer.js';
import type { Engine } from '../../match/engine.js';
import { SURN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { inCapitals } from '../phrases/index.js';
import { type Element, elementOf } from './elements.js';
import type { PersonSetup } from './setup.js';

const PLACE = 1;
const BODY = 2;
/** Inside a name of several words that is no person's. */
const INSIDE = 3;

/** Letters of elements.ts by token. */
export function elementsOf(engine: Engine, setup: PersonSetup): Element[] {
  const { tokens, dictionary, hits } = engine;
  const other = new Uint8Array(tokens.count);
  for (let h = 0; h < hits.count; h++) {
    const first = hits.first[h]!;
    const last = hits.last[h]!;
    if (!(tokens.shape[first]! & S.TITLE)) continue;
    const entry = entryOf(dictionary, hits, h);
    const mark = entry.kind === 'place' ? PLACE : entry.kind === 'organisation' ? BODY : 0;
    if (mark === 0) continue;
    if (last > first) other.fill(INSIDE, first, last + 1);
    else if (other[first] === 0) other[first] = mark;
  }
  const out: Element[] = new Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.words[i]!;
    const element = elementOf(word, setup);
    out[i] = element;
    if (element === '-' || element === 'p' || element === 'k') continue;
    // «ПАК», «ИМ» are no names unless the whole line shouts
    if (word.shape & S.UPPER && !inCapitals(tokens, i) && element !== 'R') out[i] = '-';
    else if (other[i] === INSIDE) out[i] = '-';
    else if (other[i] === PLACE) out[i] = ofPlace(element, word.extra);
    else if (other[i] === BODY && element === 'U') out[i] = 'X';
  }
  return out;
}

function ofPlace(element: Element, extra: number): Element {
  if (element === 'G') return 'M';
  if (element === 'B') return extra & SURN ? 'M' : 'L';
  if (element === 'S' || element === 'U' || element === 'X' || element === 'K') return 'L';
  return element;
}
