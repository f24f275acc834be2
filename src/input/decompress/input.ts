/** The bytes of a compressed stream, taken in the amounts that are wanted. */

/** Little enough that a write which unfolds a thousandfold does not fill the memory. */
export const WRITE = 1 << 16;

export const UNEXPECTED_END = 'unexpected end of file';

export class Input {
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
    const out = await this.peek(length);
    if (out.length < length) throw new Error(UNEXPECTED_END);
    this.#chunk = this.#chunk.subarray(length);
    return out;
  }

  /** The next bytes, which stay; fewer than wanted only at the end. */
  async peek(length: number): Promise<Uint8Array> {
    if (this.#chunk.length < length) {
      const parts = [this.#chunk];
      let have = this.#chunk.length;
      while (have < length) {
        const next = await this.#source.next();
        if (next.done) break;
        parts.push(next.value);
        have += next.value.length;
      }
      this.#chunk = Buffer.concat(parts);
    }
    return this.#chunk.subarray(0, length);
  }

  giveBack(bytes: Uint8Array): void {
    this.#chunk = Buffer.concat([bytes, this.#chunk]);
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

/** Whether a stream breaks off inside the bytes that another one begins with. */
export function breaksOff(head: Uint8Array, wanted: number, magic: readonly number[]): boolean {
  return head.length < wanted && head.every((byte, i) => byte === magic[i]);
}
