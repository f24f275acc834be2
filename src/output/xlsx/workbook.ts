import { strToU8, Zip, ZipDeflate } from 'fflate';
import { writeWhole } from '../file.js';
import { rowsOfOutcome, type Table, WIDE_TABLES, type WideCell } from '../rows.js';
import type { Outcome } from '../types.js';
import { parts } from './parts.js';
import { ROW_LIMIT, Sheet } from './sheet.js';

/** XML collected before it is compressed. */
const CHUNK = 1 << 18;
/** Fast; the file is a tenth larger than at the default 6. */
const LEVEL = { level: 3 } as const;

/** Adds a part and its whole content. */
function put(zip: Zip, path: string, content: string): void {
  const stream = new ZipDeflate(path, LEVEL);
  zip.add(stream);
  stream.push(strToU8(content), true);
}

/** A sheet and its stream into the archive. `part`: how often its table has gone on in another. */
class SheetStream {
  readonly sheet: Sheet;
  readonly part: number;
  readonly #zip: Zip;
  readonly #number: number;
  readonly #stream: ZipDeflate;
  #waiting: string;

  constructor(zip: Zip, number: number, table: Table, part: number, limit: number) {
    this.part = part;
    this.sheet = new Sheet(table.columns, limit);
    this.#zip = zip;
    this.#number = number;
    this.#stream = new ZipDeflate(`xl/worksheets/sheet${number}.xml`, LEVEL);
    zip.add(this.#stream);
    this.#waiting = this.sheet.begin();
  }

  row(cells: readonly WideCell[]): void {
    this.#waiting += this.sheet.row(cells);
    if (this.#waiting.length < CHUNK) return;
    this.#stream.push(strToU8(this.#waiting));
    this.#waiting = '';
  }

  end(): void {
    this.#stream.push(strToU8(this.#waiting + this.sheet.end()), true);
    const relations = this.sheet.relations();
    if (relations !== null) put(this.#zip, `xl/worksheets/_rels/sheet${this.#number}.xml.rels`, relations);
  }
}

/**
 * Streams a workbook. All sheets are open at once, since an article has rows for each; the archive is in order, so
 * what waits for its turn is kept, but compressed: some 60 bytes a row.
 */
class Workbook {
  readonly #zip: Zip;
  readonly #names: string[] = [];
  readonly #open: SheetStream[];
  readonly #limit: number;

  constructor(write: (bytes: Uint8Array) => void, limit: number) {
    this.#limit = limit;
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error;
      write(bytes);
    });
    this.#open = WIDE_TABLES.map((table) => this.#begin(table, 1));
  }

  add(outcome: Outcome): void {
    rowsOfOutcome(outcome, (index, cells) => {
      const table = WIDE_TABLES[index];
      let stream = this.#open[index];
      if (table === undefined || stream === undefined) return;
      if (stream.sheet.full) {
        stream.end();
        // A table that outgrows Excel's limit goes on in a further sheet.
        stream = this.#begin(table, stream.part + 1);
        this.#open[index] = stream;
      }
      stream.row(cells);
    });
  }

  end(): void {
    for (const stream of this.#open) stream.end();
    for (const [path, content] of Object.entries(parts(this.#names))) put(this.#zip, path, content);
    this.#zip.end();
  }

  #begin(table: Table, part: number): SheetStream {
    this.#names.push(part === 1 ? table.name : `${table.name} ${part}`);
    return new SheetStream(this.#zip, this.#names.length, table, part, this.#limit);
  }
}

/** Writes a workbook with a sheet for each wide table, of at most `limit` rows each. Throws `OutputError`. */
export const writeXlsx = (outcomes: Iterable<Outcome>, path: string, limit = ROW_LIMIT): void =>
  writeWhole(path, (append) => {
    const workbook = new Workbook(append, limit);
    for (const outcome of outcomes) workbook.add(outcome);
    workbook.end();
  });
