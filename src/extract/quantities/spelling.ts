/** How a span is spelled: as it stands, white space tidied, quotes unified. */
import { isPlain } from '../../text/tidy.js';
import type { Tokens } from '../../text/tokens.js';
import { plainText } from '../normal.js';

/** Most spans are spelled as their text is, and need not be put together word by word. */
export function spelled(tokens: Tokens, first: number, last: number): string {
  return isPlain(tokens, first, last) ? tokens.slice(first, last) : plainText(tokens, first, last);
}
