/** What the options of `svodka extract` ask for: whether they can go together, and what they mean to the engine. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { EngineSettings } from '../batch/types.js';
import { PRESETS } from '../input/columns.js';
import { isPipe } from '../input/stream.js';
import { isPattern } from '../input/walk.js';
import { KINDS } from '../record/types.js';
import type { ExtractFlags } from './extract.js';
import { CommandFailure, EXIT, oneLine } from './failure.js';
import { version } from './main.js';
import { checkDays } from './options.js';

/**
 * Refuses options that cannot go together.
 * @throws CommandFailure that says what to give instead
 */
export function check(paths: readonly string[], flags: ExtractFlags): void {
  if (paths.length === 0 && flags.stdin === undefined) {
    throw new CommandFailure('no input: name files or folders, or read standard input with --stdin jsonl');
  }
  if (paths.length > 0 && flags.stdin !== undefined) {
    throw new CommandFailure('either PATHs or --stdin, not both');
  }
  if (paths.some((path) => path.trim() === ''))
    throw new CommandFailure('the name of an input is empty: check the path');
  checkDays(flags);
  if (flags.withText && flags.jsonl === undefined) throw new CommandFailure('--with-text needs --jsonl FILE');
}

/** Whether none of the PATHs exists; says so for each. Nothing is written then. */
export function nothingThere(paths: readonly string[]): boolean {
  if (paths.some((path) => existsSync(path) || isPattern(path))) return false;
  for (const path of paths) {
    const remedy = path === '-' ? 'standard input is read with --stdin text' : 'check the path';
    process.stderr.write(`svodka: ${oneLine(path)}: no such file or folder; ${remedy}\n`);
  }
  process.exitCode = EXIT.nothing;
  return true;
}

/** The settings of the engine, wherever it runs. */
export function settingsOf(flags: ExtractFlags): EngineSettings {
  const preset = flags.preset === undefined ? null : (PRESETS[flags.preset] ?? null);
  const columns = flags.columns || preset ? { ...preset?.columns, ...flags.columns } : null;
  const formats: string[] = [];
  // JSON lines alone write nothing else to disk.
  if (flags.jsonl === undefined || flags.out !== undefined || flags.xlsx !== undefined) formats.push('sqlite', 'csv');
  if (flags.jsonl !== undefined) formats.push('jsonl');
  return {
    dictionaries: (flags.dictionaries ?? []).map((path) => resolve(path)),
    read: {
      encoding: flags.encoding ?? null,
      published: flags.published ?? null,
      columns,
      html: preset?.html ?? false,
      maxArticleBytes: flags.maxArticleSize,
    },
    formats,
    excel: flags.excel ?? false,
    withText: flags.withText ?? false,
    shard: flags.shard ?? null,
    chosen: {
      kinds: flags.kinds ? KINDS.filter((kind) => flags.kinds?.has(kind)) : null,
      since: flags.since ?? null,
      until: flags.until ?? null,
      minConfidence: flags.minConfidence ?? 0,
    },
    known: null,
    everyLine: flags.stdin !== undefined && flags.jsonl === '-',
  };
}

/**
 * What makes two runs "the same command", of which the later goes on where the earlier stopped.
 * Standard input and pipes cannot be read again, so a run over them is never that.
 */
export function fingerprint(
  paths: readonly string[],
  flags: ExtractFlags,
  { chosen }: EngineSettings,
  dictionary: string,
  startedAt: string,
): string {
  const { out, jsonl, published, encoding, columns, preset, shard, maxArticleSize, excel, withText } = flags;
  const once = flags.stdin !== undefined || flags.restart || paths.some(isPipe) ? startedAt : null;
  const folder = process.cwd();
  return JSON.stringify({
    version: version(),
    dictionary,
    folder,
    paths,
    ...{ out, jsonl, published, encoding, columns, preset, shard, maxArticleSize, excel, withText, chosen, once },
  });
}
