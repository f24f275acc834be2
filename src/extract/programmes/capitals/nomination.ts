/** Nominations: «за лучшее взаимодействие с индустриальными партнёрами». */

import { ADJF, CONJ, INFN, NOUN, PREP, VERB } from '../../../morphology/grammemes.js';
import * as S from '../../../text/shape.js';
import { inCapitals } from '../../phrases/index.js';
import { type HeadAt, typeOf } from '../heads.js';
import type { ProgrammeScene } from '../scene.js';

/** «номинации за лучшее взаимодействие с индустриальными партнёрами»: up to a verb, a mark or the sentence's end. */
export function nomination(scene: ProgrammeScene, at: HeadAt): void {
  const { tokens, setup } = scene;
  const first = at.last + 1;
  const end = Math.min(tokens.sentenceEnd[at.last]!, first + 12);
  if (first + 1 >= end || !tokens.words.at(first).hasTag(setup.tags.for)) return;
  let last = first;
  for (let i = first + 1; i < end; i++) {
    const word = tokens.words.at(i);
    if (tokens.shape[i]! & S.PUNCTUATION) break;
    if (word.grammar & (VERB | INFN) && !(word.grammar & (NOUN | ADJF))) break;
    if (!(word.grammar & (NOUN | ADJF | PREP | CONJ))) break;
    if (word.grammar & NOUN) last = i;
  }
  if (last <= first || inCapitals(tokens, at.first)) return;
  scene.push({
    first,
    last,
    rule: 'programme.nomination',
    confidence: 0.75,
    type: typeOf(scene, at),
    entry: at.head.entry,
  });
}
