/** A mistake in a dictionary: names file, line and remedy. */
export class DictionaryError extends Error {
  readonly file: string;
  readonly line: number;

  constructor(file: string, line: number, message: string) {
    super(`${file}:${line}: ${message}`);
    this.name = 'DictionaryError';
    this.file = file;
    this.line = line;
  }
}
