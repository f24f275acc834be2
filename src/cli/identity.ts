/** Identity over the collection, by the dictionaries of the command. */
import { loadDictionaries } from '../dictionary/load.js';
import { loadMorphology } from '../morphology/index.js';
import type { JoinNames } from '../record/identity.js';
import { corpusIdentity } from '../resolve/identity/corpus/join.js';
import type { Section } from '../resolve/identity/spelling.js';

/**
 * For the outputs, which call it when all names are there. The dictionaries are loaded with the first call: a long run
 * makes it at its start, lest a dictionary that is edited meanwhile be read at the end. `loaded`: what they say, where it
 * is known already.
 */
export function identityOf(dictionaries: readonly string[], loaded?: readonly Section[]): () => JoinNames {
  let join: JoinNames | null = null;
  return () => {
    join ??= corpusIdentity(loaded ?? loadDictionaries(dictionaries, loadMorphology).header.sections.identity ?? []);
    return join;
  };
}
