/** Large files whose reading was begun before there was any code to read them with: bin/svodka.js does that. */
import type { SharedFiles } from './shared-files.js';

let begun: Promise<SharedFiles> | null = null;

/** Hands over what is being read; the promise never fails: a file that cannot be read is not among the files. */
export function readingAhead(files: Promise<SharedFiles>): void {
  begun = files;
}

/** What was read ahead, once; later none. */
export async function readAhead(): Promise<SharedFiles> {
  const files = begun;
  begun = null;
  return (await files) ?? new Map();
}
