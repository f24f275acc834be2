/** For the terminal: differences by article, then the figures, then what to do. */
import { dirname, join } from 'node:path';
import type { ArticleCheck } from '../check.js';
import { KNOWN_FILE } from '../known.js';
import type { Score } from '../score.js';
import { describe } from './describe.js';
import type { Reporter } from './types.js';

export const text: Reporter = (result) => {
  const lines: string[] = [];
  for (const article of result.articles) lines.push(...articleLines(article));
  for (const path of result.withoutExpectations)
    lines.push(`${path}: has no expectations; svodka check -u writes them`);
  for (const file of result.orphans) lines.push(`${file}: obsolete, its article is not there`);
  for (const name of result.strangers) lines.push(`${name}: obsolete, there is no such article`);
  for (const error of result.errors) lines.push(error);
  if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
  if (result.articles.length > 0) lines.push(...table(result.scores), '');
  const sum = (count: (article: ArticleCheck) => number): number =>
    result.articles.reduce((total, article) => total + count(article), 0);
  const fresh = sum((article) => article.fresh.length);
  const gone = sum((article) => article.gone.length);
  lines.push(
    `${plural(result.articles.length, 'article')}: ${plural(fresh, 'new difference')}, ` +
      `${plural(
        sum((article) => article.known.length),
        'known difference',
      )} remaining` +
      (gone > 0 ? `, ${gone} listed as known but gone (obsolete: svodka check --update-known)` : ''),
  );
  return `${lines.join('\n')}\n`;
};

function articleLines({ path, fresh, gone }: ArticleCheck): string[] {
  if (fresh.length === 0 && gone.length === 0) return [];
  const lines = [path];
  for (const difference of fresh) {
    const place = difference.line > 0 ? `line ${difference.line}` : '';
    const label = difference.type === 'value' ? 'wrong' : difference.type;
    const kind = difference.kind ?? '';
    lines.push(`  ${label.padEnd(8)} ${kind.padEnd(12)} ${place.padEnd(8)} ${describe(difference)}`);
  }
  const file = join(dirname(path), KNOWN_FILE);
  for (const key of gone) lines.push(`  ${'gone'.padEnd(8)} ${key}: no longer differs; remove it from ${file}`);
  return [...lines, ''];
}

function table(scores: readonly Score[]): string[] {
  const head = ['', 'precision', 'recall', 'F1', 'right', 'missing', 'extra', 'values right', 'wrong'];
  const rows = scores.map((score) => [
    score.kind,
    share(score.precision),
    share(score.recall),
    share(score.f1),
    ...[score.right, score.missing, score.extra, score.valuesRight, score.valuesWrong].map(String),
  ]);
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]!.length)));
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}

function share(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
