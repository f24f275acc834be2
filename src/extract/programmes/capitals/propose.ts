/** A name without quotes becomes a proposal: the number in front of it, its type, its normal form. */

import { GENDER_MASK, NOUN } from '../../../morphology/grammemes.js';
import { normalText } from '../../normal.js';
import { ordinalEndings } from '../../ordinals.js';
import { adjectivesBefore, inCapitals, opensSentence } from '../../phrases/index.js';
import { type HeadAt, typeOf } from '../heads.js';
import type { ProgrammeScene } from '../scene.js';
import { TAKES } from '../setup.js';

const ROMAN = /^[IVXLCХ]+$/;
const ORDINAL = /^\d+-[а-я]{1,2}$/;
const AFTER_FIGURES = /[а-я]+$/;

/** First token with the number in front: «XXII Олимпийские зимние игры», «68-й Берлинский кинофестиваль». */
function withNumber({ tokens }: ProgrammeScene, at: HeadAt, first: number): number {
  const start = tokens.sentenceStart[first]!;
  if (first > start && ORDINAL.test(tokens.words.at(first - 1).surface)) return first - 1;
  const before = Math.min(first, adjectivesBefore(tokens, at.first, at.last)) - 1;
  return before >= start && ROMAN.test(tokens.words.at(before).surface) ? before : first;
}

/** Proposes tokens `first` to `last` with the number in front of them; true, for a name was found (in capitals: none is proposed). */
export function propose(
  scene: ProgrammeScene,
  at: HeadAt,
  first: number,
  last: number,
  rule: string,
  confidence: number,
): true {
  const { tokens, setup } = scene;
  if (inCapitals(tokens, at.first)) return true;
  const from = withNumber(scene, at, first);
  const titled =
    (at.head.takes & (TAKES.title | TAKES.stage | TAKES.document)) !== 0 && rule !== 'programme.named-after';
  const lowerFirst = from === at.first && opensSentence(tokens, from) && !titled;
  scene.push({
    first: from,
    last,
    rule,
    confidence,
    // «Югорский лыжный марафон»: the adjectives belong to the name
    type: (first < at.first && setup.headOf(tokens.words.at(at.last))?.word) || typeOf(scene, at),
    entry: at.head.entry,
    normal: normalOf(scene, at, from, last, lowerFirst),
  });
  return true;
}

/** The nominative; an ordinal in figures takes the ending of the type word's gender: «9-я конференция». */
function normalOf(
  { tokens, engine }: ProgrammeScene,
  at: HeadAt,
  from: number,
  last: number,
  lowerFirst: boolean,
): string {
  if (!ORDINAL.test(tokens.words.at(from).surface)) return normalText(engine, from, last, { lowerFirst });
  const { surface } = tokens.words.at(from);
  const noun = tokens.words.at(at.last).readings.find((r) => (r.grammar & NOUN) !== 0);
  const ending = ordinalEndings(engine).get((noun?.grammar ?? 0) & GENDER_MASK);
  const ordinal = ending === undefined ? surface : surface.replace(AFTER_FIGURES, ending);
  return `${ordinal} ${normalText(engine, from + 1, last)}`;
}
