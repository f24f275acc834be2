/** What a reader of one format needs to know, and what it gives. */
import type { Article, ArticleError } from '../../record/types.js';
import type { Columns } from '../columns.js';
import { InputError } from '../errors.js';
import type { Piece } from '../piece.js';

export type Read =
  | { readonly kind: 'article'; readonly article: Article; readonly bytes: number }
  | { readonly kind: 'error'; readonly error: ArticleError };

export interface ReadOptions {
  /** The user's word about the encoding; null: find out. */
  readonly encoding: string | null;
  /** ISO day for articles that state none themselves; null: none. */
  readonly published: string | null;
  readonly columns: Columns | null;
  /** The text field of dumps holds HTML. */
  readonly html: boolean;
  /** Bytes of an article's text, at most. */
  readonly maxArticleBytes: number;
}

/** A reader yields once for every record of the piece, in order. */
export type Reader = (piece: Piece, bytes: Uint8Array, options: ReadOptions) => Generator<Read>;

export function failure(piece: Piece, line: number | null, id: string | null, error: ArticleError['error']): Read {
  return { kind: 'error', error: { id, path: piece.path, line, error } };
}

/** Throws InputError `too-large` for a text that is over the limit, `empty` for one that says nothing. */
export function checkText(text: string, options: ReadOptions): void {
  // Letters of Russian take two bytes; the exact count is made only near the limit.
  if (text.length * 3 > options.maxArticleBytes && Buffer.byteLength(text) > options.maxArticleBytes) {
    throw tooLarge(Buffer.byteLength(text), options.maxArticleBytes);
  }
  if (!/\S/u.test(text)) throw new InputError('empty', 'no text in it; nothing to extract');
}

export function tooLarge(bytes: number, limit: number): InputError {
  return new InputError('too-large', `${size(bytes)} are more than --max-article-size ${size(limit)}; raise the limit`);
}

function size(bytes: number): string {
  return bytes >= 1 << 20 ? `${(bytes / (1 << 20)).toFixed(1)} MB` : `${(bytes / 1024).toFixed(1)} kB`;
}
