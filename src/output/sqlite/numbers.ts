/** Whole numbers of 32 bits in a row that grows. */
export class Numbers {
  #numbers = new Int32Array(1 << 12);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const longer = new Int32Array(this.#length * 2);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers[this.#length++] = number;
  }

  /** Puts a number where another one stands. */
  patch(at: number, number: number): void {
    this.#numbers[at] = number;
  }

  clear(): void {
    this.#length = 0;
  }

  /** Their bytes, until the next comes. */
  view(): Uint8Array {
    return new Uint8Array(this.#numbers.buffer, 0, this.#length * 4);
  }
}

/** The numbers of a part of a payload. */
export const numbersOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Int32Array =>
  new Int32Array(buffer, byteOffset, byteLength / 4);
