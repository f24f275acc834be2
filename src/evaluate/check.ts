/** The regression check: every article with its expectations and the known differences of its folder. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Article, Extraction } from '../record/types.js';
import { acceptDifferences } from './accept.js';
import { findArticles, readArticle } from './articles.js';
import { type Comparison, compare, type Difference } from './compare.js';
import { ExpectationError, type Expected } from './expected.js';
import { expectedFrom, formatExpected } from './format.js';
import { formatKnown, KNOWN_FILE, type Known, parseKnown } from './known.js';
import { parseExpected } from './parse.js';
import { type Score, scores } from './score.js';

export interface ArticleCheck {
  readonly path: string;
  readonly expectedFile: string;
  /** Not listed as known. */
  readonly fresh: readonly Difference[];
  readonly known: readonly Difference[];
  /** Keys that are listed as known and did not occur. */
  readonly gone: readonly string[];
  readonly comparison: Comparison;
  readonly extraction: Extraction;
  readonly text: string;
}

export interface CheckResult {
  readonly articles: readonly ArticleCheck[];
  readonly withoutExpectations: readonly string[];
  /** Expectations without an article. */
  readonly orphans: readonly string[];
  /** Articles named in a list of known differences that are not there: "file: article". */
  readonly strangers: readonly string[];
  /** Paths, articles and files that could not be read, one line each. */
  readonly errors: readonly string[];
  readonly scores: readonly Score[];
  /** 0 fine, 1 differences, 2 nothing could be done. */
  readonly exitCode: 0 | 1 | 2;
}

/** Checks all articles below the paths. Reads only; the extraction itself is the caller's. */
export async function checkPaths(
  paths: readonly string[],
  extract: (article: Article) => Extraction,
): Promise<CheckResult> {
  const found = await findArticles(paths);
  const errors = [...found.errors];
  const lists = new Map<string, Known>();
  const articles: ArticleCheck[] = [];
  for (const { path, expectedFile, hasExpectations } of found.articles) {
    if (!hasExpectations) continue;
    try {
      const expected = parseExpected(readFileSync(expectedFile, 'utf8'), expectedFile);
      const known = knownIn(dirname(path), lists).get(basename(path)) ?? new Map<string, string | null>();
      const article = await readArticle(path, expected.reading);
      if (typeof article === 'string') errors.push(`${path}: ${article}`);
      else articles.push(checkArticle(path, expectedFile, expected, known, article, extract(article)));
    } catch (error) {
      if (!(error instanceof ExpectationError)) throw error;
      if (!errors.includes(error.message)) errors.push(error.message);
    }
  }
  const withoutExpectations = found.articles.filter((one) => !one.hasExpectations).map(({ path }) => path);
  const strangers = strangersIn(lists);
  const wrong = articles.some(({ fresh, gone }) => fresh.length > 0 || gone.length > 0);
  const failed = wrong || errors.length > 0 || found.orphans.length > 0 || strangers.length > 0;
  return {
    articles,
    withoutExpectations,
    orphans: found.orphans,
    strangers,
    errors,
    scores: scores(articles.map(({ comparison }) => comparison.counts)),
    exitCode: articles.length === 0 ? 2 : failed ? 1 : 0,
  };
}

function checkArticle(
  path: string,
  expectedFile: string,
  expected: Expected,
  listed: ReadonlyMap<string, string | null>,
  article: Article,
  extraction: Extraction,
): ArticleCheck {
  const comparison = compare(expected, extraction, article.text);
  const { differences } = comparison;
  // An expectation that no longer fits its article is a mistake in the file, never a known weakness.
  const isKnown = ({ key, type }: Difference): boolean => type !== 'obsolete' && listed.has(key);
  const keys = new Set(differences.map(({ key }) => key));
  return {
    path,
    expectedFile,
    fresh: differences.filter((difference) => !isKnown(difference)),
    known: differences.filter(isKnown),
    gone: [...listed.keys()].filter((key) => !keys.has(key)),
    comparison,
    extraction,
    text: article.text,
  };
}

function knownIn(folder: string, lists: Map<string, Known>): Known {
  const cached = lists.get(folder);
  if (cached) return cached;
  const file = join(folder, KNOWN_FILE);
  const known: Known = existsSync(file) ? parseKnown(readFileSync(file, 'utf8'), file) : new Map();
  lists.set(folder, known);
  return known;
}

function strangersIn(lists: ReadonlyMap<string, Known>): string[] {
  const strangers: string[] = [];
  for (const [folder, known] of lists) {
    for (const name of known.keys()) {
      if (!existsSync(join(folder, name))) strangers.push(`${join(folder, KNOWN_FILE)}: ${name}`);
    }
  }
  return strangers;
}

/** Accepts what the extraction gave as what is expected; articles without expectations get them. Returns the files written. */
export async function accept(
  result: CheckResult,
  extract: (article: Article) => Extraction,
): Promise<readonly string[]> {
  const written: string[] = [];
  for (const { expectedFile, comparison, extraction, text } of result.articles) {
    if (comparison.differences.length === 0) continue;
    const source = readFileSync(expectedFile, 'utf8');
    writeFileSync(expectedFile, acceptDifferences(source, comparison, extraction, text));
    written.push(expectedFile);
  }
  const { articles } = await findArticles(result.withoutExpectations);
  for (const { path, expectedFile } of articles) {
    const article = await readArticle(path, {});
    if (typeof article === 'string') continue;
    writeFileSync(expectedFile, formatExpected(expectedFrom(extract(article), article.text)));
    written.push(expectedFile);
  }
  return written;
}

/** Rewrites the lists of known differences in the folders of the checked articles; reasons that still apply stay. */
export function updateKnown(result: CheckResult): readonly string[] {
  const lists = new Map<string, Map<string, Map<string, string | null>>>();
  for (const { path, fresh, known } of result.articles) {
    const file = join(dirname(path), KNOWN_FILE);
    const old: Known = existsSync(file) ? parseKnown(readFileSync(file, 'utf8'), file) : new Map();
    const list = lists.get(file) ?? new Map([...old].map(([name, entries]) => [name, new Map(entries)]));
    lists.set(file, list);
    const entries = new Map<string, string | null>();
    for (const { type, key } of [...known, ...fresh]) {
      if (type !== 'obsolete') entries.set(key, old.get(basename(path))?.get(key) ?? null);
    }
    list.set(basename(path), new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1))));
  }
  const written: string[] = [];
  for (const [file, list] of lists) {
    const there = [...list].filter(([name]) => existsSync(join(dirname(file), name)));
    const text = formatKnown(new Map(there.sort(([a], [b]) => (a < b ? -1 : 1))));
    if (existsSync(file) ? readFileSync(file, 'utf8') === text : there.every(([, entries]) => entries.size === 0))
      continue;
    writeFileSync(file, text);
    written.push(file);
  }
  return written;
}
