/** JSON lines to stdout or a file until the other outputs are joined. */
import { openSync, writeSync } from 'node:fs';
import type { Outputs, RenderedBatch } from '../output/types.js';

export function openJsonl(path: string): Outputs {
  const fd = path === '-' ? 1 : openSync(path, 'w');
  return {
    position: null,
    write(batch: RenderedBatch) {
      const bytes = Buffer.from(batch.payloads.jsonl ?? '');
      let at = 0;
      while (at < bytes.length) {
        try {
          at += writeSync(fd, bytes, at);
        } catch (error) {
          if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        }
      }
    },
    commit() {},
    finish: () => ({ added: 0, replaced: 0, unchanged: 0, regenerated: [] }),
    close() {},
  };
}
