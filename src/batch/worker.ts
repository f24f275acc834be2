/** A worker thread: takes tasks, gives back results, and tells which record it is at. */
import { parentPort, workerData } from 'node:worker_threads';
import { Engine } from './engine.js';
import type { FromWorker, ToWorker, WorkerSetup } from './messages.js';

const port = parentPort;
if (!port) throw new Error('this module runs in a worker thread');
const { settings, beat }: WorkerSetup = workerData;
const ordinals = new Int32Array(beat);
const engine = new Engine(settings);
const send = (message: FromWorker) => port.postMessage(message);
send({ kind: 'ready', dictionary: engine.dictionary });

port.on('message', ({ seq, pieces, skips }: ToWorker) => {
  Atomics.store(ordinals, 0, -1);
  engine
    .process({ pieces }, skips, (ordinal) => Atomics.store(ordinals, 0, ordinal))
    .then((result) => send({ kind: 'done', seq, result }))
    // Whatever is thrown here is our own fault or a lack of memory: the thread ends and the pool deals with it.
    .catch((error: unknown) => setImmediate(() => Promise.reject(error)));
});
