/** gzip, bzip2 and Zstandard streams -> bytes, with a limit to how far they may unfold. */
import { InputError } from '../errors.js';
import type { Compression } from '../format.js';
import type { ExpansionLimits } from '../stream.js';
import { bunzip2 } from './bunzip2.js';
import { gunzip } from './gunzip.js';
import { unzstd } from './unzstd.js';

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
    const reason = String(error instanceof Error ? error.message : error);
    throw new InputError('archive', `damaged ${compression} data (${reason}); fetch the file again`);
  }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function unfold(source: AsyncIterable<Uint8Array>, compression: Compression): AsyncIterable<Uint8Array> {
  if (compression === 'zst') return unzstd(source);
  return compression === 'bz2' ? bunzip2(source) : gunzip(source);
}
