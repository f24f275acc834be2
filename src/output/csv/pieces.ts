import type { WideCell } from '../rows.js';
import { csvCell, csvText, type Dialect } from './dialect.js';

/** More than a batch has, little enough to stay small. */
const LIMIT = 20_000;

/** Whole numbers below this are written as they are. */
const OFFSETS = 1 << 30;

/** The text of a place, given what `settle` gave. */
export const textAt = (texts: readonly string[], place: number): string =>
  place < 0 ? String(-1 - place) : (texts[place] ?? '');

/**
 * Between records when cells are rendered in bulk: noncharacters that no text should have. Where one does have them
 * the count of the parts tells, and its cells are rendered one by one.
 */
const MARK = '\ufdd0\uffff\ufdd1';

/**
 * csv-stringify quotes, defuses and formats each distinct cell once; rows are put together from the results. A row is
 * half repetition (article, title, sentence, rule), so this is four times as fast as stringifying whole rows.
 */
export class Pieces {
  readonly #dialect: Dialect;
  readonly #places = new Map<WideCell, number>();
  #texts: string[] = [];
  #waiting: WideCell[] = [];

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
    this.forget();
  }

  /**
   * The place of a cell, whose text is there after `settle`; valid until `forget`. An offset needs no quotes in any
   * dialect: it is its own place, below zero.
   */
  place(cell: WideCell): number {
    if (cell === null || cell === '') return 0;
    if (typeof cell === 'number' && Number.isInteger(cell) && cell >= 0 && cell < OFFSETS) return -1 - cell;
    const known = this.#places.get(cell);
    if (known !== undefined) return known;
    const place = this.once(cell);
    this.#places.set(cell, place);
    return place;
  }

  /** The place of a cell that will hardly come again (a sentence): it is not remembered. */
  once(cell: WideCell): number {
    if (cell === null || cell === '') return 0;
    this.#waiting.push(cell);
    return this.#texts.length + this.#waiting.length - 1;
  }

  /** Renders what was asked for since the last time, and gives all texts by place. */
  settle(): readonly string[] {
    if (this.#waiting.length > 0) {
      const rows = this.#waiting.map((cell) => [csvCell(cell)]);
      let texts = csvText(rows, this.#dialect, MARK).split(MARK);
      texts.pop();
      if (texts.length !== rows.length) {
        texts = rows.map((row) => csvText([row], this.#dialect).slice(0, -2));
      }
      for (const text of texts) this.#texts.push(text);
      this.#waiting = [];
    }
    return this.#texts;
  }

  /** Forgets all cells when there are too many. */
  forget(): void {
    if (this.#texts.length > 0 && this.#texts.length < LIMIT) return;
    this.#places.clear();
    // Place 0 is the empty cell.
    this.#texts = [''];
  }
}
