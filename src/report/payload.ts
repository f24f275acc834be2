/**
 * What a report carries inside itself: columns of small integers that point into two sorted tables, so that 100,000
 * records stay small and a column is sorted by comparing integers. Written by `build.ts`, read by the page.
 */
import type { Kind } from '../record/types.js';

export type Language = 'ru' | 'en';

/** What the reader of the report was not shown. */
export interface ReportChoice {
  readonly kinds: readonly Kind[] | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly minConfidence: number;
}

/** A column: a plain list where it is made, a typed array in the page. */
export type Numbers = ArrayLike<number>;

/** One value column of a kind; the cells are in the order of the kind's mentions. */
export interface ValueColumn {
  readonly name: string;
  /** Cells point into `numbers`, else into `strings`; 0 is an empty cell in both. */
  readonly numeric: boolean;
  readonly cells: Numbers;
}

export interface Documents {
  /** Into `strings`. */
  readonly article: Numbers;
  readonly title: Numbers;
  readonly published: Numbers;
  readonly url: Numbers;
  /** The document that stands for all reprints of the text: itself where there is no other. */
  readonly original: Numbers;
  /** UTF-16 code units. */
  readonly length: Numbers;
  readonly mentions: Numbers;
}

/** Mentions of all documents, in the documents' order and in text order within one. */
export interface Mentions {
  /** Into `kinds`. */
  readonly kind: Numbers;
  /** UTF-16 code units from the start of the mention before it in the same document, or of the text. */
  readonly start: Numbers;
  readonly length: Numbers;
  readonly normal: Numbers;
  readonly rule: Numbers;
  readonly entry: Numbers;
  readonly entity: Numbers;
  /** Hundredths. */
  readonly confidence: Numbers;
}

export interface Payload {
  readonly version: string;
  readonly dictionary: string;
  /** ISO 8601 instant at which the report was made. */
  readonly made: string;
  readonly language: Language;
  readonly choice: ReportChoice;
  readonly kinds: readonly Kind[];
  /** Sorted as Russian sorts; the first is empty. */
  readonly strings: readonly string[];
  /** Sorted; the first stands for "none". */
  readonly numbers: readonly number[];
  readonly documents: Documents;
  readonly mentions: Mentions;
  /** In the order of `kinds`. */
  readonly values: readonly (readonly ValueColumn[])[];
  readonly errors: readonly { readonly article: string; readonly message: string }[];
  /** Documents in one block of texts; the blocks are base64 of zlib streams of UTF-8, decoded when they are needed. */
  readonly blockSize: number;
}

/** The payload with its columns taken out: where one was stands its place among those that follow the head. */
export interface Packed extends Omit<Payload, 'documents' | 'mentions' | 'values'> {
  readonly documents: Readonly<Record<string, number>>;
  readonly mentions: Readonly<Record<string, number>>;
  readonly values: readonly (readonly (Omit<ValueColumn, 'cells'> & { readonly cells: number })[])[];
  /** Numbers in each column, and bytes of each number: 1, 2 or 4. */
  readonly columns: readonly { readonly length: number; readonly width: number }[];
}
