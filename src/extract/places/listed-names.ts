/** Names that share a type word in the plural: «на аэродромах Батайница и Ковин», «провинций Кунейтра и Дараа». */
import { NOMN, NOUN, PERSONAL } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { placeDraft } from './draft.js';
import { typeNormal } from './normal.js';
import type { PlaceScene, TypeAt } from './typed.js';

/** Surer than a surname of the same letters. */
const CONFIDENCE = 0.85;
const PLAIN = S.TITLE | S.CYRILLIC;

/** Adds the unknown names behind token `last`, the end of the first name: one word each, «and» before the last of them. */
export function listedNames({ engine, setup, drafts, people }: PlaceScene, at: TypeAt, last: number): void {
  const { tokens } = engine;
  const end = tokens.sentenceEnd[last]!;
  const found: number[] = [];
  let closed = false;
  for (let i = last + 1; !closed && i + 1 < end; i += 2) {
    closed = tokens.words.at(i).hasTag(setup.andTag);
    const word = tokens.words.at(i + 1);
    if (!closed && !(tokens.shape[i]! & S.COMMA)) return;
    if ((word.shape & (PLAIN | S.UPPER | S.INITIAL | S.ABBREVIATION)) !== PLAIN || people.begin(i + 1)) return;
    const after = i + 2;
    if (after < end && tokens.shape[after]! & S.TITLE && tokens.gap[after] === S.GAP_SPACE) return;
    // what a dictionary knows speaks for itself; «Ковин» looks like a surname
    if (word.readings.every((r) => !r.known || (r.extra & PERSONAL) !== 0)) {
      if (!word.readings.some((r) => r.grammar & NOUN && r.grammar & NOMN)) return;
      found.push(i + 1);
    }
  }
  if (!closed) return;
  for (const name of found) {
    if (drafts.some((d) => d.first <= name && d.last >= name)) continue;
    const normal = `${typeNormal(engine, at)} ${tokens.words.at(name).surface}`;
    drafts.push(placeDraft(name, name, name, name, 'place.type-listed', CONFIDENCE, normal, at.type.type, null));
  }
}
