/** The normal form of a date: its words, unified. */
import { clean } from '../../text/characters.js';
import type { Tokens } from '../../text/tokens.js';

/** Words with single spaces, marks removed; a sentence-initial capital stays only on names of holidays. */
export function normalOf(tokens: Tokens, first: number, last: number): string {
  return clean(tokens.slice(first, last)).replace(/\s+/gu, ' ');
}
