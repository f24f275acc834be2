/** What a run says at its end, on stderr. */
import type { Totals } from '../batch/run.js';
import type { FinishReport } from '../output/types.js';
import { KINDS } from '../record/types.js';

/** Bytes: with fewer the start of the program is most of the time. */
const LITTLE = 100_000;

/** "1 date", "1 234 quantities". */
export function numbered(value: number, noun: string): string {
  const several = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${count(value)} ${value === 1 ? noun : several}`;
}

/** "1 234 567" with spaces between thousands. */
export function count(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/gu, ' ');
}

export function megabytes(bytes: number): string {
  const size = bytes / 1e6;
  return `${size < 10 ? size.toFixed(size < 0.1 ? 3 : 1) : count(size)} MB`;
}

export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
  const minutes = Math.floor(seconds / 60);
  const rest = `${String(minutes % 60).padStart(minutes < 60 ? 1 : 2, '0')} min ${Math.floor(seconds % 60)} s`;
  return minutes < 60 ? rest : `${Math.floor(minutes / 60)} h ${rest}`;
}

export interface SummaryFacts {
  readonly totals: Totals;
  readonly report: FinishReport;
  readonly milliseconds: number;
  /** Where the results are, as the user named it. */
  readonly results: readonly string[];
  /** A run that went on from where an earlier one stopped. */
  readonly resumed: boolean;
  /** Where the failures can be read. */
  readonly errorsAt: string | null;
}

export function summary(facts: SummaryFacts): string {
  const { totals, report, milliseconds } = facts;
  const kinds = KINDS.map((kind) => numbered((totals.counts[kind] ?? 0) + (report.kept?.[kind] ?? 0), kind)).join(', ');
  const lines = [
    `Articles  ${count(totals.articles)} (${megabytes(totals.bytes)})${facts.resumed ? ', after those of the earlier run' : ''}${changes(report)}`,
    `Records   ${kinds}`,
    `Errors    ${count(totals.errors)}${totals.errors > 0 && facts.errorsAt ? ` (listed in ${facts.errorsAt})` : ''}`,
    `Time      ${duration(milliseconds)}${speed(totals, milliseconds)}`,
  ];
  if (facts.results.length > 0) lines.push(`Results   ${facts.results.join(', ')}`);
  if (totals.undated > 0) {
    lines.push(
      `Note      ${numbered(totals.undated, 'article')} without a publication date: "yesterday", "this year" and the like were resolved`,
      '          only where the text itself has a full date. Give one with --published DATE or a date column.',
    );
  }
  if (totals.leftOut > 0) {
    lines.push(
      `Note      ${numbered(totals.leftOut, 'article')} without a publication date: left out by --since or --until.`,
      '          Give one with --published DATE or a date column.',
    );
  }
  return `${lines.join('\n')}\n`;
}

/** "0.16 MB/s, 13 articles/s"; '' where too little was read to tell a speed. */
function speed({ articles, bytes }: Totals, milliseconds: number): string {
  const seconds = Math.max(milliseconds, 1) / 1000;
  if (articles < seconds || bytes < LITTLE) return '';
  return `, ${(bytes / 1e6 / seconds).toFixed(2)} MB/s, ${count(articles / seconds)} articles/s`;
}

/**
 * Redone: in place of older records. Kept: there already, and nothing that changed could touch them. Gone: no longer in
 * the dump that they were read from.
 */
function changes({ added, replaced, unchanged, gone = 0 }: FinishReport): string {
  if (replaced === 0 && unchanged === 0 && gone === 0) return '';
  const left = gone === 0 ? '' : `, ${count(gone)} gone`;
  return `: ${count(added)} new, ${count(replaced)} redone, ${count(unchanged)} kept${left}`;
}
