/** A web page -> the article in it: text without the page's furniture, title, date, address. */
import { Readability } from '@mozilla/readability';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { parsePublished } from '../dates.js';
import { Depth } from './depth.js';
import { htmlFragmentText } from './fragment.js';

export interface Page {
  readonly text: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

/** Deeper pages are traps: the tree walk of the article finder would run out of stack. */
const DEEPEST = 256;
/** Larger pages are no news pages: their text is taken whole. */
const MOST_ELEMENTS = 20_000;

export function readPage(html: string): Page {
  const meta = readMeta(html);
  const text = meta.depth <= DEEPEST && meta.elements <= MOST_ELEMENTS ? mainText(html) : null;
  return {
    text: text ?? textOf(html, meta),
    title: meta.title,
    published: meta.published,
    url: meta.url,
  };
}

/** All text of the page; where its scripts are to put the article in, the one that it hands to search engines. */
function textOf(html: string, { body }: Meta): string {
  const all = htmlFragmentText(html);
  return /\S/u.test(all) || body === null ? all : htmlFragmentText(body);
}

/** The article as Readability finds it; null when it finds none. */
function mainText(html: string): string | null {
  try {
    const { document } = parseHTML(html);
    const found = new Readability(document, { charThreshold: 200 }).parse();
    const text = found?.content ? htmlFragmentText(found.content) : '';
    return text === '' ? null : text;
  } catch {
    return null;
  }
}

interface Meta {
  title: string | null;
  published: string | null;
  url: string | null;
  /** The article as the page's data for search engines have it. */
  body: string | null;
  depth: number;
  elements: number;
}

const DATE_NAMES = new Set([
  'article:published_time',
  'og:published_time',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish-date',
  'dc.date',
  'dc.date.issued',
  'date',
  'mediator_published_time',
]);

function bodyIn(data: string): string | null {
  try {
    const quoted = /"articleBody"\s*:\s*("(?:[^"\\]|\\.)*")/u.exec(data)?.[1];
    const body: unknown = quoted === undefined ? null : JSON.parse(quoted);
    return typeof body === 'string' ? body : null;
  } catch {
    return null;
  }
}

/** One pass over the tags: no tree is built, so a hostile page costs nothing but its length. */
function readMeta(html: string): Meta {
  const meta: Meta = { title: null, published: null, url: null, body: null, depth: 0, elements: 0 };
  let documentTitle = '';
  let inTitle = false;
  let inData = false;
  let data = '';
  const depth = new Depth();
  const date = (value: string | undefined) => {
    if (value && meta.published === null) meta.published = parsePublished(value);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      meta.elements++;
      depth.enter();
      if (depth.open > meta.depth) meta.depth = depth.open;
      if (name === 'title') inTitle = documentTitle === '';
      else if (name === 'meta') {
        const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase();
        if (key === 'og:title' && attributes.content) meta.title = attributes.content.trim();
        else if (key === 'og:url' && attributes.content) meta.url = attributes.content.trim();
        else if (DATE_NAMES.has(key)) date(attributes.content);
      } else if (name === 'link' && attributes.rel === 'canonical' && attributes.href) meta.url ??= attributes.href;
      else if (attributes.itemprop === 'datePublished') date(attributes.datetime ?? attributes.content);
      else if (name === 'time') date(attributes.datetime);
      else if (name === 'script' && attributes.type === 'application/ld+json') {
        inData = true;
        data = '';
      }
    },
    ontext(text) {
      if (inTitle) documentTitle += text;
      if (inData) data += text;
    },
    onclosetag(name) {
      depth.leave();
      if (name === 'title') inTitle = false;
      if (name === 'script' && inData) {
        inData = false;
        meta.body ??= bodyIn(data);
        date(/"datePublished"\s*:\s*"([^"]+)"/u.exec(data)?.[1]);
      }
    },
  });
  parser.end(html);
  const title = documentTitle.replace(/\s+/gu, ' ').trim();
  meta.title ??= title === '' ? null : title;
  return meta;
}
