/** `svodka check`: articles against the records that they must give. */
import { type Command, Option } from 'commander';
import { accept, checkPaths, updateKnown } from '../evaluate/check.js';
import { REPORTERS } from '../evaluate/reporters/index.js';
import { createExtractor } from '../index.js';
import { CommandFailure, EXIT, oneLine } from './failure.js';
import { several } from './options.js';

interface Flags {
  readonly update?: boolean;
  readonly updateKnown?: boolean;
  readonly reporter: string;
  readonly dictionaries?: readonly string[];
}

export function register(program: Command): void {
  program
    .command('check')
    .summary('compare articles with their expected records')
    .description('Compares articles with their expected records, as a CI server does.')
    .argument('<PATH...>', 'articles, folders, patterns; NAME.expected.yaml stands beside NAME.txt')
    .option('-u, --update', 'accept: write what was found as what is expected')
    .option('--update-known', 'rewrite known-differences.yaml beside the articles')
    .addOption(new Option('--reporter <name>', 'how to report').choices(Object.keys(REPORTERS)).default('text'))
    .option('--dictionaries <dir>', 'own dictionaries over the built-in ones (repeatable)', several)
    .addHelpText(
      'after',
      `
Examples:
  svodka check fixtures                        what differs, and precision, recall and F1 of each kind
  svodka check fixtures/harvest.txt -u         accept the records of one article
  svodka check fixtures --reporter junit       for a CI server

Differences listed in known-differences.yaml do not fail the check; one that is not listed does,
and so does a listed one that has gone. With CI set in the environment nothing is ever written.

Exit codes: 0 as expected, 1 differences, 2 nothing could be done.`,
    )
    .action(check);
}

async function check(paths: readonly string[], flags: Flags): Promise<void> {
  const reporter = REPORTERS[flags.reporter];
  if (!reporter) throw new CommandFailure(`there is no reporter ${flags.reporter}`);
  const extractor = createExtractor({ dictionaries: flags.dictionaries ?? [] });
  let result = await checkPaths(paths, extractor.extractArticle);
  if (flags.update || flags.updateKnown) {
    if (process.env.CI) process.stderr.write('svodka: CI is set, so nothing is written\n');
    else {
      const written = [
        ...(flags.update ? await accept(result, extractor.extractArticle) : []),
        // After accepting, what was known to differ no longer does.
        ...(flags.updateKnown ? updateKnown(await checkPaths(paths, extractor.extractArticle)) : []),
      ];
      for (const file of written) process.stderr.write(`written: ${file}\n`);
      result = await checkPaths(paths, extractor.extractArticle);
    }
  }
  if (result.exitCode === 2 && result.errors.length === 0) {
    throw new CommandFailure(
      'no article with expectations here; svodka check -u writes NAME.expected.yaml beside NAME.txt',
    );
  }
  if (result.exitCode === EXIT.nothing && flags.reporter === 'text') {
    for (const error of result.errors) process.stderr.write(`svodka: ${oneLine(error)}\n`);
  } else process.stdout.write(reporter(result));
  process.exitCode = result.exitCode;
}
