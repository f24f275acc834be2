/** Pieces -> tasks of about the same size. */
import type { Piece } from '../input/piece.js';
import type { Task } from './types.js';

export interface TaskLimits {
  /** Bytes of input in a task, about. */
  readonly bytes: number;
  /** Pieces in a task, at most. */
  readonly pieces: number;
}

/** Small enough that the order is soon restored and little is done again after a crash; large enough to pay its way. */
export const TASK_LIMITS: TaskLimits = { bytes: 1 << 18, pieces: 64 };

/** The same input always gives the same tasks, so results do not depend on the number of workers. */
export async function* tasksOf(pieces: AsyncIterable<Piece>, limits: TaskLimits): AsyncGenerator<Task> {
  let seq = 0;
  let group: Piece[] = [];
  let size = 0;
  for await (const piece of pieces) {
    group.push(piece);
    size += piece.size;
    if (size >= limits.bytes || group.length >= limits.pieces || piece.pause) {
      yield { seq: seq++, pieces: group, size, next: piece.next };
      group = [];
      size = 0;
    }
  }
  const last = group.at(-1);
  if (last) yield { seq, pieces: group, size, next: last.next };
}
