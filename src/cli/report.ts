/** `svodka report`: an existing database as one HTML page to look at. */
import { type Command, Option } from 'commander';
import { writeWhole } from '../output/file.js';
import { type Choice, OutputError, readOutcomes } from '../output/index.js';
import { openForReading } from '../output/sqlite/database.js';
import { KINDS, type Kind } from '../record/types.js';
import { type Language, renderReport } from '../report/index.js';
import { CommandFailure, EXIT } from './failure.js';
import { version } from './main.js';
import { checkDays, confidenceOption, DATABASE, dateOption, kindsOption, pathOption } from './options.js';

interface Flags {
  readonly db: string;
  readonly html: string;
  readonly lang: Language;
  readonly kinds?: ReadonlySet<Kind>;
  readonly since?: string;
  readonly until?: string;
  readonly minConfidence?: number;
}

export function register(program: Command): void {
  program
    .command('report')
    .summary('make a readable page of the results')
    .description('Makes one page of what an earlier extraction found: charts, a table, the texts with their marks.')
    .addOption(new Option('--db <file>', 'database of an earlier extraction').default(DATABASE, DATABASE))
    .requiredOption(
      '--html <file>',
      'the page: one file that opens in any browser, without a network; - for standard output',
      pathOption,
    )
    .addOption(
      new Option('--lang <language>', 'language of the page; the page itself can switch')
        .choices(['ru', 'en'])
        .default('ru'),
    )
    .option('--kinds <list>', `only these kinds, with commas between: ${KINDS.join(',')}`, kindsOption)
    .option('--since <date>', 'only articles published on that day or later', dateOption)
    .option('--until <date>', 'only articles published on that day or earlier', dateOption)
    .option('--min-confidence <number>', 'only records at least as sure as that, 0 to 1', confidenceOption)
    .addHelpText(
      'after',
      `
Examples:
  svodka report --html report.html                                  all that the last extraction found
  svodka report --html september.html --since 2025-09-01 --until 2025-09-30
  svodka report --db archive/svodka.sqlite --html sums.html --kinds quantity --min-confidence 0.9
  svodka report --html report.html --lang en                        English buttons and headings

Exit codes: 0 written, 2 nothing could be done.`,
    )
    .action(run);
}

function run(flags: Flags): void {
  const { since = null, until = null, minConfidence = 0 } = flags;
  checkDays(flags);
  const choice: Choice = {
    minConfidence,
    ...(flags.kinds === undefined ? {} : { kinds: flags.kinds }),
    ...(since === null ? {} : { since }),
    ...(until === null ? {} : { until }),
  };
  try {
    const db = openForReading(flags.db);
    try {
      const pieces = renderReport(readOutcomes(db, choice), {
        language: flags.lang,
        choice: { kinds: flags.kinds === undefined ? null : [...flags.kinds], since, until, minConfidence },
        version: version(),
        made: new Date().toISOString(),
      });
      writeWhole(flags.html, (append) => {
        for (const piece of pieces) append(piece);
      });
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof OutputError) throw new CommandFailure(error.message, EXIT.nothing);
    throw error;
  }
}
