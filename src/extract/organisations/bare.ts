/** Names after a loose descriptor, which stays outside: «компания „РУСАЛ“», «фонды Altair Capital и Almaz Capital». */
import { ADJF, CASE_MASK, GENT, NOMN, PLUR, SING } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { isAnd, looksLikeName, normalOf, quotedFrom } from '../phrases/index.js';
import { type Head, PARTS } from './head.js';
import { latinName } from './latin-name.js';
import { organisation } from './propose.js';
import type { Scene } from './scene.js';
import type { Tail } from './tail-parts.js';

/** The name after a loose descriptor, and those joined to it: «фондов Altair Capital и Almaz Capital». */
export function bare(scene: Scene, headFirst: number, headLast: number, head: Head, tail: Tail): void {
  const { tokens } = scene;
  let { coreFirst, coreLast, last } = tail;
  const end = tokens.sentenceEnd[headFirst]!;
  const quoted = (tail.parts & PARTS.quoted) !== 0;
  if (quoted && head.quotes < 0.6) return;
  for (;;) {
    // "школа «Ювентуса»": whose it is, which the listed name tells by itself
    if (!quoted || !(isInflected(scene, coreFirst, coreLast) || isOwner(scene, coreFirst, coreLast))) {
      scene.push(
        organisation({
          first: coreFirst,
          last: coreLast,
          coreFirst,
          coreLast,
          rule: 'organisation.described',
          confidence: quoted ? head.quotes : 0.85,
          // after its type word a quoted name stays in the nominative: "в компании «Северный берег»"
          normal:
            tail.parts & PARTS.abbreviation
              ? normalOf(scene.engine, coreFirst, coreLast)
              : plain(scene, coreFirst, coreLast),
          type: head.type,
          descriptor: head.word,
        }),
      );
    }
    if (scene.hasNumber(headLast, SING) && !scene.hasNumber(headLast, PLUR)) return;
    const next = last + 2;
    if (next >= end || !(isAnd(tokens.words.at(last + 1)) || tokens.shape[last + 1]! & S.COMMA)) return;
    if (quoted) {
      const close = quotedFrom(tokens, next);
      if (close < 0 || !looksLikeName(tokens, next, close)) return;
      coreFirst = next + 1;
      coreLast = close - 1;
      last = close;
    } else {
      const to = latinName(scene, next);
      if (to < 0) return;
      coreFirst = next;
      coreLast = to;
      last = to;
    }
  }
}

/** «в студии «Времени»»: a common noun that cannot be the nominative tells whose it is. */
function isOwner({ tokens }: Scene, first: number, last: number): boolean {
  // "Пресс-Лайн": a name made of two words
  if (first !== last || (tokens.grammar[first]! & GENT) === 0 || (tokens.shape[first]! & S.HYPHENATED) !== 0)
    return false;
  const readings = tokens.words.at(first).readings.filter(({ grammar }) => (grammar & CASE_MASK) !== 0);
  return (
    readings.some(({ grammar }) => (grammar & GENT) !== 0 && (grammar & SING) !== 0) &&
    readings.every(({ known, grammar }) => known && (grammar & (NOMN | ADJF)) === 0)
  );
}

/** Is a listed body found there by another form than its nominative? */
function isInflected(scene: Scene, first: number, last: number): boolean {
  if (scene.found[first] === 0 || (scene.tokens.grammar[first]! & GENT) === 0) return false;
  const name = scene.listedName(first, last);
  return name !== undefined && !name.startsWith(scene.tokens.words.at(first).surface);
}

/** The tokens as the text has them, gaps one space. */
export function plain(scene: Scene, first: number, last: number): string {
  return scene.tokens.slice(first, last).replace(/\s+/g, ' ');
}
