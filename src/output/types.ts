/**
 * The seam between extraction (pure, any thread) and writing (one thread).
 * A worker renders a batch to bytes; the writing thread only appends and inserts.
 */
import type { ArticleError, Extraction } from '../record/types.js';

/** One article's outcome in a batch, in input order. */
export type Outcome =
  | {
      readonly kind: 'extraction';
      readonly extraction: Extraction;
      readonly text: string;
      /** The text's lemmas separated by spaces, for the full-text index; absent: only the text itself is indexed. */
      readonly lemmas?: string;
    }
  | { readonly kind: 'error'; readonly error: ArticleError };

/** An article that was not read anew: its records in the database are what reading it would give. */
export interface KeptArticle {
  readonly source: string;
  /** As in `documents.source_line`. */
  readonly line: number;
  readonly hash: string;
}

/** A source that was read whole: what the database has beyond its last record stands there no more. */
export interface ClosedSource {
  /** As in `documents.source`. */
  readonly source: string;
  readonly last: number;
}

/** What a run writes down about itself. */
export interface RunInfo {
  readonly version: string;
  readonly dictionary: string;
  readonly args: readonly string[];
  /** ISO 8601 instant; from the edge, never read inside the core. */
  readonly startedAt: string;
  /**
   * Options that change the records of an unchanged article ("kinds=date;min-confidence=0.5"); documents written under
   * other settings are replaced. Absent: none.
   */
  readonly settings?: string;
  /** For later runs that compare: absent where they are not known. */
  readonly dictionaries?: {
    /** Hash of those that come with svodka. */
    readonly builtIn: string;
    readonly own: readonly { readonly path: string; readonly text: string }[];
  };
  /** What makes two runs "the same command", for resume; absent: version, dictionary, settings and args together. */
  readonly fingerprint?: string;
}

/** What the outputs need of a batch, made by the renderers in a worker. The payloads' memory is handed over, not copied. */
export interface RenderedBatch {
  readonly articles: number;
  readonly errors: number;
  /** Mentions per kind. */
  readonly counts: Readonly<Record<string, number>>;
  /** UTF-8 bytes of article text, for the rate. */
  readonly bytes: number;
  /** Articles of the batch that were not read anew; needs a database. */
  readonly kept?: readonly KeptArticle[];
  readonly closed?: readonly ClosedSource[];
  /** One payload for each format that is in force, by the format's name; only that format reads it. */
  readonly payloads: Readonly<Record<string, Uint8Array>>;
}

/**
 * Renders outcomes for one output format, in any thread. One after another, so that an article's records are let go of
 * as soon as they are bytes: a batch of them kept until its end would be copied over and over by the collector.
 */
export interface Renderer {
  readonly format: string;
  add(outcome: Outcome): void;
  /** What was added since the last time, in memory of its own. */
  take(): Uint8Array;
}

/** A whole batch through a renderer. */
export function rendered(renderer: Renderer, batch: readonly Outcome[]): Uint8Array {
  for (const outcome of batch) renderer.add(outcome);
  return renderer.take();
}

/**
 * Writes payloads of one format in order, on the writing thread. `commit` makes everything written so far durable.
 * The batch command does not drive sinks by hand: `openOutputs` does, and keeps them in step.
 */
export interface Sink {
  readonly format: string;
  /** Starts a new, empty output. */
  open(run: RunInfo): void;
  /**
   * Continues an interrupted output instead of `open`: cuts off what came after `lengths` (see `lengths()`).
   * Returns false when the files are shorter than that (lost in a power cut): they must be made again.
   */
  resume(run: RunInfo, lengths: Readonly<Record<string, number>>): boolean;
  write(payload: Uint8Array): void;
  /** Bytes written so far, by file name; empty where there is nothing to cut (the database, stdout). */
  lengths(): Readonly<Record<string, number>>;
  commit(): void;
  close(): void;
}

/** What the end of a run did, for the summary. */
export interface FinishReport {
  /** Articles whose records were new, replaced, or already there unchanged; all 0 when no database is written. */
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  /** Articles that no longer stand in the dumps that they were read from. */
  readonly gone?: number;
  /** Mentions per kind of the articles that were not read anew. */
  readonly kept?: Readonly<Record<string, number>>;
  /** Formats whose files were written again from the database, since it held more than this run. */
  readonly regenerated: readonly string[];
}

/**
 * All the outputs of one run, kept in step. The database is the truth: in one transaction with the records it keeps
 * the reader's position and the byte lengths of the other files, so a run that was killed at any moment continues
 * from the last `commit` with nothing lost and nothing doubled.
 */
export interface Outputs {
  /** What the last `commit` of an interrupted run of the same command was given; null: begin at the beginning. */
  readonly position: string | null;
  /** Writes one batch; batches must come in input order. */
  write(batch: RenderedBatch): void;
  /** Makes all that was written durable, and `position` (opaque to the outputs) the place to go on from. */
  commit(position: string): void;
  /**
   * The input is exhausted: makes indices, writes again what must be, forgets the position. Once only.
   * Call `commit` with the position of the end before it: a run that is stopped in here then has only this to redo.
   */
  finish(): FinishReport;
  /** Lets go of the files. Without `finish` before it, the run can be resumed from the last `commit`. */
  close(): void;
}
