/** Parts of several machines -> one stream of outcomes in the order that a single run would have had. */
import { fileType } from '../input/format.js';
import { LineSplitter } from '../input/split/lines.js';
import { decompressed, openFile } from '../input/stream.js';
import { comparePaths } from '../input/walk.js';
import type { Outcome } from '../output/types.js';
import { type ArticleError, type Extraction, KINDS } from '../record/types.js';
import type { Order } from './parts.js';

/** One line of a part. */
export interface Entry {
  readonly order: Order;
  readonly path: string | null;
  readonly line: number;
  /** What was asked of the run that made it, as `settingsText` says it. */
  readonly settings: string;
  readonly outcome: Outcome;
}

/** A part that cannot be merged; the message names the part, the line and the remedy. */
export class PartError extends Error {}

const TARGET = 1 << 18;
/** A line of a part: an article with its records. */
const LONGEST = 1 << 30;

/** The lines of one part, which may be compressed. Throws PartError for a line that is none of svodka's. */
export async function* readPart(path: string): AsyncGenerator<Entry> {
  const splitter = new LineSplitter({ target: TARGET, longest: LONGEST, offset: 0, records: 0 });
  let line = 0;
  const parse = function* (bytes: Uint8Array): Generator<Entry> {
    for (const text of new TextDecoder().decode(bytes).split('\n')) {
      if (text === '') continue;
      line++;
      yield entryOf(text, path, line);
    }
  };
  for await (const chunk of decompressed(openFile(path, 0), fileType(path).compression)) {
    for (const cut of splitter.push(chunk)) yield* parse(cut.bytes);
  }
  for (const cut of splitter.end()) yield* parse(cut.bytes);
}

function entryOf(text: string, part: string, line: number): Entry {
  const fail = (message: string): never => {
    throw new PartError(`${part}:${line}: ${message}`);
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('not a whole JSON line; was the run that wrote it finished? Give its command again');
  }
  if (!isLine(value)) return fail('not a line of svodka extract --jsonl FILE --with-text');
  const common = { path: value.path, line: value.line ?? 0, order: value.order ?? [0], settings: value.settings ?? '' };
  if (isError(value)) {
    const { id, path, error } = value;
    return { ...common, outcome: { kind: 'error', error: { id, path, line: value.line ?? null, error } } };
  }
  if (!isExtraction(value)) return fail('not a record of this version of svodka');
  if (typeof value.text !== 'string') return fail('the line has no text; make the parts with --with-text');
  const { text: body, lemmas, order: _, settings: _asked, ...rest } = value;
  return {
    ...common,
    outcome: {
      kind: 'extraction',
      extraction: { ...rest, line: value.line ?? null, url: value.url ?? null },
      text: body,
      ...(typeof lemmas === 'string' ? { lemmas } : {}),
    },
  };
}

interface Line {
  readonly id: string | null;
  readonly path: string | null;
  readonly line?: number | null;
  readonly order?: Order;
  readonly settings?: string;
}

function isLine(value: unknown): value is Line {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('path' in value)) return false;
  const line = 'line' in value ? value.line : null;
  const order = 'order' in value ? value.order : [0];
  const settings = 'settings' in value ? value.settings : '';
  return (
    (typeof value.id === 'string' || value.id === null) &&
    (typeof value.path === 'string' || value.path === null) &&
    (typeof line === 'number' || line === null) &&
    typeof settings === 'string' &&
    Array.isArray(order) &&
    typeof order[0] === 'number'
  );
}

function isError(value: Line): value is Line & Pick<ArticleError, 'error'> {
  if (!('error' in value)) return false;
  const { error } = value;
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
}

function isExtraction(
  value: Line,
): value is Omit<Extraction, 'line'> & Line & { readonly text?: unknown; readonly lemmas?: unknown } {
  if (typeof value.id !== 'string' || !('hash' in value) || !('dictionary' in value) || !('mentions' in value))
    return false;
  const { mentions } = value;
  return (
    typeof value.hash === 'string' &&
    typeof value.dictionary === 'string' &&
    Array.isArray(mentions) &&
    mentions.every((mention: unknown) => isMention(mention))
  );
}

function isMention(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'kind' in value &&
    KINDS.some((kind) => kind === value.kind) &&
    'start' in value &&
    typeof value.start === 'number' &&
    'end' in value &&
    typeof value.end === 'number' &&
    'sentence' in value &&
    Array.isArray(value.sentence)
  );
}

/** Order in a single run: argument, path in walking order, member of an archive, line. */
export function compareEntries(a: Entry, b: Entry): number {
  const [argument, archive, member] = a.order;
  const [otherArgument, otherArchive, otherMember] = b.order;
  return (
    argument - otherArgument ||
    comparePlaces(archive ?? a.path ?? '', otherArchive ?? b.path ?? '') ||
    (member ?? 0) - (otherMember ?? 0) ||
    a.line - b.line
  );
}

function comparePlaces(a: string, b: string): number {
  if (a === b) return 0;
  return comparePaths(a, b) || a.length - b.length;
}

/**
 * Joins parts. Shards of one input are woven together again; parts that were read from stdin (pipes of Spark or
 * Hadoop: no paths) follow one another as they are given.
 */
export async function* mergeParts(paths: readonly string[]): AsyncGenerator<Entry> {
  const heads: { readonly rest: AsyncGenerator<Entry>; entry: Entry }[] = [];
  for (const path of paths) {
    const rest = readPart(path);
    const first = await rest.next();
    if (!first.done) heads.push({ rest, entry: first.value });
  }
  const inTurn = heads.every(({ entry }) => entry.path === null);
  while (heads.length > 0) {
    let least = 0;
    for (let i = 1; i < heads.length && !inTurn; i++)
      if (compareEntries(heads[i]!.entry, heads[least]!.entry) < 0) least = i;
    const head = heads[least]!;
    yield head.entry;
    const next = await head.rest.next();
    if (next.done) heads.splice(least, 1);
    else head.entry = next.value;
  }
}
