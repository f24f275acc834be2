/** Long words that end in a type word. */
import { MARK_LONG_WORD, unmark } from '../../match/marks.js';
import { NOUN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import type { Head } from './head.js';
import type { Scene } from './scene.js';

const compounds = new WeakMap<Word, Head>();
const SHORTEST_COMPOUND = 9;

/**
 * «энергокомпания»: a word that ends in a type word of heads.yaml with `suffix`. Worked out once per distinct word;
 * one that is none loses its mark, so that later articles pass it by.
 */
export function compoundHead(scene: Scene, word: Word): Head | null {
  const known = compounds.get(word);
  if (known) return known;
  const best = word.readings[0];
  const lemma = best !== undefined && (best.grammar & NOUN) !== 0 ? best.lemma : '';
  const head =
    (word.shape & (S.WORD | S.TITLE)) !== S.WORD || word.folded.length < SHORTEST_COMPOUND
      ? undefined
      : scene.setup.suffixHeads.find((h) => lemma.length > h.word.length && lemma.endsWith(h.word));
  if (!head) {
    unmark(word, MARK_LONG_WORD);
    return null;
  }
  const found = { ...head, word: lemma, type: lemma };
  compounds.set(word, found);
  return found;
}
