/**
 * Marks: a span shown inside its context, `высадили [80 рябин], причём`.
 * `\[ \] \\` stand for themselves, `\n \r \t \uXXXX` for characters that nobody sees.
 */
import type { Span } from '../record/types.js';

export interface Mark {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

export type Located = { readonly span: Span } | { readonly problem: string };

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '[': '[', ']': ']', '\\': '\\' };

/** Reads a mark. Returns what is wrong with it as a string. */
export function parseMark(source: string): Mark | string {
  const parts = ['', '', ''];
  let part = 0;
  for (let i = 0; i < source.length; i++) {
    const char = source[i]!;
    if (char === '[' || char === ']') {
      if (part !== (char === '[' ? 0 : 1)) return `unexpected "${char}" (write \\${char} for the character itself)`;
      part++;
    } else if (char === '\\') {
      const next = source[++i] ?? '';
      const hex = next === 'u' ? /^[0-9a-fA-F]{4}$/.exec(source.slice(i + 1, i + 5)) : null;
      if (hex) i += 4;
      const meant = hex ? String.fromCharCode(Number.parseInt(hex[0], 16)) : ESCAPES[next];
      if (meant === undefined) return `unknown escape "\\${next}"`;
      parts[part] += meant;
    } else parts[part] += char;
  }
  if (part !== 2) return 'the span must stand in [square brackets]';
  const [before = '', text = '', after = ''] = parts;
  return text === '' ? 'the span in brackets is empty' : { before, text, after };
}

// Everything that an editor shows as nothing or as an ordinary space; stress marks too, they are easily lost.
const UNSEEN = /(?! )[\p{Cc}\p{Cf}\p{M}\p{Z}]/gu;

/** Escapes a piece of text for use in a mark. */
export function escapeMark(text: string): string {
  return text
    .replace(/[[\]\\]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t')
    .replace(UNSEEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Where a mark stands in a text: it must stand there exactly once. Offsets in UTF-16 code units. */
export function locate(source: string, text: string): Located {
  const mark = parseMark(source);
  if (typeof mark === 'string') return { problem: mark };
  const needle = mark.before + mark.text + mark.after;
  const first = text.indexOf(needle);
  if (first < 0) return { problem: 'not found in the text' };
  if (text.indexOf(needle, first + 1) >= 0) return { problem: 'found more than once in the text: add context' };
  const start = first + mark.before.length;
  return { span: [start, start + mark.text.length] };
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** The next edge of a word at or after `from` going by `step`, so that context is made of whole words. */
function widen(text: string, from: number, step: 1 | -1): number {
  const at = (i: number): string => text[step === 1 ? i : i - 1] ?? '';
  let i = from;
  while (at(i) !== '' && !WORD.test(at(i))) i += step;
  while (at(i) !== '' && WORD.test(at(i))) i += step;
  return i;
}

/** The shortest mark, in whole words, that finds this span alone. */
export function makeMark(text: string, [start, end]: Span): string {
  let left = start;
  let right = end;
  do {
    const newRight = widen(text, right, 1);
    left = widen(text, left, -1);
    right = newRight;
    const needle = text.slice(left, right);
    if (text.indexOf(needle) === text.lastIndexOf(needle)) break;
  } while (left > 0 || right < text.length);
  const piece = (from: number, to: number): string => escapeMark(text.slice(from, to));
  return `${piece(left, start)}[${piece(start, end)}]${piece(end, right)}`;
}
