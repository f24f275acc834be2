/**
 * `svodka.config.yaml`: options that one repeats. Two keys hold for every command that has the option (`dictionaries`,
 * `db`); all others stand under the name of their command. What the command line says comes first.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join } from 'node:path';
import { type Command, InvalidArgumentError, type Option } from 'commander';
import { closest } from '../dictionary/suggest.js';
import { CommandFailure } from './failure.js';

export const CONFIG_FILE = 'svodka.config.yaml';
const OWN_FOLDER = 'svodka-dictionaries';

/** Keys that stand at the top and hold for all commands. */
const SHARED = ['dictionaries', 'db'];
/** Options whose values are paths: relative ones are meant from where the file lies. */
const PATHS = ['dictionaries', 'db', 'out', 'html', 'xlsx', 'jsonl'];

export interface Setting {
  /** Long name of the option, without dashes. */
  readonly key: string;
  readonly value: unknown;
  readonly line: number;
}

export interface Config {
  /** As given. */
  readonly file: string;
  readonly shared: readonly Setting[];
  readonly commands: ReadonlyMap<string, readonly Setting[]>;
}

/** Takes `--config FILE` out of a command line; it may stand before the command's name. */
export function takeConfig(argv: readonly string[]): {
  readonly file: string | null;
  readonly argv: readonly string[];
} {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const at = options.findIndex((word) => word === '--config' || word.startsWith('--config='));
  if (at < 0) return { file: null, argv };
  const word = argv[at] ?? '';
  const joined = word.startsWith('--config=');
  const file = joined ? word.slice('--config='.length) : argv[at + 1];
  if (file === undefined || file === '')
    throw new CommandFailure('--config needs a file, such as --config svodka.config.yaml');
  return { file, argv: [...argv.slice(0, at), ...argv.slice(at + (joined ? 1 : 2))] };
}

/** Reads the file named, or `svodka.config.yaml` of this folder; null if there is none. `verbs` are the commands. */
export function readConfig(named: string | null, verbs: readonly string[]): Config | null {
  const file = named ?? CONFIG_FILE;
  if (!existsSync(file)) {
    if (named === null) return null;
    throw new CommandFailure(`${file}: no such file; check --config`);
  }
  const yaml: typeof import('yaml') = createRequire(import.meta.url)('yaml');
  const lines = new yaml.LineCounter();
  const doc = yaml.parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const fail = (line: number, message: string): never => {
    throw new CommandFailure(`${file}:${line}: ${message}`);
  };
  const wrong = doc.errors[0];
  if (wrong) fail(lines.linePos(wrong.pos[0]).line, wrong.message.split('\n')[0] ?? '');
  const shared: Setting[] = [];
  const commands = new Map<string, readonly Setting[]>();
  if (doc.contents === null) return { file, shared, commands };
  if (!yaml.isMap(doc.contents)) return fail(1, 'expected names of commands with their options below them');
  const settings = (map: import('yaml').YAMLMap): Setting[] =>
    map.items.map(({ key, value }) => ({
      key: yaml.isScalar(key) ? String(key.value) : '',
      value: yaml.isNode(value) ? value.toJS(doc) : value,
      line: yaml.isNode(key) && key.range ? lines.linePos(key.range[0]).line : 1,
    }));
  for (const [i, setting] of settings(doc.contents).entries()) {
    const { key, line } = setting;
    const node = doc.contents.items[i]?.value;
    if (SHARED.includes(key)) shared.push(setting);
    else if (!verbs.includes(key)) fail(line, `no command "${key}"${suggestion(key, [...verbs, ...SHARED])}`);
    else if (yaml.isMap(node)) commands.set(key, settings(node));
    else if (!(yaml.isScalar(node) && node.value === null))
      fail(line, `${key}: expected options below it, such as "out: results"`);
  }
  return { file, shared, commands };
}

/** Gives the options of a command their values from the file, unless the command line names them. */
export function applyConfig(config: Config, verb: string, command: Command): void {
  const all = [command, ...command.commands];
  for (const setting of config.shared) for (const one of all) set(one, setting, config);
  for (const setting of config.commands.get(verb) ?? []) {
    const taken = all.filter((one) => set(one, setting, config));
    if (taken.length > 0) continue;
    const names = all.flatMap((one) => one.options.map((option) => long(option)));
    throw new CommandFailure(
      `${config.file}:${setting.line}: ${verb} has no option "${setting.key}"${suggestion(setting.key, names)}`,
    );
  }
}

const long = (option: Option): string => (option.long ?? '').replace(/^--(?:no-)?/u, '');

function set(command: Command, { key, value, line }: Setting, config: Config): boolean {
  const option = command.options.find((o) => long(o) === key);
  if (!option) return false;
  const name = option.attributeName();
  const put = (final: unknown): void => {
    command.setOptionValueWithSource(name, final, 'config');
    // what must be given is given here
    option.mandatory = false;
  };
  if (!option.required && !option.optional) {
    if (typeof value !== 'boolean') throw new CommandFailure(`${config.file}:${line}: ${key} is true or false`);
    put(value);
    return true;
  }
  const texts = (Array.isArray(value) ? value : [value]).map((item) => pathFrom(config, key, plain(item)));
  let parsed: unknown;
  for (const text of texts) {
    try {
      parsed = option.parseArg ? option.parseArg(text, parsed) : text;
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      throw new CommandFailure(`${config.file}:${line}: ${key}: ${error.message}`);
    }
  }
  if (parsed !== undefined) put(parsed);
  return true;
}

/** YAML reads 2025-09-01 as text, 4 as a number. */
function plain(value: unknown): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

function pathFrom({ file }: Config, key: string, path: string): string {
  if (!PATHS.includes(key) || isAbsolute(path) || path === '-') return path;
  const folder = dirname(file);
  return folder === '.' ? path : join(folder, path);
}

function suggestion(word: string, words: readonly string[]): string {
  const hint = closest(word, words);
  return hint ? `; did you mean "${hint}"?` : `; known are ${[...new Set(words)].join(', ')}`;
}

/** Where `svodka dictionary add` writes when no folder is named. */
export function ownFolder(): string {
  return OWN_FOLDER;
}

/** What to do so that the next extraction uses a folder of dictionaries. */
export function howToUse(folder: string): string {
  return `Use it with --dictionaries ${folder}, or for every command with a line in ${CONFIG_FILE}:\n  dictionaries: [${folder}]\n`;
}
