/** What crosses between the writing thread and the workers. */
import type { Piece } from '../input/piece.js';
import type { SharedFiles } from './shared-files.js';
import type { EngineSettings, Skips, TaskResult } from './types.js';

export interface WorkerSetup {
  readonly settings: EngineSettings;
  /** One Int32: ordinal of the record in hand. */
  readonly beat: SharedArrayBuffer;
  /** What an earlier worker has read. */
  readonly files: SharedFiles;
}

export interface ToWorker {
  readonly seq: number;
  readonly pieces: readonly Piece[];
  readonly skips: Skips;
}

export type FromWorker =
  | { readonly kind: 'ready'; readonly dictionary: string; readonly files?: SharedFiles }
  | { readonly kind: 'done'; readonly seq: number; readonly result: TaskResult };
