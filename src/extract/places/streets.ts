/** Streets that share a type word: «на улицах Ленина, Кирова и Советской». */
import type { Engine } from '../../match/engine.js';
import { withCapitals } from '../../morphology/alphabet.js';
import { ADJF, CASE_MASK, GENDER_MASK, GENT, NOMN, NOUN, SING } from '../../morphology/grammemes.js';
import type { Reading } from '../../morphology/index.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { placeDraft } from './draft.js';
import { plainAfter, typeNormal } from './normal.js';
import type { PlaceScene, TypeAt } from './typed.js';

/** Surer than a town of the same name. */
const CONFIDENCE = 0.93;

/** Adds the names that stand behind token `last`, the end of the first of them. One word each. */
export function listedStreets({ engine, setup, drafts }: PlaceScene, at: TypeAt, last: number): void {
  const { tokens } = engine;
  const end = tokens.sentenceEnd[last]!;
  const type = tokens.words.at(at.last);
  for (let i = last; i + 2 < end; i += 2) {
    const joint = tokens.words.at(i + 1);
    if (!(joint.shape & S.COMMA) && !joint.hasTag(setup.andTag)) return;
    const name = i + 2;
    if (!isName(tokens.words.at(name), type)) return;
    // a capital behind it: the first word of something longer
    const next = name + 1 < end ? tokens.words.at(name + 1) : null;
    if (next && next.shape & S.TITLE && tokens.gap[name + 1] === S.GAP_SPACE) return;
    const normal = normalOf(engine, at, name);
    drafts.push(placeDraft(name, name, name, name, 'place.type-listed', CONFIDENCE, normal, at.type.type, null));
  }
}

/** The type word with the genitive as it stands, or with the adjective in the nominative: «улица Советская». */
function normalOf(engine: Engine, at: TypeAt, name: number): string {
  const { tokens, morphology } = engine;
  const word = tokens.words.at(name);
  const reading = word.readings.find((r) => isAdjective(r, tokens.words.at(at.last)) && (r.grammar & SING) !== 0);
  // «Мира», «Победы»
  if (isGenitive(word) && !((word.readings[0]?.grammar ?? 0) & ADJF)) return plainAfter(engine, at, name, name);
  const gender = (reading?.grammar ?? 0) & GENDER_MASK;
  const form = reading ? morphology.inflect(reading, { case: NOMN, number: SING, gender: gender & -gender }) : null;
  return form === null
    ? plainAfter(engine, at, name, name)
    : `${typeNormal(engine, at)} ${withCapitals(form, word.surface)}`;
}

/** A name in the genitive, or an adjective in the case of the type word. */
function isName(word: Word, type: Word): boolean {
  if ((word.shape & (S.TITLE | S.CYRILLIC)) !== (S.TITLE | S.CYRILLIC)) return false;
  if (word.shape & (S.UPPER | S.INITIAL | S.ABBREVIATION)) return false;
  return isGenitive(word) || word.readings.some((r) => isAdjective(r, type));
}

function isGenitive(word: Word): boolean {
  return word.readings.some((r) => r.grammar & NOUN && r.grammar & GENT);
}

function isAdjective({ grammar }: Reading, type: Word): boolean {
  return (grammar & ADJF) !== 0 && (grammar & type.grammar & CASE_MASK) !== 0;
}
