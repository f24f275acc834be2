/** Which records belong to which shard: by a hash of where they come from, so no machine need read all of it. */
import type { Shard } from './types.js';

/** FNV-1a over UTF-16 code units, finished so that neighbouring lines spread evenly. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}

/** Whether the record at `line` of `path` (null: stdin) belongs to the shard. */
export function inShard(path: string | null, line: number | null, shard: Shard): boolean {
  return hashOf(`${path ?? '-'}\n${line ?? 0}`) % shard.of === shard.index - 1;
}

/** Reads "2/8". Throws an Error with the remedy for anything else. */
export function parseShard(value: string): Shard {
  const found = /^(\d+)\/(\d+)$/u.exec(value);
  const index = Number(found?.[1]);
  const of = Number(found?.[2]);
  if (!found || of < 1 || index < 1 || index > of) {
    throw new Error(`--shard takes i/n with 1 <= i <= n, such as 2/8; "${value}" is none such`);
  }
  return { index, of };
}
