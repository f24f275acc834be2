/** The thread of `aside.ts`. */
import { workerData } from 'node:worker_threads';
import { type AsideSetup, OVER, READY, STARTING, WORKING } from './aside.js';
import { createEarlyIndices, openAside } from './sqlite/database.js';

const { path, state }: AsideSetup = workerData;

function work(): void {
  const db = openAside(path);
  try {
    if (Atomics.compareExchange(state, 0, STARTING, READY) !== STARTING) return;
    Atomics.notify(state, 0);
    Atomics.wait(state, 0, READY);
    if (Atomics.load(state, 0) !== WORKING) return;
    db.exec('BEGIN IMMEDIATE');
    createEarlyIndices(db);
    db.exec('COMMIT');
  } finally {
    db.close();
  }
}

try {
  work();
} catch {
  // told by what is missing
} finally {
  Atomics.store(state, 0, OVER);
  Atomics.notify(state, 0);
}
