/** Words that may be unlisted abbreviations of bodies, whatever stands around them. */
import { ABBR, GEOX, ORGN, PLUR, SING } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import type { Scene } from './scene.js';

const SHORTEST = 3;
const RUN_TOGETHER = /^\p{Lu}?\p{Ll}{3,}\p{Lu}\p{Ll}{2,}$/u;

/** Can the word, in capitals or mixed ones, be the abbreviation of a body's name? Asked once per distinct word. */
export function mayAbbreviate(scene: Scene, word: Word): boolean {
  const { tags } = scene.setup;
  const { surface, readings } = word;
  if (word.hasTag(tags.not) || word.hasTag(tags.legalForm)) return false;
  if (surface.length < SHORTEST || /\d/.test(surface) || startsSmall(surface)) return false;
  if (word.shape & S.UPPER) return !readings.some((r) => r.known && (r.extra & (ORGN | ABBR)) === 0 && r.score > 0.05);
  // "запретилЭксперт": two words that a web page ran together
  if (RUN_TOGETHER.test(surface)) return false;
  if (stemOf(scene, word)?.hasTag(tags.not)) return false;
  // "глав МИДов": several
  const best = readings[0];
  if (best?.known && (best.grammar & (PLUR | SING)) === PLUR) return false;
  return (word.shape & S.HYPHENATED) === 0 || isMarked(word) || isDaughter(scene, surface);
}

const DAUGHTER = /^(\p{Lu}{3,})-\p{Lu}\p{Ll}{3,}$/u;

/** «ДТЭК-Энерго», «УГМК-Медицина»: letters of a body and what its daughter deals with, or where. */
function isDaughter(scene: Scene, surface: string): boolean {
  const letters = DAUGHTER.exec(surface)?.[1];
  if (letters === undefined) return false;
  const mother = scene.engine.lexicon.lookUp(letters);
  // "США-Канада"
  return !mother.hasTag(scene.setup.tags.not) && !mother.readings.some((r) => (r.extra & GEOX) !== 0);
}

/** Does the morphology know it as a body's name? */
export function isMarked({ readings }: Word): boolean {
  const best = readings[0];
  return best !== undefined && (best.extra & ORGN) !== 0;
}

const CAPITALS = /^\p{Lu}{2,}/u;

/** «УИКах» -> УИК: the word that its capitals spell, null for words in mixed capitals of another kind. */
function stemOf(scene: Scene, word: Word): Word | null {
  const capitals = CAPITALS.exec(word.surface)?.[0];
  return capitals === undefined ? null : scene.engine.lexicon.lookUp(capitals);
}

function startsSmall(surface: string): boolean {
  return surface.charAt(0) === surface.charAt(0).toLowerCase();
}
