/** Everything that PATHs give, read in this thread, for tests of reading without extraction. */

import type { Place } from '../../src/input/piece.js';
import { type InputOptions, piecesOf } from '../../src/input/pieces.js';
import { type Read, type ReadOptions, readPiece } from '../../src/input/read/index.js';

export const INPUT: InputOptions = {
  exclude: [],
  encoding: null,
  format: 'text',
  maxArticleBytes: 1 << 24,
  target: 1 << 12,
};
export const READ: ReadOptions = {
  encoding: null,
  published: null,
  columns: null,
  html: false,
  maxArticleBytes: 1 << 24,
};

export async function readAll(
  paths: readonly string[],
  from: Place | null = null,
  input = INPUT,
  read = READ,
): Promise<Read[]> {
  const all: Read[] = [];
  for await (const piece of piecesOf(paths, input, from)) for await (const one of readPiece(piece, read)) all.push(one);
  return all;
}

/** "path:line text" or "path:line code: message" of each. */
export function brief(reads: readonly Read[]): string[] {
  return reads.map((one) => {
    if (one.kind === 'error')
      return `${one.error.path}:${one.error.line ?? ''} ${one.error.error.code}: ${one.error.error.message}`;
    return `${one.article.path}:${one.article.line ?? ''} ${one.article.text}`;
  });
}
