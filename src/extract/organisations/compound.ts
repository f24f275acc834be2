/** Long words that end in a type word. */
import { MARK_LONG_WORD } from '../../match/marks.js';
import { NOUN } from '../../morphology/grammemes.js';
import type { Word } from '../../text/word.js';
import type { Head } from './head.js';
import type { Scene } from './scene.js';

const compounds = new WeakMap<Word, Head>();

/**
 * «энергокомпания» at token i: a word that ends in a type word of heads.yaml with `suffix`. A word that is none loses its
 * mark, so that later articles pass it by. Most long words are told from their records, and need not be made.
 */
export function compoundHead(scene: Scene, i: number): Head | null {
  const { tokens } = scene;
  const found = mayBeCompound(scene, i) ? headOf(scene, tokens.words.at(i)) : null;
  if (found === null) tokens.words.unmark(i, MARK_LONG_WORD);
  return found;
}

function mayBeCompound({ tokens, setup, engine }: Scene, i: number): boolean {
  if ((tokens.grammar[i]! & NOUN) === 0) return false;
  const lemma = tokens.lemma[i]!;
  const { lemmas } = engine.lexicon;
  return lemma >= 0 && setup.suffixEndings.some((ending) => lemmas.endsWith(lemma, ending));
}

function headOf({ setup }: Scene, word: Word): Head | null {
  const known = compounds.get(word);
  if (known) return known;
  const best = word.readings[0];
  if (best === undefined || (best.grammar & NOUN) === 0) return null;
  const { lemma } = best;
  const head = setup.suffixHeads.find((h) => lemma.length > h.word.length && lemma.endsWith(h.word));
  if (head === undefined) return null;
  const found = { ...head, word: lemma, type: lemma };
  compounds.set(word, found);
  return found;
}
