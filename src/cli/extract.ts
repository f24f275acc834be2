/** `svodka extract`: articles in, records out. */
import { type Command, Option } from 'commander';
import type { Shard } from '../batch/types.js';
import { type Columns, PRESETS } from '../input/columns.js';
import { STDIN_FORMATS } from '../input/format.js';
import { KINDS, type Kind } from '../record/types.js';
import * as parse from './options.js';

/** The command's options after parsing. */
export interface ExtractFlags {
  readonly out?: string;
  readonly jsonl?: string;
  readonly withText?: boolean;
  readonly excel?: boolean;
  readonly xlsx?: string;
  readonly kinds?: ReadonlySet<Kind>;
  readonly since?: string;
  readonly until?: string;
  readonly minConfidence?: number;
  readonly published?: string;
  readonly encoding?: string;
  readonly columns?: Columns;
  readonly preset?: string;
  readonly stdin?: string;
  readonly dictionaries?: readonly string[];
  readonly jobs?: number;
  readonly shard?: Shard;
  readonly maxArticleSize: number;
  readonly maxArticleTime: number;
  readonly commitSize: number;
  readonly restart?: boolean;
  readonly strict?: boolean;
  readonly quiet?: boolean;
}

const EXAMPLES = `
Examples:
  svodka extract news/                                 a folder: records in out/svodka.sqlite and out/csv/*.csv
  svodka extract "archive/**/*.html" --out site        a pattern, another folder for the results
  svodka extract lenta.csv.bz2 --preset lenta          a dump, read without unpacking
  svodka extract dump.csv --columns text=body,date=day
  svodka extract news/ --kinds quantity,organisation --since 2025-01-01 --xlsx facts.xlsx
  svodka extract --stdin jsonl --jsonl - < a.jsonl     a filter: one line in, one line out

PATH: files, folders and patterns: .txt .html .json .jsonl .csv .tsv .xml (RSS, Atom), each also as .gz .bz2 .zst,
and .zip .tar .tar.gz of them. A file that is named itself may have any extension: it is taken for text,
or for JSON lines where its first line is a JSON object; so is a pipe, <(…).
A run that was stopped goes on when the same command is given again.

Exit codes: 0 fine (failed articles are listed in errors), 1 an article failed and --strict is given,
2 nothing could be done, 130 interrupted.`;

export function register(program: Command): void {
  const presets = Object.entries(PRESETS).map(([name, { description }]) => `${name} (${description})`);
  program
    .command('extract')
    .summary('read articles and write down what they say')
    .description(
      'Reads articles and writes down their dates, quantities, organisations, places, programmes and persons.',
    )
    .argument('[PATH...]', 'files, folders, patterns')
    .option(
      '-o, --out <dir>',
      'folder for svodka.sqlite and csv/ (default: out, unless --jsonl is given)',
      parse.folderOption,
    )
    .option('--jsonl <file>', 'write JSON lines to a file, or to standard output with -', parse.outputOption)
    .option('--with-text', 'put the text into the JSON lines, for svodka merge')
    .option('--excel', 'CSV as Excel in a Russian locale expects it')
    .option('--xlsx <file>', 'one workbook of everything in the database, beside it', parse.pathOption)
    .option('--kinds <list>', `only these kinds, with commas between: ${KINDS.join(',')}`, parse.kindsOption)
    .option('--since <date>', 'only articles published on that day or later', parse.dateOption)
    .option('--until <date>', 'only articles published on that day or earlier', parse.dateOption)
    .option('--min-confidence <number>', 'only records at least as sure as that, 0 to 1', parse.confidenceOption)
    .option('--published <date>', 'publication date of articles that state none', parse.dateOption)
    .option('--encoding <name>', 'encoding of the input (default: found out for each text)', parse.encodingOption)
    .option(
      '--columns <map>',
      'columns of tables and fields of JSON: text=…,title=…,date=…,url=…,id=…',
      parse.columnsOption,
    )
    .addOption(
      new Option('--preset <name>', `columns of a known dump: ${presets.join('; ')}`).choices(Object.keys(PRESETS)),
    )
    .addOption(new Option('--stdin <format>', 'read standard input').choices(Object.keys(STDIN_FORMATS)))
    .option('--dictionaries <dir>', 'own dictionaries over the built-in ones (repeatable)', parse.several)
    .option('-j, --jobs <n>', 'threads; 1 does everything in one (default: one for each core)', parse.jobsOption)
    .option('--shard <i/n>', 'work on the i-th of n shares of the input', parse.shardOption)
    .addOption(
      new Option('--max-article-size <size>', 'longest text of one article')
        .argParser(parse.sizeOption)
        .default(16 << 20, '16 MB'),
    )
    .addOption(
      new Option('--max-article-time <time>', 'longest time for one article (needs workers)')
        .argParser(parse.timeOption)
        .default(60_000, '60s'),
    )
    .addOption(
      new Option('--commit-size <size>', 'input after which what was done is made safe')
        .argParser(parse.sizeOption)
        .default(8 << 20, '8 MB'),
    )
    .option('--restart', 'read all articles, also those that an earlier run or the database has')
    .option('--strict', 'exit code 1 when an article failed')
    .option('-q, --quiet', 'no progress, no summary')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], flags: ExtractFlags) => {
      const { extract } = await import('./extract-run.js');
      await extract(paths, flags);
    });
}
