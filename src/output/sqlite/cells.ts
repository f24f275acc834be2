/**
 * Rows on their way to the database, as numbers of 32 bits: the writing thread parses nothing. Texts and fractions stand
 * in tables beside them, most of them once: they come again and again.
 */
import { frame, unframe } from '../frame.js';
import { Numbers, numbersOf } from './numbers.js';

/** A cell as SQLite binds it. */
export type Cell = string | number | null;

/** What the two lowest bits of a cell say of the others. */
const [INTEGER, TEXT, NUMBER, NULL] = [0, 1, 2, 3] as const;
/** Whole numbers from here on stand with the fractions. */
const LARGE = 1 << 29;

const SURROGATES = /[\ud800-\udfff]/;

/** Half of a surrogate pair alone becomes a replacement character: SQLite would keep three invalid bytes. */
const wellFormed = (text: string): string => (SURROGATES.test(text) ? Buffer.from(text).toString() : text);

export class CellWriter {
  readonly #cells = new Numbers();
  readonly #cellOf = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #lengths = new Numbers();
  readonly #numbers = new Map<number, number>();

  get length(): number {
    return this.#cells.length;
  }

  /** A number that is no cell: a count, an index, a length. */
  raw(number: number): void {
    this.#cells.push(number);
  }

  /** Puts a number where another one stands. */
  patch(at: number, number: number): void {
    this.#cells.patch(at, number);
  }

  cell(cell: Cell): void {
    this.raw(this.of(cell));
  }

  of(cell: Cell): number {
    if (cell === null) return NULL;
    return typeof cell === 'string' ? this.text(cell) : this.number(cell);
  }

  /** A text that is likely to come again. */
  text(text: string): number {
    let cell = this.#cellOf.get(text);
    if (cell === undefined) {
      cell = this.once(text);
      this.#cellOf.set(text, cell);
    }
    return cell;
  }

  /** A text that is not looked for among the others: for those that come as slices of an article the look costs more. */
  once(text: string): number {
    this.#lengths.push(text.length);
    return ((this.#texts.push(text) - 1) << 2) | TEXT;
  }

  number(number: number): number {
    if ((number | 0) === number && number > -LARGE && number < LARGE) return (number << 2) | INTEGER;
    let place = this.#numbers.get(number);
    if (place === undefined) {
      place = this.#numbers.size;
      this.#numbers.set(number, place);
    }
    return (place << 2) | NUMBER;
  }

  /** All in memory of its own, with `others` behind; begins anew. */
  take(others: readonly Uint8Array[]): Uint8Array {
    let all = this.#texts.join('');
    if (SURROGATES.test(all)) all = this.#texts.map(wellFormed).join('');
    const payload = frame([
      this.#cells.view(),
      bytesOf(Float64Array.from(this.#numbers.keys())),
      this.#lengths.view(),
      Buffer.from(all, 'utf16le'),
      ...others,
    ]);
    this.#cells.clear();
    this.#cellOf.clear();
    this.#texts.length = 0;
    this.#numbers.clear();
    this.#lengths.clear();
    return payload;
  }
}

const bytesOf = ({ buffer }: Float64Array): Uint8Array => new Uint8Array(buffer);

/** Reads what `CellWriter` wrote. */
export class CellReader {
  /** The next cell. */
  at = 0;
  readonly others: readonly Buffer[];
  readonly #cells: Int32Array;
  readonly #numbers: Float64Array;
  readonly #texts: string[] = [];

  constructor(payload: Uint8Array) {
    const [cells, numbers, lengths, texts, ...others] = unframe(payload);
    if (!cells || !numbers || !lengths || !texts) throw new Error('a payload of cells was expected');
    this.#cells = numbersOf(cells);
    this.#numbers = new Float64Array(numbers.buffer, numbers.byteOffset, numbers.length / 8);
    const all = texts.toString('utf16le');
    let at = 0;
    for (const length of numbersOf(lengths)) {
      this.#texts.push(all.slice(at, at + length));
      at += length;
    }
    this.others = others;
  }

  get done(): boolean {
    return this.at >= this.#cells.length;
  }

  raw(): number {
    return this.#cells[this.at++]!;
  }

  cell(): Cell {
    return this.told(this.raw());
  }

  /** What a raw number says as a cell. */
  told(cell: number): Cell {
    switch (cell & 3) {
      case INTEGER:
        return cell >> 2;
      case TEXT:
        return this.#texts[cell >>> 2]!;
      case NUMBER:
        return this.#numbers[cell >>> 2]!;
      default:
        return null;
    }
  }

  text(): string {
    const cell = this.cell();
    if (typeof cell !== 'string') throw new Error('a text was expected');
    return cell;
  }

  textOrNull(): string | null {
    const cell = this.cell();
    if (typeof cell === 'number') throw new Error('a text was expected');
    return cell;
  }

  number(): number {
    return Number(this.cell());
  }
}
