/** Spans of the text that need no cleaning: their spelling is their text. */
import * as S from './shape.js';
import type { Tokens } from './tokens.js';

/** Is the span written in ASCII and Russian letters, with single spaces at most? */
export function isTidy({ codes, start, end }: Tokens, first: number, last: number): boolean {
  const past = end[last]!;
  let before = 0;
  for (let i = start[first]!; i < past; i++) {
    const code = codes[i]!;
    const plain = (code > 0x20 && code < 0x7f) || (code >= 0x400 && code < 0x460);
    if (!plain && (code !== 0x20 || before === 0x20)) return false;
    before = code;
  }
  return true;
}

const GAPS = S.GAP_SPACE | S.GAP_NEWLINE | S.GAP_PARAGRAPH;

/** Is it tidy, without quotes, and nothing but spaces between its tokens? Then they are joined as they stand. */
export function isPlain(tokens: Tokens, first: number, last: number): boolean {
  const { start, end, gap, shape } = tokens;
  for (let i = first; i <= last; i++) {
    if ((shape[i]! & S.QUOTE) !== 0) return false;
    if (i > first && start[i]! - end[i - 1]! !== ((gap[i]! & GAPS) === 0 ? 0 : 1)) return false;
  }
  return isTidy(tokens, first, last);
}
