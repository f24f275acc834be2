/** Counts over all mentions, by name (`aliases.id`): kept while rows are written, or made of the tables. */
import type { CorpusName } from '../../record/identity.js';
import { Pairs } from './pairs.js';
import { Votes } from './votes.js';

/** Columns of facts that are counted: see `facts.ts`. */
const FACTS = 5;

/** Cells of a name, side by side: what is looked at together lies together. */
const CELLS = 4;
const MENTIONS = 0;
const ARTICLES = 1;
/** The first document that has the name, and the last. */
const FIRST = 2;
const LAST = 3;

/** Beyond these a tally is no longer kept along the way: memory must not grow with the collection. */
const MOST_NAMES = 200_000;
const MOST_PAIR_BYTES = 16_000_000;

/** A type that so few of a name's mentions state is a slip: one «группа ВМС» among sixty. */
const STATED = 1 / 40;

export class Tally {
  #cells = new Int32Array(CELLS << 10);
  #listed = new Uint8Array(1 << 10);
  readonly #votes = Array.from({ length: FACTS }, () => new Votes());
  readonly #pairs = new Pairs();
  #names = 0;

  /** Whether it takes more memory than a run may have for it: what it counts is then to be counted at the end. */
  get tooLarge(): boolean {
    return this.#names > MOST_NAMES || this.#pairs.bytes > MOST_PAIR_BYTES;
  }

  /** One mention, and whether a dictionary entry named it. Those of a document come together. */
  add(alias: number, document: number, listed: boolean): void {
    if (alias >= this.#listed.length) this.#grow(alias);
    if (alias > this.#names) this.#names = alias;
    const cells = this.#cells;
    const at = alias * CELLS;
    cells[at + MENTIONS]!++;
    if (listed) this.#listed[alias] = 1;
    if (cells[at + LAST] === document) return;
    cells[at + LAST] = document;
    cells[at + ARTICLES]!++;
    if (cells[at + FIRST] === 0) cells[at + FIRST] = document;
    this.#pairs.add(alias, document);
  }

  /** What `count` mentions of a name say: type, place, surname, name or patronymic, by number. */
  addFact(fact: number, alias: number, text: string, count: number): void {
    this.#votes[fact]!.add(alias, text, count);
  }

  mentions(alias: number): number {
    return this.#cells[alias * CELLS + MENTIONS] ?? 0;
  }

  articles(alias: number): number {
    return this.#cells[alias * CELLS + ARTICLES] ?? 0;
  }

  /** The first document that has it. */
  document(alias: number): number {
    return this.#cells[alias * CELLS + FIRST] ?? 0;
  }

  /** What is known of a name. */
  nameOf(id: number, key: string, alias: string): CorpusName {
    const [type, place, surname, name, patronymic] = this.#votes;
    return {
      key,
      alias,
      mentions: this.mentions(id),
      articles: this.articles(id),
      listed: this.#listed[id] === 1,
      type: type!.get(id, this.mentions(id) * STATED),
      place: place!.get(id),
      surname: surname!.get(id),
      name: name!.get(id),
      patronymic: patronymic!.get(id),
    };
  }

  /** Articles of each of `count` groups of names; `groupOf` has -1 for names that are in none. */
  articlesOf(count: number, groupOf: Int32Array): Int32Array {
    const articles = new Int32Array(count);
    const last = new Int32Array(count);
    this.#pairs.each((alias, document) => {
      const group = groupOf[alias] ?? -1;
      if (group < 0 || last[group] === document) return;
      last[group] = document;
      articles[group]!++;
    });
    return articles;
  }

  #grow(alias: number): void {
    const size = Math.max(alias + 1, this.#listed.length * 2);
    const [cells, listed] = [new Int32Array(size * CELLS), new Uint8Array(size)];
    cells.set(this.#cells);
    listed.set(this.#listed);
    this.#cells = cells;
    this.#listed = listed;
  }
}
