/** Files that a command line names. */
import { statSync } from 'node:fs';
import { CommandFailure } from './failure.js';

/** Refuses a path at which no file is, before anything is done. Throws `CommandFailure`. */
export function mustBeFile(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new CommandFailure(`${path}: no such file; check the path`);
  if (stats.isDirectory()) throw new CommandFailure(`${path}: it is a folder, a file is needed`);
}
