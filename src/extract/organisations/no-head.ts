/** Type words that are none where they stand: forms of verbs, titles of people, leadership. */
import { ABLT, ANIM, GENT, NOMN, NOUN } from '../../morphology/grammemes.js';
import { isCapital } from '../phrases/index.js';
import type { Head } from './head.js';
import type { Scene } from './scene.js';

/** Is the type word at the token something else: «ведут», «главком ВМФ», «под управлением миссии»? */
export function isNoHead(scene: Scene, at: number, head: Head): boolean {
  return isNominalVerb(scene, at) || isSomebody(scene, at, head) || isLeadership(scene, at);
}

/** «под управлением миссии ООН»: whose leadership, not whose office. */
function isLeadership({ tokens, setup }: Scene, at: number): boolean {
  if ((tokens.grammar[at]! & ABLT) === 0 || at === tokens.sentenceStart[at]! || isCapital(tokens, at)) return false;
  return tokens.words.at(at - 1).hasTag(setup.tags.ledBy) && tokens.words.at(at).hasTag(setup.tags.process);
}

/** «главком ВМФ»: the form of a type word that is rather somebody's title. */
function isSomebody(scene: Scene, at: number, head: Head): boolean {
  const best = scene.tokens.words.at(at).readings[0];
  return best?.known === true && (best.grammar & ANIM) !== 0 && best.lemma !== head.word;
}

/** «ведут», «совета» are sure; a word that is hardly ever the noun is none. */
function isNominalVerb(scene: Scene, at: number): boolean {
  if ((scene.tokens.grammar[at]! & NOUN) !== 0) return false;
  const best = scene.tokens.words.at(at).readings[0];
  return best !== undefined && (best.grammar & (NOUN | NOMN | GENT)) === 0;
}
