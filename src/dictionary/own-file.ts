/** Adds an item to a list of a YAML file and leaves every other byte as it is: comments, order, spacing. */
import { createRequire } from 'node:module';
import type { Document, YAMLMap, YAMLSeq } from 'yaml';
import { DictionaryError } from './errors.js';

// loaded only when a dictionary is written
const require = createRequire(import.meta.url);
const yaml = (): typeof import('yaml') => require('yaml');

/** The item as one flow mapping, as the built-in dictionaries are written: `{ name: X, aliases: [Y, Z] }`. */
export function flowItem(item: Readonly<Record<string, unknown>>): string {
  return `{ ${Object.entries(item)
    .map(([key, value]) => `${key}: ${flow(value)}`)
    .join(', ')} }`;
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return flowItem({ ...value });
  // quoted where a flow mapping needs it
  const inside = yaml().stringify([value], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 });
  return inside.trim().slice(1, -1);
}

/**
 * `text` with the item appended to the list at `path` (`['entries']`, `['classes', 'ExtraSurname']`); the list and what
 * it stands in are made where they are missing. Throws DictionaryError for what cannot be extended line by line.
 */
export function appendItem(text: string, file: string, path: readonly string[], item: string): string {
  const { isSeq, parseDocument } = yaml();
  const doc = parseDocument(text);
  const error = doc.errors[0];
  if (error) throw new DictionaryError(file, error.linePos?.[0].line ?? 1, error.message.split('\n')[0] ?? '');
  const list = doc.getIn(path);
  if (isSeq(list) && list.items.length > 0 && list.flow !== true) return afterLast(text, list, item);
  if (list !== undefined && list !== null && !(isSeq(list) && list.items.length === 0)) {
    throw new DictionaryError(file, 1, `${path.join('.')} is no list with an entry a line; write it so to add to it`);
  }
  return inNewList(text, doc, file, path, item);
}

/** Behind the line on which the last item ends, with its indent. */
function afterLast(text: string, list: YAMLSeq, item: string): string {
  const { isNode } = yaml();
  const last = list.items[list.items.length - 1];
  const range = isNode(last) ? last.range : null;
  if (!range) throw new Error('a parsed item has no place');
  const dash = text.lastIndexOf('-', range[0] - 1);
  const indent = text.slice(text.lastIndexOf('\n', dash) + 1, dash);
  let end = range[1];
  // a block ends at the start of the next line, a flow mapping in mid-line, perhaps with a comment behind it
  if (text[end - 1] !== '\n') {
    const newline = text.indexOf('\n', end);
    end = newline < 0 ? text.length : newline + 1;
  }
  const head = text.slice(0, end);
  return `${head}${head.endsWith('\n') ? '' : '\n'}${indent}- ${item}\n${text.slice(end)}`;
}

/** A new list at the end of the file, or at the end of the mapping that it belongs to. */
function inNewList(text: string, doc: Document, file: string, path: readonly string[], item: string): string {
  const { isMap } = yaml();
  const head = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const [top = '', ...rest] = path;
  const inside = rest[0];
  if (doc.get(top) === undefined) {
    const lines = inside === undefined ? [`${top}:`, `  - ${item}`] : [`${top}:`, `  ${inside}:`, `    - ${item}`];
    return `${head}${lines.join('\n')}\n`;
  }
  const parent = doc.get(top);
  if (inside === undefined || !isMap(parent) || parent.flow === true) {
    throw new DictionaryError(file, 1, `\`${top}:\` stands there without a list below it; take it out to add to it`);
  }
  const end = endOf(parent, head);
  return `${head.slice(0, end)}  ${inside}:\n    - ${item}\n${head.slice(end)}`;
}

function endOf(map: YAMLMap, text: string): number {
  const end = map.range?.[1] ?? text.length;
  if (end > 0 && text[end - 1] === '\n') return end;
  const newline = text.indexOf('\n', end);
  return newline < 0 ? text.length : newline + 1;
}
