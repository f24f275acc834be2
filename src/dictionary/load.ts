/** Folders -> compiled dictionaries, by way of a cache that is keyed by the content of the files. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Morphology, ReadFile } from '../morphology/index.js';
import { compileParts } from './compile.js';
import { COMPILED_VERSION, type Compiled } from './compiled.js';
import { DictionaryError } from './errors.js';
import type { RawFile } from './model.js';
import { parseSource } from './parse.js';
import { hashSources, readSources, readStamps, type Source } from './read.js';
import { unknownSections } from './sections.js';
import { knownHash, rememberHash } from './stamps.js';
import { assemble, type FlatParts, pack, unpack } from './store.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The dictionaries that come with svodka. */
export const BUILT_IN = join(root, 'dictionaries');

/** Loads the built-in dictionaries and, over them, `folders` in order; compiled files are read with `readFile`. Throws DictionaryError for the first mistake. */
export function loadDictionaries(
  folders: readonly string[],
  morphology: () => Morphology,
  readFile: ReadFile = readFileSync,
): Compiled {
  const all = [BUILT_IN, ...folders];
  const stamps = readStamps(all);
  const known = knownHash(stamps, cacheFolders());
  const before = known === null ? null : cached(known, readFile);
  if (before) return before;
  const sources = readSources(all);
  const hash = hashSources(sources);
  rememberHash(stamps, hash, cacheFolders());
  const found = cached(hash, readFile);
  if (found) return found;
  let parts: FlatParts;
  try {
    parts = compileSources(sources, hash, morphology());
  } catch (error) {
    throw error instanceof DictionaryError ? inItsFolder(error, sources) : error;
  }
  store(parts, hash, folders.length > 0);
  return assemble(parts);
}

/** Throws DictionaryError for the first mistake, a section of an own dictionary that nothing reads among them. */
function compileSources(sources: readonly Source[], hash: string, morphology: Morphology): FlatParts {
  const files = sources.map(parseSource);
  const isOwn = (_: RawFile, i: number): boolean => sources[i]?.folder !== BUILT_IN;
  const builtIn = files.filter((file, i) => !isOwn(file, i));
  const [unread] = unknownSections(files.filter(isOwn), builtIn);
  if (unread) throw unread;
  return compileParts(files, hash, morphology);
}

/** The same mistake, its file named as it can be opened from where the command was given. */
function inItsFolder({ file, line, message }: DictionaryError, sources: readonly Source[]): DictionaryError {
  const source = sources.findLast(({ path }) => path === file);
  const place = source ? join(source.folder, file) : file;
  return new DictionaryError(place, line, message.slice(`${file}:${line}: `.length));
}

/** The content hash of folders, without reading files that have not changed since they were last read. */
export function hashFolders(folders: readonly string[]): string {
  const stamps = readStamps(folders);
  const known = knownHash(stamps, cacheFolders());
  if (known !== null) return known;
  const hash = hashSources(readSources(folders));
  rememberHash(stamps, hash, cacheFolders());
  return hash;
}

/** The compiled form of a hash, if it lies in a cache whole. */
function cached(hash: string, readFile: ReadFile): Compiled | null {
  for (const place of [...cachePlaces(hash, false), ...cachePlaces(hash, true)]) {
    if (!existsSync(place)) continue;
    const bytes = readFile(place);
    const compiled = unpack(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    if (compiled && compiled.header.hash === hash) return compiled;
  }
  return null;
}

/** Beside the code (made by the build), then the user's cache. */
function cacheFolders(): string[] {
  return [join(root, 'dist'), join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'svodka')];
}

/** Names tell those with own folders, so that bin/svodka.js knows which to begin with. */
const OWN = 'dictionaries-own-';
/** Compiled forms with own folders that are kept: each edit makes one of 18 MB. */
const MOST_OWN = 8;

/** Where the compiled form of a hash may lie. */
function cachePlaces(hash: string, own: boolean): string[] {
  const name = `${own ? OWN : 'dictionaries-'}${COMPILED_VERSION}-${hash}.bin`;
  return cacheFolders().map((folder) => join(folder, name));
}

/** A cache that cannot be written is no error: the next run compiles again. */
function store(parts: FlatParts, hash: string, own: boolean): void {
  for (const place of cachePlaces(hash, own)) {
    try {
      mkdirSync(dirname(place), { recursive: true });
      const temporary = `${place}.${process.pid}`;
      writeFileSync(temporary, pack(parts));
      renameSync(temporary, place);
      if (own) forgetOld(dirname(place));
      return;
    } catch {
      // try the next place
    }
  }
}

/** Removes the oldest of those with own folders. */
function forgetOld(folder: string): void {
  const own = readdirSync(folder)
    .filter((name) => name.startsWith(OWN))
    .map((name) => ({ path: join(folder, name), made: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.made - a.made);
  for (const { path } of own.slice(MOST_OWN)) rmSync(path, { force: true });
}
