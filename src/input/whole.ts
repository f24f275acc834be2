/** A stream that is one article, or a list of them -> one piece. */
import type { ByteSource } from './dump.js';
import { describe, InputError, TrailingError } from './errors.js';
import type { Piece } from './piece.js';
import type { InputOptions } from './pieces.js';

/** The bytes of one article, or of a list: what of it came before the data broke off may hold whole ones. */
export async function wholePiece(
  source: ByteSource,
  bytes: AsyncIterable<Uint8Array>,
  options: InputOptions,
): Promise<Piece> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let damage: Piece['error'] = null;
  const limit = options.maxArticleBytes * (source.format === 'text' ? 1 : 6);
  try {
    for await (const chunk of bytes) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > limit) throw new InputError('too-large', 'larger than --max-article-size; raise the limit');
    }
  } catch (error) {
    const useful = error instanceof TrailingError || (source.format === 'json' && length <= limit);
    if (!useful || length === 0) throw error;
    damage = describe(error, 'unreadable');
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  const { path, format, done } = source;
  return { path, format, bytes: whole, file: null, line: 0, table: null, error: damage, size: length, next: done };
}
