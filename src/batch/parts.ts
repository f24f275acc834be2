/** Parts: JSON lines that carry the text and their place in the input, so that `merge` can make one result of them. */

import type { Piece } from '../input/piece.js';
import { outcomeLine } from '../output/jsonl.js';
import type { Outcome } from '../output/types.js';

/**
 * Where a record stands in the whole input: index of the argument, then for members of archives the archive's path
 * and the member's index. Path and line of the record itself do the rest.
 */
export type Order = readonly [argument: number] | readonly [argument: number, archive: string, member: number];

export function orderOf({ next, line }: Piece): Order {
  if (next.member === null) return [next.argument];
  // After a member that is one article `next` counts it as done; within a dump it does not.
  return [next.argument, next.path, line > 0 ? next.member : next.member - 1];
}

/** An outcome as the line of a part. `settings`: what was asked of the run that made it, as `settingsText` says it. */
export function partLine(outcome: Outcome, order: Order, settings: string): string {
  const text =
    outcome.kind === 'error'
      ? ''
      : `,"text":${JSON.stringify(outcome.text)},"lemmas":${JSON.stringify(outcome.lemmas ?? '')}`;
  // The line as it is, opened again at its end: "…}\n" -> "…,"order":[0]}\n"
  const asked = settings === '' ? '' : `,"settings":${JSON.stringify(settings)}`;
  return `${outcomeLine(outcome).slice(0, -2)}${text}${asked},"order":${JSON.stringify(order)}}\n`;
}
