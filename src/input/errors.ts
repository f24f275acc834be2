/** What can be wrong with an input, as a code that programs test and a sentence that people read. */

export type InputCode =
  | 'not-found'
  | 'unreadable'
  | 'binary'
  | 'empty'
  | 'encoding'
  | 'json'
  | 'no-text'
  | 'row'
  | 'html'
  | 'xml'
  | 'too-large'
  | 'too-slow'
  | 'crash'
  | 'archive'
  | 'extract';

/** One article or file cannot be read; the rest goes on. The message names the remedy, not the path. */
export class InputError extends Error {
  readonly code: InputCode;

  constructor(code: InputCode, message: string) {
    super(message);
    this.name = 'InputError';
    this.code = code;
  }
}

/** Bytes behind the end of a compressed stream that are none of it: what came before them is whole. */
export class TrailingError extends InputError {
  constructor(compression: string) {
    super('archive', `bytes behind the end of the ${compression} data that are none; what stands before them was read`);
  }
}

/** Any thrown thing as a code and one line of message. */
export function describe(error: unknown, otherwise: InputCode): { code: string; message: string } {
  if (error instanceof InputError) return { code: error.code, message: error.message };
  if (!(error instanceof Error)) return { code: otherwise, message: String(error) };
  return { code: otherwise, message: systemMessage(error) ?? firstLine(error.message) };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** The usual system errors in words, with what to do. */
export function systemMessage(error: Error): string | null {
  const code = 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'no such file or folder; check the path';
    case 'EACCES':
    case 'EPERM':
      return 'no permission; change the rights of the file or folder';
    case 'ENOSPC':
      return 'the disk is full; free some space and give the same command again, it goes on where it stopped';
    case 'EROFS':
      return 'the disk is read-only; choose another folder with --out';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a file stands where a folder is needed; choose another name';
    case 'ENXIO':
      return 'neither a file nor a pipe; check the path';
    case 'EISDIR':
      return 'it is a folder, a file is needed';
    case 'EMFILE':
      return 'too many open files; raise the limit with ulimit -n';
    case 'EIO':
      return 'the disk reported a reading error';
    default:
      return null;
  }
}
