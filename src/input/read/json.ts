/** JSON: lines of a dump, or a file that holds one article or a list of them. */
import type { Article } from '../../record/types.js';
import { fieldOf } from '../columns.js';
import { publishedInText } from '../dateline.js';
import { parsePublished } from '../dates.js';
import { decode } from '../encoding/decode.js';
import { describe, InputError } from '../errors.js';
import { htmlText } from '../html/lazy.js';
import { listIsMonthFirst } from '../json-dates.js';
import type { Piece } from '../piece.js';
import { wholeItems } from './json-list.js';
import { checkText, failure, type Read, type Reader, type ReadOptions } from './types.js';

export const readJsonLines: Reader = function* (piece, bytes, options) {
  let line = piece.line;
  for (let from = 0; from < bytes.length; line++) {
    const newline = bytes.indexOf(10, from);
    const end = newline < 0 ? bytes.length : newline;
    const record = bytes.subarray(from, end);
    from = end + 1;
    if (isBlank(record)) {
      // A filter gives one line for each line; in a dump an empty line is nothing.
      if (piece.path === null) yield failure(piece, line, null, { code: 'json', message: 'an empty line' });
      continue;
    }
    yield parseLine(piece, line, record, options);
  }
};

function isBlank(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 32) return false;
  return true;
}

function parseLine(piece: Piece, line: number, bytes: Uint8Array, options: ReadOptions): Read {
  let id: string | null = null;
  try {
    const value: unknown = parse(decode(bytes, options.encoding));
    id = idOf(value, options);
    return {
      kind: 'article',
      article: articleOf(value, id, piece.path, line, options, piece.monthFirst),
      bytes: bytes.length,
    };
  } catch (error) {
    return failure(piece, line, id, describe(error, 'json'));
  }
}

/** A `.json` file: one object, or a list of objects. */
export const readJson: Reader = function* (piece, bytes, options) {
  const json = decode(bytes, options.encoding);
  if (!/\S/u.test(json)) throw new InputError('empty', 'no text in it; nothing to extract');
  let value: unknown;
  try {
    value = parse(json);
  } catch (error) {
    const broken = wholeItems(json);
    if (broken === null || broken.items.length === 0) throw error;
    let said = false;
    for (const [i, item] of broken.items.entries()) {
      const read = readItem(piece, i + 1, () => parse(item), options);
      said ||= read.kind === 'error' && read.error.error.code === 'json';
      yield read;
    }
    if (said && broken.closed) return;
    // on no line: what an earlier run read beyond the break is not taken for gone
    const { message } = describe(error, 'json');
    yield failure(piece, null, null, { code: 'json', message: `${message}; what is whole of the list was read` });
    return;
  }
  const list = listIn(value, options);
  if (list === null) {
    const id = idOf(value, options);
    yield { kind: 'article', article: articleOf(value, id, piece.path, null, options), bytes: bytes.length };
    return;
  }
  if (list.length === 0 && piece.path !== null) throw new InputError('empty', 'no articles in it; nothing to extract');
  const monthFirst = listIsMonthFirst(list, options.columns);
  for (let i = 0; i < list.length; i++) {
    const item: unknown = list[i];
    yield readItem(piece, i + 1, () => item, options, monthFirst);
  }
};

/** The list that a file is, or the only list of objects in an object that is no article, as web services answer. */
function listIn(value: unknown, options: ReadOptions): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isRecord(value) || fieldOf(value, 'text', options.columns) !== undefined) return null;
  const lists = Object.values(value).filter((one): one is unknown[] => Array.isArray(one) && one.some(isRecord));
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

function readItem(piece: Piece, line: number, give: () => unknown, options: ReadOptions, monthFirst = false): Read {
  let id: string | null = null;
  try {
    const value = give();
    id = idOf(value, options);
    const article = articleOf(value, id, piece.path, line, options, monthFirst);
    return { kind: 'article', article, bytes: Buffer.byteLength(article.text) };
  } catch (error) {
    return failure(piece, line, id, describe(error, 'json'));
  }
}

/** Whole numbers of more digits than a number of JavaScript keeps: ids, two of which would come to be one. */
const LONG_NUMBER = /[:\s]-?\d{16,}\s*[,}]/u;
/** Strings, whole, so that nothing is taken out of them, and numbers. */
const STRINGS_AND_NUMBERS = /"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|$)|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gu;
const LONG = /^-?\d{16,}$/u;

function quoteLong(json: string): string {
  return json.replaceAll(STRINGS_AND_NUMBERS, (part) => (LONG.test(part) ? `"${part}"` : part));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(LONG_NUMBER.test(text) ? quoteLong(text) : text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0]!.slice(0, 120) : '';
    throw new InputError('json', `not valid JSON (${printable(reason)})`);
  }
}

/** Terminal escapes and other control characters of the input must not reach the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '\ufffd');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idOf(value: unknown, options: ReadOptions): string | null {
  if (!isRecord(value)) return null;
  const id = fieldOf(value, 'id', options.columns);
  return typeof id === 'string' ? id : typeof id === 'number' ? String(id) : null;
}

function articleOf(
  value: unknown,
  id: string | null,
  path: string | null,
  line: number | null,
  options: ReadOptions,
  monthFirst = false,
): Article {
  if (!isRecord(value)) throw new InputError('json', 'a JSON object is needed: {"text": "…"}');
  const raw = fieldOf(value, 'text', options.columns);
  if (typeof raw !== 'string') {
    const name = options.columns?.text ?? 'text';
    throw new InputError('no-text', `no string field "${name}"; name the right one with --columns text=NAME`);
  }
  const text = options.html ? htmlText(raw) : raw;
  checkText(text, options);
  return {
    id,
    path,
    line,
    text,
    title: stringOf(fieldOf(value, 'title', options.columns)),
    published:
      dateOf(fieldOf(value, 'date', options.columns), monthFirst) ?? publishedInText(text) ?? options.published,
    url: stringOf(fieldOf(value, 'url', options.columns)),
  };
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function dateOf(value: unknown, monthFirst: boolean): string | null {
  if (typeof value === 'number') return parsePublished(String(Math.trunc(value)));
  return typeof value === 'string' ? parsePublished(value, monthFirst) : null;
}
