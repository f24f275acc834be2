/** Names with a legal form: ООО «Ромашка», АО Казахтелеком, ФГБУ «Центр …». */
import { classMark } from '../../match/marks.js';
import * as S from '../../text/shape.js';
import { isCapital, latinFrom, normalOf, quotedFrom, sharedClose } from '../phrases/index.js';
import { organisation } from './propose.js';
import type { Scene } from './scene.js';

const LEGAL_FORM = classMark('LegalForm');

export function legalForms(scene: Scene): void {
  const { tokens, setup } = scene;
  const tag = setup.tags.legalForm;
  const { candidates, candidateCount } = scene;
  const { marks } = tokens;
  for (let c = 0; c < candidateCount; c++) {
    const i = candidates[c]!;
    if ((marks[i]! & LEGAL_FORM) === 0 || (tokens.shape[i]! & S.UPPER) === 0) continue;
    const entry = tokens.words.at(i).entries.find((e) => e.tag === tag);
    from(scene, i, entry?.data.bare === true);
  }
}

function from(scene: Scene, form: number, bare: boolean): void {
  const { tokens, setup } = scene;
  const end = tokens.sentenceEnd[form]!;
  let at = form + 1;
  while (at < end && tokens.words.at(at).hasTag(setup.tags.legalFormTail)) at++;
  if (at >= end) return;
  let coreFirst = at;
  let coreLast = -1;
  let last = -1;
  const own = quotedFrom(tokens, at);
  const close = own >= 0 ? own : sharedClose(tokens, at);
  if (close >= 0) {
    coreFirst = at + 1;
    coreLast = close - 1;
    last = close;
  } else if (bare && (tokens.gap[at]! & 7) === S.GAP_SPACE) {
    last = latinFrom(tokens, at);
    if (
      last < 0 &&
      isCapital(tokens, at) &&
      scene.placeLast[at]! < 0 &&
      scene.person[at] === 0 &&
      (tokens.shape[at]! & S.WORD) !== 0
    )
      last = at;
    coreLast = last;
  }
  if (last < 0) return;
  scene.push(
    organisation({
      first: form,
      last,
      coreFirst,
      coreLast,
      rule: 'organisation.legal-form',
      confidence: close >= 0 ? 0.95 : 0.75,
      normal: normalOf(scene.engine, form, last, { inflectTo: form - 1 }),
      type: tokens.words.at(form).surface,
    }),
  );
}
