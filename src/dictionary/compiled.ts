/** Dictionaries in the form that the engine runs: plain data, no behaviour. */
import type { Pattern } from '../match/pattern.js';
import type { FlatStrings } from './strings.js';

/** Raised whenever the compiled form changes: an older cache is then made anew. */
export const COMPILED_VERSION = 7;

export interface CompiledRule {
  readonly name: string;
  readonly kind: string;
  readonly patterns: readonly Pattern[];
  readonly value: Readonly<Record<string, unknown>>;
  readonly confidence: number;
  readonly file: string;
  readonly line: number;
  /** Order of the rule in its kind: later files and lines come later. */
  readonly order: number;
}

export interface CompiledEntry {
  readonly kind: string;
  /** Nominative of the main name. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly file: string;
  readonly line: number;
  /** All other fields of the entry, defaults filled in. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface CompiledClassWord {
  readonly tag: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a form can mean; the low bits of a value in `forms` say which, the rest is the number. */
export const FORM_TAG = 0;
export const FORM_KEY = 1;
export const FORM_CLASS_WORD = 2;

/** What is asked of a name's letters. */
export const CAPS_ANY = 0;
export const CAPS_TITLE = 1;
export const CAPS_UPPER = 2;

/** Entries, parsed when first asked for. */
export interface EntryTable {
  readonly length: number;
  get(entry: number): CompiledEntry;
}

/** Words of the classes, parsed when first asked for: the same word is always the same object. */
export interface ClassWordTable {
  readonly length: number;
  get(word: number): CompiledClassWord;
  /** The words of one class, in dictionary order. */
  ofTag(tag: number): CompiledClassWord[];
}

/** The ways to write names: paths through the trie. */
export interface NameTable {
  /** Name number -> entry number. */
  readonly entry: Int32Array;
  /** CAPS_… of the tokens of name i: `caps[capStarts[i]…capStarts[i + 1]]`. */
  readonly capStarts: Int32Array;
  readonly caps: Uint8Array;
  /** Nominative of name i. */
  text(name: number): string;
}

export interface CompiledHeader {
  readonly version: number;
  readonly hash: string;
  /** Names of all tags; the first ones are BUILT_IN_TAGS. Automatic ones begin with "=", "{" or "/". */
  readonly tags: readonly string[];
  /** Regular expressions: tag -> source, run once per distinct word. */
  readonly expressions: readonly { readonly tag: number; readonly source: string }[];
  readonly rules: readonly CompiledRule[];
  /** Top-level sections that belong to one part of the code, by kind, in reading order. */
  readonly sections: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

export interface Compiled {
  readonly header: CompiledHeader;
  /** Folded form -> what it can mean. */
  readonly forms: FlatStrings;
  /** `kind\0folded name or alias` -> entries. */
  readonly index: FlatStrings;
  readonly entries: EntryTable;
  readonly classWords: ClassWordTable;
  readonly names: NameTable;
  /** Trie edges, open addressing: node, key, child triples; node 0 is the root, -1 an empty slot. */
  readonly edges: Int32Array;
  /** Names that end at node n: `ends[endStarts[n]…endStarts[n + 1]]`. */
  readonly endStarts: Int32Array;
  readonly ends: Int32Array;
}
