/** Long words that end in a type word. */
import { NOUN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import type { Head } from './head.js';
import type { Scene } from './scene.js';

const compounds = new WeakMap<Word, Head | 'none'>();
const SHORTEST_COMPOUND = 9;

/** «энергокомпания»: a word that ends in a type word of heads.yaml with `suffix`. Worked out once per distinct word. */
export function compoundHead(scene: Scene, word: Word): Head | null {
  if ((word.shape & (S.WORD | S.TITLE)) !== S.WORD || word.folded.length < SHORTEST_COMPOUND) return null;
  let found = compounds.get(word);
  if (found === undefined) {
    const best = word.readings[0];
    const lemma = best !== undefined && (best.grammar & NOUN) !== 0 ? best.lemma : '';
    const head = scene.setup.suffixHeads.find((h) => lemma.length > h.word.length && lemma.endsWith(h.word));
    found = head ? { ...head, word: lemma, type: lemma } : 'none';
    compounds.set(word, found);
  }
  return found === 'none' ? null : found;
}
