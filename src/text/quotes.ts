/** Pairs quotes: «…», „…“, "…", nested and unclosed. A pair never spans a paragraph. */
import * as S from './shape.js';
import type { Tokens } from './tokens.js';

/** A quotation this long (in tokens) is unclosed rather than long: its opener is given up. */
const MAX_DISTANCE = 250;
const stack = new Int32Array(64);

/** Decides whether two-faced quotes open or close, and fills `mate`. */
export function markQuotes(tokens: Tokens): void {
  const { count, shape, gap, mate, words } = tokens;
  let depth = 0;
  for (let i = 0; i < count; i++) {
    if (gap[i]! & S.GAP_PARAGRAPH) depth = 0;
    const both = shape[i]! & S.QUOTE;
    if (both === 0) continue;
    if (both === S.QUOTE) {
      const wordBefore = i > 0 && gap[i] === 0 && (shape[i - 1]! & (S.WORD | S.NUMBER | S.STOP | S.COMMA)) !== 0;
      const wordAfter = i + 1 < count && gap[i + 1] === 0;
      const opens =
        wordBefore !== wordAfter ? !wordBefore : !(depth > 0 && samePair(words.at(stack[depth - 1]!), words.at(i)));
      shape[i] = (shape[i]! & ~S.QUOTE) | (opens ? S.QUOTE_OPEN : S.QUOTE_CLOSE);
    }
    if (shape[i]! & S.QUOTE_OPEN) {
      if (depth < stack.length) stack[depth++] = i;
      continue;
    }
    // an inner opener that was never closed gives way to one that this mark can close
    let d = depth - 1;
    while (d >= 0 && !samePair(words.at(stack[d]!), words.at(i))) d--;
    if (d < 0) d = depth - 1;
    if (d >= 0 && i - stack[d]! <= MAX_DISTANCE) {
      mate[i] = stack[d]!;
      mate[stack[d]!] = i;
      depth = d;
    }
  }
}

const PAIRS: Readonly<Record<string, string>> = {
  '«': '»',
  '„': '“',
  '“': '”',
  '‹': '›',
  '"': '"',
  "'": "'",
  '‘': '’',
};

function samePair(open: { surface: string }, close: { surface: string }): boolean {
  return PAIRS[open.surface] === close.surface || open.surface === close.surface;
}
