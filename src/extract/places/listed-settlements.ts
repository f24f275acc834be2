/** Villages and quarters that share a type word in the plural: «в сёлах Берёзовка, Каменка и Малая Речка». */
import type { PlaceType } from '../../record/types.js';
import * as S from '../../text/shape.js';
import { placeDraft } from './draft.js';
import { knownFrom } from './known-from.js';
import { nameEnd } from './name-end.js';
import { afterNormal, typeNormal } from './normal.js';
import type { PlaceScene, TypeAt } from './typed.js';

const TYPES: ReadonlySet<PlaceType> = new Set(['settlement', 'district']);
/** Surer than a town or a common word of the same letters. */
const CONFIDENCE = 0.9;

/** Is it the type word of villages or quarters? */
export const settled = ({ type: { type, name } }: TypeAt): boolean => name && TYPES.has(type);

/** Adds the names that stand behind token `last`, the end of the first of them. */
export function listedSettlements(scene: PlaceScene, at: TypeAt, last: number): void {
  const { engine, setup, drafts, chooser } = scene;
  const { tokens } = engine;
  const { type } = at.type;
  const end = tokens.sentenceEnd[last]!;
  const typeWord = typeNormal(engine, at);
  for (let joint = last + 1; joint + 1 < end; ) {
    if (!(tokens.shape[joint]! & S.COMMA) && !tokens.words.at(joint).hasTag(setup.andTag)) return;
    const first = joint + 1;
    // «сёл Каменка и Гарь, Иван Петров»
    if (scene.people.begin(first)) return;
    const listed = knownFrom(scene, first);
    const to = listed ? listed.last : nameEnd(scene, at, first);
    if (to < first || !closes(scene, to + 1, end)) return;
    if (!listed) {
      const normal = afterNormal(engine, at, first, to).slice(typeWord.length + 1);
      const place = chooser.choose(normal, type);
      drafts.push(placeDraft(first, to, first, to, 'place.type-listed', CONFIDENCE, normal, type, place));
    }
    joint = to + 1;
  }
}

/** Does the list or its phrase end there: a mark, a conjunction, a small letter? */
function closes({ engine }: PlaceScene, at: number, end: number): boolean {
  return at >= end || (engine.tokens.shape[at]! & S.TITLE) === 0;
}
