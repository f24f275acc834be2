import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputError } from '../errors.js';
import { AppendFile } from '../file.js';
import { unframe } from '../frame.js';
import { WIDE_TABLES } from '../rows.js';
import type { RunInfo, Sink } from '../types.js';
import { dataPackage } from './datapackage.js';
import { csvText, type Dialect } from './dialect.js';

const BOM = '\ufeff';

/** One CSV file per wide table in a folder, and `datapackage.json` beside them. */
export class CsvSink implements Sink {
  readonly format = 'csv';
  readonly #folder: string;
  readonly #dialect: Dialect;
  #files: readonly AppendFile[] = [];

  constructor(folder: string, dialect: Dialect) {
    this.#folder = folder;
    this.#dialect = dialect;
  }

  open(_run: RunInfo): void {
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(join(this.#folder, 'datapackage.json'), dataPackage(this.#dialect));
    } catch (error) {
      throw outputError(error, this.#folder);
    }
    this.#files = WIDE_TABLES.map(({ name, columns }) => {
      const file = AppendFile.create(this.#path(name));
      if (this.#dialect.excel) file.append(BOM);
      file.append(csvText([columns.map((column) => column.name)], this.#dialect));
      return file;
    });
  }

  resume(run: RunInfo, lengths: Readonly<Record<string, number>>): boolean {
    const files: AppendFile[] = [];
    for (const { name } of WIDE_TABLES) {
      const length = lengths[`${name}.csv`];
      const file = length === undefined ? null : AppendFile.resume(this.#path(name), length);
      if (file === null) {
        for (const open of files) open.close();
        this.open(run);
        return false;
      }
      files.push(file);
    }
    this.#files = files;
    return true;
  }

  write(payload: Uint8Array): void {
    for (const [index, rows] of unframe(payload).entries()) this.#files[index]?.append(rows);
  }

  lengths(): Readonly<Record<string, number>> {
    return Object.fromEntries(WIDE_TABLES.map(({ name }, index) => [`${name}.csv`, this.#files[index]?.length ?? 0]));
  }

  commit(): void {
    for (const file of this.#files) file.sync();
  }

  close(): void {
    for (const file of this.#files) file.close();
    this.#files = [];
  }

  #path(name: string): string {
    return join(this.#folder, `${name}.csv`);
  }
}
