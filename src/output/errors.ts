import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Why an output could not be opened or written. `code` is stable; `message` is one line that says what to do. */
export type OutputErrorCode =
  | 'foreign_database'
  | 'newer_database'
  | 'older_database'
  | 'locked_database'
  | 'missing_database'
  | 'damaged_database'
  | 'disk_full'
  | 'unwritable'
  | 'changed'
  | 'unknown_format';

export class OutputError extends Error {
  override readonly name = 'OutputError';

  constructor(
    readonly code: OutputErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The `code` that Node and SQLite put on their errors, or ''. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Turns what Node or SQLite threw about `path` into an error with a remedy; anything unforeseen comes back as it was. */
export function outputError(error: unknown, path: string): unknown {
  if (error instanceof OutputError) return error;
  const options = { cause: error };
  const code = codeOf(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') {
    return new OutputError(
      'disk_full',
      `No space left to write ${path}: free some and give the same command again`,
      options,
    );
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new OutputError('locked_database', `${path} is in use by another program: close it and try again`, options);
  }
  if (code.startsWith('SQLITE_CORRUPT')) {
    return new OutputError(
      'damaged_database',
      `${path} is damaged: take back a copy, or delete it and extract once more`,
      options,
    );
  }
  if (code === 'SQLITE_NOTADB') {
    return new OutputError(
      'foreign_database',
      `${path} is not a svodka database: choose another place with --out`,
      options,
    );
  }
  const obstacle = code === 'EEXIST' || code === 'ENOTDIR' ? fileAbove(path) : null;
  if (obstacle !== null) {
    const message = `Cannot write ${path}: ${obstacle} is a file, not a folder; choose another place`;
    return new OutputError('unwritable', message, options);
  }
  if (code === 'EISDIR') {
    return new OutputError('unwritable', `Cannot write ${path}: it is a folder; name a file`, options);
  }
  if (
    /^(EACCES|EPERM|EROFS|ENOTDIR|ENOENT|EEXIST|EBADF|ENXIO|SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_IOERR)/.test(code)
  ) {
    return new OutputError('unwritable', `Cannot write ${path}: check the folder and its permissions`, options);
  }
  return error;
}

/** What stands on the way to `path` and is no folder; null where nothing does. */
function fileAbove(path: string): string | null {
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(at)) return statSync(at).isDirectory() ? null : at;
    if (dirname(at) === at) return null;
  }
}

/** The same for a database that is only read, which another option names. */
export function readingError(error: unknown, path: string): unknown {
  const known = outputError(error, path);
  if (!(known instanceof OutputError)) return known;
  const message =
    known.code === 'unwritable'
      ? `Cannot read ${path}: check its permissions and those of its folder`
      : known.message.replace(/choose another .*$/u, 'name another with --db');
  return new OutputError(known.code, message, { cause: error });
}
