/** PATHs -> articles with what stands beside them: expectations and known differences. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileType, isExpectation } from '../input/format.js';
import { readPiece } from '../input/read/index.js';
import { walk } from '../input/walk.js';
import type { Article } from '../record/types.js';

export interface Found {
  /** As printed. */
  readonly path: string;
  /** Where its expectations stand, or would stand. */
  readonly expectedFile: string;
  readonly hasExpectations: boolean;
}

export interface FoundPaths {
  readonly articles: readonly Found[];
  /** Expectations in the same folders without an article. */
  readonly orphans: readonly string[];
  readonly errors: readonly string[];
}

const EXPECTED = '.expected.yaml';

/** Finds articles as `extract` does; dumps and archives hold many articles and cannot have expectations. */
export async function findArticles(paths: readonly string[]): Promise<FoundPaths> {
  const articles: Found[] = [];
  const errors: string[] = [];
  // A file of expectations stands for its article.
  const meant = paths.map((path) => (isExpectation(path) ? articleOf(path) : path));
  for await (const file of walk(meant, { exclude: [], from: null })) {
    if (file.error) errors.push(`${file.path}: ${file.error.message}`);
    else if (isSingle(file.path)) {
      const expectedFile = `${stem(file.path)}${EXPECTED}`;
      articles.push({ path: file.path, expectedFile, hasExpectations: existsSync(expectedFile) });
    }
  }
  const folders = new Set(meant.filter((path) => !articles.some((article) => article.path === path)));
  const searched = new Set([...folders, ...articles.map(({ path }) => dirname(path))].filter(isFolder));
  const wanted = new Set(articles.map(({ expectedFile }) => join(expectedFile)));
  const orphans: string[] = [];
  for (const folder of folders.size === 0 ? [] : searched) {
    for (const name of readdirSync(folder).sort()) {
      const file = join(folder, name);
      if (name.endsWith(EXPECTED) && !wanted.has(file)) orphans.push(file);
    }
  }
  return { articles, orphans, errors };
}

function isFolder(path: string): boolean {
  try {
    readdirSync(path);
    return true;
  } catch {
    return false;
  }
}

function isSingle(path: string): boolean {
  const { format, container, compression } = fileType(path);
  return container === null && compression === null && (format === 'text' || format === 'html' || format === null);
}

function stem(path: string): string {
  const name = basename(path);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? path : path.slice(0, path.length - name.length + dot);
}

function articleOf(expectedFile: string): string {
  const base = expectedFile.slice(0, -EXPECTED.length);
  const html = `${base}.html`;
  return existsSync(html) ? html : `${base}.txt`;
}

/** Reads one article as `extract` would with `--published` and `--encoding`. Returns what is wrong as a string. */
export async function readArticle(
  path: string,
  reading: { readonly published?: string; readonly encoding?: string },
): Promise<Article | string> {
  const next = { argument: 0, path, member: null, bytes: 0, records: 0, table: null, finished: true, stamp: '' };
  const format = fileType(path).format ?? 'text';
  const piece = {
    path,
    format,
    bytes: readFileSync(path),
    file: null,
    line: 0,
    table: null,
    error: null,
    size: 0,
    next,
  };
  const options = {
    encoding: reading.encoding ?? null,
    published: reading.published ?? null,
    columns: null,
    html: false,
    maxArticleBytes: 16 << 20,
  };
  for await (const read of readPiece(piece, options)) {
    return read.kind === 'article' ? read.article : read.error.error.message;
  }
  return 'there is no article in it';
}
