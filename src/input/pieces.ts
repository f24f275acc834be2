/** Files -> pieces: the reading thread's part. It opens, decompresses and finds where records end. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Columns } from './columns.js';
import { dumpPieces } from './dump.js';
import { byteOrderMark, utf16, WIDE_SAMPLE } from './encoding/detect.js';
import { describe } from './errors.js';
import { fileType } from './format.js';
import { holdsJsonLines, holdsList, holdsObjects, sniffObjects } from './json-lines.js';
import type { Format, Piece, Place } from './piece.js';
import { decompressed, isPipe, openFile } from './stream.js';
import { unnamed } from './unnamed.js';
import { type FoundFile, walk } from './walk.js';

export interface InputOptions {
  /** Folders that are never entered. */
  readonly exclude: readonly string[];
  /** The user's word about the encoding; null: find out. */
  readonly encoding: string | null;
  /** Format of files whose name says nothing. */
  readonly format: Format;
  readonly maxArticleBytes: number;
  /** Bytes of records in a piece, about. */
  readonly target: number;
  /** A file that changed since an earlier run stopped in it is read anew; else it is an error. */
  readonly reread?: boolean;
  /** The user's word about the columns of tables. */
  readonly columns?: Columns | null;
}

/** All the pieces of PATHs, from the beginning or from a place where an earlier run stopped. */
export async function* piecesOf(
  paths: readonly string[],
  options: InputOptions,
  from: Place | null,
): AsyncGenerator<Piece> {
  for await (const file of walk(paths, { exclude: options.exclude, from })) {
    const resumed = from !== null && file.argument === from.argument && file.path === from.path ? from : null;
    if (resumed?.finished) continue;
    yield* filePieces(file, options, resumed);
  }
}

/** Where a file stands when it is done with, or not begun. */
export function placeOf(file: FoundFile, finished: boolean): Place {
  const { argument, path, stamp } = file;
  return { argument, path, member: null, bytes: 0, records: 0, table: null, finished, stamp };
}

async function* filePieces(file: FoundFile, options: InputOptions, from: Place | null): AsyncGenerator<Piece> {
  const done = placeOf(file, true);
  if (file.error) {
    yield errorPiece(file.path, file.error, done);
    return;
  }
  const type = fileType(file.path);
  const named = type.format ?? options.format;
  const plain = type.container === null && type.compression === null;
  if (type.format === null && plain && isPipe(file.path)) {
    yield* pipePieces(file, options);
    return;
  }
  const format = plain ? formatOf(file.path, type.format, named) : named;
  if (plain && (format === 'text' || format === 'html' || format === 'json')) {
    // The worker reads the file itself: only its name goes there.
    yield {
      path: file.path,
      format,
      bytes: null,
      file: file.path,
      line: 0,
      table: null,
      error: null,
      size: file.size,
      next: done,
    };
    return;
  }
  try {
    if (from !== null && from.stamp !== file.stamp) {
      if (options.reread) {
        yield* filePieces(file, options, null);
        return;
      }
      const message = 'the file changed since the run was stopped; give the command with --restart to read all anew';
      yield errorPiece(file.path, { code: 'unreadable', message }, done);
      return;
    }
    if (type.container !== null) {
      const { archivePieces } = await import('./archive/index.js');
      yield* archivePieces(file, type, options, from);
      return;
    }
    // Uncompressed dumps are entered at the right byte; compressed ones are unfolded up to there.
    const seek = from !== null && type.compression === null && !isRecoded(file.path, options.encoding) ? from.bytes : 0;
    const source = {
      path: file.path,
      format,
      delimiter: type.delimiter,
      compression: type.compression,
      open: () => openFile(file.path, seek),
      skipped: seek,
      eager: false,
      place: placeOf(file, false),
      done,
    };
    yield* dumpPieces(source, options, from);
  } catch (error) {
    yield errorPiece(file.path, describe(error, 'unreadable'), done);
  }
}

/** A pipe that the shell made, `<(…)`: its name says nothing, so it shows in how it begins. */
async function* pipePieces(file: FoundFile, options: InputOptions): AsyncGenerator<Piece> {
  const done = placeOf(file, true);
  try {
    const { compression, bytes } = await unnamed(openFile(file.path, 0));
    const sniffed = await sniffObjects(decompressed(bytes, compression));
    const source = {
      path: file.path,
      format: sniffed.yes ? ('jsonl' as const) : options.format,
      delimiter: null,
      compression: null,
      open: () => sniffed.bytes,
      skipped: 0,
      eager: false,
      place: placeOf(file, false),
      done,
    };
    yield* dumpPieces(source, options, null);
  } catch (error) {
    yield errorPiece(file.path, describe(error, 'unreadable'), done);
  }
}

/** What the file holds, whatever its name says of JSON; `said`: null where it says nothing. */
function formatOf(path: string, said: Format | null, named: Format): Format {
  if (said === null) return holdsObjects(path) ? 'jsonl' : named;
  if (named === 'json' && holdsJsonLines(path)) return 'jsonl';
  return named === 'jsonl' && holdsList(path) ? 'json' : named;
}

/** Whether a place in the file is no place in the bytes that are cut: UTF-16, or a byte order mark left out. */
function isRecoded(path: string, encoding: string | null): boolean {
  if (encoding?.startsWith('utf-16')) return true;
  const head = new Uint8Array(WIDE_SAMPLE);
  const file = openSync(path, 'r');
  let length: number;
  try {
    length = readSync(file, head);
  } finally {
    closeSync(file);
  }
  return byteOrderMark(head) !== null || (encoding === null && utf16(head.subarray(0, length)) !== null);
}

/** What is read from stdin; it cannot be resumed. */
export async function* stdinPieces(
  format: Format,
  delimiter: 'comma' | 'tab' | null,
  options: InputOptions,
): AsyncGenerator<Piece> {
  const place: Place = {
    argument: 0,
    path: '-',
    member: null,
    bytes: 0,
    records: 0,
    table: null,
    finished: false,
    stamp: '',
  };
  const source = {
    path: null,
    format,
    delimiter,
    skipped: 0,
    eager: true,
    place,
    done: { ...place, finished: true },
  };
  try {
    const { compression, bytes } = await unnamed(process.stdin);
    yield* dumpPieces({ ...source, compression, open: () => bytes }, options, null);
  } catch (error) {
    yield errorPiece(null, describe(error, 'unreadable'), source.done);
  }
}

export function errorPiece(path: string | null, error: { code: string; message: string }, next: Place): Piece {
  return { path, format: 'text', bytes: null, file: null, line: 0, table: null, error, size: 0, next };
}

/** The end of a source that was read whole and holds no records of its own. */
export function endPiece(path: string, next: Place): Piece {
  return { path, format: 'text', bytes: null, file: null, line: 0, table: null, error: null, size: 0, next, closes: 0 };
}

const PACKED = /\.(?:gz|tgz|bz2|zst|zip)$/i;

/** Bytes in the files that are named themselves, for the share that is done; null when a folder is among them. */
export function totalBytes(paths: readonly string[]): number | null {
  let total = 0;
  for (const path of paths) {
    // the packed size says nothing of how much text there is
    if (PACKED.test(path)) return null;
    try {
      const stats = statSync(path);
      if (!stats.isFile()) return null;
      total += stats.size;
    } catch {
      return null;
    }
  }
  return total;
}
