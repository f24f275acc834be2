/** PATHs of the command line -> files, in an order that never changes: names sorted, one folder at a time. */
import { type Dirent, realpathSync, type Stats, statSync } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { describe, InputError } from './errors.js';
import { isTaken } from './format.js';
import type { Place } from './piece.js';

export interface FoundFile {
  /** Index of the argument that led here. */
  readonly argument: number;
  /** As printed: the argument, then the names below it, with forward slashes. */
  readonly path: string;
  readonly size: number;
  readonly stamp: string;
  /** The path cannot be read. */
  readonly error: { readonly code: string; readonly message: string } | null;
}

export interface WalkOptions {
  /** Folders that are never entered: the run's own results. */
  readonly exclude: readonly string[];
  /** Go on from here; files before it are passed over by name alone. */
  readonly from: Place | null;
}

/** A file named on the command line may have any name; in folders and globs only known kinds are taken. */
export async function* walk(paths: readonly string[], options: WalkOptions): AsyncGenerator<FoundFile> {
  const excluded = new Set(options.exclude.map((path) => resolve(path)));
  for (let argument = options.from?.argument ?? 0; argument < paths.length; argument++) {
    const path = paths[argument]!;
    const from = options.from?.argument === argument ? options.from : null;
    const stats = statOrError(path);
    if (!(stats instanceof Error)) {
      if (stats.isDirectory()) yield* folder(argument, path, { excluded, after: from, matches: null, ancestors: [] });
      else yield found(argument, slashes(path), stats);
      continue;
    }
    if (!isPattern(path)) {
      yield failed(argument, slashes(path), stats);
      continue;
    }
    const { default: picomatch } = await import('picomatch');
    const glob = picomatch.scan(slashes(path));
    const matches = picomatch(slashes(path), { dot: false });
    let any = false;
    for await (const file of folder(argument, glob.base || '.', { excluded, after: from, matches, ancestors: [] })) {
      any = true;
      yield file;
    }
    if (!any && from === null) {
      const message = 'no file matches; check the pattern, and quote it if the shell should leave it alone';
      yield { argument, path, size: 0, stamp: '', error: { code: 'not-found', message } };
    }
  }
}

/** Whether an argument that names nothing on disk is a pattern. */
export function isPattern(path: string): boolean {
  return /[*?[\]{}()!]/u.test(path);
}

const BROKEN_NAME = 'its name is not in UTF-8; rename it, say with convmv -f cp1251 -t utf8 --notest';

interface FolderContext {
  readonly excluded: ReadonlySet<string>;
  readonly after: Place | null;
  readonly matches: ((path: string) => boolean) | null;
  /** Real paths of the folders above, so that a link to one of them is no endless loop. */
  readonly ancestors: readonly string[];
}

async function* folder(argument: number, path: string, context: FolderContext): AsyncGenerator<FoundFile> {
  const { excluded, after, matches } = context;
  const printed = slashes(path);
  let entries: Dirent[];
  let real: string;
  try {
    real = realpathSync(path);
    if (context.ancestors.includes(real)) return;
    entries = await names(path, matches !== null);
  } catch (error) {
    yield failed(argument, printed, error);
    return;
  }
  const ancestors = [...context.ancestors, real];
  for (const entry of entries) {
    const child = path === '.' && matches !== null ? entry.name : join(path, entry.name);
    const childPath = printedChild(printed, entry.name, path === '.' && matches !== null);
    // Resuming: what stands before the place is passed over without a look at the disk.
    const order = after === null ? 1 : comparePaths(childPath, after.path);
    if (order < 0) continue;
    const stats = entry.isDirectory() && order > 0 ? null : statOrError(child);
    if (stats instanceof Error) {
      // a name that is no UTF-8 comes with marks in place of its letters, and is not found by them
      const error = entry.name.includes('\ufffd') ? new InputError('unreadable', BROKEN_NAME) : stats;
      if (matches === null ? isTaken(entry.name) : matches(childPath)) yield failed(argument, childPath, error);
      continue;
    }
    if (stats === null || stats.isDirectory()) {
      if (excluded.has(resolve(child))) continue;
      yield* folder(argument, child, { excluded, after: order === 0 ? after : null, matches, ancestors });
    } else if (stats.isFile() && isTaken(entry.name) && (matches === null || matches(childPath))) {
      yield found(argument, childPath, stats);
    }
  }
}

/** One folder's entries in name order. Names that start with a dot are left out. */
async function names(path: string, forGlob: boolean): Promise<Dirent[]> {
  const entries: Dirent[] = [];
  const directory = await opendir(path, { bufferSize: 1024 });
  for await (const entry of directory) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory() || entry.isSymbolicLink() || forGlob || isTaken(entry.name)) entries.push(entry);
  }
  return entries.sort((a, b) => compareNames(a.name, b.name));
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Order of `path` against the place's path in walking order; 0 when it is that path or a folder above it.
 * Names are compared one by one: "a/b" comes before "a-b" although "-" sorts before "/".
 */
export function comparePaths(path: string, place: string): number {
  const left = path.split('/');
  const right = place.split('/');
  for (let i = 0; i < left.length; i++) {
    const other = right[i];
    if (other === undefined) return 1;
    const order = compareNames(left[i]!, other);
    if (order !== 0) return order;
  }
  return 0;
}

function printedChild(parent: string, name: string, bare: boolean): string {
  if (bare) return name;
  return parent.endsWith('/') ? parent + name : `${parent}/${name}`;
}

function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

function statOrError(path: string): Stats | Error {
  try {
    return statSync(path);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function found(argument: number, path: string, stats: Stats): FoundFile {
  return { argument, path, size: stats.size, stamp: `${stats.size}:${Math.trunc(stats.mtimeMs)}`, error: null };
}

function failed(argument: number, path: string, error: unknown): FoundFile {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return { argument, path, size: 0, stamp: '', error: describe(error, missing ? 'not-found' : 'unreadable') };
}
