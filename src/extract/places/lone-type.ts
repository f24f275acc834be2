/** Type words with no name beside them: seen from the flat arrays, before any word is touched. */
import { MARK_HONOUR, MARK_NAMES } from '../../match/marks.js';
import { ADJF, GENT } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { afterAside } from './asides.js';

/** What separates the type word from a name. */
const APART = S.COMMA | S.STOP | S.DASH;
/** What a name begins with. */
const BEGINS = S.TITLE | S.UPPER | S.MIXED_CASE | S.LATIN | S.NUMBER_WORD | S.ALPHANUMERIC | S.ABBREVIATION;

/** Is the type word, which is no abbreviation, without an adjective before it and without a name's beginning after it? */
export function standsAlone(tokens: Tokens, at: number): boolean {
  const { shape, grammar, marks, gap, sentenceStart, sentenceEnd } = tokens;
  if ((shape[at]! & S.ABBREVIATION) !== 0) return false;
  if (at > sentenceStart[at]! && ((grammar[at - 1]! & ADJF) !== 0 || afterAside(tokens, at))) return false;
  const next = at + 1;
  if (next >= sentenceEnd[at]! || (gap[next]! & (S.GAP_NEWLINE | S.GAP_PARAGRAPH)) !== 0) return true;
  if ((marks[next]! & (MARK_NAMES | MARK_HONOUR)) !== 0) return false;
  if ((shape[next]! & APART) !== 0) return true;
  return (shape[next]! & (S.WORD | BEGINS)) === S.WORD && (grammar[next]! & GENT) === 0;
}
