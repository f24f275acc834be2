/** gzip, bzip2 and Zstandard streams -> bytes, with a limit to how far they may unfold. */
import { Decompress } from 'fzstd';
import unbzip2 from 'unbzip2-stream';
import { InputError } from './errors.js';
import type { Compression } from './format.js';
import { gunzip } from './gunzip.js';
import type { ExpansionLimits } from './stream.js';

/** Throws InputError `archive` for damaged data and for data that unfold beyond the limits. */
export async function* decompress(
  source: AsyncIterable<Uint8Array>,
  compression: Compression,
  limits: ExpansionLimits,
): AsyncGenerator<Uint8Array> {
  let before = 0;
  let after = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      before += chunk.length;
      yield chunk;
    }
  }
  try {
    for await (const chunk of unfold(counted(), compression)) {
      after += chunk.length;
      if (after > limits.floor && after > before * limits.ratio) {
        throw new InputError('archive', `unfolds to more than ${limits.ratio} times its size; taken for a trap`);
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof InputError || isSystemError(error)) throw error;
    // the decoder of bzip2 trips over data that end too early
    const reason =
      error instanceof TypeError ? 'unexpected end of data' : String(error instanceof Error ? error.message : error);
    throw new InputError('archive', `damaged ${compression} data (${reason}); fetch the file again`);
  }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function unfold(source: AsyncIterable<Uint8Array>, compression: Compression): AsyncIterable<Uint8Array> {
  if (compression === 'zst') return zstd(source);
  return compression === 'bz2' ? bzip2(source) : gunzip(source);
}

/** The decoder works while it is written to: what it has made is given out before the next write. */
async function* bzip2(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const decoder = unbzip2();
  const ready: Uint8Array[] = [];
  let failure: Error | null = null;
  decoder.on('data', (chunk: Uint8Array) => ready.push(chunk));
  decoder.on('error', (error: Error) => {
    failure = error;
  });
  let any = false;
  for await (const chunk of source) {
    any = true;
    // 64 kB of it unfold to a megabyte or so: larger writes would hold more than that at once.
    for (let at = 0; at < chunk.length && failure === null; at += 1 << 16) {
      decoder.write(Buffer.from(chunk.subarray(at, at + (1 << 16))));
      yield* ready.splice(0);
    }
    if (failure) throw failure;
  }
  if (!any) throw new Error('unexpected end of data');
  decoder.end();
  yield* ready;
  if (failure) throw failure;
}

async function* zstd(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const decoder = new Decompress((chunk) => {
    if (chunk.length > 0) ready.push(chunk.slice());
  });
  let any = false;
  for await (const chunk of source) {
    any = true;
    try {
      decoder.push(chunk);
    } finally {
      // also what came before the damage
      yield* ready.splice(0);
    }
  }
  if (!any) throw new Error('unexpected end of data');
  decoder.push(new Uint8Array(0), true);
  yield* ready;
}
