/** What the batch modules hand to each other. */

import type { Piece, Place } from '../input/piece.js';
import type { ReadOptions } from '../input/read/types.js';
import type { RenderedBatch } from '../output/types.js';
import type { ArticleError } from '../record/types.js';
import type { Chosen } from './chosen.js';
import type { Known } from './kept.js';

/** Pieces that are worked on together and committed together. */
export interface Task {
  /** 0-based; results are written in this order. */
  readonly seq: number;
  readonly pieces: readonly Piece[];
  /** Bytes of input, for progress. */
  readonly size: number;
  /** Where to go on when this task is committed. */
  readonly next: Place;
}

/** One machine's share of the input: records whose hash leaves `index - 1` over `of`. */
export interface Shard {
  /** 1-based. */
  readonly index: number;
  readonly of: number;
}

/** All that a worker must know; crosses threads, so plain data only. */
export interface EngineSettings {
  readonly dictionaries: readonly string[];
  readonly read: ReadOptions;
  readonly formats: readonly string[];
  /** CSV for Excel in a Russian locale. */
  readonly excel: boolean;
  /** JSON lines carry the text, so that `merge` can make a database of them. */
  readonly withText: boolean;
  readonly shard: Shard | null;
  readonly chosen: Chosen;
  /** Articles that the database knows; null: all are read. */
  readonly known: Known | null;
  /** A filter answers every line: articles that are not wanted give a line without records. */
  readonly everyLine: boolean;
}

/** Articles of a task that must not be tried again: ordinal in the task -> why. */
export type Skips = ReadonlyMap<number, { readonly code: string; readonly message: string }>;

export interface TaskResult {
  readonly batch: RenderedBatch;
  /** Articles without a publication date. */
  readonly undated: number;
  /** Articles that `since` or `until` leave out for want of a date. */
  readonly leftOut: number;
  /** The first failures, to be shown as they happen. */
  readonly problems: readonly ArticleError[];
}
