/** Unknown towns beside the larger place that they lie in: «в Уилкоксе, штат Аризона», «в Боргоманеро (Италия)». */
import type { Engine } from '../../match/engine.js';
import { MARK_PLACE_PREPOSITION } from '../../match/marks.js';
import { withCapitals } from '../../morphology/alphabet.js';
import { FIXD, GENT, LOCT, NOMN, NOUN, PERSONAL, SING } from '../../morphology/grammemes.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { PlaceDraft } from '../draft.js';
import { placeDraft } from './draft.js';

const OPENING_BRACKET = 40;
/** The larger place says so, but the word may be something else that stands there. */
const CONFIDENCE = 0.82;
/** Readings rarer than this do not count. */
const LIKELY = 0.1;

/** Adds a draft for each unknown capitalised word after a preposition of places and before a country or region in the nominative. */
export function townsWithin(engine: Engine, drafts: PlaceDraft[]): void {
  const { tokens } = engine;
  const count = drafts.length;
  for (let d = 0; d < count; d++) {
    const larger = drafts[d]!;
    const { type } = larger.values;
    if (type !== 'region' && type !== 'country') continue;
    const apart = larger.first - 1;
    const town = apart - 1;
    if (town < 1 || tokens.sentenceStart[larger.first]! >= town) continue;
    const bracket = tokens.codes[tokens.start[apart]!] === OPENING_BRACKET;
    if (!bracket && !(tokens.shape[apart]! & S.COMMA && endsThere(tokens, larger))) continue;
    if (!isTown(tokens, town) || !inNominative(tokens, larger)) continue;
    const place = placeDraft(town, town, town, town, 'place.within', CONFIDENCE, normalOf(engine, town), null, null);
    const parent = larger.listed ?? larger.normal;
    drafts.push({ ...place, values: { type: 'settlement', code: larger.values.code, parent } });
  }
}

/** «…, штат Аризона» with its type word, or a lone name that closes its part of the sentence: «…, Огайо, …». */
function endsThere(tokens: Tokens, { first, last, coreFirst }: PlaceDraft): boolean {
  if (coreFirst > first) return true;
  return last + 1 >= tokens.sentenceEnd[last]! || (tokens.shape[last + 1]! & (S.COMMA | S.STOP)) !== 0;
}

/** A capitalised word that no dictionary knows, after a preposition of places. */
function isTown(tokens: Tokens, at: number): boolean {
  const shape = tokens.shape[at]!;
  if ((shape & (S.TITLE | S.CYRILLIC)) !== (S.TITLE | S.CYRILLIC) || shape & (S.UPPER | S.INITIAL | S.ABBREVIATION))
    return false;
  if ((tokens.marks[at - 1]! & MARK_PLACE_PREPOSITION) === 0) return false;
  return tokens.words.at(at).readings.every((r) => !r.known);
}

function inNominative(tokens: Tokens, { first, last, normal }: PlaceDraft): boolean {
  return fold(tokens.slice(first, last)) === fold(normal);
}

/** The nominative of what stands in the genitive or locative; the word as it stands where it is neither. */
function normalOf({ tokens, morphology }: Engine, at: number): string {
  const { readings, surface } = tokens.words.at(at);
  const oblique = readings.find(
    ({ grammar, extra, score }) =>
      grammar & NOUN && grammar & SING && grammar & (GENT | LOCT) && !(extra & (FIXD | PERSONAL)) && score > LIKELY,
  );
  const form = oblique ? morphology.inflect(oblique, { case: NOMN, number: SING }) : null;
  return form === null ? surface : withCapitals(form, surface);
}
