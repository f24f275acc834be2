/** What stands in brackets behind the adjectives of a list: «в Одесской (130,6), Херсонской (99,1) и Киевской (85,7) областях». */
import type { Tokens } from '../../text/tokens.js';
import { CLOSE_BRACKET, isSign, OPEN_BRACKET } from '../phrases/sign.js';

/** So many tokens the brackets may hold, with themselves. */
const LONGEST = 8;

/** The token before the brackets that close at token `at`; `at` itself where none do. */
export function beforeAside(tokens: Tokens, at: number, start: number): number {
  if (at <= start || !isSign(tokens, at, CLOSE_BRACKET)) return at;
  const from = Math.max(start, at - LONGEST);
  for (let i = at - 1; i > from; i--) if (isSign(tokens, i, OPEN_BRACKET)) return i - 1;
  return at;
}

/** Does a bracket close right before the token? */
export function afterAside(tokens: Tokens, at: number): boolean {
  return at > 0 && isSign(tokens, at - 1, CLOSE_BRACKET);
}
