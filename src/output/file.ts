import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { outputError } from './errors.js';
import { isStream, Stream } from './stream.js';

/** A text file that is only appended to, and can be cut back to a length that was committed. */
export class AppendFile {
  readonly #path: string;
  readonly #fd: number;
  #length = 0;
  #dirty = false;

  private constructor(path: string, flags: string) {
    this.#path = path;
    try {
      mkdirSync(dirname(path), { recursive: true });
      this.#fd = openSync(path, flags);
    } catch (error) {
      throw outputError(error, path);
    }
  }

  /** A new, empty file in place of what was there. */
  static create(path: string): AppendFile {
    return new AppendFile(path, 'w');
  }

  /** The file cut to `length` bytes; null when it is shorter or gone. */
  static resume(path: string, length: number): AppendFile | null {
    let file: AppendFile;
    try {
      file = new AppendFile(path, 'r+');
    } catch {
      return null;
    }
    if (fstatSync(file.#fd).size < length) {
      file.close();
      return null;
    }
    ftruncateSync(file.#fd, length);
    file.#length = length;
    return file;
  }

  /** Bytes. */
  get length(): number {
    return this.#length;
  }

  append(data: string | Uint8Array): void {
    if (data.length === 0) return;
    const bytes = bytesOf(data);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#fd, bytes, at, bytes.length - at, this.#length + at);
    } catch (error) {
      throw outputError(error, this.#path);
    }
    this.#length += bytes.length;
    this.#dirty = true;
  }

  /** On disk when it returns. */
  sync(): void {
    if (this.#dirty) fdatasyncSync(this.#fd);
    this.#dirty = false;
  }

  close(): void {
    closeSync(this.#fd);
  }
}

/**
 * Writes a whole file by way of `work`, which is given a function that appends. The file takes its place only when it
 * is complete, also where the path is a link to it; a device or a pipe is written to as it comes. Throws `OutputError`.
 */
export function writeWhole(path: string, work: (append: (data: string | Uint8Array) => void) => void): void {
  if (isStream(path)) {
    const stream = Stream.open(path);
    try {
      work((data) => stream.write(bytesOf(data)));
    } finally {
      stream.close();
    }
    return;
  }
  try {
    const place = existsSync(path) ? realpathSync(path) : path;
    const unfinished = `${place}.part`;
    mkdirSync(dirname(place), { recursive: true });
    const file = openSync(unfinished, 'w');
    try {
      work((data) => {
        const bytes = bytesOf(data);
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      });
      renameSync(unfinished, place);
    } catch (error) {
      rmSync(unfinished, { force: true });
      throw error;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw outputError(error, path);
  }
}

const bytesOf = (data: string | Uint8Array): Uint8Array =>
  typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
