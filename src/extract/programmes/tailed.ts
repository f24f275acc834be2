/** Latin names behind what their type word is about: «программа медицинской помощи малоимущим Medicaid». */
import { ABLT, ADJF, CONJ, DATV, GENT, LOCT, NOUN, PLUR, PREP, PRTF } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { isLower, latinFrom } from '../phrases/index.js';
import { titled } from './between.js';
import { type HeadAt, meansOther, typeOf } from './heads.js';
import type { ProgrammeScene } from './scene.js';
import { TAKES } from './setup.js';
import { withYear } from './with-year.js';

const CONFIDENCE = 0.75;
/** Surer than the guess that a Latin word is a body. */
const OVER = 0.005;
const REACH = 9;
/** One Latin word alone may be what is made or fought; a longer way to it says more. */
const LEAST_WORDS = 2;
const WITH_YEAR = /-(?:19|20)\d\d$/;
/** Cases of what a programme is about. */
const OBLIQUE = GENT | DATV | LOCT | ABLT;
const DIGIT = /\d/;

/** Proposes the Latin name behind a genitive or «по», «для» with what they govern. */
export function tailedLatin(scene: ProgrammeScene, at: HeadAt): void {
  const { tokens } = scene;
  if ((at.head.takes & TAKES.latin) === 0) return;
  const first = latinBehind(scene, at);
  if (first < 0 || meansOther(scene, at)) return;
  const end = latinFrom(tokens, first);
  if (end < first) return;
  const last = withYear(tokens, end);
  const { surface } = tokens.words.at(first);
  const dated = WITH_YEAR.test(surface);
  // «поколения Y», «бомбы B61»
  if (surface.length === 1 || (DIGIT.test(surface) && !dated)) return;
  if (last === first && !dated && first - at.last <= LEAST_WORDS) return;
  const body = scene.bodyAt(first);
  // a body that is more than Latin letters stays one
  if (body && (body.listed !== undefined || body.rule !== 'organisation.latin' || body.last > last)) return;
  scene.push({
    first,
    last,
    rule: 'programme.type-latin',
    confidence: Math.max(CONFIDENCE, body ? body.confidence + OVER : 0),
    type: typeOf(scene, at),
    entry: at.head.entry,
  });
}

/** The Latin word at the end of the way from the type word, or -1. */
function latinBehind(scene: ProgrammeScene, at: HeadAt): number {
  const { tokens, setup } = scene;
  const { tags } = setup;
  const end = Math.min(tokens.sentenceEnd[at.last]!, at.last + REACH);
  let made = false;
  for (let i = at.last + 1; i < end; i++) {
    const word = tokens.words.at(i);
    const before = tokens.words.at(i - 1);
    const letter = before.surface.length === 1;
    if ((tokens.gap[i]! & 7 & ~S.GAP_SPACE) !== 0) return -1;
    if (tokens.shape[i]! & S.LATIN) {
      // «выставка систем UMEX-2018»: its year says that it is no system
      if (made && !WITH_YEAR.test(word.surface)) return -1;
      // «малоимущим», but «поставки российского LNG»
      const whom = (before.grammar & DATV) !== 0 && (before.grammar & PLUR) !== 0;
      return i > at.last + 1 && !letter && (before.grammar & NOUN || whom) ? i : -1;
    }
    if (!isLower(tokens, i)) return -1;
    if (word.hasTag(tags.bridge)) {
      // «в области», «в сфере», but «размещение в стране»
      const about = i + 1 < end && tokens.words.at(i + 1).hasTag(tags.field);
      if (word.surface.length === 1 && !(word.grammar & CONJ) && !about) return -1;
      continue;
    }
    if (word.grammar & (PREP | CONJ) || word.hasTag(tags.stop)) return -1;
    // «фестивалей московский коллектив …»: the next phrase
    if (!(word.grammar & (NOUN | ADJF | PRTF)) || !(word.grammar & OBLIQUE)) return -1;
    // «программа создания IT-парка», «проект танка Altay»
    if (word.hasTag(tags.making) || titled(scene, i)) made = true;
    // «конференция банка», «проект команды»
    if (scene.bodyAt(i) || setup.headOf(word)) return -1;
  }
  return -1;
}
