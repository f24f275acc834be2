/** The entry of the bundle that starts at once: the program with the verb that is run most inside. */
import { readingAhead } from '../batch/read-ahead.js';
import type { SharedFiles } from '../batch/shared-files.js';
import { register } from './extract.js';
import { main } from './main.js';

/** Runs a command line (`process.argv`); sets the exit code. `ahead`: files that are being read meanwhile. */
export function start(argv: readonly string[], ahead?: Promise<SharedFiles>): Promise<void> {
  if (ahead !== undefined) readingAhead(ahead);
  return main(argv, { extract: register });
}
