/** What a school teaches more of, after its number: «школа № 5 с углублённым изучением английского языка». */
import { ABLT, GENT, PREP } from '../../morphology/grammemes.js';
import { isAnd, nounGroup } from '../phrases/index.js';
import type { Scene } from './scene.js';

/** Last token of the profile that follows the number at `number`; `number` if there is none. */
export function profileFrom({ tokens, setup }: Scene, number: number, end: number): number {
  const at = number + 1;
  if (at + 2 >= end || (tokens.grammar[at]! & PREP) === 0) return number;
  if (!tokens.words.at(at + 1).hasTag(setup.tags.profile)) return number;
  const noun = nounGroup(tokens, at + 1, ABLT);
  if (noun < 0 || noun + 1 >= end) return noun < 0 ? number : noun;
  let last = nounGroup(tokens, noun + 1, GENT);
  if (last < 0) return noun;
  // «математики и физики»
  while (last + 2 < end && isAnd(tokens.words.at(last + 1))) {
    const more = nounGroup(tokens, last + 2, GENT);
    if (more < 0) break;
    last = more;
  }
  return last;
}
