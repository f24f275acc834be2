/**
 * The seam between extraction (pure, any thread) and writing (one thread).
 * A worker renders a batch to compact strings; the writing thread only appends and inserts.
 */
import type { ArticleError, Extraction } from '../record/types.js';

/** One article's outcome in a batch, in input order. */
export type Outcome =
  | { readonly kind: 'extraction'; readonly extraction: Extraction; readonly text: string }
  | { readonly kind: 'error'; readonly error: ArticleError };

/** What a run writes down about itself. */
export interface RunInfo {
  readonly version: string;
  readonly dictionary: string;
  readonly args: readonly string[];
  /** ISO 8601 instant; from the edge, never read inside the core. */
  readonly startedAt: string;
}

/** What the outputs need of a batch, made by `Format.render` in a worker. Structured-clone friendly. */
export interface RenderedBatch {
  readonly articles: number;
  readonly errors: number;
  /** Mentions per kind. */
  readonly counts: Readonly<Record<string, number>>;
  /** UTF-8 bytes of article text, for the rate. */
  readonly bytes: number;
  /** One payload for each format that is in force, by the format's name; only that format reads it. */
  readonly payloads: Readonly<Record<string, string>>;
}

/** Renders outcomes for one output format: pure, runs in any thread. */
export interface Renderer {
  readonly format: string;
  render(batch: readonly Outcome[]): string;
}

/** Writes payloads of one format in order. `commit` makes everything written so far durable. */
export interface Sink {
  readonly format: string;
  open(run: RunInfo): void;
  write(payload: string): void;
  commit(): void;
  close(): void;
}
