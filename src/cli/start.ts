/** The entry of the bundle that starts at once: the program with the verb that is run most inside. */
import { register } from './extract.js';
import { main } from './main.js';

/** Runs a command line (`process.argv`); sets the exit code. */
export function start(argv: readonly string[]): Promise<void> {
  return main(argv, { extract: register });
}
