/** The fall-back key of words that the dictionary does not know. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
let loaded: unknown = null;

const PASSES = 3;

interface Stemmer {
  stem(word: string): string;
}

function isStemmer(value: unknown): value is Stemmer {
  return typeof value === 'object' && value !== null && 'stem' in value && typeof value.stem === 'function';
}

/**
 * A key that the forms of an unknown word share: «Казахстана», «Казахстаном» give one. Lower case, ё as е.
 * For words whose predicted lemma is weak; never shown to people.
 */
export function stemKey(word: string): string {
  // Deep import: the package's root loads database drivers.
  loaded ??= require('natural/lib/natural/stemmers/porter_stemmer_ru');
  const stemmer = loaded;
  if (!isStemmer(stemmer)) throw new Error('the Russian stemmer of "natural" is missing');
  // One pass leaves «казахста» and «казахстан»: stemmed again, the forms meet.
  let key = word;
  for (let pass = 0; pass < PASSES; pass++) key = stemmer.stem(key);
  return key;
}
