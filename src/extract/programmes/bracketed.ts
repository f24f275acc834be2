/** The same programme in another language: «Всемирный водный конгресс (World Water Congress)», «Saber Strike («Удар сабли»)». */
import * as S from '../../text/shape.js';
import { latinFrom, looksLikeName, quotedFrom } from '../phrases/index.js';
import { CLOSE_BRACKET, isSign, OPEN_BRACKET } from '../phrases/sign.js';
import type { ProgrammeScene } from './scene.js';

/** Surer than the guess that a Latin name is a body. */
const OVER = 0.005;
const CONFIDENCE = 0.85;
/** Of one word alone that stands in brackets nobody knows what it is. */
const LEAST_WORDS = 2;
/** «движение «…»» is a body more often. */
const SURE = 0.7;

/** Proposes what stands in brackets behind the names found so far. */
export function bracketedNames(scene: ProgrammeScene): void {
  const { tokens } = scene;
  const before = scene.found.length;
  for (let d = 0; d < before; d++) {
    const draft = scene.found[d]!;
    if (draft.confidence < SURE) continue;
    const behind = draft.last + 1;
    const open = behind < tokens.count && (tokens.shape[behind]! & S.QUOTE_CLOSE) !== 0 ? behind + 1 : behind;
    if (open + 2 >= tokens.count || !isSign(tokens, open, OPEN_BRACKET)) continue;
    const name = scene.opens(open + 1) ? inQuotes(scene, open + 1) : latin(scene, open + 1);
    if (name === null || scene.found.some(({ first }) => first === name.first)) continue;
    const body = scene.bodyAt(name.first);
    if (body?.listed !== undefined) continue;
    scene.push({
      ...name,
      rule: 'programme.bracketed',
      confidence: Math.max(CONFIDENCE, body ? body.confidence + OVER : 0),
      type: draft.values.type,
      owner: draft.values.owner,
      entry: draft.entry ?? null,
    });
  }
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** «(«Удар сабли»)» */
function inQuotes({ tokens }: ProgrammeScene, open: number): Span | null {
  const close = quotedFrom(tokens, open);
  if (close < 0 || close + 1 >= tokens.count || !isSign(tokens, close + 1, CLOSE_BRACKET)) return null;
  return looksLikeName(tokens, open, close) ? { first: open + 1, last: close - 1 } : null;
}

/** «(World Water Congress)», «(World Food Programme, WFP)» */
function latin({ tokens }: ProgrammeScene, first: number): Span | null {
  const last = latinFrom(tokens, first);
  if (last - first + 1 < LEAST_WORDS || last + 1 >= tokens.count) return null;
  const ends = isSign(tokens, last + 1, CLOSE_BRACKET) || (tokens.shape[last + 1]! & S.COMMA) !== 0;
  return ends ? { first, last } : null;
}
