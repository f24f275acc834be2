/** Bytes that come without a name: whether they are compressed shows in how they begin. */
import { Input } from './decompress/input.js';
import type { Compression } from './format.js';

const MAGIC: readonly (readonly [Compression, readonly number[]])[] = [
  ['gz', [0x1f, 0x8b, 8]],
  ['bz2', [0x42, 0x5a, 0x68]],
  ['zst', [0x28, 0xb5, 0x2f, 0xfd]],
];
const CHUNK = 1 << 18;

export interface Unnamed {
  readonly compression: Compression | null;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Waits for no more bytes than it takes to rule compression out: someone may wait for an answer to a short line. */
export async function unnamed(source: AsyncIterable<Uint8Array>): Promise<Unnamed> {
  const input = new Input(source);
  const [first] = await input.peek(1);
  const found = MAGIC.find(([, magic]) => magic[0] === first);
  const head = found ? await input.peek(found[1].length) : [];
  const compression = found?.[1].every((byte, i) => head[i] === byte) ? found[0] : null;
  return { compression, bytes: rest(input) };
}

async function* rest(input: Input): AsyncGenerator<Uint8Array> {
  try {
    for (let part = await input.some(CHUNK); part !== null; part = await input.some(CHUNK)) yield part;
  } finally {
    await input.close();
  }
}
