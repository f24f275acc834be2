/** gzip members, one after another -> bytes. All that can be unfolded is given out before an error is thrown. */
import * as zlib from 'node:zlib';
import { TrailingError } from './errors.js';

/** Little enough that a write which unfolds a thousandfold does not fill the memory. */
const WRITE = 1 << 16;
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
      if (!(await input.startsWith(MAGIC))) {
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

/** The bytes of a stream, taken in the amounts that are wanted. */
class Input {
  readonly #source: AsyncIterator<Uint8Array>;
  #chunk: Uint8Array = new Uint8Array(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** At most so many bytes; null at the end. */
  async some(atMost: number): Promise<Uint8Array | null> {
    while (this.#chunk.length === 0) {
      const next = await this.#source.next();
      if (next.done) return null;
      this.#chunk = next.value;
    }
    const part = this.#chunk.subarray(0, atMost);
    this.#chunk = this.#chunk.subarray(part.length);
    return part;
  }

  async take(length: number): Promise<Uint8Array> {
    const out = new Uint8Array(length);
    for (let at = 0; at < length; ) {
      const part = await this.some(length - at);
      if (part === null) throw new Error('unexpected end of file');
      out.set(part, at);
      at += part.length;
    }
    return out;
  }

  giveBack(bytes: Uint8Array): void {
    this.#chunk = Buffer.concat([bytes, this.#chunk]);
  }

  /** Whether the next bytes are these; they are not taken. */
  async startsWith(bytes: readonly number[]): Promise<boolean> {
    for (let i = 0; i < bytes.length; i++) {
      const byte = await this.some(1);
      if (byte === null) throw new Error('unexpected end of file');
      if (byte[0] !== bytes[i]) return false;
    }
    this.giveBack(Uint8Array.from(bytes));
    return true;
  }

  /** Whether anything but zeros follows. */
  async skipZeros(): Promise<boolean> {
    for (;;) {
      const part = await this.some(WRITE);
      if (part === null) return false;
      const at = part.findIndex((byte) => byte !== 0);
      if (at < 0) continue;
      this.giveBack(part.subarray(at));
      return true;
    }
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }
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
