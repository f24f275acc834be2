/** «имени И.П. Бардина», «им. академика Чазова», «имени 50-летия Победы»: the tail of a name. */
import { GENT, NOUN, PERSONAL } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';
import { isNounIn, nounGroup } from './nouns.js';

const MOST = 8;
const INNER_CAPITAL = /^\p{Ll}+-\p{Lu}/u;

/** Last token of the tail that begins at `at` (the word «имени» itself), or -1. `beginsPerson`: does a
 * person's full name begin there? After one name another person begins. */
export function namedAfter(tokens: Tokens, at: number, beginsPerson: (at: number) => boolean): number {
  const end = Math.min(tokens.sentenceEnd[at]!, at + MOST);
  let last = -1;
  for (let i = at + 1; i < end; i++) {
    const { shape } = tokens.words[i]!;
    if ((tokens.gap[i]! & 7 & ~S.GAP_SPACE) !== 0) break;
    if (shape & S.INITIAL) continue;
    // "имени аль-Фараби": the capital may stand after a hyphen
    if (shape & S.WORD && (shape & S.TITLE || INNER_CAPITAL.test(tokens.words[i]!.surface))) {
      // "имени Репина Семён Михайловский": somebody else begins
      if (last >= 0 && (!isName(tokens.words[i]!) || beginsPerson(i))) break;
      last = i;
      // a hyphenated or plain surname after initials ends the name
      if (i > at + 1 && tokens.words[i - 1]!.shape & S.INITIAL) break;
      continue;
    }
    if (last < 0 && shape & S.NUMBER_WORD) continue;
    // "имени академика Чазова", "имени братьев Покрасс", "имени дважды Героя": ranks before the name
    if (last < 0 && isNounIn(tokens.words[i]!, GENT) && tokens.words[i]!.grammar & NOUN) {
      const group = nounGroup(tokens, i, GENT);
      if (group === i) continue;
    }
    if (last < 0 && (shape & S.WORD) !== 0 && i === at + 1) {
      const group = nounGroup(tokens, i, GENT);
      if (group > i) return group;
    }
    break;
  }
  return last;
}

/** Can the word be a part of a person's name in the genitive? */
function isName(word: Word): boolean {
  if (word.readings.every((r) => !r.known)) return true;
  return word.readings.some((r) => (r.grammar & GENT) !== 0 && ((r.extra & PERSONAL) !== 0 || !r.known));
}
