/** The records as typed arrays, and what is asked of them. */
import type { Kind } from '../../record/types.js';
import type { Payload } from '../payload.js';

/** A value column over all mentions of its kind. */
export interface Column {
  readonly name: string;
  readonly numeric: boolean;
  readonly cells: Uint32Array;
}

/** Sorting puts empty cells last, whichever way. */
export const EMPTY = 0;

export class Model {
  readonly payload: Payload;
  readonly kinds: readonly Kind[];
  readonly strings: readonly string[];
  readonly numbers: readonly number[];
  readonly documents: number;
  readonly size: number;
  /** By document; all but `original` and `firstMention` point into `strings`. */
  readonly title: Uint32Array;
  readonly published: Uint32Array;
  readonly article: Uint32Array;
  readonly url: Uint32Array;
  readonly original: Uint32Array;
  /** One more than there are documents. */
  readonly firstMention: Uint32Array;
  /** By mention. */
  readonly kind: Uint8Array;
  readonly document: Uint32Array;
  readonly start: Uint32Array;
  readonly length: Uint32Array;
  readonly normal: Uint32Array;
  readonly rule: Uint32Array;
  readonly entry: Uint32Array;
  readonly entity: Uint32Array;
  readonly confidence: Uint8Array;
  /** Place among the mentions of the same kind: the row of the value columns. */
  readonly place: Uint32Array;
  readonly values: readonly (readonly Column[])[];
  #lower: string[] | null = null;
  #byKind: readonly Uint32Array[] | null = null;

  constructor(payload: Payload) {
    const { documents, mentions } = payload;
    this.payload = payload;
    this.kinds = payload.kinds;
    this.strings = payload.strings;
    this.numbers = payload.numbers;
    this.documents = documents.article.length;
    this.size = mentions.kind.length;
    this.article = new Uint32Array(documents.article);
    this.published = new Uint32Array(documents.published);
    this.url = new Uint32Array(documents.url);
    this.original = new Uint32Array(documents.original);
    // An article without a headline goes by its file's name.
    this.title = Uint32Array.from(documents.title, (title, i) =>
      title === EMPTY ? (documents.article[i] ?? 0) : title,
    );
    this.kind = new Uint8Array(mentions.kind);
    this.length = new Uint32Array(mentions.length);
    this.normal = new Uint32Array(mentions.normal);
    this.rule = new Uint32Array(mentions.rule);
    this.entry = new Uint32Array(mentions.entry);
    this.entity = new Uint32Array(mentions.entity);
    this.confidence = new Uint8Array(mentions.confidence);
    this.values = payload.values.map((columns) =>
      columns.map(({ name, numeric, cells }) => ({ name, numeric, cells: new Uint32Array(cells) })),
    );
    this.firstMention = new Uint32Array(this.documents + 1);
    this.document = new Uint32Array(this.size);
    this.start = new Uint32Array(this.size);
    this.place = new Uint32Array(this.size);
    const seen = new Uint32Array(this.kinds.length);
    let mention = 0;
    for (let document = 0; document < this.documents; document++) {
      this.firstMention[document] = mention;
      const end = mention + (documents.mentions[document] ?? 0);
      for (let at = 0; mention < end; mention++) {
        at += mentions.start[mention] ?? 0;
        this.start[mention] = at;
        this.document[mention] = document;
        const kind = this.kind[mention]!;
        this.place[mention] = seen[kind]!++;
      }
    }
    this.firstMention[this.documents] = mention;
  }

  /** The mentions of each kind, in order: place in the value columns -> mention. */
  byKind(): readonly Uint32Array[] {
    if (this.#byKind === null) {
      const lists = this.kinds.map((_, kind) => new Uint32Array(this.values[kind]?.[0]?.cells.length ?? 0));
      for (let i = 0; i < this.size; i++) lists[this.kind[i]!]![this.place[i]!] = i;
      this.#byKind = lists;
    }
    return this.#byKind;
  }

  string(id: number | undefined): string {
    return this.strings[id ?? EMPTY] ?? '';
  }

  kindOf(mention: number): Kind {
    return this.kinds[this.kind[mention] ?? 0] ?? 'date';
  }

  column(kind: number, name: string): Column | undefined {
    return this.values[kind]?.find((column) => column.name === name);
  }

  /** The number in a cell; null for none. A zero is kept as the smallest number there is. */
  numberIn(column: Column, mention: number): number | null {
    const id = column.cells[this.place[mention] ?? 0] ?? EMPTY;
    return id === EMPTY ? null : Math.abs(this.numbers[id] ?? 0) < 1e-300 ? 0 : (this.numbers[id] ?? 0);
  }

  textIn(column: Column, mention: number): string {
    return this.string(column.cells[this.place[mention] ?? 0]);
  }

  /** What names the thing over all articles: its identifier where it has one, else its normal form. */
  identity(mention: number): number {
    return this.entity[mention] || this.normal[mention] || EMPTY;
  }

  isReprint(document: number): boolean {
    return this.original[document] !== document;
  }

  /** Makes ready what the first search needs, so that it is as quick as the next. */
  prepareSearch(): void {
    this.#lower ??= this.strings.map(folded);
  }

  /** Marks the strings in which `word` (lower case) stands. */
  containing(word: string): Uint8Array {
    this.prepareSearch();
    const lower = this.#lower ?? [];
    const marks = new Uint8Array(lower.length);
    for (let i = 1; i < marks.length; i++) if (lower[i]!.includes(word)) marks[i] = 1;
    return marks;
  }
}

/** Capitals and ё make no difference to a search. */
export const folded = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');
