/** Text on its way to a file or a database, as UTF-8, so that the writing thread need not look at it again. */
import { putUtf8 } from './utf8.js';

/** Up to here a text is written by hand. */
const SHORT = 32;

export class Bytes {
  #buffer: Buffer;
  #length = 0;

  constructor(capacity = 1 << 14) {
    this.#buffer = Buffer.allocUnsafeSlow(capacity);
  }

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  /** Half of a surrogate pair alone becomes one replacement character. */
  text(text: string): void {
    // A code unit is three bytes at most: a pair is two units and four bytes.
    const buffer = this.#room(text.length * 3);
    if (text.length <= SHORT) this.#length = putUtf8(text, 0, text.length, buffer, this.#length);
    else this.#length += buffer.write(text, this.#length);
  }

  byte(byte: number): void {
    this.#room(1)[this.#length++] = byte;
  }

  /** The first `length` bytes of another. */
  copy(from: Bytes, length: number): void {
    const buffer = this.#room(length);
    from.#buffer.copy(buffer, this.#length, 0, length);
    this.#length += length;
  }

  /** Memory with room for `most` bytes behind `length`; `cut` tells where what was written there ends. */
  reserve(most: number): Buffer {
    return this.#room(most);
  }

  /** Forgets what stands behind `length`, or takes in what was written into a reserve up to there. */
  cut(length: number): void {
    this.#length = length;
  }

  /** All bytes, until the next are written. */
  view(): Uint8Array {
    return this.#buffer.subarray(0, this.#length);
  }

  /** All bytes in memory of their own, which can be given to another thread; begins anew. */
  take(): Uint8Array {
    const bytes = Buffer.allocUnsafeSlow(this.#length);
    bytes.set(this.view());
    this.#length = 0;
    return bytes;
  }

  #room(more: number): Buffer {
    const needed = this.#length + more;
    if (needed > this.#buffer.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#buffer.length * 2));
      this.#buffer.copy(larger, 0, 0, this.#length);
      this.#buffer = larger;
    }
    return this.#buffer;
  }
}
