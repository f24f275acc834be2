/** Piece -> articles, in whichever thread extracts. One reader for each format. */
import { readFileSync, statSync } from 'node:fs';
import { describe } from '../errors.js';
import { loadHtml } from '../html/lazy.js';
import type { Format, Piece } from '../piece.js';
import { readJson, readJsonLines } from './json.js';
import { readTable } from './table.js';
import { readText } from './text.js';
import { failure, type Read, type Reader, type ReadOptions, tooLarge } from './types.js';

export type { Read, ReadOptions } from './types.js';

/** HTML and feeds need parsers that most runs never load. */
async function readerOf(format: Format): Promise<Reader> {
  switch (format) {
    case 'text':
      return readText;
    case 'json':
      return readJson;
    case 'jsonl':
      return readJsonLines;
    case 'table':
      return readTable;
    case 'html':
      return (await import('./html.js')).readHtml;
    case 'feed':
      return (await import('./feed.js')).readFeed;
  }
}

/** What a file may hold besides the article: markup, JSON escapes. */
const WRAPPING = 6;

/** Every record of the piece, as an article or as an error; never throws. */
export async function* readPiece(piece: Piece, options: ReadOptions): AsyncGenerator<Read> {
  if (piece.closes !== undefined) return;
  const line = piece.line || null;
  const cut = piece.error === null ? null : failure(piece, line, null, piece.error);
  if (cut !== null && piece.bytes === null) {
    yield cut;
    return;
  }
  try {
    if (options.html) await loadHtml();
    const bytes = bytesOf(piece, options);
    const reader = await readerOf(piece.format === 'text' && isPage(bytes) ? 'html' : piece.format);
    // A dump in UTF-16 was recoded before it was cut.
    const recoded = piece.line > 0 && options.encoding?.startsWith('utf-16');
    const reads = reader(piece, bytes, recoded ? { ...options, encoding: 'utf-8' } : options);
    // that the whole is broken is said by what broke it
    for (const read of reads) if (cut === null || read.kind === 'article' || read.error.line !== null) yield read;
  } catch (error) {
    if (cut === null) yield failure(piece, line, null, describe(error, 'unreadable'));
  }
  if (cut !== null) yield cut;
}

/** A web page under another name, say one without an extension. */
const PAGE =
  /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,100}\?>\s*)?(?:<!--[\s\S]{0,200}?-->\s*)?<(?:!doctype\s+html|html)[\s>]/iu;

function isPage(bytes: Uint8Array): boolean {
  return PAGE.test(Buffer.from(bytes.subarray(0, 512)).toString('latin1'));
}

function bytesOf(piece: Piece, options: ReadOptions): Uint8Array {
  if (piece.bytes) return piece.bytes;
  const file = piece.file ?? '';
  const { size } = statSync(file);
  const limit = piece.format === 'text' ? options.maxArticleBytes : options.maxArticleBytes * WRAPPING;
  if (size > limit) throw tooLarge(size, limit);
  return readFileSync(file);
}
