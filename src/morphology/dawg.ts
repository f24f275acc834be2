/** A directed acyclic word graph over bytes (the double-array layout of the dawgdic library), read in place. */

const HAS_VALUE = 0x100;
const LABEL = 0x800000ff;

export class Dawg {
  /** @param guide first child and next sibling of every unit; empty when only values are looked up */
  constructor(
    private readonly units: Int32Array,
    private readonly guide: Uint8Array,
  ) {}

  /** The child of a node by a byte, or -1. The root is 0. */
  child(node: number, byte: number): number {
    const unit = this.units[node]!;
    const next = node ^ ((unit >>> 10) << ((unit & 0x200) >>> 6)) ^ byte;
    return (this.units[next]! & LABEL) === byte ? next : -1;
  }

  /** The value that hangs at a node, or -1. */
  value(node: number): number {
    const unit = this.units[node]!;
    if ((unit & HAS_VALUE) === 0) return -1;
    return this.units[node ^ ((unit >>> 10) << ((unit & 0x200) >>> 6))]! & 0x7fffffff;
  }

  /**
   * Appends the payloads under a node to `out`: `width` numbers each, every number coded in two bytes.
   * Returns the new length of `out`.
   */
  payloads(node: number, width: number, out: number[], length: number): number {
    return this.descend(node, 0, width * 2, out, length);
  }

  private readonly path = new Uint8Array(8);

  private descend(node: number, depth: number, bytes: number, out: number[], length: number): number {
    if (depth === bytes) {
      for (let i = 0; i < bytes; i += 2) out[length++] = ((this.path[i]! ^ 1) << 6) + (this.path[i + 1]! >> 1);
      return length;
    }
    let end = length;
    let byte = this.guide[node * 2]!;
    while (byte !== 0) {
      const next = this.child(node, byte);
      if (next < 0) break;
      this.path[depth] = byte;
      end = this.descend(next, depth + 1, bytes, out, end);
      byte = this.guide[next * 2 + 1]!;
    }
    return end;
  }
}
