/** The values of one column by name: the most frequent counts. The order in which they come must not matter. */

/** Cells of a name: its first value (place in the list, 0: none yet) and how often it came. */
const CELLS = 2;

export class Votes {
  readonly #texts: string[] = [''];
  readonly #places = new Map<string, number>();
  #cells = new Int32Array(CELLS << 10);
  /** Most names have one value only. */
  readonly #others = new Map<number, Map<number, number>>();

  add(id: number, text: string, votes: number): void {
    const at = id * CELLS;
    if (at >= this.#cells.length) {
      const longer = new Int32Array(Math.max(at + CELLS, this.#cells.length * 2));
      longer.set(this.#cells);
      this.#cells = longer;
    }
    const cells = this.#cells;
    const first = cells[at]!;
    if (first === 0) cells[at] = this.#place(text);
    // mostly the same again: two texts are compared faster than one is looked up
    if (first === 0 || this.#texts[first] === text) {
      cells[at + 1]! += votes;
      return;
    }
    let others = this.#others.get(id);
    if (!others) {
      others = new Map();
      this.#others.set(id, others);
    }
    const place = this.#place(text);
    others.set(place, (others.get(place) ?? 0) + votes);
  }

  /** The most frequent, if it came `least` times; of equals the first in the alphabet. */
  get(id: number, least = 1): string | null {
    const first = this.#cells[id * CELLS] ?? 0;
    if (first === 0) return null;
    let best = this.#texts[first]!;
    let most = this.#cells[id * CELLS + 1]!;
    for (const [place, count] of this.#others.get(id) ?? []) {
      const text = this.#texts[place]!;
      if (count > most || (count === most && text < best)) {
        best = text;
        most = count;
      }
    }
    return most < least ? null : best;
  }

  #place(text: string): number {
    let place = this.#places.get(text);
    if (place === undefined) {
      // a copy: the text may be a piece of a long one, which would stay with it
      const own = Buffer.from(text, 'utf16le').toString('utf16le');
      place = this.#texts.push(own) - 1;
      this.#places.set(own, place);
    }
    return place;
  }
}
