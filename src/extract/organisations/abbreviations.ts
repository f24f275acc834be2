/** Abbreviations and names in mixed capitals that no dictionary lists: «СибГИУ», «КМТ», «РУСАЛ». */
import { ABBR, ORGN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { inCapitals, normalOf } from '../phrases/index.js';
import { organisation } from './propose.js';
import type { Scene } from './scene.js';

const SHORTEST = 3;
const RUN_TOGETHER = /^\p{Lu}?\p{Ll}{3,}\p{Lu}\p{Ll}{2,}$/u;

export function abbreviations(scene: Scene): void {
  const { tokens, setup } = scene;
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.words[i]!;
    if ((word.shape & (S.UPPER | S.MIXED_CASE)) === 0 || (word.shape & S.CYRILLIC) === 0) continue;
    if (word.shape & (S.INITIAL | S.DOMAIN | S.LATIN) || scene.found[i] === 1 || scene.person[i] === 1) continue;
    if (scene.placeLast[i]! >= 0 || word.hasTag(setup.tags.not) || word.hasTag(setup.tags.legalForm)) continue;
    // "запретилЭксперт": two words that a web page ran together
    if (word.shape & S.MIXED_CASE && RUN_TOGETHER.test(word.surface)) continue;
    if (word.surface.length < SHORTEST || /\d/.test(word.surface) || inCapitals(tokens, i)) continue;
    const best = word.readings[0];
    const common = best?.known === true && (best.extra & (ORGN | ABBR)) === 0;
    if (common && word.shape & S.UPPER) continue;
    const marked = best !== undefined && (best.extra & ORGN) !== 0;
    if (word.shape & S.MIXED_CASE && word.shape & S.HYPHENATED && !marked) continue;
    const next = i + 1 < tokens.sentenceEnd[i]! ? scene.placeInGenitive(i + 1) : -1;
    const last = next >= 0 ? next : i;
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
