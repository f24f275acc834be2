/** Names with a legal form: ООО «Ромашка», АО Казахтелеком, ФГБУ «Центр …». */
import { classMark } from '../../match/marks.js';
import * as S from '../../text/shape.js';
import { isCapital, normalOf, quotedFrom, quotedOrLost } from '../phrases/index.js';
import { latinName } from './latin-name.js';
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
    if (entry?.data.joint === true && !continues(scene, i + 1)) continue;
    from(scene, i, entry?.data.bare === true);
  }
}

function from(scene: Scene, form: number, bare: boolean): void {
  const { tokens } = scene;
  const end = tokens.sentenceEnd[form]!;
  let at = form + 1;
  // "ФГБОУ ВО", "СП ООО"
  while (at < end && continues(scene, at)) at++;
  if (at >= end) return;
  let coreFirst = at;
  let coreLast = -1;
  let last = -1;
  // «ФКУ Упрдор «Север»»: a word with a capital that begins the name
  const begins = bare && isPlainCapital(scene, at) && quotedFrom(tokens, at + 1) >= 0;
  const close = quotedOrLost(tokens, begins ? at + 1 : at);
  if (close >= 0) {
    coreFirst = begins ? at : at + 1;
    coreLast = begins ? close : close - 1;
    last = close;
  } else if (bare && (tokens.gap[at]! & 7) === S.GAP_SPACE) {
    last = latinName(scene, at);
    if (last < 0 && isPlainCapital(scene, at)) last = at;
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

function continues({ tokens, setup }: Scene, at: number): boolean {
  const word = tokens.words.at(at);
  return (
    word.hasTag(setup.tags.legalFormTail) || ((tokens.shape[at]! & S.UPPER) !== 0 && word.hasTag(setup.tags.legalForm))
  );
}

/** A capitalised word that is no place and nobody's name. */
function isPlainCapital({ tokens, placeLast, person }: Scene, at: number): boolean {
  return isCapital(tokens, at) && placeLast[at]! < 0 && person[at] === 0 && (tokens.shape[at]! & S.WORD) !== 0;
}
