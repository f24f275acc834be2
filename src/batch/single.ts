/** `--jobs 1`: everything in the calling thread. */
import { setImmediate } from 'node:timers/promises';
import { Engine } from './engine.js';
import type { Pool } from './pool.js';
import { readAhead } from './read-ahead.js';
import { sharedReader } from './shared-files.js';
import type { EngineSettings, Skips } from './types.js';

const NO_SKIPS: Skips = new Map();

export async function singlePool(settings: EngineSettings): Promise<Pool> {
  const engine = new Engine(settings, sharedReader(await readAhead()));
  return {
    dictionary: engine.dictionary,
    identity: engine.identity,
    width: 1,
    async run(task) {
      // Let signals and timers have their turn between tasks.
      await setImmediate();
      return engine.process(task, NO_SKIPS, () => {});
    },
    async close() {},
  };
}
