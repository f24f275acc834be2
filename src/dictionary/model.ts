/** What a dictionary file may hold, as read from YAML and checked against dictionary.schema.json. */

/** An example sentence: the span in square brackets must be found; `!` at the front: nothing may be found in brackets. */
export type Example = string | ExampleRecord;

export interface ExampleRecord {
  readonly text: string;
  /** ISO day. */
  readonly published?: string;
  /** Value fields of the mention that must be equal. */
  readonly [field: string]: unknown;
}

/** A name in a gazetteer: one line of a dictionary. */
export interface RawEntry {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Which words of the name inflect; default: the first noun and the adjectives before it. */
  readonly inflect?: 'none' | 'all' | 'first' | 'last';
  readonly plural?: boolean;
  /** Switches an entry of a lower dictionary off. */
  readonly off?: boolean;
  readonly examples?: readonly Example[];
  readonly [field: string]: unknown;
}

/** A word of a class ("Month": январь, value 1). */
export interface RawWord {
  readonly word?: string;
  readonly words?: readonly string[];
  /** `exact`: only the spellings given; default: all forms of the lexeme. */
  readonly forms?: 'exact' | 'all';
  readonly off?: boolean;
  readonly examples?: readonly Example[];
  readonly [field: string]: unknown;
}

export interface RawRule {
  readonly name: string;
  /** Pattern in compromise's match notation, or several. */
  readonly match: string | readonly string[];
  /** What the extractor makes of it. */
  readonly value?: Readonly<Record<string, unknown>>;
  readonly confidence?: number;
  readonly off?: boolean;
  readonly examples?: readonly Example[];
  readonly [field: string]: unknown;
}

export interface RawFile {
  /** Path inside its dictionary folder, with forward slashes: "dates/calendar.yaml". */
  readonly path: string;
  readonly kind: string;
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly entries: readonly Located<RawEntry>[];
  readonly classes: ReadonlyMap<string, readonly Located<RawWord>[]>;
  readonly rules: readonly Located<RawRule>[];
  /** Anything else at the top level, for the part of the code that the kind belongs to. */
  readonly rest: Readonly<Record<string, unknown>>;
  /** Where each of these begins. */
  readonly restLines: Readonly<Record<string, number>>;
}

export interface Located<T> {
  readonly value: T;
  /** 1-based line in the file. */
  readonly line: number;
}
