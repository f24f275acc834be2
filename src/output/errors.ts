/** Why an output could not be opened or written. `code` is stable; `message` is one line that says what to do. */
export type OutputErrorCode =
  | 'foreign_database'
  | 'newer_database'
  | 'older_database'
  | 'locked_database'
  | 'missing_database'
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
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') {
    return new OutputError(
      'foreign_database',
      `${path} is not a svodka database: choose another place with --out`,
      options,
    );
  }
  if (
    /^(EACCES|EPERM|EROFS|EISDIR|ENOTDIR|ENOENT|EEXIST|EBADF|ENXIO|SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_IOERR)/.test(
      code,
    )
  ) {
    return new OutputError('unwritable', `Cannot write ${path}: check the folder and its permissions`, options);
  }
  return error;
}
