/** Text on its way to a file or a database, as UTF-8, so that the writing thread need not look at it again. */
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
    this.#length += buffer.write(text, this.#length);
  }

  /** The first `length` bytes of another. */
  copy(from: Bytes, length: number): void {
    const buffer = this.#room(length);
    from.#buffer.copy(buffer, this.#length, 0, length);
    this.#length += length;
  }

  /** Lets `fill` write at most `most` bytes from an index on; it returns the index behind the last. */
  fill(most: number, fill: (into: Uint8Array, at: number) => number): void {
    this.#length = fill(this.#room(most), this.#length);
  }

  /** Forgets what stands behind `length`. */
  cut(length: number): void {
    this.#length = length;
  }

  /** Puts all bytes into `target`; returns the index behind them. */
  pour(target: Uint8Array, at: number): number {
    target.set(this.#buffer.subarray(0, this.#length), at);
    return at + this.#length;
  }

  /** All bytes in memory of their own, which can be given to another thread; begins anew. */
  take(): Uint8Array {
    const bytes = new Uint8Array(this.#length);
    this.pour(bytes, 0);
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
