/** gzip members, one after another -> bytes. All that can be unfolded is given out before an error is thrown. */
import * as zlib from 'node:zlib';
import { TrailingError } from '../errors.js';
import { breaksOff, Input, UNEXPECTED_END, WRITE } from './input.js';

/** Output that is lost where the data are damaged, at most. */
const OUTPUT = 1 << 17;
const MAGIC = [0x1f, 0x8b];
const DEFLATE = 8;
const TRAILER = 8;
/** Bits of the header's flags. */
const HAS = { sum: 2, extra: 4, name: 8, comment: 16 } as const;

/**
 * Node's own decoder lets go of what it has unfolded when it meets bytes behind a member that begin no other; this one
 * ends each member by itself. Throws TrailingError for such bytes, unless they are zeros that fill up a block, and Error
 * for damaged data.
 */
export async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const input = new Input(source);
  try {
    for (let members = 0; ; members++) {
      if (members > 0 && !(await input.skipZeros())) return;
      const magic = await input.peek(MAGIC.length);
      if (!MAGIC.every((byte, i) => magic[i] === byte)) {
        if (breaksOff(magic, MAGIC.length, MAGIC)) throw new Error(UNEXPECTED_END);
        throw members === 0 ? new Error('incorrect header check') : new TrailingError('gz');
      }
      await skipHeader(input);
      yield* inflateMember(input);
    }
  } finally {
    await input.close();
  }
}

async function skipHeader(input: Input): Promise<void> {
  const head = await input.take(10);
  if (head[2] !== DEFLATE) throw new Error('unknown compression method');
  const flags = head[3]!;
  if (flags & HAS.extra) {
    const [low = 0, high = 0] = await input.take(2);
    await input.take(low + 256 * high);
  }
  for (const text of [HAS.name, HAS.comment]) if (flags & text) while ((await input.take(1))[0] !== 0);
  if (flags & HAS.sum) await input.take(2);
}

async function* inflateMember(input: Input): AsyncGenerator<Uint8Array> {
  const decoder = zlib.createInflateRaw({ chunkSize: OUTPUT });
  const ready: Uint8Array[] = [];
  let failure: Error | null = null;
  let ended = false;
  let proceed = () => {};
  decoder.on('data', (chunk: Uint8Array) => ready.push(chunk));
  decoder.on('end', () => {
    ended = true;
    proceed();
  });
  decoder.on('error', (error) => {
    failure = error;
    proceed();
  });
  let sum = 0;
  let size = 0;
  try {
    for (let written = 0; !ended; ) {
      const chunk = await input.some(WRITE);
      await new Promise<void>((resolve) => {
        proceed = resolve;
        if (chunk === null) decoder.end();
        // not called where the member ends inside the chunk
        else decoder.write(chunk, () => resolve());
      });
      for (const part of ready.splice(0)) {
        sum = crc32(part, sum);
        size += part.length;
        yield part;
      }
      if (failure) throw failure;
      written += chunk?.length ?? 0;
      if (ended && chunk !== null) input.giveBack(chunk.subarray(chunk.length - (written - decoder.bytesWritten)));
    }
  } finally {
    decoder.destroy();
  }
  const trailer = Buffer.from(await input.take(TRAILER));
  if (trailer.readUInt32LE(0) !== sum) throw new Error('incorrect data check');
  if (trailer.readUInt32LE(4) !== size % 2 ** 32) throw new Error('incorrect length check');
}

/** Node has it since 20.15. */
const crc32: (data: Uint8Array, before: number) => number =
  typeof zlib.crc32 === 'function' ? (data, before) => zlib.crc32(data, before) : slowSum;

function slowSum(data: Uint8Array, before: number): number {
  let crc = ~before;
  for (const byte of data) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
