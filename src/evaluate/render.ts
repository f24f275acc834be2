/** Writes the YAML that people edit: one line a mention, quotes only where they are needed. */
import type { ExpectedMention, ExpectedValue, Scalar } from './expected.js';
import { isList } from './expected.js';

type Place = 'key' | 'value' | 'flow';

/** Starts as a word, a number or an opening quote does, and has nothing inside that YAML takes for punctuation. */
const PLAIN: Readonly<Record<Place, RegExp>> = {
  key: /^(?:[\p{L}\p{N}«€~<+−–—]|-[\p{L}\p{N}])[^\p{Cc}\p{Zl}\p{Zp}]*$/u,
  value: /^(?:[\p{L}\p{N}«€~<+−–—]|-[\p{L}\p{N}])[^\p{Cc}\p{Zl}\p{Zp}]*$/u,
  flow: /^(?:[\p{L}\p{N}«€~<+−–—]|-[\p{L}\p{N}])[^\p{Cc}\p{Zl}\p{Zp},[\]{}]*$/u,
};
const PUNCTUATION = /:(?:\s|$)|\s#|^\s|\s$|:[,[\]{}]/u;
/** What a quoted scalar can hold only as an escape. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]/u;

/** A scalar as the readers understand it: everything is text, a bare `null` is null. */
export function scalar(value: Scalar, place: Place): string {
  if (value === null) return 'null';
  const text = String(value);
  if (text !== 'null' && PLAIN[place].test(text) && !PUNCTUATION.test(text) && !UNPRINTABLE.test(text)) return text;
  return UNPRINTABLE.test(text) ? JSON.stringify(text) : `'${text.replace(/'/g, "''")}'`;
}

export function value(value: ExpectedValue): string {
  return isList(value) ? `[${value.map((one) => scalar(one, 'flow')).join(', ')}]` : scalar(value, 'flow');
}

/** `{ value: 80, unit: рябина }`; `{}` when there is nothing to say. */
export function mapping(entries: readonly (readonly [string, string])[]): string {
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, text]) => `${key}: ${text}`).join(', ')} }`;
}

/** A mention's line without its indentation. */
export function mentionLine({ mark, fields, optional, alt }: ExpectedMention): string {
  const entries: [string, string][] = Object.entries(fields).map(([field, expected]) => [field, value(expected)]);
  if (optional) entries.push(['optional', 'true']);
  if (alt.length > 0) entries.push(['alt', value(alt)]);
  return `${scalar(mark, 'key')}: ${mapping(entries)}`;
}
