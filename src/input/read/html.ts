/** A web page: one article. */

import { publishedInText } from '../dateline.js';
import { decodeHtml } from '../html/decode.js';
import { readPage } from '../html/page.js';
import { checkText, type Reader } from './types.js';

export const readHtml: Reader = function* (piece, bytes, options) {
  const page = readPage(decodeHtml(bytes, options.encoding));
  checkText(page.text, options);
  const article = {
    id: null,
    path: piece.path,
    line: null,
    text: page.text,
    title: page.title,
    published: page.published ?? publishedInText(page.text) ?? options.published,
    url: page.url,
  };
  yield { kind: 'article', article, bytes: bytes.length };
};
