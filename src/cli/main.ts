/** The command line: loads only the verb that is called, so that a command starts at once. */
import { existsSync, readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { outputError } from '../output/errors.js';
import { applyConfig, type Config, readConfig, takeConfig } from './config.js';
import { CommandFailure, EXIT, failureLine } from './failure.js';

/** Every verb with the line that `svodka --help` shows; the rest is in `src/cli/<verb>.ts`. */
const VERBS: Readonly<Record<string, string>> = {
  extract: 'read articles and write down what they say',
  merge: 'join JSON lines parts of several machines into one result',
  check: 'compare articles with their expected records',
  explain: 'show why a text gave the records that it gave',
  report: 'make a readable page of the results',
  export: 'write the results in other formats',
  dictionary: 'look into, check and add to the dictionaries',
  completion: 'print the completion of commands and options for a shell',
};

/** The version in package.json. */
export function version(): string {
  const data: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof data === 'object' && data !== null && 'version' in data ? String(data.version) : '0';
}

export type Register = (program: Command) => void;

/** Verbs that are there already: those of the bundle that starts at once. */
export type Loaded = Readonly<Record<string, Register>>;

async function load(verb: string): Promise<Register> {
  // By address, so that the bundler leaves it alone: each verb is a bundle of its own.
  const module: unknown = await import(new URL(`../cli/${verb}.js`, import.meta.url).href);
  if (typeof module === 'object' && module !== null && 'register' in module && typeof module.register === 'function') {
    const { register } = module;
    return (program) => register(program);
  }
  throw new Error(`the command ${verb} is not there`);
}

/** Runs a command line (`process.argv`); sets the exit code. */
export async function main(argv: readonly string[], loaded: Loaded = {}): Promise<void> {
  // A reader that goes away (`| head`) ends the work quietly; what cannot be written (a full disk) is said in one line.
  process.stdout.on('error', (error) => {
    if (isBrokenPipe(error)) process.exit(EXIT.fine);
    process.stderr.write(`${failureLine(outputError(error, 'standard output'))}\n`);
    process.exit(EXIT.nothing);
  });
  // Where nobody can be told, the work goes on.
  process.stderr.on('error', () => {});
  try {
    const { file, argv: rest } = takeConfig(argv);
    const program = await build(rest, readConfig(file, Object.keys(VERBS)), loaded);
    await program.parseAsync([...rest]);
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has said it already; its 1 for wrong usage is our 2: nothing could be done.
      process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.nothing;
      return;
    }
    if (isBrokenPipe(error)) process.exit(EXIT.fine);
    process.stderr.write(`${failureLine(error)}\n`);
    process.exitCode = error instanceof CommandFailure ? error.exitCode : EXIT.nothing;
  }
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

/** The whole program with every command registered: for completion. */
export async function wholeProgram(): Promise<Command> {
  const program = new Command('svodka');
  for (const verb of Object.keys(VERBS)) (await load(verb))(program);
  return program;
}

async function build(argv: readonly string[], config: Config | null, loaded: Loaded): Promise<Command> {
  const program = new Command('svodka');
  program
    .description('Reads raw Russian news and turns it into a table of facts.')
    .version(
      asksVersion(argv) ? await (await import('./version.js')).fullVersion(version(), config) : version(),
      '-V, --version',
      'print the version and the hash of the dictionaries',
    )
    // taken out of the command line before it is parsed; here for the help
    .option('--config <file>', 'options that one repeats (default: svodka.config.yaml, where there is one)')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .showSuggestionAfterError(true)
    .showHelpAfterError('(svodka --help lists the commands)')
    .exitOverride()
    .addHelpText(
      'after',
      `
Examples:
  svodka extract news/                         records in out/svodka.sqlite and out/csv/*.csv
  svodka extract dump.csv.gz --out archive     a dump, without unpacking it
  svodka extract --stdin jsonl --jsonl - < articles.jsonl > records.jsonl
  svodka check fixtures                        compare with what was expected

Exit codes: 0 fine, 1 differences (or errors with --strict), 2 nothing could be done, 130 interrupted.`,
    );
  const words = argv.slice(2).filter((word) => !word.startsWith('-'));
  const verb = words[0] === 'help' ? words[1] : words[0];
  for (const [name, description] of Object.entries(VERBS)) {
    if (!existsSync(new URL(`../cli/${name}.js`, import.meta.url))) continue;
    if (name === verb) {
      const register = loaded[name] ?? (await load(name));
      register(program);
      const command = program.commands.at(-1);
      if (config && command) applyConfig(config, name, command);
    } else program.command(name).description(description);
  }
  // Settings are inherited only by commands made through `program`; those of modules get them here.
  for (const command of program.commands) {
    for (const one of [command, ...command.commands]) {
      const name = one === command ? one.name() : `${command.name()} ${one.name()}`;
      const lists = one.commands.length > 0 ? 'commands' : 'options';
      one
        .exitOverride()
        .showSuggestionAfterError(true)
        .showHelpAfterError(`(svodka ${name} --help lists its ${lists})`);
    }
  }
  return program;
}

/** `svodka --version`, but not `svodka dictionary add organisation --version`. */
function asksVersion(argv: readonly string[]): boolean {
  return argv[2] === '-V' || argv[2] === '--version';
}
