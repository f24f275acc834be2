/** bzip2 streams, one after another -> bytes, block by block. */
import bzip2 from 'unbzip2-stream/lib/bzip2.js';
import { TrailingError } from '../errors.js';
import { breaksOff, Input, UNEXPECTED_END } from './input.js';

/** "BZh"; the level follows. */
const MAGIC = [0x42, 0x5a, 0x68];
const HEADER = 4;
const [FIRST_LEVEL, LAST_LEVEL] = [0x31, 0x39];
/** A packed block is never longer than that, for its level. */
const longestBlock = (level: number): number => 25_000 + 100_000 * level;

/** Throws TrailingError for bytes behind a stream that begin no other, and Error for damaged data. */
export async function* bunzip2(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const input = new Input(source);
  try {
    for (let streams = 0; ; streams++) {
      if (streams > 0 && !(await input.skipZeros())) return;
      const head = await input.peek(HEADER);
      if (breaksOff(head, HEADER, MAGIC)) throw new Error(UNEXPECTED_END);
      if (!beginsStream(head)) throw streams === 0 ? new Error('incorrect header') : new TrailingError('bz2');
      yield* blocks(input);
    }
  } finally {
    await input.close();
  }
}

function beginsStream(head: Uint8Array): boolean {
  const level = head[MAGIC.length] ?? 0;
  return MAGIC.every((byte, i) => head[i] === byte) && level >= FIRST_LEVEL && level <= LAST_LEVEL;
}

/** One stream. The decoder wants a whole block at hand. */
async function* blocks(input: Input): AsyncGenerator<Uint8Array> {
  const bits = new Bits();
  const out = new Output();
  bits.over(await input.take(HEADER));
  const level = bzip2.header(bits.read);
  const work = new Int32Array(100_000 * level);
  for (let sum: number | null = 0, bit = 0; sum !== null; ) {
    bits.over(await input.peek(longestBlock(level)), bit);
    try {
      sum = bzip2.decompress(bits.read, out.put, work, work.length, sum);
    } catch (error) {
      throw new Error(
        bits.ended ? UNEXPECTED_END : /crc/u.test(String(error)) ? 'incorrect data check' : 'invalid data',
      );
    }
    bit = bits.position & 7;
    await input.take(bits.position >> 3);
    const bytes = out.take();
    if (bytes.length > 0) yield bytes;
  }
}

/** Bits of the bytes at hand, as the decoder asks for them. */
class Bits {
  #bytes: Uint8Array = new Uint8Array(0);
  /** In bits. */
  position = 0;
  /** More was asked for than there is. */
  ended = false;

  over(bytes: Uint8Array, bit = 0): void {
    this.#bytes = bytes;
    this.position = bit;
  }

  /** The next `count` bits as a number; null: on to the next whole byte. */
  readonly read = (count: number | null): number => {
    if (count === null) {
      this.position = (this.position + 7) & ~7;
      return 0;
    }
    let result = 0;
    let at = this.position;
    for (let left = count; left > 0; ) {
      const byte = this.#bytes[at >> 3];
      if (byte === undefined) {
        this.ended = true;
        throw new Error(UNEXPECTED_END);
      }
      const here = Math.min(8 - (at & 7), left);
      result = (result << here) | ((byte >> (8 - (at & 7) - here)) & ((1 << here) - 1));
      at += here;
      left -= here;
    }
    this.position = at;
    return result;
  };
}

/** What the decoder gives out, byte by byte. */
class Output {
  #bytes = new Uint8Array(1 << 20);
  #length = 0;

  readonly put = (byte: number): void => {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = byte;
  };

  take(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return bytes;
  }
}
