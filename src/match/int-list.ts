/** Integers in one typed array that grows. Readers hold `array` for the length of a scan: what stands there stays. */
export class IntList {
  array: Int32Array = new Int32Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.array.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.array);
      this.array = larger;
    }
    this.array[this.length++] = value;
  }
}
