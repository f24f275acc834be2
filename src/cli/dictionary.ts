/** `svodka dictionary`: look into and check rule dictionaries. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { ADDED_KINDS, type AddedKind, PLACE_TYPES } from '../dictionary/add.js';
import { collectExamples } from '../dictionary/examples.js';
import { lint } from '../dictionary/lint.js';
import { BUILT_IN } from '../dictionary/load.js';
import { parseSource } from '../dictionary/parse.js';
import { readSources } from '../dictionary/read.js';
import { checkExample } from '../dictionary/run-examples.js';
import { createExtractor } from '../index.js';
import { howToUse, ownFolder } from './config.js';
import { add } from './dictionary-add.js';
import { listFiles, showName } from './dictionary-list.js';
import { CommandFailure, EXIT } from './failure.js';
import { several } from './options.js';

export function register(program: Command): void {
  const dictionary = program
    .command('dictionary')
    .summary('look into, check and add to the dictionaries')
    .description('Looks into the dictionaries, checks them and adds to your own.');
  dictionary
    .command('lint')
    .summary('report mistakes with file and line')
    .description('Reports mistakes in dictionaries with file and line, and runs their examples.')
    .argument('[folder]', 'a folder of dictionaries that is laid over the built-in ones (default: the built-in ones)')
    .option('--no-examples', 'do not run the examples')
    .addHelpText(
      'after',
      `
Examples:
  svodka dictionary lint                 the dictionaries that come with svodka
  svodka dictionary lint my-words        your own, laid over them

Exit codes: 0 no mistakes, 1 mistakes, 2 nothing could be done.`,
    )
    .action((folder: string | undefined, flags: { readonly examples: boolean }) => runLint(folder, flags.examples));
  dictionary
    .command('list')
    .summary('list the files and what they hold')
    .description('Lists the files of the dictionaries with what they hold.')
    .argument('[kind]', 'only files of this kind: organisation, place, date …')
    .option('--dictionaries <dir>', 'own dictionaries over the built-in ones (repeatable)', several)
    .addHelpText(
      'after',
      `
Examples:
  svodka dictionary list                 all files: names, words, rules, examples
  svodka dictionary list place           those that hold places`,
    )
    .action((kind: string | undefined, flags: FolderFlags) => {
      process.stdout.write(listFiles(folders(flags), kind));
    });
  dictionary
    .command('show')
    .summary('show a name, a word, a class or a rule')
    .description('Shows where a name, a word, a class or a rule stands and what it says.')
    .argument('<name>', 'as written in the dictionary; capitals do not matter for names and words')
    .option('--dictionaries <dir>', 'own dictionaries over the built-in ones (repeatable)', several)
    .addHelpText(
      'after',
      `
Examples:
  svodka dictionary show Allur           an organisation, by its name or an alias
  svodka dictionary show date.ago        a rule: patterns, value, examples
  svodka dictionary show '#Month'        a class of words`,
    )
    .action((name: string, flags: FolderFlags) => {
      process.stdout.write(showName(folders(flags), name));
    });
  dictionary
    .command('add')
    .summary('write a name into your own dictionary')
    .description('Writes a name into your own dictionary, with an example, once it is found as you want it.')
    .addArgument(dictionary.createArgument('<kind>', 'what it is').choices(ADDED_KINDS))
    .argument('<name>', 'in the nominative, with its own capitals; all other forms follow from it')
    .option('--alias <name>', 'another name of the same (repeatable)', several)
    .option('--type <type>', `of a place: ${PLACE_TYPES.join(', ')}; of others the type word`)
    .option(
      '--dictionaries <dir>',
      'own dictionaries over the built-in ones (repeatable); the last is written to (default: svodka-dictionaries)',
      several,
    )
    .addHelpText(
      'after',
      `
Examples:
  svodka dictionary add organisation 'Allur Space' --alias ASpace
  svodka dictionary add place 'Port Royal' --type settlement
  svodka dictionary add programme 'Space Robotics' --dictionaries my-words
  svodka extract news/ --dictionaries svodka-dictionaries      uses it`,
    )
    .action(runAdd);
}

interface FolderFlags {
  readonly dictionaries?: readonly string[];
}

function folders({ dictionaries = [] }: FolderFlags): readonly string[] {
  for (const folder of dictionaries) if (!existsSync(folder)) throw noFolder(folder);
  return dictionaries;
}

interface AddFlags extends FolderFlags {
  readonly alias?: readonly string[];
  readonly type?: string;
}

function runAdd(kind: AddedKind, name: string, flags: AddFlags, command: Command): void {
  const given = flags.dictionaries ?? [];
  const folder = given[given.length - 1] ?? ownFolder();
  const under = given.slice(0, -1);
  const { at, done, example } = add({
    kind,
    name,
    aliases: flags.alias ?? [],
    type: flags.type ?? null,
    folder,
    under,
  });
  if (done === 'already') {
    process.stdout.write(`${at}: "${name}" stands there already; nothing was written\n`);
    return;
  }
  process.stdout.write(`${at}: added ${kind} "${name}"; example: ${example}\n`);
  if (command.getOptionValueSource('dictionaries') !== 'config') process.stderr.write(howToUse(folder));
}

function noFolder(folder: string): CommandFailure {
  return new CommandFailure(`${folder}: there is no such folder; name the folder that holds your *.yaml files`);
}

function runLint(folder: string | undefined, withExamples: boolean): void {
  if (folder !== undefined && !existsSync(folder)) {
    throw noFolder(folder);
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
