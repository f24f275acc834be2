/** Values of command line options -> what they mean; a wrong one is one line that says what is right. */
import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';
import { parseShard } from '../batch/shard.js';
import type { Shard } from '../batch/types.js';
import { type Columns, parseColumns } from '../input/columns.js';
import { parsePublished } from '../input/dates.js';
import { encodingName } from '../input/encoding/names.js';
import { descriptorOf } from '../output/stream.js';
import { KINDS, type Kind } from '../record/types.js';
import { CommandFailure } from './failure.js';

/** "2025-09-01", "1.9.2025", "1 сентября 2025" -> ISO day. */
export function dateOption(value: string): string {
  const day = parsePublished(value);
  if (day === null) throw new InvalidArgumentError(`"${value}" is no date; write it as 2025-09-01.`);
  return day;
}

/** A variable of a script that is not set must not become a file in the folder at hand. */
export function pathOption(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('a name is needed, and this one is empty.');
  return value;
}

/** Standard output has one name, whatever a shell calls it. */
export function outputOption(value: string): string {
  pathOption(value);
  return descriptorOf(value) === process.stdout.fd ? '-' : value;
}

/** Where files of several kinds are to lie. */
export function folderOption(value: string): string {
  if (outputOption(value) === '-')
    throw new InvalidArgumentError('a folder is needed; only one file can go to standard output.');
  return value;
}

export function encodingOption(value: string): string {
  const name = encodingName(value);
  if (name === null) {
    throw new InvalidArgumentError(`no encoding is called so; try utf-8, windows-1251, koi8-r, cp866 or utf-16le.`);
  }
  return name;
}

/** "20MB", "500kB", "1000000" -> bytes. */
export function sizeOption(value: string): number {
  const found = /^(\d+(?:\.\d+)?)\s*([kmg]?)i?b?$/iu.exec(value.trim());
  const unit = { '': 1, k: 1 << 10, m: 1 << 20, g: 1 << 30 }[found?.[2]?.toLowerCase() ?? ''] ?? 1;
  const bytes = Math.round(Number(found?.[1]) * unit);
  if (!found || bytes < 1 || bytes > 256 << 20) {
    throw new InvalidArgumentError('a size between 1 and 256 MB is needed, such as 20MB.');
  }
  return bytes;
}

/** "30", "30s", "500ms" -> milliseconds. */
export function timeOption(value: string): number {
  const found = /^(\d+(?:\.\d+)?)\s*(ms|s|m)?$/iu.exec(value.trim());
  const unit = { ms: 1, s: 1000, m: 60_000 }[found?.[2]?.toLowerCase() ?? 's'] ?? 1000;
  const milliseconds = Number(found?.[1]) * unit;
  if (!found || milliseconds < 100) throw new InvalidArgumentError('a time of at least 100ms is needed, such as 30s.');
  return milliseconds;
}

/** Where `svodka extract` puts its database unless it is told otherwise. */
export const DATABASE = 'out/svodka.sqlite';

export function jobsOption(value: string): number {
  const jobs = Number(value);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256) {
    throw new InvalidArgumentError('a whole number from 1 to 256 is needed.');
  }
  return jobs;
}

export function defaultJobs(): number {
  return availableParallelism();
}

export function shardOption(value: string): Shard {
  return plainly(() => parseShard(value));
}

export function columnsOption(value: string): Columns {
  return plainly(() => parseColumns(value));
}

/** "date,quantity" -> kinds. */
export function kindsOption(value: string): ReadonlySet<Kind> {
  const names = value.split(',').map((name) => name.trim());
  const kinds = KINDS.filter((kind) => names.includes(kind));
  const unknown = names.find((name) => !KINDS.some((kind) => kind === name));
  if (unknown !== undefined) {
    throw new InvalidArgumentError(`there is no kind "${unknown}"; choose among ${KINDS.join(', ')}.`);
  }
  return new Set(kinds);
}

/** "0.9" or "0,9" -> 0.9. */
export function confidenceOption(value: string): number {
  const number = Number(value.replace(',', '.'));
  if (value.trim() === '' || !(number >= 0 && number <= 1)) {
    throw new InvalidArgumentError('a number from 0 to 1 is needed, such as 0.9.');
  }
  return number;
}

/** Gathers the folders of an option that may be given several times. */
export function several(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, pathOption(value)];
}

/** Refuses days that no article can lie between. */
export function checkDays({ since, until }: { readonly since?: string; readonly until?: string }): void {
  if (since !== undefined && until !== undefined && since > until)
    throw new CommandFailure(`--since ${since} is after --until ${until}: no day lies between them`);
}

function plainly<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? `${error.message}.` : String(error));
  }
}
