/**
 * Content hashes that need not be worked out again: a small file remembers which sizes and times of change the files
 * had when they were last read. The content hash stays the identity; this only spares reading on every start.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stamp } from './read.js';

/** Milliseconds: a file that was changed so lately may change again without a new time. */
const SETTLED = 2000;

/** The content hash of files with these stamps, if a cache folder knows it. */
export function knownHash(stamps: readonly Stamp[], folders: readonly string[]): string | null {
  const wanted = JSON.stringify(stamps);
  for (const folder of folders) {
    try {
      const text = readFileSync(placeIn(folder, stamps), 'utf8');
      const end = text.indexOf('\n');
      if (text.slice(end + 1) === wanted) return text.slice(0, end);
    } catch {
      // not known here
    }
  }
  return null;
}

/** Remembers the hash in the first folder that can be written to; nowhere while a file is too fresh. */
export function rememberHash(stamps: readonly Stamp[], hash: string, folders: readonly string[]): void {
  const now = Date.now();
  if (stamps.some(([, , modified, changed]) => Math.max(modified, changed) > now - SETTLED)) return;
  for (const folder of folders) {
    try {
      mkdirSync(folder, { recursive: true });
      const place = placeIn(folder, stamps);
      const temporary = `${place}.${process.pid}`;
      writeFileSync(temporary, `${hash}\n${JSON.stringify(stamps)}`);
      renameSync(temporary, place);
      return;
    } catch {
      // try the next folder
    }
  }
}

/** One file for each list of files. */
function placeIn(folder: string, stamps: readonly Stamp[]): string {
  const paths = createHash('sha256');
  for (const [path] of stamps) paths.update(path).update('\0');
  return join(folder, `stamps-${paths.digest('hex').slice(0, 16)}.txt`);
}
