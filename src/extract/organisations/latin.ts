/** Latin names without a type word: «StartTrack познакомит», «глава Allur», «урбанистов из Citymakers». */
import { PREP } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { latinFrom } from '../phrases/index.js';
import { organisation } from './propose.js';
import type { Scene } from './scene.js';

/** Is the name before the bracket an organisation? «Международная амнистия (Amnesty International)» */
function isGlossed(scene: Scene, at: number): boolean {
  if ((scene.tokens.shape[at]! & S.QUOTE_CLOSE) !== 0) at--;
  return scene.found[at] === 1;
}

/** Foreign speech, not a name: small letters prevail. */
function isSentence(scene: Scene, first: number, last: number): boolean {
  let small = 0;
  for (let i = first; i <= last; i++)
    if ((scene.tokens.words[i]!.shape & (S.TITLE | S.UPPER | S.MIXED_CASE)) === 0) small++;
  return small >= 3 && small * 2 >= last - first;
}

export function latinNames(scene: Scene): void {
  const { tokens, setup } = scene;
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.words[i]!;
    if ((word.shape & S.LATIN) === 0) continue;
    const last = latinFrom(tokens, i);
    if (last < 0) continue;
    // a known name may be the beginning of a longer one: "Rambler News Service"
    const begins = scene.found[i] === 1;
    if (scene.found[last] === 1) {
      i = last;
      continue;
    }
    const next = last + 1 < tokens.sentenceEnd[i]! ? tokens.words[last + 1]! : null;
    const before = i > tokens.sentenceStart[i]! ? tokens.words[i - 1]! : null;
    const quoted = before !== null && (tokens.shape[i - 1]! & S.QUOTE_OPEN) !== 0;
    const gloss = before !== null && before.surface === '(' && (i < 2 || !isGlossed(scene, i - 2));
    const skip =
      gloss ||
      /\d-|-\d/.test(word.surface) ||
      scene.person[i] === 1 ||
      word.hasTag(setup.tags.not) ||
      scene.placeLast[i]! >= 0 ||
      quoted;
    let confidence = 0;
    if (
      before?.hasTag(setup.tags.notAfter) ||
      (before !== null && (before.shape & S.ABBREVIATION) !== 0) ||
      isSentence(scene, i, last)
    ) {
      i = last;
      continue;
    }
    if (!skip && word.surface.length > 1) {
      if (next?.hasTag(setup.tags.verb) || before?.hasTag(setup.tags.verb)) confidence = 0.8;
      else if (before?.hasTag(setup.tags.cue)) confidence = 0.8;
      else if (before !== null && (before.grammar & PREP) !== 0) confidence = 0.55;
      else confidence = 0.5;
      if (begins) confidence = 0.75;
      if (next !== null && (next.shape & (S.NUMBER | S.ALPHANUMERIC)) !== 0) confidence = 0;
    }
    if (confidence > 0) {
      scene.push(
        organisation({
          first: i,
          last,
          coreFirst: i,
          coreLast: last,
          rule: 'organisation.latin',
          confidence,
          normal: tokens.slice(i, last).replace(/\s+/g, ' '),
        }),
      );
    }
    i = last;
  }
}
