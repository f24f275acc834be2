/** Folders -> compiled dictionaries, by way of a cache that is keyed by the content of the files. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Morphology } from '../morphology/index.js';
import { compileParts } from './compile.js';
import { COMPILED_VERSION, type Compiled } from './compiled.js';
import { parseSource } from './parse.js';
import { hashSources, readSources } from './read.js';
import { assemble, type FlatParts, pack, unpack } from './store.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The dictionaries that come with svodka. */
export const BUILT_IN = join(root, 'dictionaries');

/** Loads the built-in dictionaries and, over them, `folders` in order. Throws DictionaryError for the first mistake. */
export function loadDictionaries(folders: readonly string[], morphology: () => Morphology): Compiled {
  const sources = readSources([BUILT_IN, ...folders]);
  const hash = hashSources(sources);
  for (const place of cachePlaces(hash)) {
    if (!existsSync(place)) continue;
    const cached = unpack(readFileSync(place));
    if (cached && cached.header.hash === hash) return cached;
  }
  const parts = compileParts(sources.map(parseSource), hash, morphology());
  store(parts, hash);
  return assemble(parts);
}

/** Where the compiled form of a hash may lie: beside the code (made by the build), then the user's cache. */
export function cachePlaces(hash: string): string[] {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const name = `dictionaries-${COMPILED_VERSION}-${hash}.bin`;
  return [join(root, 'dist', name), join(cache, 'svodka', name)];
}

/** A cache that cannot be written is no error: the next run compiles again. */
function store(parts: FlatParts, hash: string): void {
  for (const place of cachePlaces(hash)) {
    try {
      mkdirSync(dirname(place), { recursive: true });
      const temporary = `${place}.${process.pid}`;
      writeFileSync(temporary, pack(parts));
      renameSync(temporary, place);
      return;
    } catch {
      // try the next place
    }
  }
}
