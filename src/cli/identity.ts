/** Identity over the collection, by the dictionaries of the command. */
import { loadDictionaries } from '../dictionary/load.js';
import { loadMorphology } from '../morphology/index.js';
import type { JoinNames } from '../record/identity.js';
import { corpusIdentity } from '../resolve/identity/corpus/join.js';

/** For the outputs, which call it when all names are there: the dictionaries are loaded only then. */
export const identityOf = (dictionaries: readonly string[]) => (): JoinNames => {
  const { header } = loadDictionaries(dictionaries, loadMorphology);
  return corpusIdentity(header.sections.identity ?? []);
};
