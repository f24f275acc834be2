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
    const { units, guide, path, nodes } = this;
    const bytes = width * 2;
    let end = length;
    let depth = 0;
    let byte = guide[node * 2]!;
    nodes[0] = node;
    for (;;) {
      const parent = nodes[depth]!;
      const unit = units[parent]!;
      const next = parent ^ ((unit >>> 10) << ((unit & 0x200) >>> 6)) ^ byte;
      if (byte === 0 || (units[next]! & LABEL) !== byte) {
        if (depth === 0) return end;
        depth--;
        byte = guide[parent * 2 + 1]!;
        continue;
      }
      path[depth] = byte;
      if (depth + 1 < bytes) {
        depth++;
        nodes[depth] = next;
        byte = guide[next * 2]!;
        continue;
      }
      for (let i = 0; i < bytes; i += 2) out[end++] = ((path[i]! ^ 1) << 6) + (path[i + 1]! >> 1);
      byte = guide[next * 2 + 1]!;
    }
  }

  private readonly path = new Uint8Array(8);
  private readonly nodes = new Int32Array(8);
}
