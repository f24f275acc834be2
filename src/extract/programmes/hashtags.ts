/** Names that are hashtags, after a type word: «акция #ТёплыйДом». */
import { GENT } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { isLower } from '../phrases/index.js';
import { isSign } from '../phrases/sign.js';
import { type HeadAt, meansOther, typeOf } from './heads.js';
import type { ProgrammeScene } from './scene.js';
import { TAKES } from './setup.js';

const HASH = 0x23;
const CONFIDENCE = 0.85;

/** Proposes the hashtag right after the type word. True if one stands there. */
export function hashtagName(scene: ProgrammeScene, at: HeadAt): boolean {
  const { tokens } = scene;
  const sign = signAfter(scene, at.last);
  const word = sign + 1;
  if (word >= tokens.count || !isSign(tokens, sign, HASH) || tokens.gap[word] !== 0) return false;
  if (!(tokens.shape[word]! & (S.TITLE | S.UPPER | S.MIXED_CASE | S.ALPHANUMERIC))) return false;
  if (!(at.head.takes & TAKES.quoted) || meansOther(scene, at)) return true;
  scene.push({
    first: sign,
    last: word,
    rule: 'programme.type-hashtag',
    confidence: Math.min(at.head.trust, CONFIDENCE),
    type: typeOf(scene, at),
    entry: at.head.entry,
  });
  return true;
}

/** So many words may stand between: «акция взаимопомощи #МыВместе». */
const REACH = 2;

/** The first token after `last` and the genitives behind it. */
function signAfter({ tokens }: ProgrammeScene, last: number): number {
  let at = last + 1;
  while (at <= last + REACH && at < tokens.sentenceEnd[last]! && isLower(tokens, at) && tokens.grammar[at]! & GENT)
    at++;
  return at;
}
