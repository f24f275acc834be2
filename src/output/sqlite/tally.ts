/** Counts over the mentions of one kind, by alias. Rows come by document; what comes first must not matter else. */
import type { CorpusName } from '../../record/identity.js';

type Facts = Omit<CorpusName, 'key' | 'alias'>;

/** The values of one column by alias: the most frequent counts. */
class Votes {
  readonly #texts: string[] = [];
  readonly #places = new Map<string, number>();
  /** The first value of an alias and how often it came; most have no other. */
  readonly #first: Int32Array;
  readonly #count: Int32Array;
  readonly #others = new Map<number, Map<number, number>>();

  constructor(size: number) {
    this.#first = new Int32Array(size).fill(-1);
    this.#count = new Int32Array(size);
  }

  add(id: number, text: unknown, votes: number): void {
    if (typeof text !== 'string') return;
    let place = this.#places.get(text);
    if (place === undefined) {
      place = this.#texts.push(text) - 1;
      this.#places.set(text, place);
    }
    if (this.#first[id] === -1) this.#first[id] = place;
    if (this.#first[id] === place) {
      this.#count[id]! += votes;
      return;
    }
    let others = this.#others.get(id);
    if (!others) {
      others = new Map();
      this.#others.set(id, others);
    }
    others.set(place, (others.get(place) ?? 0) + votes);
  }

  /** The most frequent; of equals the first in the alphabet. */
  get(id: number): string | null {
    let best = this.#texts[this.#first[id]!] ?? null;
    let most = this.#count[id]!;
    for (const [place, count] of this.#others.get(id) ?? []) {
      const text = this.#texts[place]!;
      if (count > most || (count === most && best !== null && text < best)) {
        best = text;
        most = count;
      }
    }
    return best;
  }
}

/** Pairs of alias and document, one for each change of document. */
class Pairs {
  #cells = new Int32Array(1 << 12);
  #length = 0;

  add(alias: number, document: number): void {
    if (this.#length + 2 > this.#cells.length) {
      const longer = new Int32Array(this.#cells.length * 2);
      longer.set(this.#cells);
      this.#cells = longer;
    }
    this.#cells[this.#length++] = alias;
    this.#cells[this.#length++] = document;
  }

  each(give: (alias: number, document: number) => void): void {
    for (let at = 0; at < this.#length; at += 2) give(this.#cells[at]!, this.#cells[at + 1]!);
  }
}

export class Tally {
  readonly #mentions: Int32Array;
  readonly #articles: Int32Array;
  readonly #document: Int32Array;
  readonly #last: Int32Array;
  readonly #listed: Uint8Array;
  readonly #votes: readonly Votes[];
  readonly #pairs = new Pairs();

  /** `size`: above all ids of aliases. */
  constructor(size: number) {
    this.#mentions = new Int32Array(size);
    this.#articles = new Int32Array(size);
    this.#document = new Int32Array(size);
    this.#last = new Int32Array(size);
    this.#listed = new Uint8Array(size);
    this.#votes = Array.from({ length: 5 }, () => new Votes(size));
  }

  /** One mention, and whether a dictionary entry named it. Those of a document come together. */
  add(alias: number, document: number, listed: boolean): void {
    this.#mentions[alias]!++;
    if (listed) this.#listed[alias] = 1;
    if (this.#last[alias] === document) return;
    this.#last[alias] = document;
    this.#articles[alias]!++;
    if (this.#document[alias] === 0) this.#document[alias] = document;
    this.#pairs.add(alias, document);
  }

  /** What `count` mentions of an alias say: type, place, surname, name, patronymic. */
  addFacts(alias: number, count: number, texts: readonly unknown[]): void {
    for (let i = 0; i < this.#votes.length; i++) this.#votes[i]!.add(alias, texts[i], count);
  }

  mentions(alias: number): number {
    return this.#mentions[alias]!;
  }

  articles(alias: number): number {
    return this.#articles[alias]!;
  }

  /** The first document that has it. */
  document(alias: number): number {
    return this.#document[alias]!;
  }

  facts(alias: number): Facts {
    const [type, place, surname, name, patronymic] = this.#votes;
    return {
      mentions: this.#mentions[alias]!,
      articles: this.#articles[alias]!,
      listed: this.#listed[alias] === 1,
      type: type!.get(alias),
      place: place!.get(alias),
      surname: surname!.get(alias),
      name: name!.get(alias),
      patronymic: patronymic!.get(alias),
    };
  }

  /** Articles of each of `count` groups of aliases; aliases of group -1 are left out. */
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
}
