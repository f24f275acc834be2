/** Dictionary folders -> sources: the reading of files, and their content hash. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Source {
  /** Folder that the file lies in, as given. */
  readonly folder: string;
  readonly path: string;
  readonly bytes: Buffer;
}

/** Reads the YAML files of folders in name order; a file of a later folder does not hide one of an earlier. */
export function readSources(folders: readonly string[]): Source[] {
  const sources: Source[] = [];
  for (const folder of folders) {
    walk(folder, '', (path) => sources.push({ folder, path, bytes: readFileSync(join(folder, path)) }));
  }
  return sources;
}

/** A file as it can be known without reading it. */
export type Stamp = readonly [path: string, size: number, modified: number, changed: number];

/** The stamps of the files that `readSources` would read, in its order. */
export function readStamps(folders: readonly string[]): Stamp[] {
  const stamps: Stamp[] = [];
  for (const folder of folders) {
    walk(folder, '', (inside) => {
      const path = join(folder, inside);
      const { size, mtimeMs, ctimeMs } = statSync(path);
      stamps.push([path, size, mtimeMs, ctimeMs]);
    });
  }
  return stamps;
}

function walk(folder: string, inside: string, visit: (path: string) => void): void {
  const items = readdirSync(join(folder, inside), { withFileTypes: true });
  items.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const item of items) {
    const path = inside ? `${inside}/${item.name}` : item.name;
    if (item.isDirectory()) walk(folder, path, visit);
    else if (/\.ya?ml$/.test(item.name)) visit(path);
  }
}

/** Content hash of dictionaries: paths and bytes in order, first 16 hex digits of SHA-256. */
export function hashSources(sources: readonly Source[]): string {
  const hash = createHash('sha256');
  for (const s of sources) hash.update(s.path).update('\0').update(s.bytes).update('\0');
  return hash.digest('hex').slice(0, 16);
}
