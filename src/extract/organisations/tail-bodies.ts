/** Bodies inside a tail: whose department, service or branch the type word names. */
import { classMark } from '../../match/marks.js';
import { GENT } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { looksLikeName, quotedFrom } from '../phrases/index.js';
import { PARTS } from './head.js';
import type { Scene } from './scene.js';
import { type Tail, take } from './tail-parts.js';

const HEAD = classMark('OrganisationHead');

/** «Русская служба «Голоса Москвы»», «отделение партии «Яблоко»»: takes the quotes that hold the owner's name. */
export function bodyInQuotes(scene: Scene, headLast: number, at: number, open: number, tail: Tail): boolean {
  const { tokens } = scene;
  const close = quotedFrom(tokens, at);
  if (close < 0 || !looksLikeName(tokens, at, close)) return false;
  const typed = tail.last > headLast && (tail.parts & PARTS.body) !== 0 && (tokens.marks[tail.last]! & HEAD) !== 0;
  const owner =
    (open & (PARTS.body | PARTS.genitive)) !== 0 &&
    (tail.parts & PARTS.po) === 0 &&
    // letters show no case: "в правительстве «НГ» объяснили"
    (tokens.shape[at + 1]! & S.UPPER) === 0 &&
    tokens.end[at + 1]! - tokens.start[at + 1]! > 1 &&
    scene.isListed(at + 1, close - 1) &&
    mayBeGenitive(tokens, at + 1);
  if (!typed && !owner) return false;
  tail.bodyLast = close;
  return take(tail, PARTS.body, close);
}

/** The genitive, or letters that show no case. */
export function mayBeGenitive(tokens: Tokens, at: number): boolean {
  if (tokens.grammar[at]! & GENT || tokens.shape[at]! & (S.UPPER | S.MIXED_CASE)) return true;
  return tokens.words.at(at).readings.length === 0;
}

/** «ООО «Луч»»: the legal form and what it is of. */
export function legalBody({ tokens }: Scene, at: number, end: number, tail: Tail): boolean {
  const close = at + 1 < end ? quotedFrom(tokens, at + 1) : -1;
  if (close < 0) return false;
  tail.bodyLast = close;
  return take(tail, PARTS.body, close);
}
