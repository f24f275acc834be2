/** An engine over the built-in dictionaries for tests. */
import { loadDictionaries } from '../src/dictionary/load.js';
import { Engine } from '../src/match/engine.js';
import { loadMorphology } from '../src/morphology/index.js';

/** `words`: that it keeps in memory. */
export function testEngine(folders: readonly string[] = [], words?: number): Engine {
  const morphology = loadMorphology();
  return new Engine(
    loadDictionaries(folders, () => morphology),
    morphology,
    words,
  );
}
