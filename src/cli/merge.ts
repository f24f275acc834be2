/** `svodka merge`: parts of several machines -> one database and CSV set. */
import { type Command, Option } from 'commander';
import { folderOption, outputOption, several } from './options.js';

/** The command's options after parsing. */
export interface MergeFlags {
  readonly out: string;
  readonly jsonl?: string;
  readonly excel?: boolean;
  readonly dictionaries?: readonly string[];
  readonly quiet?: boolean;
}

const EXAMPLES = `
Examples:
  svodka extract dump.csv.gz --shard 1/2 --jsonl part1.jsonl --with-text     on one machine
  svodka extract dump.csv.gz --shard 2/2 --jsonl part2.jsonl --with-text     on the other
  svodka merge part1.jsonl part2.jsonl --out result

The result is what a single run would have written.

Exit codes: 0 fine, 2 nothing could be done.`;

export function register(program: Command): void {
  program
    .command('merge')
    .summary('join JSON lines parts of several machines into one result')
    .description('Joins parts made with svodka extract --jsonl FILE --with-text into one database and CSV set.')
    .argument('<PART...>', 'JSON lines files, also as .gz .bz2 .zst')
    .addOption(
      new Option('-o, --out <dir>', 'folder for svodka.sqlite and csv/').argParser(folderOption).default('out', 'out'),
    )
    .option('--jsonl <file>', 'write the joined JSON lines too', outputOption)
    .option('--excel', 'CSV as Excel in a Russian locale expects it')
    .option('--dictionaries <dir>', 'own dictionaries that the parts were made with (repeatable)', several)
    .option('-q, --quiet', 'no progress, no summary')
    .addHelpText('after', EXAMPLES)
    .action(async (parts: string[], flags: MergeFlags) => {
      const { merge } = await import('./merge-run.js');
      await merge(parts, flags);
    });
}
