/** What a file is, by its name. */
import type { Format } from './piece.js';

export type Compression = 'gz' | 'bz2' | 'zst';
export type Container = 'zip' | 'tar';

export interface FileType {
  /** Null: the name says nothing. */
  readonly format: Format | null;
  readonly container: Container | null;
  readonly compression: Compression | null;
  readonly delimiter: 'comma' | 'tab' | null;
}

const FORMATS: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'table',
  tsv: 'table',
  xml: 'feed',
  rss: 'feed',
  atom: 'feed',
};

const COMPRESSIONS: Readonly<Record<string, Compression>> = {
  gz: 'gz',
  tgz: 'gz',
  bz2: 'bz2',
  tbz2: 'bz2',
  zst: 'zst',
  tzst: 'zst',
};

/** Splits "archive.tar.gz", "dump.csv.zst" and the like into what they hold and how. */
export function fileType(name: string): FileType {
  const parts = name.toLowerCase().split(/[/\\]/u).at(-1)!.split('.');
  let last = parts.length > 1 ? parts.pop()! : '';
  const compression = COMPRESSIONS[last] ?? null;
  if (compression !== null) {
    if (last.startsWith('t')) last = 'tar';
    else last = parts.length > 1 ? parts.pop()! : '';
  }
  const container: Container | null = last === 'tar' ? 'tar' : last === 'zip' ? 'zip' : null;
  return {
    format: FORMATS[last] ?? null,
    container,
    compression,
    delimiter: last === 'tsv' ? 'tab' : last === 'csv' ? 'comma' : null,
  };
}

/** Expectations stand beside articles and are never articles. */
export function isExpectation(name: string): boolean {
  return name.endsWith('.expected.yaml') || name.endsWith('.expected.yml');
}

/** A file met in a folder is taken only when its name says that it holds articles. */
export function isTaken(name: string): boolean {
  if (isExpectation(name)) return false;
  const type = fileType(name);
  return type.format !== null || type.container !== null;
}

/** The formats that `--stdin` takes, by the name that people give them. */
export const STDIN_FORMATS: Readonly<Record<string, Format>> = {
  text: 'text',
  txt: 'text',
  html: 'html',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'table',
  tsv: 'table',
  xml: 'feed',
  rss: 'feed',
};
