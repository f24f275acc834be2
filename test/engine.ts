/** An engine over the built-in dictionaries for tests. */
import { loadDictionaries } from '../src/dictionary/load.js';
import { Engine } from '../src/match/engine.js';
import { loadMorphology } from '../src/morphology/index.js';

export function testEngine(folders: readonly string[] = []): Engine {
  const morphology = loadMorphology();
  return new Engine(
    loadDictionaries(folders, () => morphology),
    morphology,
  );
}
