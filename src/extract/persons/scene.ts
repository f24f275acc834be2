/** The article as the person rules see it: a letter for each token, dictionary names of other kinds taken into account. */
import { entryOf, nameOf } from '../../dictionary/gazetteer.js';
import type { Engine } from '../../match/engine.js';
import { MARK_NAME_PART } from '../../match/marks.js';
import { ADJF, GEOX, NAME, SURN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { inCapitals } from '../phrases/index.js';
import { isPrepared } from '../phrases/prepared.js';
import { type Element, elementOf, otherName } from './elements.js';
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
    // «Лев Толстой» is also a village
    if (last > first && entry.data.type !== 'country' && isGiven(tokens.words[first]!)) continue;
    // «президент Филиппин Дутерте»: no country is part of a name
    if (last > first || (isCountry(entry.data) && !isGiven(tokens.words[first]!))) other.fill(INSIDE, first, last + 1);
    else if (mark === PLACE && entry.data.ambiguous === true && isSurnameHere(engine, setup, first)) continue;
    else if (other[first] === 0 && !isForm(engine, h, first)) other[first] = mark;
  }
  const out: Element[] = new Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    if ((tokens.marks[i]! & MARK_NAME_PART) === 0) {
      out[i] = '-';
      continue;
    }
    const word = tokens.words[i]!;
    const element = elementOf(word, setup);
    out[i] = element;
    if (word.shape & S.UPPER && isLoudSurname(engine, out, i)) {
      out[i] = 'S';
      continue;
    }
    if (element === '-' || element === 'p' || element === 'k') continue;
    // «ПАК», «ИМ» are no names unless the whole line shouts
    if (word.shape & S.UPPER && !inCapitals(tokens, i) && element !== 'R' && !isLoudSurname(engine, out, i))
      out[i] = '-';
    else if (other[i] === INSIDE) out[i] = '-';
    else if (leads(engine, setup, i)) out[i] = 'p';
    else if (other[i] === PLACE) out[i] = isSyllablePair(engine, setup, i) ? element : ofPlace(element, word, setup);
    else if (other[i] === BODY && element === 'G') out[i] = 'M';
    else if (other[i] === BODY && element === 'U') out[i] = 'X';
  }
  return out;
}

function isCountry(data: Readonly<Record<string, unknown>>): boolean {
  return data.type === 'country' && data.ambiguous !== true;
}

/** «Юрия СОЛОМОНОВА»: a surname in capitals after a given name or a patronymic that is not. */
function isLoudSurname({ tokens }: Engine, out: readonly Element[], i: number): boolean {
  if (i === tokens.sentenceStart[i]) return false;
  const before = out[i - 1];
  const word = tokens.words[i]!;
  return (
    (word.extra & SURN) !== 0 &&
    word.folded.length > 3 &&
    (before === 'G' || before === 'B' || before === 'P') &&
    !(tokens.shape[i - 1]! & S.UPPER)
  );
}

/** «памятник Ленину»: a surname whose form is also that of Ленино. */
function isForm(engine: Engine, hit: number, token: number): boolean {
  const { tokens, dictionary, hits } = engine;
  return otherName(tokens.words[token]!, nameOf(dictionary, hits, hit));
}

/** «полёт Гагарина», «сказки Пушкина», but «в Пушкине», «город Гагарин»: a surname without a sign of the town. */
function isSurnameHere(engine: Engine, setup: PersonSetup, i: number): boolean {
  const { tokens } = engine;
  const word = tokens.words[i]!;
  if (!word.readings.some((r) => r.known && (r.extra & SURN) !== 0) || word.extra & NAME || word.grammar & ADJF)
    return false;
  if (i === tokens.sentenceStart[i]) return false;
  const before = tokens.words[i - 1]!;
  return (
    !isPrepared(engine, setup.placePreposition, i) && !before.hasTag(setup.placeType) && !(before.shape & S.PUNCTUATION)
  );
}

function ofPlace(element: Element, word: Word, setup: PersonSetup): Element {
  if (element === 'G') return isNameFirst(word) || word.hasTag(setup.given) ? 'M' : 'L';
  if (element === 'B') return word.extra & SURN ? 'M' : 'L';
  if (element === 'S' || element === 'U' || element === 'X' || element === 'K') return 'L';
  return element;
}

/** Can the word be a given name? */
function isGiven(word: Word): boolean {
  return word.readings.some((r) => r.known && (r.extra & NAME) !== 0 && (r.extra & GEOX) === 0 && r.score > 0.1);
}

/** Is the word a given name more than anything else? «Израиль» and «Азия» are not. */
function isNameFirst(word: Word): boolean {
  const best = word.readings[0];
  return best !== undefined && (!best.known || (best.extra & NAME) !== 0);
}

/** «Ван Гог», but «Ван Цзюнь»: a particle with a capital before the rest of the surname. */
function leads({ tokens }: Engine, setup: PersonSetup, i: number): boolean {
  const word = tokens.words[i]!;
  if (!word.hasTag(setup.leading) || i + 1 >= tokens.sentenceEnd[i]!) return false;
  const next = tokens.words[i + 1]!;
  return (
    (next.shape & (S.TITLE | S.INITIAL | S.UPPER)) === S.TITLE &&
    tokens.gap[i + 1] === S.GAP_SPACE &&
    !next.hasTag(setup.syllable)
  );
}

/** «Ван Цзюнь»: two syllables in a row, or one before an unknown word, are no lake and no river. */
function isSyllablePair({ tokens }: Engine, setup: PersonSetup, i: number): boolean {
  const beside = (j: number): boolean =>
    j >= tokens.sentenceStart[i]! &&
    j < tokens.sentenceEnd[i]! &&
    (tokens.shape[j]! & S.TITLE) !== 0 &&
    tokens.words[j]!.hasTag(setup.syllable);
  return tokens.words[i]!.hasTag(setup.syllable) && (beside(i - 1) || beside(i + 1));
}
