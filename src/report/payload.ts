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

/** One value column of a kind; the cells are in the order of the kind's mentions. */
export interface ValueColumn {
  readonly name: string;
  /** Cells point into `numbers`, else into `strings`; 0 is an empty cell in both. */
  readonly numeric: boolean;
  readonly cells: readonly number[];
}

export interface Documents {
  /** Into `strings`. */
  readonly article: readonly number[];
  readonly title: readonly number[];
  readonly published: readonly number[];
  readonly url: readonly number[];
  /** The document that stands for all reprints of the text: itself where there is no other. */
  readonly original: readonly number[];
  /** UTF-16 code units. */
  readonly length: readonly number[];
  readonly mentions: readonly number[];
}

/** Mentions of all documents, in the documents' order and in text order within one. */
export interface Mentions {
  /** Into `kinds`. */
  readonly kind: readonly number[];
  /** UTF-16 code units from the start of the mention before it in the same document, or of the text. */
  readonly start: readonly number[];
  readonly length: readonly number[];
  readonly normal: readonly number[];
  readonly rule: readonly number[];
  readonly entry: readonly number[];
  readonly entity: readonly number[];
  /** Hundredths. */
  readonly confidence: readonly number[];
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
