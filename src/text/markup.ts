/** HTML remains inside plain text: tags are gaps, character references stand for their character. */
import * as S from './shape.js';

export interface Markup {
  /** Code units taken; 0 if this is no markup. */
  readonly length: number;
  /** Shape of the token that it stands for; 0 for a gap. */
  readonly shape: number;
  readonly gap: number;
}

const NONE: Markup = { length: 0, shape: 0, gap: 0 };
const TAG = /^<\/?([a-z][a-z0-9]{0,15})(?:\s[^<>]{0,500})?\/?>|^<!--.{0,500}?-->/is;
const BLOCK = /^(?:p|br|div|h[1-6]|li|ul|ol|tr|td|table|section|article|blockquote|hr)$/i;
const REFERENCE = /^&(?:([a-z]{2,8})|#(\d{2,6}));/i;

const REFERENCES: Readonly<Record<string, readonly [shape: number, gap: number]>> = {
  nbsp: [0, S.GAP_SPACE],
  ensp: [0, S.GAP_SPACE],
  thinsp: [0, S.GAP_SPACE],
  shy: [0, 0],
  laquo: [S.PUNCTUATION | S.QUOTE_OPEN, 0],
  raquo: [S.PUNCTUATION | S.QUOTE_CLOSE, 0],
  bdquo: [S.PUNCTUATION | S.QUOTE_OPEN, 0],
  ldquo: [S.PUNCTUATION | S.QUOTE_OPEN | S.QUOTE_CLOSE, 0],
  rdquo: [S.PUNCTUATION | S.QUOTE_CLOSE, 0],
  quot: [S.PUNCTUATION | S.QUOTE_OPEN | S.QUOTE_CLOSE, 0],
  mdash: [S.PUNCTUATION | S.DASH, 0],
  ndash: [S.PUNCTUATION | S.DASH, 0],
  minus: [S.PUNCTUATION | S.DASH, 0],
  hellip: [S.PUNCTUATION | S.STOP, 0],
  amp: [S.PUNCTUATION, 0],
  lt: [S.PUNCTUATION, 0],
  gt: [S.PUNCTUATION, 0],
};

/** Reads a tag or a character reference at `i`. */
export function readMarkup(text: string, i: number): Markup {
  if (text.charCodeAt(i) === 38) {
    const m = REFERENCE.exec(text.slice(i, i + 12));
    if (!m) return NONE;
    const known = m[1] ? REFERENCES[m[1].toLowerCase()] : m[2] === '160' ? REFERENCES.nbsp : undefined;
    if (!known) return m[2] ? { length: m[0].length, shape: S.PUNCTUATION, gap: 0 } : NONE;
    return { length: m[0].length, shape: known[0], gap: known[1] };
  }
  const m = TAG.exec(text.slice(i, i + 600));
  if (!m) return NONE;
  const gap = m[1] && BLOCK.test(m[1]) ? S.GAP_NEWLINE | S.GAP_PARAGRAPH : S.GAP_SPACE;
  return { length: m[0].length, shape: 0, gap };
}
