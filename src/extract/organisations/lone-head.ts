/** Type words that nothing beside them can make a name: seen from the flat arrays, before any word is touched. */
import { classMark, MARK_HONOUR } from '../../match/marks.js';
import { GENT, MODIFIER } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { isCapital } from '../phrases/index.js';
import type { Scene } from './scene.js';

const CAPITAL = S.TITLE | S.UPPER | S.MIXED_CASE;
/** What may begin the name before the type word, whatever its grammar. */
const BEFORE = CAPITAL | S.QUOTE_OPEN | S.NUMBER_WORD;
/** What ends the tail before it begins. */
const ENDS = S.COMMA | S.STOP | S.DASH;
const TELLING =
  MARK_HONOUR | classMark('OrganisationPreposition') | classMark('OrganisationOffice') | classMark('OrganisationHead');

/**
 * Has the type word at first…last neither a capital nor an adjective, number or quote before it, nor anything after it
 * that its tail may begin with?
 */
export function standsAlone(scene: Scene, first: number, last: number): boolean {
  const { tokens } = scene;
  // "Центробанк поднял": some are names wherever they have a capital
  if (isCapital(tokens, first)) return false;
  if (first > 0 && (tokens.shape[first - 1]! & BEFORE) !== 0) return false;
  if (first > tokens.sentenceStart[first]! && (tokens.grammar[first - 1]! & MODIFIER) !== 0) return false;
  const next = last + 1;
  if (next >= tokens.sentenceEnd[last]!) return true;
  if (scene.placeLast[next]! >= 0 || scene.knownLast[next]! >= 0 || scene.person[next] === 1) return false;
  const shape = tokens.shape[next]!;
  if ((shape & ENDS) !== 0) return true;
  return (
    (shape & (S.WORD | CAPITAL | S.LATIN)) === S.WORD &&
    (tokens.grammar[next]! & GENT) === 0 &&
    (tokens.marks[next]! & TELLING) === 0
  );
}
