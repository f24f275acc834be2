/** Members of a tar stream: ustar, with the long names of GNU and pax. */
import { decode } from '../encoding/decode.js';
import { InputError } from '../errors.js';
import type { Member } from './index.js';

const BLOCK = 512;
/** Long names and pax records; more than this is no name. */
const LONGEST_HEADER = 1 << 20;

/** Throws InputError `archive` when the stream is no tar or breaks off. */
export async function* tarMembers(source: AsyncIterable<Uint8Array>): AsyncGenerator<Member> {
  const input = new ByteReader(source);
  let longName: string | null = null;
  let longSize: number | null = null;
  try {
    for (;;) {
      const block = await input.block();
      // Two empty blocks end the archive; some writers stop after one, or after none.
      if (block === null || block.every((byte) => byte === 0)) return;
      checkSum(block);
      const type = String.fromCharCode(block[156]!);
      const size = longSize ?? number(block, 124, 12);
      const padding = (BLOCK - (size % BLOCK)) % BLOCK;
      if (type === 'L' || type === 'x') {
        if (size > LONGEST_HEADER) throw damaged('a name of a megabyte');
        const data = await input.take(size);
        await input.skip(padding);
        if (type === 'L') longName = name(data);
        else {
          const pax = paxRecords(data);
          longName = pax.get('path') ?? longName;
          longSize = pax.has('size') ? Number(pax.get('size')) : null;
        }
        continue;
      }
      const full: string = longName ?? shortName(block);
      longName = null;
      longSize = null;
      input.left = size;
      if (type === '0' || type === '\0' || type === '7') yield { name: full, open: () => input.member() };
      await input.skip(input.left + padding);
    }
  } finally {
    await input.close();
  }
}

function number(block: Uint8Array, from: number, length: number): number {
  const bytes = block.subarray(from, from + length);
  // GNU writes sizes above 8 GB in binary.
  if (bytes[0]! & 0x80) return bytes.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
  const text = String.fromCharCode(...bytes)
    .replace(/[\0 ]+$/u, '')
    .trim();
  const value = text === '' ? 0 : Number.parseInt(text, 8);
  if (!Number.isSafeInteger(value) || value < 0) throw damaged('a size that is no number');
  return value;
}

function checkSum(block: Uint8Array): void {
  let sum = 0;
  for (let i = 0; i < BLOCK; i++) sum += i >= 148 && i < 156 ? 32 : block[i]!;
  if (sum !== number(block, 148, 8)) throw damaged('a wrong checksum');
}

function shortName(block: Uint8Array): string {
  const ustar = String.fromCharCode(...block.subarray(257, 262)) === 'ustar';
  const prefix = ustar ? name(block.subarray(345, 500)) : '';
  const own = name(block.subarray(0, 100));
  return prefix === '' ? own : `${prefix}/${own}`;
}

function name(bytes: Uint8Array): string {
  const nul = bytes.indexOf(0);
  const used = nul < 0 ? bytes : bytes.subarray(0, nul);
  try {
    return decode(used, null);
  } catch {
    return Buffer.from(used).toString('latin1');
  }
}

/** "27 path=news/article.txt\n": length of the record, key, value. */
function paxRecords(data: Uint8Array): Map<string, string> {
  const records = new Map<string, string>();
  for (let from = 0; from < data.length; ) {
    const space = data.indexOf(32, from);
    const length = Number(Buffer.from(data.subarray(from, space)).toString('latin1'));
    if (space < 0 || !Number.isSafeInteger(length) || length <= space - from) throw damaged('a broken pax record');
    const record = Buffer.from(data.subarray(space + 1, from + length - 1)).toString('utf8');
    const equals = record.indexOf('=');
    if (equals > 0) records.set(record.slice(0, equals), record.slice(equals + 1));
    from += length;
  }
  return records;
}

/** Exact numbers of bytes from a stream of chunks. */
class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #chunk: Uint8Array = new Uint8Array(0);
  /** Bytes of the current member that have not been read. */
  left = 0;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next header block; null at the end of the stream. */
  async block(): Promise<Uint8Array | null> {
    if (this.#chunk.length === 0 && !(await this.#more())) return null;
    return this.take(BLOCK);
  }

  async take(length: number): Promise<Uint8Array> {
    const out = new Uint8Array(length);
    for (let at = 0; at < length; ) {
      const part = await this.#some(length - at);
      out.set(part, at);
      at += part.length;
    }
    return out;
  }

  async skip(length: number): Promise<void> {
    for (let rest = length; rest > 0; ) rest -= (await this.#some(rest)).length;
  }

  /** What is left of the current member. */
  async *member(): AsyncGenerator<Uint8Array> {
    while (this.left > 0) {
      const part = await this.#some(this.left);
      this.left -= part.length;
      yield part;
    }
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #some(atMost: number): Promise<Uint8Array> {
    if (this.#chunk.length === 0 && !(await this.#more())) throw damaged('it breaks off');
    const part = this.#chunk.subarray(0, atMost);
    this.#chunk = this.#chunk.subarray(part.length);
    return part;
  }

  async #more(): Promise<boolean> {
    for (;;) {
      const next = await this.#source.next();
      if (next.done) return false;
      if (next.value.length > 0) {
        this.#chunk = next.value;
        return true;
      }
    }
  }
}

function damaged(reason: string): InputError {
  return new InputError('archive', `damaged tar file (${reason}); fetch it again`);
}
