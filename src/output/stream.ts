/** Outputs that are no files on a disk: devices, pipes, and the descriptors that a shell opens for a command. */
import { closeSync, fstatSync, openSync, statSync, writeSync } from 'node:fs';
import { outputError } from './errors.js';

/** Names that a system gives to descriptors that are open already. */
const DESCRIPTOR = /^(?:\/dev|\/proc\/self)\/fd\/(\d+)$/u;
const NAMED = new Map([
  ['/dev/stdout', 1],
  ['/dev/stderr', 2],
]);

/** The descriptor that a path stands for, or null. */
export function descriptorOf(path: string): number | null {
  const number = NAMED.get(path) ?? DESCRIPTOR.exec(path)?.[1];
  return number === undefined ? null : Number(number);
}

/** Whether what is written to the path can neither be cut back nor moved into place: no file, or one of the shell's; "-". */
export function isStream(path: string): boolean {
  if (path === '-' || descriptorOf(path) !== null) return true;
  try {
    const stats = statSync(path);
    return !stats.isFile() && !stats.isDirectory();
  } catch {
    // what is wrong with it is said when it is opened
    return false;
  }
}

/** Writes in whole, one after another: a pipe that is full for a moment is waited for. */
export class Stream {
  readonly #name: string;
  readonly #fd: number;
  /** Opened here, to be closed here. */
  readonly #own: boolean;

  private constructor(name: string, fd: number, own: boolean) {
    this.#name = name;
    this.#fd = fd;
    this.#own = own;
  }

  /** Throws `OutputError` where nothing can be written. Waits for the reader of a named pipe. */
  static open(path: string): Stream {
    if (path === '-') return new Stream('standard output', process.stdout.fd, false);
    const fd = descriptorOf(path);
    try {
      if (fd === null) return new Stream(path, openSync(path, 'w'), true);
      // one that nobody opened would become that of the next file that is
      fstatSync(fd);
      return new Stream(path, fd, false);
    } catch (error) {
      throw outputError(error, path);
    }
  }

  write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      try {
        at += writeSync(this.#fd, bytes, at);
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') {
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        } else throw outputError(error, this.#name);
      }
    }
  }

  close(): void {
    if (this.#own) closeSync(this.#fd);
  }
}
