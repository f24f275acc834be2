/**
 * Rows are written while the names of the collection are still coming, with the key that their article tells. When the
 * bodies are known, the cells of the keys that were joined to others are written again, and nothing else is touched.
 */
import { closeSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from '../../record/types.js';
import { isNameKind, TABLES } from '../columns.js';
import { outputError } from '../errors.js';
import { csvCell, csvText, type Dialect, delimiterOf, LINE_END } from './dialect.js';

const CHUNK = 1 << 22;
const END = Buffer.from(LINE_END);

/** UTF-8 bytes as characters: the files are searched as they lie, without being decoded. */
const asBytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** Puts the identifiers into the CSV files of `folder`. `moved`: key -> identifier, by kind. Throws `OutputError`. */
export function writeIdentifiers(
  folder: string,
  dialect: Dialect,
  moved: ReadonlyMap<Kind, ReadonlyMap<string, string>>,
): void {
  for (const [kind, identifiers] of moved) {
    if (!isNameKind(kind) || identifiers.size === 0) continue;
    const path = join(folder, `${TABLES[kind]}.csv`);
    try {
      rewrite(path, new KeyCells(kind, dialect, cells(identifiers, dialect)));
    } catch (error) {
      throw outputError(error, path);
    }
  }
}

/** The cells of one file that hold keys. Few keys are replaced: a cell is looked at closely only when its key is. */
class KeyCells {
  private readonly begin: string;
  private readonly delimiter: string;
  private readonly unquoted: RegExp;
  private readonly quoted = /"(?:[^"]|"")*"/y;
  /** A key's cell is told by what stands after it to the end of the row: rule, confidence, entry. */
  private readonly after: RegExp;

  constructor(
    kind: Kind,
    dialect: Dialect,
    private readonly replaced: ReadonlyMap<string, string>,
  ) {
    const d = delimiterOf(dialect);
    const entry = `(?:"(?:[^"]|"")*"|[^"${d}\\r\\n]*)`;
    this.begin = `${kind}:`;
    this.delimiter = d;
    this.unquoted = new RegExp(`[^"${d}\\r\\n]*`, 'y');
    this.after = new RegExp(`${d}[a-z][\\w.-]*${d}"?[\\d.,]+"?${d}${entry}\\r\\n`, 'y');
  }

  /** The rows with the identifiers put in. */
  rewritten(rows: string): string {
    const { begin, delimiter, replaced, after } = this;
    let out = '';
    let done = 0;
    for (let at = rows.indexOf(begin); at >= 0; at = rows.indexOf(begin, at + 1)) {
      const quoted = rows[at - 1] === '"';
      const start = quoted ? at - 1 : at;
      if (start < done || rows[start - 1] !== delimiter) continue;
      const form = quoted ? this.quoted : this.unquoted;
      form.lastIndex = start;
      const cell = form.exec(rows)?.[0];
      const other = cell === undefined ? undefined : replaced.get(cell);
      if (cell === undefined || other === undefined) continue;
      after.lastIndex = start + cell.length;
      if (!after.test(rows)) continue;
      out += rows.slice(done, start) + other;
      done = start + cell.length;
    }
    return done === 0 ? rows : out + rows.slice(done);
  }
}

function cells(identifiers: ReadonlyMap<string, string>, dialect: Dialect): Map<string, string> {
  const cell = (text: string): string => asBytes(csvText([[csvCell(text)]], dialect, ''));
  return new Map([...identifiers].map(([key, identifier]) => [cell(key), cell(identifier)]));
}

function rewrite(path: string, keys: KeyCells): void {
  const aside = `${path}.new`;
  const from = openSync(path, 'r');
  const to = openSync(aside, 'w');
  try {
    let rest: Buffer = Buffer.alloc(0);
    const chunk = Buffer.alloc(CHUNK);
    for (let read = readSync(from, chunk); read > 0; read = readSync(from, chunk)) {
      const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
      // a line break within a sentence does no harm: a key and what follows it stand in one line
      const end = bytes.lastIndexOf(END) + END.length;
      if (end < END.length) {
        rest = bytes;
        continue;
      }
      const rows = bytes.toString('latin1', 0, end);
      const text = keys.rewritten(rows);
      writeSync(to, text === rows ? bytes.subarray(0, end) : Buffer.from(text, 'latin1'));
      rest = Buffer.from(bytes.subarray(end));
    }
    writeSync(to, rest);
  } finally {
    closeSync(from);
    closeSync(to);
  }
  renameSync(aside, path);
}
