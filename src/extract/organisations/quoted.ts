/** Quoted names without a type word, where a verb or a noun says whose they are: сообщает «Интерфакс», глава «Сити». */
import { classMark, MARK_LONG_WORD } from '../../match/marks.js';
import * as S from '../../text/shape.js';
import type { Word, WordEntry } from '../../text/word.js';
import { isAnd, isLower, looksLikeName, normalOf, quotedFrom } from '../phrases/index.js';
import { isBranch } from './branch.js';
import { compoundHead } from './compound.js';
import { organisation } from './propose.js';
import type { Scene } from './scene.js';

/** So many clubs make an article one on sport: ships and designers bear the names of three as well. */
const SPORT = 4;
/** Words after a listed name that make another of it. */
const LONGEST_REST = 2;
/** So many names are in a row at most. */
const LONGEST_ROW = 8;
const HEAD = classMark('OrganisationHead');
/** After the body that it is a branch of. */
const BRANCH = 0.85;
const LONGEST_BRANCH = 11;
/** Surer than the listed name alone. */
const LONGER = 0.94;

export function quotedNames(scene: Scene): void {
  const { tokens, setup } = scene;
  const { candidates, candidateCount } = scene;
  const { shape } = tokens;
  for (let c = 0; c < candidateCount; c++) {
    const i = candidates[c]!;
    if ((shape[i]! & S.QUOTE_OPEN) === 0) continue;
    if (scene.found[i + 1] === 1) {
      longerThanListed(scene, i);
      continue;
    }
    const close = quotedFrom(tokens, i);
    const branch = isBranch(scene, i);
    if (close < 0 || close - i > (branch ? LONGEST_BRANCH : 6) || !looksLikeName(tokens, i, close)) continue;
    // "в статье Частного корреспондента «Пять идей»": the noun is part of a name itself
    const begins = i === tokens.sentenceStart[i]!;
    if (branch) pushName(scene, i, close, BRANCH, null);
    if (branch || (!begins && scene.found[i - 1] === 1)) continue;
    const before = begins ? null : tokens.words.at(i - 1);
    const rival = before?.hasTag(setup.tags.rivalPreposition) && i - 2 >= tokens.sentenceStart[i]!;
    const rivalType = rival ? typeOfCue(tokens.words.at(i - 2), setup.tags.rivalry) : null;
    if (rivalType === null && before?.hasTag(setup.tags.notAfter)) continue;
    const after = close + 1 < tokens.sentenceEnd[i]! ? tokens.words.at(close + 1) : null;
    let confidence = 0;
    let type = before === null ? null : typeOfCue(before, setup.tags.cue);
    if (before?.hasTag(setup.tags.cue)) confidence = 0.75;
    else if (before?.hasTag(setup.tags.verb) && before.entries.some(isRival)) confidence = 0.8;
    // "сочинский «Сириус»", "тульская «Ладога»"
    else if (
      before !== null &&
      isLower(tokens, i - 1) &&
      scene.placeOfAdjective(i - 1) !== null &&
      scene.isLocalAdjective(i - 1)
    )
      confidence = 0.8;
    else if (
      before?.hasTag(setup.tags.verb) &&
      (after === null || (tokens.shape[close + 1]! & (S.STOP | S.COMMA)) !== 0) &&
      before.entries.some(isSpeech)
    )
      confidence = 0.9;
    else if ((before === null || (tokens.shape[i - 1]! & S.WORD) === 0) && after?.hasTag(setup.tags.verb))
      confidence = 0.7;
    // "форвард французского «Тура»": the noun stands before the adjective
    if (confidence === 0 && before !== null && i - 2 >= tokens.sentenceStart[i]! && isLower(tokens, i - 1)) {
      const noun = tokens.words.at(i - 2);
      if (scene.placeOfAdjective(i - 1) !== null && noun.hasTag(setup.tags.cue)) {
        type = typeOfCue(noun, setup.tags.cue);
        confidence = 0.8;
      }
    }
    // "в матче с «Динамо»"
    if (confidence === 0 && rivalType !== null) {
      type = rivalType;
      confidence = 0.85;
    }
    // "между «Динамо» и «Металлургом»": one of a row
    if (confidence === 0 && before !== null && (inRow(scene, i - 1) || inTypedRow(scene, i - 1))) confidence = 0.7;
    // a report of matches: "«Чикаго» на выезде …"
    if (scene.clubs.size >= SPORT && scene.placeLast[i + 1] === close - 1) {
      if (confidence === 0) confidence = 0.7;
      for (const { values } of scene.clubs) type ??= values.type;
    }
    if (confidence === 0) {
      const reason = 'no cue word before the quotes and no verb beside them says that a body is named';
      scene.engine.trace?.fail('organisation.quoted', i, close, reason);
      continue;
    }
    pushName(scene, i, close, confidence, type);
  }
}

/** The name between the quotes at `open` and `close`. */
function pushName(scene: Scene, open: number, close: number, confidence: number, type: string | null): void {
  const span = { first: open + 1, last: close - 1, coreFirst: open + 1, coreLast: close - 1 };
  const normal = scene.placeNormal(span.first, span.last) ?? normalOf(scene.engine, span.first, span.last);
  scene.push(organisation({ ...span, rule: 'organisation.quoted', confidence, normal, type }));
}

/** «форвард «…»»: what the body must be whose name follows, or null. */
function typeOfCue({ entries }: Word, cue: number): string | null {
  for (const { tag, data } of entries) if (tag === cue && typeof data.type === 'string') return data.type;
  return null;
}

/** «ВТБ Капитал Трейдинг», «Озон Фармацевтика»: a listed name is the beginning of the one that the quotes hold. */
function longerThanListed(scene: Scene, open: number): void {
  const { tokens, setup } = scene;
  const first = open + 1;
  const close = quotedFrom(tokens, open);
  const listed = scene.knownLast[first]!;
  if (close < 0 || listed < first || listed >= close - 1 || close - 1 - listed > LONGEST_REST) return;
  for (let i = listed + 1; i < close; i++) {
    const shape = tokens.shape[i]!;
    if ((shape & S.WORD) === 0 || (shape & (S.TITLE | S.UPPER)) === 0) return;
  }
  const before = open > tokens.sentenceStart[open]! ? tokens.words.at(open - 1) : null;
  // «Газпром Арена» is a stadium
  if (tokens.words.at(close - 1).hasTag(setup.tags.notAfter)) return;
  if (before?.hasTag(setup.tags.notAfter) || scene.placeLast[first] === close - 1) return;
  const normal = normalOf(scene.engine, first, close - 1);
  const span = { first, last: close - 1, coreFirst: first, coreLast: close - 1 };
  scene.push(organisation({ ...span, rule: 'organisation.quoted', confidence: LONGER, normal }));
}

/** The conjunction after a quoted name that is a body, of two in a row: longer rows are as often of works or things. */
function inRow(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  const close = at - 1;
  if (close < 1 || !isAnd(tokens.words.at(at)) || (tokens.shape[close]! & S.QUOTE_CLOSE) === 0) return false;
  if (scene.found[close - 1] === 0 || (tokens.shape[at + 2]! & S.LATIN) !== 0) return false;
  const before = tokens.mate[close]! - 1;
  return before >= 0 && (tokens.shape[before]! & S.COMMA) === 0;
}

/** «фабрика «Заря», «Слава» и «Восход»»: the comma or conjunction after bodies in quotes of which the first has a type word. */
function inTypedRow(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  let joint = at;
  for (let names = 1; names < LONGEST_ROW; names++) {
    const close = joint - 1;
    const comma = (tokens.shape[joint]! & S.COMMA) !== 0;
    if (close < 1 || (!comma && !isAnd(tokens.words.at(joint)))) return false;
    if ((tokens.shape[close]! & S.QUOTE_CLOSE) === 0 || scene.found[close - 1] === 0) return false;
    joint = tokens.mate[close]! - 1;
    if (joint < tokens.sentenceStart[at]!) return false;
    const marks = tokens.marks[joint]!;
    if ((marks & HEAD) !== 0 || ((marks & MARK_LONG_WORD) !== 0 && compoundHead(scene, joint) !== null)) return true;
  }
  return false;
}

function isRival({ data }: WordEntry): boolean {
  return data.sport === true;
}

/** Verbs whose subject may follow right after them. */
function isSpeech({ data }: WordEntry): boolean {
  return data.speech === true;
}
