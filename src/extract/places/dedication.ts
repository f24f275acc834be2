/** Whom or what a church is dedicated to: «церковь митрополита Алексия», «храм Воскресения Христова», «собор Петра и Павла». */
import type { Engine } from '../../match/engine.js';
import { ADJF, GENT, NOUN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { isAnd } from '../phrases/index.js';
import type { PlaceSetup } from './setup.js';

/** So many words a dedication may have. */
const LONGEST = 6;
/** Readings rarer than this do not count. */
const LIKELY = 0.01;

/** Last token of the dedication that begins at the token with a word of #Dedication; -1: none. */
export function dedicationEnd(engine: Engine, { dedicationTag }: PlaceSetup, next: number): number {
  const { tokens } = engine;
  if (!tokens.words.at(next).hasTag(dedicationTag) || !isGenitive(engine, next)) return -1;
  const end = Math.min(tokens.sentenceEnd[next]!, next + LONGEST);
  let last = -1;
  for (let i = next; i < end; i++) {
    if (i > next && tokens.gap[i] !== S.GAP_SPACE) break;
    const word = tokens.words.at(i);
    // «Бориса и Глеба», «святых Космы и Дамиана»
    if (last >= 0 && isAnd(word)) {
      if (i + 1 >= end || !isName(engine, i + 1)) break;
      continue;
    }
    const capital = isName(engine, i);
    // «святого праведного князя …», «Царственных страстотерпцев»
    if (!capital && !(word.hasTag(dedicationTag) && isGenitive(engine, i))) break;
    if (capital || last >= 0) last = i;
  }
  return last;
}

function isName(engine: Engine, i: number): boolean {
  const { shape } = engine.tokens.words.at(i);
  return (shape & (S.TITLE | S.INITIAL | S.UPPER)) === S.TITLE && isGenitive(engine, i);
}

function isGenitive({ tokens }: Engine, i: number): boolean {
  return tokens.words
    .at(i)
    .readings.some((r) => (r.grammar & GENT) !== 0 && (r.grammar & (NOUN | ADJF)) !== 0 && r.score > LIKELY);
}
