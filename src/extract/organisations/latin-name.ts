/** Latin names with the legal form after a comma: «Northwind Automobile Co., Ltd.», «Sun & Sons, Inc.». */
import * as S from '../../text/shape.js';
import { latinFrom } from '../phrases/index.js';
import type { Scene } from './scene.js';

/** Last token of the Latin name that begins at `at`, its legal form included, or -1. */
export function latinName(scene: Scene, at: number): number {
  const { tokens, setup } = scene;
  let last = latinFrom(tokens, at);
  if (last < 0) return last;
  const isForm = (i: number): boolean =>
    i < tokens.sentenceEnd[at]! &&
    (tokens.shape[i]! & S.LATIN) !== 0 &&
    tokens.words.at(i).hasTag(setup.tags.latinLegalForm);
  // "Co. Ltd", "Co., Ltd", "Bros., Inc"
  for (;;) {
    let next = last + 1;
    if (isForm(last) && isJoinedStop(scene, next)) next++;
    if (next < tokens.sentenceEnd[at]! && (tokens.shape[next]! & S.COMMA) !== 0) next++;
    if (next === last + 1 || !isForm(next)) break;
    last = next;
  }
  // the stop of the form: not where it ends the sentence as well
  return last > at && isForm(last) && isJoinedStop(scene, last + 1) ? last + 1 : last;
}

/** A full stop right after the word, in the midst of the sentence. */
function isJoinedStop({ tokens }: Scene, at: number): boolean {
  return at + 1 < tokens.sentenceEnd[at - 1]! && (tokens.shape[at]! & S.STOP) !== 0 && (tokens.gap[at]! & 7) === 0;
}
