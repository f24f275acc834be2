/** Several bodies with one type word: «в Оксфордском и в Гарвардском университетах», «Большого, Мариинского театров». */
import { ADJF, CASE_MASK, NOUN, PLUR, PREP, SING } from '../../morphology/grammemes.js';
import { nominative } from '../../morphology/index.js';
import * as S from '../../text/shape.js';
import { isAnd, isCapital } from '../phrases/index.js';
import { type Head, PARTS } from './head.js';
import { organisation } from './propose.js';
import type { Scene } from './scene.js';

/**
 * Proposes a name for each of the capitalised adjectives in the singular before a type word in the plural; the last
 * takes the type word. `rest`: first token after the last of them (the head or adjectives in the plural before it),
 * `noun`: the head's noun, `headLast` its last token. False if there are not two.
 */
export function sharedHead(scene: Scene, rest: number, noun: number, headLast: number, head: Head): boolean {
  const { tokens } = scene;
  if ((head.takes & PARTS.adjective) === 0) return false;
  const start = tokens.sentenceStart[noun]!;
  const owners: number[] = [];
  let at = rest - 1;
  while (at >= start && isOwner(scene, at, noun)) {
    owners.unshift(at);
    let before = at - 1;
    // "в Оксфордском и в Гарвардском"
    if (before > start && (tokens.words.at(before).grammar & PREP) !== 0 && isJoint(scene, before - 1)) before--;
    if (before <= start || !isJoint(scene, before)) break;
    // "и в Оксфордском, и в Гарвардском"
    if (isAnd(tokens.words.at(before)) && before - 1 > start && (tokens.shape[before - 1]! & S.COMMA) !== 0) before--;
    at = before - 1;
  }
  if (owners.length < 2) return false;
  owners.forEach((owner, i) => {
    const last = i === owners.length - 1 ? headLast : owner;
    const words = [tokens.words.at(owner), ...tokens.words.slice(rest, headLast + 1)];
    scene.push(
      organisation({
        first: owner,
        last,
        coreFirst: owner,
        coreLast: last,
        rule: 'organisation.shared-head',
        // "военные округа" are no districts, whatever places may be made of the noun alone
        confidence: headLast > rest ? 0.93 : 0.8,
        normal: nominative(scene.engine.morphology, words, { number: 'sing', head: noun - rest + 1 }).words.join(' '),
        type: head.type,
        place: scene.placeOfAdjective(owner),
      }),
    );
  });
  return true;
}

/** A capitalised adjective in the singular, in the case of the plural noun. */
function isOwner(scene: Scene, at: number, noun: number): boolean {
  const { tokens } = scene;
  if (!isCapital(tokens, at)) return false;
  for (const a of tokens.words.at(at).readings) {
    if ((a.grammar & ADJF) === 0 || (a.grammar & SING) === 0) continue;
    for (const n of tokens.words.at(noun).readings) {
      if ((n.grammar & NOUN) !== 0 && (n.grammar & PLUR) !== 0 && (a.grammar & n.grammar & CASE_MASK) !== 0)
        return true;
    }
  }
  return false;
}

function isJoint(scene: Scene, at: number): boolean {
  return (scene.tokens.shape[at]! & S.COMMA) !== 0 || isAnd(scene.tokens.words.at(at));
}
