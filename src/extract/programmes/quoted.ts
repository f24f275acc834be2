/** Names after a type word: «акции «Сад памяти»», «проект Allur Space Robotics», «конкурсы «А», «Б» и «В»». */
import type { Engine } from '../../match/engine.js';
import { GENT } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Draft, ProgrammeDraft } from '../draft.js';
import { normalText, plainText } from '../normal.js';
import { adjectivesBefore, latinFrom, looksLikeName, quotedFrom } from '../phrases/index.js';
import type { ProgrammeHead, ProgrammeSetup } from './setup.js';

/** A type word in the text, both ends included. */
export interface HeadAt {
  readonly first: number;
  readonly last: number;
  readonly head: ProgrammeHead;
}

/** Between type word and name there may stand a genitive this long: «конкурс профессионального мастерства «…»». */
const REACH = 6;

/** Proposes the names after one type word. `others` are drafts that may be the owner. */
export function namesAfter(
  engine: Engine,
  setup: ProgrammeSetup,
  at: HeadAt,
  others: readonly Draft[],
): ProgrammeDraft[] {
  const { tokens } = engine;
  const out: ProgrammeDraft[] = [];
  const end = tokens.sentenceEnd[at.last]!;
  const open = nameStart(engine, setup, at);
  if (open < 0) {
    engine.trace?.fail('programme.type-quoted', at.first, at.last, 'no quotes and no Latin name follow the type word');
    return out;
  }
  const type = typeOf(engine, setup, at);
  const owner = ownerBetween(at.last + 1, open - 1, others);
  let from = open;
  while (from < end) {
    const draft = nameAt(engine, at, from, type, owner, others);
    if (!draft) break;
    out.push(draft);
    // the rest of a list: «А», «Б» и «В»
    const after = draft.last + (tokens.shape[from]! & S.QUOTE_OPEN ? 2 : 1);
    if (after >= end) break;
    const joins = (tokens.shape[after]! & S.COMMA) !== 0 || tokens.words[after]!.hasTag(setup.and);
    if (!joins || !(tokens.shape[after + 1]! & S.QUOTE_OPEN)) break;
    from = after + 1;
  }
  return out;
}

/** Token at which the name begins: straight after the type word, or after its genitive; -1 if there is none. */
function nameStart(engine: Engine, setup: ProgrammeSetup, at: HeadAt): number {
  const { tokens } = engine;
  const end = Math.min(tokens.sentenceEnd[at.last]!, at.last + 1 + REACH);
  for (let i = at.last + 1; i < end; i++) {
    const word = tokens.words[i]!;
    if (tokens.shape[i]! & S.QUOTE_OPEN) return i;
    if (word.shape & S.LATIN && word.shape & S.TITLE && i === at.last + 1) return i;
    if (tokens.shape[i]! & S.PUNCTUATION || word.hasTag(setup.stop)) return -1;
    if (i > at.last + 1 && setup.headOf(word)) return -1;
    if (!(word.grammar & GENT) && !(word.shape & (S.TITLE | S.LATIN))) return -1;
  }
  return -1;
}

function nameAt(
  engine: Engine,
  at: HeadAt,
  from: number,
  type: string,
  owner: string | null,
  others: readonly Draft[],
): ProgrammeDraft | null {
  const { tokens } = engine;
  let first = from;
  let last: number;
  let rule: string;
  let confidence = at.head.trust;
  if (tokens.shape[from]! & S.QUOTE_OPEN) {
    const close = quotedFrom(tokens, from);
    if (close < 0 || !at.head.quoted || !looksLikeName(tokens, from, close)) {
      const reason = close < 0 ? 'the quotes are not closed' : 'what is in the quotes does not look like a name';
      engine.trace?.fail('programme.type-quoted', at.first, close < 0 ? from : close, reason);
      return null;
    }
    first = from + 1;
    last = close - 1;
    rule = 'programme.type-quoted';
  } else {
    last = at.head.latin ? latinFrom(tokens, from) : -1;
    if (last < from) return null;
    // «проект Яндекса» is named after its owner; one Latin word alone may be the company: «проект Google»
    if (last === from && others.some((d) => d.kind === 'organisation' && d.first === from && d.last === last))
      return null;
    rule = 'programme.type-latin';
    confidence = Math.min(confidence, last > from ? 0.85 : 0.65);
  }
  const after = last + (first > from ? 2 : 1);
  const stated = owner ?? others.find((d) => d.kind === 'organisation' && d.first === after)?.normal ?? null;
  return programmeDraft(engine, first, last, rule, confidence, type, stated, at.head.entry);
}

/** A draft whose name is given as it stands: names in quotes keep their words. */
export function programmeDraft(
  engine: Engine,
  first: number,
  last: number,
  rule: string,
  confidence: number,
  type: string | null,
  owner: string | null,
  entry: string | null,
  normal: string = plainText(engine.tokens, first, last),
): ProgrammeDraft {
  return {
    kind: 'programme',
    first,
    last,
    coreFirst: first,
    coreLast: last,
    rule,
    confidence,
    tier: 0,
    normal,
    ...(entry === null ? {} : { entry }),
    values: { type, owner },
  };
}

/** «федеральная целевая программа»: the type word with those adjectives that belong to it. */
export function typeOf(engine: Engine, setup: ProgrammeSetup, at: HeadAt): string {
  const { tokens } = engine;
  const start = adjectivesBefore(tokens, at.first);
  let first = at.first;
  while (first > start && tokens.words[first - 1]!.hasTag(setup.adjective)) first--;
  return normalText(engine, first, at.last, { number: 'sing' }).toLowerCase();
}

function ownerBetween(first: number, last: number, others: readonly Draft[]): string | null {
  if (last < first) return null;
  const owner = others.find((d) => d.kind === 'organisation' && d.first >= first && d.last <= last);
  return owner?.normal ?? null;
}
