/** The indices of many rows, made in a thread of its own while this one joins the names. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** How far the thread is. */
export const [STARTING, READY, WORKING, OVER] = [0, 1, 2, 3] as const;

export interface AsideSetup {
  readonly path: string;
  /** One number: how far the thread is. */
  readonly state: Int32Array;
}

/** Milliseconds: a thread that does not start in time is not waited for. */
const START = 2000;

/**
 * It has a connection of its own, and one only can write: who starts it commits, calls `go`, and writes nothing until
 * `end` has returned. What could not be made is left undone: whoever needs an index makes it if it is missing.
 */
export class Aside {
  readonly #state: Int32Array;

  /** Null where there is no such thread: sources that are run as they are. */
  static start(path: string): Aside | null {
    const script = new URL('../output/indexer.js', import.meta.url);
    return existsSync(fileURLToPath(script)) ? new Aside(script, path) : null;
  }

  private constructor(script: URL, path: string) {
    this.#state = new Int32Array(new SharedArrayBuffer(4));
    const setup: AsideSetup = { path, state: this.#state };
    const worker = new Worker(script, { workerData: setup });
    worker.on('error', () => {});
    worker.unref();
  }

  /** Waits until the thread has opened the database. False: there is none to be reckoned with. */
  ready(): boolean {
    Atomics.wait(this.#state, 0, STARTING, START);
    return Atomics.compareExchange(this.#state, 0, STARTING, OVER) === READY;
  }

  go(): void {
    Atomics.store(this.#state, 0, WORKING);
    Atomics.notify(this.#state, 0);
  }

  /** Waits until the thread is done. */
  end(): void {
    Atomics.wait(this.#state, 0, WORKING);
  }
}
