/** `svodka dictionary list` and `show`: what the dictionaries hold, and where. */
import { BUILT_IN } from '../dictionary/load.js';
import type { RawFile } from '../dictionary/model.js';
import { parseSource } from '../dictionary/parse.js';
import { readSources } from '../dictionary/read.js';
import { closest } from '../dictionary/suggest.js';
import { fold } from '../text/characters.js';
import { CommandFailure } from './failure.js';

interface Shelf {
  /** As printed before a file's path. */
  readonly folder: string;
  readonly files: readonly RawFile[];
}

function shelves(folders: readonly string[]): Shelf[] {
  return [BUILT_IN, ...folders].map((folder) => ({
    folder: folder === BUILT_IN ? 'dictionaries' : folder.replace(/\/$/u, ''),
    files: readSources([folder]).map(parseSource),
  }));
}

/** One line a file: names, words of classes, rules, examples. `kind` limits it to one kind. */
export function listFiles(folders: readonly string[], kind: string | undefined): string {
  const rows: string[][] = [];
  for (const { folder, files } of shelves(folders)) {
    for (const file of files) {
      if (kind !== undefined && file.kind !== kind) continue;
      const words = [...file.classes.values()].flat();
      const parts = [file.entries, words, file.rules];
      const examples = parts.flat().reduce((n, { value }) => n + (value.examples?.length ?? 0), 0);
      rows.push([`${folder}/${file.path}`, file.kind, ...[...parts.map((p) => p.length), examples].map(String)]);
    }
  }
  if (rows.length === 0) {
    const kinds = [...new Set(shelves(folders).flatMap(({ files }) => files.map((file) => file.kind)))].sort();
    const hint = closest(kind ?? '', kinds);
    throw new CommandFailure(
      `no dictionary of kind "${kind}"; ${hint ? `did you mean "${hint}"?` : `there are ${kinds.join(', ')}`}`,
    );
  }
  return table([['file', 'kind', 'names', 'words', 'rules', 'examples'], ...rows]);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return `${rows.map(line).join('\n')}\n`;
}

/** Everything of that name: entries by name or alias, words of classes, rules, classes. */
export function showName(folders: readonly string[], name: string): string {
  const wanted = fold(name.replace(/^#/u, ''));
  const lines: string[] = [];
  const known: string[] = [];
  for (const { folder, files } of shelves(folders)) {
    for (const file of files) {
      const add = (line: number, what: string, value: object): void => {
        lines.push(`${folder}/${file.path}:${line}: ${what}`);
        for (const [key, field] of Object.entries(value)) lines.push(`    ${key}: ${text(field)}`);
      };
      for (const { value, line } of file.entries) {
        known.push(value.name);
        const names = [value.name, ...(value.aliases ?? [])];
        if (names.some((n) => fold(n) === wanted))
          add(line, state(file.kind, value.off), { ...file.defaults, ...value });
      }
      for (const { value, line } of file.rules) {
        known.push(value.name);
        if (value.name === name) add(line, state(`rule of kind ${file.kind}`, value.off), value);
      }
      for (const [className, words] of file.classes) {
        known.push(className);
        const asked = fold(className) === wanted;
        if (asked) lines.push(`${folder}/${file.path}: class #${className}, entries: ${words.length}`);
        for (const { value, line } of words) {
          const spellings = value.words ?? (value.word === undefined ? [] : [value.word]);
          if (asked) lines.push(`    ${state(spellings.join(', '), value.off)} (line ${line})`);
          if (spellings.some((word) => fold(word) === wanted))
            add(line, state(`word of #${className}`, value.off), value);
        }
      }
    }
  }
  if (lines.length === 0) {
    const hint = closest(name.replace(/^#/u, ''), known);
    throw new CommandFailure(
      `nothing in the dictionaries is called "${name}"${hint ? `; did you mean "${hint}"?` : ''}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function state(what: string, off: boolean | undefined): string {
  return off === true ? `${what}, switched off here` : what;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
