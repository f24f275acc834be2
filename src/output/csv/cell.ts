/** Cells as bytes: what needs no more than quotes gets them here; csv-stringify does the rest, and is the model. */
import type { Bytes } from '../bytes.js';
import type { WideCell } from '../rows.js';
import { SURROGATE, utf8Of } from '../utf8.js';
import { csvCell, csvText, type Dialect, delimiterOf, NO_NUL } from './dialect.js';

/** Cells that csv-stringify may change beyond quoting begin so: a spreadsheet could take them for a formula. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const QUOTE = 34;

/** What a unit does to its cell, beside its bytes. */
const QUOTED = 1 << 26;
const DOUBLED = 1 << 27;
const FORMULA_BEGINS = 1 << 28;

export class CellWriter {
  readonly delimiter: number;
  readonly #dialect: Dialect;
  readonly #special: RegExp;
  /** Where the cell in hand begins. */
  #start = 0;
  /** For each unit its bytes and what it does; 0: not looked at yet. */
  readonly #units = new Int32Array(1 << 16);

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
    this.delimiter = delimiterOf(dialect).charCodeAt(0);
    this.#special = dialect.excel ? /[";\r\n]/ : /[",\r\n]/;
  }

  cell(cell: WideCell, into: Bytes): void {
    if (cell === null) return;
    if (typeof cell === 'number') this.number(cell, into);
    else this.text(cell, 0, cell.length, false, into);
  }

  number(number: number, into: Bytes): void {
    if (number < 0 || number > 999_999_999 || !Number.isInteger(number)) {
      const text = String(number);
      into.text(this.#dialect.excel ? text.replace('.', ',') : text);
      return;
    }
    let digits = 1;
    for (let ten = 10; ten <= number; ten *= 10) digits++;
    const bytes = into.reserve(digits);
    const end = into.length + digits;
    for (let at = end - 1, rest = number; digits > 0; digits--, at--) {
      const tens = (rest / 10) | 0;
      bytes[at] = 48 + rest - tens * 10;
      rest = tens;
    }
    into.cut(end);
  }

  /** The cell `text.slice(from, to)`. `quoted` is a guess: the cell is made again where it is wrong. */
  text(text: string, from: number, to: number, quoted: boolean, into: Bytes): void {
    if (from >= to) return;
    const first = text.charCodeAt(from);
    if ((this.#units[first] || this.#learn(first)) & FORMULA_BEGINS) {
      into.text(csvText([[csvCell(text.slice(from, to))]], this.#dialect, '\n').slice(0, -1));
      return;
    }
    const flags = this.#put(text, from, to, quoted, into);
    const special = (flags & QUOTED) !== 0;
    if (special === quoted && (flags & (SURROGATE | DOUBLED)) === 0) return;
    into.cut(this.#start);
    if (flags & (SURROGATE | DOUBLED)) {
      const cell = text.slice(from, to).replaceAll('\0', NO_NUL);
      into.text(special ? `"${cell.replaceAll('"', '""')}"` : cell);
    } else this.#put(text, from, to, special, into);
  }

  /** Writes the units as they are, with quotes around; tells what they do to the cell. */
  #put(text: string, from: number, to: number, quoted: boolean, into: Bytes): number {
    const units = this.#units;
    const bytes = into.reserve((to - from) * 3 + 2);
    let at = into.length;
    let flags = 0;
    this.#start = at;
    if (quoted) bytes[at++] = QUOTE;
    for (let i = from; i < to; i++) {
      const unit = text.charCodeAt(i);
      const told = units[unit] || this.#learn(unit);
      bytes[at] = told;
      bytes[at + 1] = told >> 8;
      bytes[at + 2] = told >> 16;
      at += (told >> 24) & 3;
      flags |= told;
    }
    if (quoted) bytes[at++] = QUOTE;
    into.cut(at);
    return flags;
  }

  #learn(unit: number): number {
    const text = String.fromCharCode(unit);
    let told = utf8Of(unit === 0 ? NO_NUL.charCodeAt(0) : unit);
    if (this.#special.test(text)) told |= QUOTED;
    if (unit === QUOTE) told |= DOUBLED;
    if (FORMULA.test(text)) told |= FORMULA_BEGINS;
    return (this.#units[unit] = told);
  }
}
