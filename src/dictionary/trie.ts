/** A trie over form keys, frozen into flat arrays. */

export class TrieBuilder {
  private readonly children: Map<number, number>[] = [new Map()];
  private readonly terminals: number[][] = [[]];

  /** Adds a name: for each token the keys under which its forms are known. */
  add(keys: readonly number[], name: number): void {
    let node = 0;
    for (const key of keys) {
      let child = this.children[node]!.get(key);
      if (child === undefined) {
        child = this.children.length;
        this.children[node]!.set(key, child);
        this.children.push(new Map());
        this.terminals.push([]);
      }
      node = child;
    }
    this.terminals[node]!.push(name);
  }

  freeze(): { edges: Int32Array; endStarts: Int32Array; ends: Int32Array } {
    let count = 0;
    for (const map of this.children) count += map.size;
    let size = 16;
    while (size < count * 2) size *= 2;
    const edges = new Int32Array(size * 3).fill(-1);
    this.children.forEach((map, node) => {
      for (const [key, child] of map) {
        let slot = edgeHash(node, key) & (size - 1);
        while (edges[slot * 3] !== -1) slot = (slot + 1) & (size - 1);
        edges[slot * 3] = node;
        edges[slot * 3 + 1] = key;
        edges[slot * 3 + 2] = child;
      }
    });
    const endStarts = new Int32Array(this.terminals.length + 1);
    const ends: number[] = [];
    this.terminals.forEach((names, node) => {
      ends.push(...names);
      endStarts[node + 1] = ends.length;
    });
    return { edges, endStarts, ends: Int32Array.from(ends) };
  }
}

function edgeHash(node: number, key: number): number {
  const h = Math.imul(node, 0x9e3779b1) ^ Math.imul(key, 0x85ebca6b);
  return (h ^ (h >>> 15)) >>> 0;
}

/** Child of `node` by `key`, or -1. */
export function childOf(edges: Int32Array, node: number, key: number): number {
  const mask = edges.length / 3 - 1;
  let slot = edgeHash(node, key) & mask;
  for (;;) {
    const at = slot * 3;
    const owner = edges[at]!;
    if (owner === -1) return -1;
    if (owner === node && edges[at + 1] === key) return edges[at + 2]!;
    slot = (slot + 1) & mask;
  }
}
