/** A plain text file: one article. */
import { publishedInText } from '../dateline.js';
import { decode } from '../encoding/decode.js';
import { titleOf } from '../title.js';
import { checkText, type Reader } from './types.js';

export const readText: Reader = function* (piece, bytes, options) {
  const text = decode(bytes, options.encoding);
  checkText(text, options);
  const article = {
    id: null,
    path: piece.path,
    line: null,
    text,
    title: titleOf(text),
    published: publishedInText(text) ?? options.published,
    url: null,
  };
  yield { kind: 'article', article, bytes: bytes.length };
};
