import { writeSync } from 'node:fs';
import { outputError } from './errors.js';
import { AppendFile } from './file.js';
import type { RunInfo, Sink } from './types.js';

const LENGTH = 'jsonl';

/** JSON lines into a file. */
export class JsonlFileSink implements Sink {
  readonly format = 'jsonl';
  readonly #path: string;
  #file: AppendFile | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  open(_run: RunInfo): void {
    this.#file = AppendFile.create(this.#path);
  }

  resume(run: RunInfo, lengths: Readonly<Record<string, number>>): boolean {
    const length = lengths[LENGTH];
    this.#file = length === undefined ? null : AppendFile.resume(this.#path, length);
    if (this.#file === null) this.open(run);
    return this.lengths()[LENGTH] === length;
  }

  write(payload: Uint8Array): void {
    this.#file?.append(payload);
  }

  lengths(): Readonly<Record<string, number>> {
    return { [LENGTH]: this.#file?.length ?? 0 };
  }

  commit(): void {
    this.#file?.sync();
  }

  close(): void {
    this.#file?.close();
    this.#file = null;
  }
}

/** JSON lines to standard output, in whole: a pipe that is full for a moment is waited for. */
export class JsonlStdoutSink implements Sink {
  readonly format = 'jsonl';

  open(): void {}

  resume(): boolean {
    return true;
  }

  write(payload: Uint8Array): void {
    for (let at = 0; at < payload.length; ) {
      try {
        at += writeSync(process.stdout.fd, payload, at);
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') {
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        } else throw outputError(error, 'standard output');
      }
    }
  }

  lengths(): Readonly<Record<string, number>> {
    return {};
  }

  commit(): void {}

  close(): void {}
}
