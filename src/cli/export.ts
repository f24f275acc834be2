/** `svodka export`: an existing database in another format, without extracting again. */
import { type Command, Option } from 'commander';
import { EXPORT_FORMATS, type ExportOptions, exportDatabase, OutputError } from '../output/index.js';
import { KINDS, type Kind } from '../record/types.js';
import { CommandFailure, EXIT } from './failure.js';
import { checkDays, confidenceOption, DATABASE, dateOption, kindsOption, outputOption, pathOption } from './options.js';

interface Flags {
  readonly db: string;
  readonly format: string;
  readonly out: string;
  readonly kinds?: ReadonlySet<Kind>;
  readonly since?: string;
  readonly until?: string;
  readonly minConfidence?: number;
  readonly excel?: boolean;
}

export function register(program: Command): void {
  program
    .command('export')
    .summary('write the results in other formats')
    .description('Writes what an earlier extraction found as CSV, a workbook, JSON lines, brat or CoNLL.')
    .addOption(new Option('--db <file>', 'database of an earlier extraction').default(DATABASE, DATABASE))
    .addOption(new Option('--format <name>', 'what to write').choices(EXPORT_FORMATS).makeOptionMandatory())
    .requiredOption(
      '--out <path>',
      'a folder for csv and brat, a file for the others, which - sends to standard output',
      pathOption,
    )
    .option('--kinds <list>', `only these kinds, with commas between: ${KINDS.join(',')}`, kindsOption)
    .option('--since <date>', 'only articles published on that day or later', dateOption)
    .option('--until <date>', 'only articles published on that day or earlier', dateOption)
    .option('--min-confidence <number>', 'only records at least as sure as that, 0 to 1', confidenceOption)
    .option('--skip-reprints', 'without articles that repeat an earlier one, word for word or nearly')
    .option('--excel', 'CSV as Excel in a Russian locale expects it')
    .addHelpText(
      'after',
      `
Examples:
  svodka export --format xlsx --out facts.xlsx                         a workbook with a sheet for each kind
  svodka export --format csv --excel --out for-excel                   a folder of CSV files for Excel
  svodka export --format jsonl --out - --kinds quantity,date           JSON lines to the next program
  svodka export --format brat --out brat --since 2025-09-01            to look over and correct in brat
  svodka export --format conll --out train.conll --min-confidence 0.9  to train a model

Exit codes: 0 written, 2 nothing could be done.`,
    )
    .action(run);
}

function run({ db, format, out, ...options }: Flags & ExportOptions): void {
  checkDays(options);
  if ((format === 'csv' || format === 'brat') && outputOption(out) === '-')
    throw new CommandFailure(`--format ${format} makes several files: name a folder with --out`);
  try {
    exportDatabase(db, format, out, options);
  } catch (error) {
    if (error instanceof OutputError) throw new CommandFailure(error.message, EXIT.nothing);
    throw error;
  }
}
