/** Lists that a type word in the plural announces: «радиостанции: «Полис» и «Модерн»», «телеканалы — «Мир», «Лад»». */
import * as S from '../../text/shape.js';
import { looksLikeName, quotedFrom } from '../phrases/index.js';
import { COLON, isSign } from '../phrases/sign.js';
import { bare } from './bare.js';
import { type Head, PARTS } from './head.js';
import type { Scene } from './scene.js';
import { type Tail, take } from './tail-parts.js';

/** Names of more words are themes: «два блока: «Новая политика и новые возможности»». */
const LONGEST = 5;

/** Proposes the quoted names after a colon or dash; false if there are none. */
export function listAfter(scene: Scene, first: number, last: number, head: Head, tail: Tail): boolean {
  const { tokens } = scene;
  const open = last + 2;
  if (head.inside || (head.takes & PARTS.quoted) === 0 || tail.parts !== 0) return false;
  if (open >= tokens.sentenceEnd[last]! || (tokens.shape[open]! & S.QUOTE_OPEN) === 0) return false;
  if (!isSign(tokens, open - 1, COLON) && (tokens.shape[open - 1]! & S.DASH) === 0) return false;
  const close = quotedFrom(tokens, open);
  if (close < 0 || close - open > LONGEST || !looksLikeName(tokens, open, close)) return false;
  tail.coreFirst = open + 1;
  tail.coreLast = close - 1;
  take(tail, PARTS.quoted, close);
  bare(scene, first, last, head, tail);
  return true;
}
