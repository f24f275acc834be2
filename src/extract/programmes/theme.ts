/** Thematic years and weeks: «Год экологии», «Неделя моды». */
import { classMark } from '../../match/marks.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { normalText } from '../normal.js';
import { adjectivesBefore, hasOwnCapital, inCapitals } from '../phrases/index.js';
import type { ProgrammeScene } from './scene.js';
import { genitiveTail } from './tail.js';

const THEME = classMark('ThemeTime');

/** «Год экологии», «Неделя моды» with a capital of their own and a genitive. */
export function themeNames(scene: ProgrammeScene): void {
  const { tokens, setup, engine } = scene;
  const { count, marks } = tokens;
  for (let i = 0; i < count; i++) {
    if ((marks[i]! & THEME) === 0) continue;
    const first = hasOwnCapital(tokens, i) ? i : ranked(scene, i);
    if (first < 0) continue;
    const word = tokens.words.at(i);
    if (word.shape & S.ABBREVIATION || word.surface.length < 3 || inCapitals(tokens, i)) continue;
    const last = genitiveTail(scene, i + 1);
    if (last < 0 || isInTitle(scene, first, last)) continue;
    scene.push({
      first,
      last,
      rule: 'programme.theme',
      confidence: 0.7,
      type: themeType(word, setup.tags.theme),
      normal: normalText(engine, first, last),
    });
  }
}

/** «Всероссийская неделя финансовой грамотности»: the adjective with the capital before a small type word, or -1. */
function ranked({ tokens, setup }: ProgrammeScene, at: number): number {
  for (let i = adjectivesBefore(tokens, at); i < at; i++) {
    const word = tokens.words.at(i);
    if (hasOwnCapital(tokens, i) && word.shape & S.WORD && word.hasTag(setup.tags.adjective)) return i;
  }
  return -1;
}

const TITLE_REACH = 8;

/** «MH 17: Год молчания», «Это был Год дракона»: a part of what stands in quotes. */
function isInTitle({ tokens }: ProgrammeScene, first: number, last: number): boolean {
  const start = Math.max(tokens.sentenceStart[first]!, first - TITLE_REACH);
  for (let i = first - 1; i >= start; i--) {
    if (!(tokens.shape[i]! & S.QUOTE_OPEN) || tokens.mate[i]! <= last) continue;
    return i < first - 1 && tokens.mate[i]! <= last + TITLE_REACH;
  }
  return false;
}

function themeType(word: Word, tag: number): string | null {
  const type = word.entries.find((entry) => entry.tag === tag)?.data.type;
  return typeof type === 'string' ? type : null;
}
