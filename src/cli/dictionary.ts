/** `svodka dictionary`: look into and check rule dictionaries. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { collectExamples } from '../dictionary/examples.js';
import { lint } from '../dictionary/lint.js';
import { BUILT_IN } from '../dictionary/load.js';
import { parseSource } from '../dictionary/parse.js';
import { readSources } from '../dictionary/read.js';
import { checkExample } from '../dictionary/run-examples.js';
import { createExtractor } from '../index.js';
import { CommandFailure, EXIT } from './failure.js';

export function register(program: Command): void {
  const dictionary = program.command('dictionary').description('look into and check the dictionaries');
  dictionary
    .command('lint')
    .description('report mistakes in dictionaries with file and line; exit code 1 if there are any')
    .argument('[folder]', 'a folder of dictionaries that is laid over the built-in ones (default: the built-in ones)')
    .option('--no-examples', 'do not run the examples')
    .addHelpText(
      'after',
      `
Examples:
  svodka dictionary lint                 the dictionaries that come with svodka
  svodka dictionary lint my-words        your own, laid over them`,
    )
    .action((folder: string | undefined, flags: { readonly examples: boolean }) => runLint(folder, flags.examples));
}

function runLint(folder: string | undefined, withExamples: boolean): void {
  if (folder !== undefined && !existsSync(folder)) {
    throw new CommandFailure(`${folder}: there is no such folder; name the folder that holds your *.yaml files`);
  }
  const sources = readSources([folder ?? BUILT_IN]);
  if (sources.length === 0) throw new CommandFailure(`${folder}: holds no *.yaml files; put your dictionaries there`);
  const findings = lint(sources, folder === undefined ? [] : readSources([BUILT_IN]));
  const examples = findings.length === 0 && withExamples ? collectExamples(sources.map(parseSource)) : [];
  if (examples.length > 0) {
    const extractor = createExtractor({ dictionaries: folder === undefined ? [] : [folder] });
    for (const example of examples) {
      const wrong = checkExample(example, (text, published) =>
        extractor.extract(text, published === null ? {} : { published }),
      );
      if (wrong)
        findings.push({ file: example.file, line: example.line, message: `example of ${example.of}: ${wrong}` });
    }
  }
  for (const { file, line, message } of findings)
    process.stdout.write(`${folder ?? 'dictionaries'}/${file}:${line}: ${message}\n`);
  const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  process.stderr.write(
    findings.length === 0
      ? `${plural(sources.length, 'file')}, ${plural(examples.length, 'example')}: no mistakes\n`
      : `${plural(findings.length, 'mistake')} in ${plural(new Set(findings.map((f) => f.file)).size, 'file')}\n`,
  );
  if (findings.length > 0) process.exitCode = EXIT.differences;
}
