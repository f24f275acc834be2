/** Precision, recall and F1 from counts. */
import { KINDS, type Kind } from '../record/types.js';
import type { Counts } from './compare.js';

export interface Score extends Readonly<Counts> {
  readonly kind: Kind | 'total';
  /** Shares from 0 to 1; null where there was nothing to be right about. */
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** Sums the counts of all articles: one score for each kind that occurs, then the total. */
export function scores(all: readonly Readonly<Partial<Record<Kind, Counts>>>[]): Score[] {
  const total = none();
  const result: Score[] = [];
  for (const kind of KINDS) {
    const sum = none();
    for (const counts of all) add(sum, counts[kind]);
    add(total, sum);
    if (sum.right + sum.missing + sum.extra > 0) result.push(score(kind, sum));
  }
  return [...result, score('total', total)];
}

function none(): Counts {
  return { right: 0, missing: 0, extra: 0, valuesRight: 0, valuesWrong: 0 };
}

function add(sum: Counts, counts: Counts | undefined): void {
  if (!counts) return;
  sum.right += counts.right;
  sum.missing += counts.missing;
  sum.extra += counts.extra;
  sum.valuesRight += counts.valuesRight;
  sum.valuesWrong += counts.valuesWrong;
}

function score(kind: Score['kind'], counts: Counts): Score {
  const precision = share(counts.right, counts.right + counts.extra);
  const recall = share(counts.right, counts.right + counts.missing);
  const f1 = share(2 * counts.right, 2 * counts.right + counts.extra + counts.missing);
  return { kind, ...counts, precision, recall, f1 };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
