/** Annotations of a GitHub workflow, at the line of the expectation; the figures follow as plain text. */
import { describe } from './describe.js';
import { text } from './text.js';
import type { Reporter } from './types.js';

export const github: Reporter = (result) => {
  const lines: string[] = [];
  for (const { path, expectedFile, fresh, gone } of result.articles) {
    for (const difference of fresh) {
      const title = `${difference.kind ?? 'document'} ${difference.type}`;
      lines.push(command('error', describe(difference), expectedFile, difference.line, title));
    }
    for (const key of gone)
      lines.push(command('error', `no longer differs: ${key}`, path, 0, 'known difference has gone'));
  }
  for (const file of result.orphans) lines.push(command('error', 'its article is not there', file, 0, 'obsolete'));
  for (const name of result.strangers) lines.push(command('error', name, null, 0, 'obsolete'));
  for (const error of result.errors) lines.push(command('error', error, null, 0, 'error'));
  for (const path of result.withoutExpectations)
    lines.push(command('warning', 'has no expectations', path, 0, 'check'));
  const figures = text({ ...result, articles: result.articles.map((one) => ({ ...one, fresh: [], gone: [] })) });
  return lines.length === 0 ? figures : `${lines.join('\n')}\n${summary(figures)}`;
};

/** Only the table and the sum: the differences stand above as annotations. */
function summary(figures: string): string {
  const at = figures.indexOf('precision');
  return at < 0
    ? ''
    : figures
        .slice(figures.lastIndexOf('\n', at) + 1)
        .split('\n\n', 1)[0]!
        .concat('\n');
}

function command(
  level: 'error' | 'warning',
  message: string,
  file: string | null,
  line: number,
  title: string,
): string {
  const properties = [
    ...(file === null ? [] : [`file=${property(file)}`]),
    ...(line > 0 ? [`line=${line}`] : []),
    `title=${property(title)}`,
  ];
  return `::${level} ${properties.join(',')}::${data(message)}`;
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
