/** An existing database into any other format, without extracting again. */
import { writeBrat } from './brat.js';
import { writeConll } from './conll.js';
import { OutputError } from './errors.js';
import { jsonlRenderer } from './jsonl.js';
import { jsonlSink } from './jsonl-sink.js';
import { exportCsv, pour } from './regenerate.js';
import { openForReading } from './sqlite/database.js';
import { type Choice, readOutcomes } from './sqlite/read.js';
import { writeXlsx } from './xlsx/workbook.js';

export const EXPORT_FORMATS = ['csv', 'xlsx', 'jsonl', 'brat', 'conll'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOptions extends Choice {
  /** CSV as Excel in a Russian locale expects it. */
  readonly excel?: boolean;
}

export const isExportFormat = (name: string): name is ExportFormat => EXPORT_FORMATS.some((format) => format === name);

/**
 * Writes what `options` choose of `database` to `out`: a folder for csv and brat, a file for the others, "-" for JSON
 * lines on standard output. Throws `OutputError`.
 */
export function exportDatabase(database: string, format: string, out: string, options: ExportOptions = {}): void {
  if (!isExportFormat(format)) {
    throw new OutputError(
      'unknown_format',
      `There is no format "${format}": choose among ${EXPORT_FORMATS.join(', ')}`,
    );
  }
  if (format === 'csv') {
    exportCsv(database, out, options.excel ?? false, options);
    return;
  }
  const db = openForReading(database);
  try {
    const outcomes = readOutcomes(db, options);
    if (format === 'xlsx') writeXlsx(outcomes, out);
    else if (format === 'brat') writeBrat(outcomes, out);
    else if (format === 'conll') writeConll(outcomes, out);
    else pour(outcomes, jsonlRenderer(), jsonlSink(out));
  } finally {
    db.close();
  }
}
