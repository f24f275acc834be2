/** Zstandard frames, one after another -> bytes. Frames are followed here, so that what stands behind them is known. */
import { Decompress } from 'fzstd';
import { TrailingError } from '../errors.js';
import { breaksOff, Input, UNEXPECTED_END, WRITE } from './input.js';

const MAGIC_BYTES = [0x28, 0xb5, 0x2f, 0xfd];
const MAGIC = 0xfd2fb528;
/** Frames that hold something else: the last four bits are free. */
const SKIPPABLE = 0x184d2a50;
const BLOCK_HEADER = 3;
/** The type of a block that is one byte many times. */
const REPEATED = 1;
const CHECKSUM = 4;
const ID_BYTES = [0, 1, 2, 4];
const SIZE_BYTES = [0, 2, 4, 8];

/** Throws TrailingError for bytes behind a frame that begin no other, and Error for damaged data. */
export async function* unzstd(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const input = new Input(source);
  try {
    for (let frames = 0; ; frames++) {
      if (frames > 0 && !(await input.skipZeros())) return;
      const head = await input.peek(MAGIC_BYTES.length);
      if (breaksOff(head, MAGIC_BYTES.length, MAGIC_BYTES)) throw new Error(UNEXPECTED_END);
      const magic = numberIn(head);
      if (magic === MAGIC) yield* frame(input);
      else if ((magic & ~0xf) >>> 0 === SKIPPABLE) await skip(input);
      else throw frames > 0 ? new TrailingError('zst') : new Error('incorrect header');
    }
  } finally {
    await input.close();
  }
}

async function* frame(input: Input): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const decoder = new Decompress((chunk) => {
    if (chunk.length > 0) ready.push(chunk.slice());
  });
  const [, , , , flags = 0] = await input.peek(5);
  const single = (flags >> 5) & 1;
  const size = SIZE_BYTES[flags >> 6] || single;
  decoder.push(await input.take(5 + (1 - single) + ID_BYTES[flags & 3]! + size));
  for (let last = false; !last; ) {
    const header = await input.take(BLOCK_HEADER);
    const about = numberIn(header);
    last = (about & 1) === 1;
    decoder.push(header);
    for (let left = ((about >> 1) & 3) === REPEATED ? 1 : about >> 3; left > 0; ) {
      const part = await input.some(Math.min(left, WRITE));
      if (part === null) throw new Error(UNEXPECTED_END);
      left -= part.length;
      decoder.push(part);
    }
    yield* ready.splice(0);
  }
  if ((flags >> 2) & 1) decoder.push(await input.take(CHECKSUM));
  decoder.push(new Uint8Array(0), true);
  yield* ready;
}

async function skip(input: Input): Promise<void> {
  const head = await input.take(8);
  for (let left = numberIn(head.subarray(4)); left > 0; ) {
    const part = await input.some(Math.min(left, WRITE));
    if (part === null) throw new Error(UNEXPECTED_END);
    left -= part.length;
  }
}

/** Lowest byte first. */
function numberIn(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte, i) => sum + byte * 2 ** (8 * i), 0);
}
