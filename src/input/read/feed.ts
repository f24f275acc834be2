/** RSS and Atom: the items of a piece -> articles. */
import { Parser } from 'htmlparser2';
import { publishedInText } from '../dateline.js';
import { parsePublished } from '../dates.js';
import { describe, InputError } from '../errors.js';
import { decodeHtml } from '../html/decode.js';
import { Depth } from '../html/depth.js';
import { htmlFragmentText } from '../html/fragment.js';
import type { Piece } from '../piece.js';
import { checkText, failure, type Read, type Reader, type ReadOptions } from './types.js';

/** Elements that hold the full text come before those that hold a summary. */
const BODIES = ['yandex:full-text', 'turbo:content', 'content:encoded', 'content', 'description', 'summary'];
/** Mark of an item that the feed breaks off in; no element is called so. */
const BROKEN = '';
const DATES = ['pubdate', 'published', 'dc:date', 'updated'];

export const readFeed: Reader = function* (piece, bytes, options) {
  const items = parseItems(decodeHtml(bytes, options.encoding));
  if (items.length === 0) throw new InputError('xml', 'no <item> or <entry> in it: not an RSS or Atom feed');
  for (let i = 0; i < items.length; i++) yield readItem(piece, piece.line + i, items[i]!, options);
};

/** Fields of the items by element name, lower case. Items need not stand in a whole document. */
function parseItems(xml: string): Map<string, string>[] {
  const items: Map<string, string>[] = [];
  let item: Map<string, string> | null = null;
  const nesting = new Depth();
  let depth = 0;
  let name = '';
  let value = '';
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        nesting.enter();
        const lower = tag.toLowerCase();
        if (item === null) {
          if (lower === 'item' || lower === 'entry') {
            item = new Map();
            depth = 0;
          }
          return;
        }
        depth++;
        // markup that stands in the feed as it is (Atom's "xhtml"), in its own words again
        if (depth > 1) value += `<${bare(lower)}>`;
        if (depth === 1) {
          name = lower;
          value = '';
          // Atom: the address is an attribute.
          if (lower === 'link' && attributes.href && !item.has('link')) item.set('link', attributes.href);
        }
      },
      ontext(data) {
        if (item !== null && depth > 0)
          value += depth > 1 ? data.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : data;
      },
      onclosetag(tag, implied) {
        nesting.leave();
        if (item === null) return;
        const lower = tag.toLowerCase();
        if (depth === 0 && (lower === 'item' || lower === 'entry')) {
          // closed by the end of the data only
          if (implied) item.set(BROKEN, '');
          items.push(item);
          item = null;
          return;
        }
        if (depth > 1) value += `</${bare(lower)}>`;
        if (depth === 1 && value.trim() !== '' && !item.has(name)) item.set(name, value.trim());
        depth--;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return items;
}

/** Without the prefix of its name space. */
const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

function readItem(piece: Piece, line: number, item: ReadonlyMap<string, string>, options: ReadOptions): Read {
  const id = item.get('guid') ?? item.get('id') ?? null;
  try {
    if (item.has(BROKEN)) throw new InputError('xml', 'the feed breaks off in this item; fetch it again');
    const body = first(item, BODIES);
    if (body === null) throw new InputError('no-text', 'the item has neither content nor description');
    const text = htmlFragmentText(body);
    checkText(text, options);
    const date = first(item, DATES);
    const article = {
      id,
      path: piece.path,
      line,
      text,
      title: item.has('title') ? htmlFragmentText(item.get('title')!) : null,
      published: (date === null ? null : parsePublished(date)) ?? publishedInText(text) ?? options.published,
      url: item.get('link') ?? null,
    };
    return { kind: 'article', article, bytes: Buffer.byteLength(text) };
  } catch (error) {
    return failure(piece, line, id, describe(error, 'xml'));
  }
}

function first(item: ReadonlyMap<string, string>, names: readonly string[]): string | null {
  for (const name of names) {
    const value = item.get(name);
    if (value !== undefined) return value;
  }
  return null;
}
