import { AppendFile } from './file.js';
import { isStream, Stream } from './stream.js';
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

/** JSON lines to standard output, a device or a pipe: nothing there can be cut back, nor made safe. */
class JsonlStreamSink implements Sink {
  readonly format = 'jsonl';
  readonly #path: string;
  #stream: Stream | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  open(): void {
    this.#stream = Stream.open(this.#path);
  }

  resume(): boolean {
    this.open();
    return true;
  }

  write(payload: Uint8Array): void {
    this.#stream?.write(payload);
  }

  lengths(): Readonly<Record<string, number>> {
    return {};
  }

  commit(): void {}

  close(): void {
    this.#stream?.close();
    this.#stream = null;
  }
}

/** JSON lines to a path, "-" for standard output. */
export const jsonlSink = (path: string): Sink => (isStream(path) ? new JsonlStreamSink(path) : new JsonlFileSink(path));
