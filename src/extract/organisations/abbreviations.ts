/** Abbreviations and names in mixed capitals that no dictionary lists: «СибГИУ», «КМТ», «РУСАЛ». */
import { ABBR, ORGN, PLUR, PROPER, SING } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { inCapitals, looksLikeName, normalOf, quotedFrom } from '../phrases/index.js';
import { organisation } from './propose.js';
import type { Scene } from './scene.js';

const SHORTEST = 3;
const RUN_TOGETHER = /^\p{Lu}?\p{Ll}{3,}\p{Lu}\p{Ll}{2,}$/u;

export function abbreviations(scene: Scene): void {
  const { tokens, setup } = scene;
  const others = expandedOtherwise(scene);
  for (let i = 0; i < tokens.count; i++) {
    if ((tokens.shape[i]! & (S.UPPER | S.MIXED_CASE)) === 0 || (tokens.shape[i]! & S.CYRILLIC) === 0) continue;
    const word = tokens.words[i]!;
    if (word.shape & (S.INITIAL | S.DOMAIN | S.LATIN) || scene.found[i] === 1 || scene.person[i] === 1) continue;
    if (scene.placeLast[i]! >= 0 || word.hasTag(setup.tags.not) || word.hasTag(setup.tags.legalForm)) continue;
    // "запретилЭксперт": two words that a web page ran together
    if (word.shape & S.MIXED_CASE && RUN_TOGETHER.test(word.surface)) continue;
    if (word.surface.length < SHORTEST || /\d/.test(word.surface) || inCapitals(tokens, i)) continue;
    if (others?.has(word.surface) || startsSmall(word.surface) || isTagged(scene, i) || shouted(scene, i)) continue;
    if (word.shape & S.MIXED_CASE && stemOf(scene, word)?.hasTag(setup.tags.not)) continue;
    if (i > 0 && tokens.sentenceStart[i]! < i && tokens.words[i - 1]!.hasTag(setup.tags.notAfter)) continue;
    const best = word.readings[0];
    const common = word.readings.some((r) => r.known && (r.extra & (ORGN | ABBR)) === 0 && r.score > 0.05);
    if (common && word.shape & S.UPPER) continue;
    // "глав МИДов": several
    if (word.shape & S.MIXED_CASE && best?.known && (best.grammar & (PLUR | SING)) === PLUR) continue;
    const marked = best !== undefined && (best.extra & ORGN) !== 0;
    if (word.shape & S.MIXED_CASE && word.shape & S.HYPHENATED && !marked) continue;
    const close = i + 1 < tokens.sentenceEnd[i]! ? quotedFrom(tokens, i + 1) : -1;
    if (close >= 0 && looksLikeName(tokens, i + 1, close)) {
      withQuotes(scene, i, close);
      continue;
    }
    const next = i + 1 < tokens.sentenceEnd[i]! ? scene.placeInGenitive(i + 1) : -1;
    const last = next >= 0 ? next : withOwner(scene, i);
    scene.push(
      organisation({
        first: i,
        last,
        coreFirst: i,
        coreLast: last,
        rule: 'organisation.abbreviation',
        confidence: marked ? 0.8 : 0.6,
        normal: normalOf(scene.engine, i, last, { head: i, inflectTo: i }),
        place: next >= 0 ? normalOf(scene.engine, i + 1, next) : null,
      }),
    );
  }
}

/** «ИВЭП СО РАН»: last token of the letters of a listed body right after the abbreviation, else the abbreviation. */
function withOwner(scene: Scene, at: number): number {
  const { tokens } = scene;
  const next = at + 1;
  if (next >= tokens.sentenceEnd[at]! || (tokens.words[next]!.shape & S.UPPER) === 0) return at;
  const last = scene.knownLast[next]!;
  return last > next || (last === next && (tokens.words[next]!.shape & S.CYRILLIC) !== 0) ? last : at;
}

/** «РКК „Энергия“», «РПР "ПАРНАС"»: an abbreviation and the name that it goes with. */
function withQuotes(scene: Scene, first: number, close: number): void {
  scene.push(
    organisation({
      first,
      last: close,
      coreFirst: first + 2,
      coreLast: close - 1,
      rule: 'organisation.abbreviation-quoted',
      confidence: 0.8,
      normal: normalOf(scene.engine, first, close, { inflectTo: first }),
    }),
  );
}

/** Abbreviations that the article explains as something else: «беспилотное транспортное средство (БПТС)». */
function expandedOtherwise(scene: Scene): Set<string> | null {
  const { tokens } = scene;
  let others: Set<string> | null = null;
  for (let i = 2; i + 1 < tokens.count; i++) {
    if ((tokens.shape[i]! & S.UPPER) === 0) continue;
    const { surface } = tokens.words[i]!;
    if (tokens.words[i - 1]!.surface !== '(' || tokens.words[i + 1]!.surface !== ')') continue;
    const before = tokens.words[i - 2]!;
    if (scene.found[i - 2] === 1 || (before.shape & (S.WORD | S.TITLE)) !== S.WORD) continue;
    others ??= new Set();
    others.add(surface);
  }
  return others;
}

/** «#ММГСКА», «@СКА». */
function isTagged(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  if (at === 0 || (tokens.gap[at]! & 7) !== 0) return false;
  const { surface } = tokens.words[at - 1]!;
  return surface === '#' || surface === '@' || surface === '/';
}

/** «ЭТО ВАМ НЕ СОЧИ»: a common word in capitals beside it. */
function shouted(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  if ((tokens.words[at]!.shape & S.UPPER) === 0) return false;
  for (const i of [at - 1, at + 1]) {
    if (i < tokens.sentenceStart[at]! || i >= tokens.sentenceEnd[at]!) continue;
    const { shape, readings, surface } = tokens.words[i]!;
    if ((shape & S.UPPER) === 0 || (shape & S.CYRILLIC) === 0 || surface.length < 2 || scene.found[i] === 1) continue;
    if (readings.some((r) => r.known && r.score > LIKELY && (r.extra & (ABBR | ORGN | PROPER)) === 0)) return true;
  }
  return false;
}

/** Short words in capitals may be letters as well: a common reading counts from this share on. */
const LIKELY = 0.3;
const CAPITALS = /^\p{Lu}{2,}/u;

/** «УИКах» -> УИК: the word that its capitals spell, null for words in mixed capitals of another kind. */
function stemOf(scene: Scene, word: Word): Word | null {
  const capitals = CAPITALS.exec(word.surface)?.[0];
  return capitals === undefined ? null : scene.engine.lexicon.lookUp(capitals);
}

function startsSmall(surface: string): boolean {
  return surface.charAt(0) === surface.charAt(0).toLowerCase();
}
