/** Bytes of a file or of stdin, decompressed on the way. */
import { createReadStream, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Compression } from './format.js';

/** How much more a compressed file may unfold to, and from which size on that is looked at. */
export interface ExpansionLimits {
  readonly ratio: number;
  readonly floor: number;
}

export const EXPANSION: ExpansionLimits = { ratio: 400, floor: 64 << 20 };

const CHUNK = 1 << 18;

/** Opens a file for reading from `start`, undecompressed. */
export function openFile(path: string, start: number): Readable {
  // a place to start at, be it 0, is one that a pipe does not have
  return createReadStream(path, { ...(start === 0 ? {} : { start }), highWaterMark: CHUNK });
}

/** Whether the path is a pipe, which can be read once. */
export function isPipe(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFIFO() ?? false;
}

/**
 * Decompressed bytes. Throws InputError `archive` when the data are damaged or unfold beyond `limits`;
 * what came before is given out first.
 */
export async function* decompressed(
  source: AsyncIterable<Uint8Array>,
  compression: Compression | null,
  limits: ExpansionLimits = EXPANSION,
): AsyncGenerator<Uint8Array> {
  if (compression === null) {
    yield* source;
    return;
  }
  const { decompress } = await import('./decompress/index.js');
  yield* decompress(source, compression, limits);
}
