/** Names in quotes without a type word before them: «участники «Умных каникул»», «Сад памяти» — международная акция. */
import { classMark } from '../../match/marks.js';
import { GENT, NOMN, NOUN, SING } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { normalText } from '../normal.js';
import { looksLikeName, modifies, opensSentence, quotedFrom } from '../phrases/index.js';
import { titled } from './between.js';
import { inGenitive, isOblique } from './cases.js';
import { typeOf } from './heads.js';
import type { ProgrammeScene } from './scene.js';
import { TAKES } from './setup.js';

/** Surer than the guess that the quotes hold a body. */
const CUED = 0.78;
const APPOSITION = 0.8;
const OVER = 0.005;
const MOST_ADJECTIVES = 3;
const CUE = classMark('ProgrammeCue');

export function cuedNames(scene: ProgrammeScene): void {
  const { tokens } = scene;
  const { count, shape } = tokens;
  const taken = scene.found.length === 0 ? null : new Set(scene.found.map(({ first }) => first));
  for (let i = 0; i < count; i++) {
    if ((shape[i]! & S.QUOTE_OPEN) === 0 || taken?.has(i + 1)) continue;
    const close = quotedFrom(tokens, i);
    if (close < 0 || !looksLikeName(tokens, i, close)) continue;
    if (ownType(scene, i, close)) continue;
    const body = scene.bodyAt(i + 1);
    if (body && body.confidence > CUED) continue;
    if (!afterCue(scene, i, close) && !body) beforeType(scene, i, close);
  }
}

/** «в рамках «Недели добра»», «победитель «Учителя года»»: the whole name stands in the genitive. */
function afterCue(scene: ProgrammeScene, open: number, close: number): boolean {
  const { tokens, setup, engine } = scene;
  if (open === tokens.sentenceStart[open]! || (tokens.marks[open - 1]! & CUE) === 0) return false;
  if (!tokens.words.at(open - 1).hasTag(setup.tags.cue)) return false;
  const first = open + 1;
  if (!inGenitive(scene.tokens, first) || close - open < 3) return false;
  scene.push({
    first,
    last: close - 1,
    rule: 'programme.cue-quoted',
    confidence: CUED,
    type: null,
    normal: normalText(engine, first, close - 1),
  });
  return true;
}

/** «выступил в «Кубке малыша»», «положения «Стратегии обороны»»: the type word begins the name. */
function ownType(scene: ProgrammeScene, open: number, close: number): boolean {
  const { tokens, setup, engine } = scene;
  const first = open + 1;
  const head = close - first > 1 && open > tokens.sentenceStart[open]! ? setup.headOf(tokens.words.at(first)) : null;
  if (!head || (head.takes & (TAKES.title | TAKES.document)) === 0 || head.takes & TAKES.phrase) return false;
  if (opensSentence(tokens, open)) return false;
  const next = tokens.words.at(first + 1);
  if ((next.grammar & GENT) === 0) return false;
  // no body is called «Стратегия обороны», whatever stands before it: «редакция «Стратегии обороны»»
  const body = scene.bodyAt(first);
  if ((head.takes & TAKES.document) === 0 && (body || titled(scene, open - 1))) return false;
  scene.push({
    first,
    last: close - 1,
    rule: 'programme.cue-quoted',
    confidence: Math.max(CUED, body ? body.confidence + OVER : 0),
    type: head.word || null,
    normal: normalText(engine, first, close - 1),
    entry: head.entry,
  });
  return true;
}

/**
 * Behind a comma: does a rank say that the type word is what the name before it means, «международный смотр …»? With a
 * name of its own it is the next one of a list: «А», молодёжная премия «Б».
 */
function inApposition({ tokens, setup }: ProgrammeScene, from: number, head: number): boolean {
  const next = head + 1;
  if (next < tokens.sentenceEnd[head]! && (tokens.shape[next]! & (S.QUOTE_OPEN | S.LATIN)) !== 0) return false;
  if (tokens.words.at(head).readings.every((r) => (r.grammar & SING) === 0)) return false;
  for (let i = from; i < head; i++) if (tokens.words.at(i).hasTag(setup.tags.rank)) return true;
  return false;
}

/** «Сад памяти» — международная акция, «Сад памяти», международная акция: adjectives and a type word behind the name. */
function beforeType(scene: ProgrammeScene, open: number, close: number): void {
  const { tokens, setup } = scene;
  const end = tokens.sentenceEnd[open]!;
  let at = close + 1;
  const comma = at < end && (tokens.shape[at]! & S.COMMA) !== 0;
  if (at + 1 >= end || !(comma || tokens.shape[at]! & S.DASH)) return;
  if (open > tokens.sentenceStart[open]! && tokens.grammar[open - 1]! & NOUN) return;
  at++;
  // «– это проект»
  if (tokens.words.at(at).hasTag(setup.tags.listing)) at++;
  const from = at;
  while (at < end && at - from < MOST_ADJECTIVES && !setup.headOf(tokens.words.at(at))) at++;
  const head = at < end ? setup.headOf(tokens.words.at(at)) : null;
  if (!head || head.teams) return;
  if (comma ? !inApposition(scene, from, at) : !tokens.words.at(at).readings.some((r) => r.grammar & NOMN)) return;
  for (let i = from; i < at; i++) {
    const word = tokens.words.at(i);
    if (word.hasTag(setup.tags.notAdjective) || !modifies(word, tokens.words.at(at))) return;
  }
  scene.push({
    first: open + 1,
    last: close - 1,
    rule: 'programme.type-after',
    confidence: Math.min(APPOSITION, head.trust),
    type: typeOf(scene, { first: at, last: at, head }),
    entry: head.entry,
    // «до «Духа огня», международного смотра»
    ...(comma && isOblique(tokens, open + 1) ? { normal: normalText(scene.engine, open + 1, close - 1) } : {}),
  });
}
