/** Names in quotes and in Latin letters behind a type word: «парк «Зарядье»», «гостиницы «Весна» и «Заря»», «отель Hilton». */
import type { Engine } from '../../match/engine.js';
import { CASE_MASK, GENT, NOMN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { joinWords } from '../normal.js';
import { latinFrom } from '../phrases/index.js';
import { placeDraft } from './draft.js';
import { knownFrom } from './known-from.js';
import { plainAfter, plural, typeNormal } from './normal.js';
import type { PlaceScene, TypeAt } from './typed.js';

/** So many tokens a name in quotes may have, with one of the quotes. */
const LONGEST = 7;
const CONFIDENCE = 0.85;
/** So many letters a name of one Latin word has at least. */
const SHORTEST = 3;

/** Does a name in quotes that a type word may have begin at the token? */
export function quotedAt({ engine }: PlaceScene, next: number): boolean {
  const { tokens } = engine;
  if (!(tokens.shape[next]! & S.QUOTE_OPEN)) return false;
  const mate = tokens.mate[next]!;
  return mate > next + 1 && mate - next <= LONGEST;
}

/** Proposes the name in quotes at token `next` and, after a plural, those that share the type word. */
export function quotedName(scene: PlaceScene, at: TypeAt, next: number): void {
  const { engine, setup, drafts, chooser } = scene;
  const { tokens } = engine;
  const mate = tokens.mate[next]!;
  if (!isName(engine, next)) return;
  if (at.first > 0 && tokens.words.at(at.first - 1).hasTag(setup.chainTag)) return;
  const many = plural(engine, at);
  // «на месторождениях «Дуваннефти»»: whose they are
  if (many && (!goesOn(scene, mate + 1) || !(tokens.words.at(next + 1).grammar & NOMN))) return;
  const rest = joinWords(
    tokens,
    next,
    tokens.words.slice(next, mate + 1).map((w) => w.surface),
  );
  const normal = `${typeNormal(engine, at)} ${rest}`;
  const type = at.type.quotedType;
  const inside = knownFrom(scene, next + 1);
  const place = inside?.last === mate - 1 ? chooser.choose(inside.normal, type) : null;
  const own = place?.type === type ? place : null;
  drafts.push(placeDraft(at.first, mate, next + 1, mate - 1, 'place.type-quoted', CONFIDENCE, normal, type, own));
  if (many) quotedBehind(scene, at, mate + 1);
}

/** The names in quotes that go on with a comma or "and" at token `joint`. */
export function quotedBehind(scene: PlaceScene, at: TypeAt, joint: number): void {
  const { tokens } = scene.engine;
  while (
    joint + 1 < tokens.count &&
    goesOn(scene, joint) &&
    quotedAt(scene, joint + 1) &&
    isName(scene.engine, joint + 1)
  ) {
    quotedAlone(scene, at, joint + 1);
    joint = tokens.mate[joint + 1]! + 1;
  }
}

/** The name alone: its type word stands farther off. What a dictionary knows speaks for itself. */
export function quotedAlone(scene: PlaceScene, at: TypeAt, next: number): void {
  const { engine, drafts } = scene;
  const { tokens } = engine;
  const [first, last] = [next + 1, tokens.mate[next]! - 1];
  if (knownFrom(scene, first)?.last === last) return;
  const words = tokens.words.slice(first, last + 1).map((w) => w.surface);
  const normal = joinWords(tokens, first, words);
  const type = at.type.quotedType;
  drafts.push(placeDraft(first, last, first, last, 'place.type-listed', CONFIDENCE, normal, type, null));
}

/** «отель Hilton», «газопровод Nord Stream»: beside one type word in the singular. */
export function latinName({ engine, drafts }: PlaceScene, at: TypeAt, next: number): void {
  const { tokens } = engine;
  const last = latinFrom(tokens, next);
  if (last < next || plural(engine, at)) return;
  // «трамплин HS-140», «платформа BP»: a size, an owner
  if (last === next && (tokens.shape[next]! & S.ALPHANUMERIC || tokens.words.at(next).folded.length < SHORTEST)) return;
  const normal = plainAfter(engine, at, next, last);
  const type = at.type.quotedType;
  drafts.push(placeDraft(at.first, last, next, last, 'place.type-quoted', CONFIDENCE, normal, type, null));
}

function isName({ tokens }: Engine, open: number): boolean {
  const inside = open + 1;
  return (tokens.shape[inside]! & (S.TITLE | S.NUMBER | S.NUMBER_WORD)) !== 0 && !isOblique(tokens.words.at(inside));
}

/** Do a comma or "and" and another name follow: «на стадионах «Заря» и «Труд»»? */
function goesOn({ engine, setup }: PlaceScene, i: number): boolean {
  const { tokens } = engine;
  if (i >= tokens.count) return false;
  return (tokens.shape[i]! & S.COMMA) !== 0 || tokens.words.at(i).hasTag(setup.andTag);
}

/** «отдать месторождение «Ромашке»»: a quoted name beside its type word is a nominative, seldom a genitive. */
function isOblique({ grammar, readings }: Word): boolean {
  return (grammar & CASE_MASK) !== 0 && (grammar & (NOMN | GENT)) === 0 && readings.some((r) => r.known);
}
