/** `svodka explain`: why a text gave the records that it gave. */
import { readFileSync } from 'node:fs';
import { type Command, InvalidArgumentError } from 'commander';
import type { Article, Span } from '../record/types.js';
import { CommandFailure } from './failure.js';
import { mustBeFile } from './given-file.js';
import { dateOption, encodingOption, several } from './options.js';

interface Flags {
  readonly published?: string;
  readonly phrase?: string;
  readonly at?: number;
  readonly encoding?: string;
  readonly json?: boolean;
  readonly dictionaries?: readonly string[];
}

const EXAMPLES = `
Examples:
  svodka explain news/001.txt                            the text with its marks, and every mention explained
  svodka explain news/001.txt --phrase "Allur"           why this phrase was read so, and why not otherwise
  svodka explain news/001.txt --at 612 --json            the same for tools, by offset (UTF-16 code units)
  svodka explain - --published 2025-09-01 < note.txt     from standard input

Colours are left out with NO_COLOR set, or where the output is no terminal: marks are then [words]kind.

Exit codes: 0 fine, 2 nothing could be done.`;

export function register(program: Command): void {
  program
    .command('explain')
    .summary('show why a text gave the records that it gave')
    .description(
      'Shows for each mention of an article its rule, value and confidence, and for a phrase why not another.',
    )
    .argument('<FILE>', 'an article, or - for standard input')
    .option('--published <date>', 'publication date, where the article states none', dateOption)
    .option('--phrase <words>', 'explain this phrase: what was found there, and what nearly was')
    .option('--at <offset>', 'explain the place at this offset', offsetOption)
    .option('--encoding <name>', 'encoding of the article (default: found out)', encodingOption)
    .option('--dictionaries <dir>', 'own dictionaries over the built-in ones (repeatable)', several)
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(run);
}

function offsetOption(value: string): number {
  const offset = Number(value);
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('a whole number from 0 on is needed.');
  return offset;
}

async function run(file: string, flags: Flags): Promise<void> {
  if (flags.phrase !== undefined && flags.at !== undefined)
    throw new CommandFailure('either --phrase or --at, not both');
  const article = await read(file, flags);
  const spans = placesOf(article.text, flags);
  const { openEngine } = await import('../index.js');
  const { explain } = await import('../explain/index.js');
  const engine = openEngine({ dictionaries: flags.dictionaries ?? [] });
  const explanations =
    spans === null ? [explain(engine, article)] : spans.map((span) => explain(engine, article, span));
  if (flags.json) {
    const value = spans === null || spans.length === 1 ? explanations[0] : explanations;
    process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    return;
  }
  const { render } = await import('../explain/render.js');
  const { paint, wantsColour } = await import('../explain/paint.js');
  const layout = {
    paint: paint(wantsColour(process.stdout.isTTY === true, process.env)),
    width: Math.max(40, process.stdout.columns ?? (Number(process.env.COLUMNS) || 100)),
  };
  process.stdout.write(explanations.map((one) => render(one, article.text, layout)).join('\n'));
}

/** Where the phrase stands (each place), or the one offset; null: the whole article. */
function placesOf(text: string, { phrase, at }: Flags): Span[] | null {
  if (at !== undefined) {
    if (at >= text.length) throw new CommandFailure(`--at ${at}: the text has only ${text.length} UTF-16 code units`);
    return [[at, at]];
  }
  if (phrase === undefined) return null;
  const spans = find(text, phrase);
  if (spans.length === 0) {
    throw new CommandFailure(`"${phrase}" does not stand in the text; give the words as they stand there`);
  }
  return spans;
}

/** White space in the phrase stands for any white space; capitals count only if that finds anything. */
function find(text: string, phrase: string): Span[] {
  const words = phrase.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const source = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('\\s+');
  for (const flags of ['gu', 'giu']) {
    const spans = [...text.matchAll(new RegExp(source, flags))].map((m): Span => [m.index, m.index + m[0].length]);
    if (spans.length > 0) return spans;
  }
  return [];
}

async function read(file: string, { published, encoding }: Flags): Promise<Article> {
  if (file !== '-') mustBeFile(file);
  const { readPiece } = await import('../input/read/index.js');
  const { fileType } = await import('../input/format.js');
  const path = file === '-' ? null : file;
  const type = fileType(path ?? '');
  if (type.container !== null || type.compression !== null)
    throw new CommandFailure(`${file}: one article is explained; unpack it first`);
  if (type.format === 'table') throw new CommandFailure(`${file}: one article is explained; save its text as .txt`);
  const bytes = readFileSync(path ?? 0);
  const piece = {
    path,
    format: type.format ?? ('text' as const),
    bytes,
    file: null,
    line: 0,
    table: null,
    error: null,
    size: bytes.length,
    next: { argument: 0, path: '', member: null, bytes: 0, records: 0, table: null, finished: true, stamp: '' },
  };
  const options = {
    encoding: encoding ?? null,
    published: published ?? null,
    columns: null,
    html: false,
    maxArticleBytes: 16 << 20,
  };
  for await (const one of readPiece(piece, options)) {
    if (one.kind === 'error') throw new CommandFailure(`${file}: ${one.error.error.message}`);
    return one.article;
  }
  throw new CommandFailure(`${file}: there is no article in it`);
}
