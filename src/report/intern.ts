/** Values kept once each. Ids are given as values come, and replaced by places in sorted order at the end. */
export class Intern<Value extends string | number> {
  readonly #ids: Map<Value, number>;
  readonly #empty: Value;

  /** `empty` is what stands at place 0, whatever the order. */
  constructor(empty: Value) {
    this.#empty = empty;
    this.#ids = new Map([[empty, 0]]);
  }

  /** A number that stands for the value until `sorted` is called; 0 for null. */
  id(value: Value | null): number {
    if (value === null) return 0;
    let id = this.#ids.get(value);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(value, id);
    }
    return id;
  }

  /** The values in order, and the place of each id in it. */
  sorted(compare: (a: Value, b: Value) => number): { values: Value[]; places: Uint32Array } {
    const rest = [...this.#ids.keys()].slice(1).sort(compare);
    const values = [this.#empty, ...rest];
    const places = new Uint32Array(values.length);
    for (let place = 1; place < values.length; place++)
      places[this.#ids.get(values[place] ?? this.#empty) ?? 0] = place;
    return { values, places };
  }
}
