/** A worker thread: takes tasks, gives back results, and tells which record it is at. */
import { parentPort, workerData } from 'node:worker_threads';
import { Engine } from './engine.js';
import type { FromWorker, ToWorker, WorkerSetup } from './messages.js';
import { sharedReader } from './shared-files.js';

const port = parentPort;
if (!port) throw new Error('this module runs in a worker thread');
const { settings, beat, files }: WorkerSetup = workerData;
const ordinals = new Int32Array(beat);
const engine = new Engine(settings, sharedReader(files));

/** Payloads have memory of their own. */
function memoryOf({ buffer }: Uint8Array): ArrayBuffer {
  if (!(buffer instanceof ArrayBuffer)) throw new Error('a payload in shared memory');
  return buffer;
}

const ready: FromWorker = { kind: 'ready', dictionary: engine.dictionary, files };
port.postMessage(ready);

port.on('message', ({ seq, pieces, skips }: ToWorker) => {
  Atomics.store(ordinals, 0, -1);
  engine
    .process({ pieces }, skips, (ordinal) => Atomics.store(ordinals, 0, ordinal))
    .then((result) => {
      const done: FromWorker = { kind: 'done', seq, result };
      // The rendered bytes change hands; nothing is copied.
      port.postMessage(done, Object.values(result.batch.payloads).map(memoryOf));
    })
    // Whatever is thrown here is our own fault or a lack of memory: the thread ends and the pool deals with it.
    .catch((error: unknown) => setImmediate(() => Promise.reject(error)));
});
