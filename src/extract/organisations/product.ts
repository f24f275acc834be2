/** What a maker's name stands for where it is no body: «водитель Hyundai», «автомобиль Porsche», «Toyota Camry». */
import * as S from '../../text/shape.js';
import type { Scene } from './scene.js';

const CAPITAL = S.TITLE | S.UPPER | S.MIXED_CASE;

/** Do the words beside the name of a maker (tokens first…last, without quotes) say that one of its machines is meant? */
export function isProduct(scene: Scene, first: number, last: number): boolean {
  const { tokens } = scene;
  const quoted = first > 0 && (tokens.shape[first - 1]! & S.QUOTE_OPEN) !== 0;
  return afterMachine(scene, first - (quoted ? 2 : 1)) || (!quoted && beforeModel(scene, last));
}

/** Is token `at`, in the sentence of the one after it, a machine, a driver, a wheel? */
export function afterMachine({ tokens, setup }: Scene, at: number): boolean {
  return at >= 0 && at >= tokens.sentenceStart[at + 1]! && tokens.words.at(at).hasTag(setup.tags.machine);
}

/** «Toyota [Camry]», «Boeing [737]»: a model follows, and no word that ends the names of bodies. */
function beforeModel({ tokens, setup, found, knownLast }: Scene, last: number): boolean {
  const at = last + 1;
  if (at >= tokens.sentenceEnd[last]! || tokens.gap[at] !== S.GAP_SPACE) return false;
  const shape = tokens.shape[at]!;
  if ((shape & S.ALPHANUMERIC) !== 0) return true;
  if ((tokens.shape[last]! & S.LATIN) === 0) return false;
  if ((shape & S.INTEGER) !== 0) return tokens.end[at]! - tokens.start[at]! === MODEL_DIGITS;
  if ((shape & S.LATIN) === 0 || (shape & CAPITAL) === 0 || found[at] === 1 || knownLast[at]! >= 0) return false;
  return !tokens.words.at(at).hasTag(setup.tags.latinBody);
}

/** «Boeing 737», «Airbus 320»: sums of money and numbers of people are seldom as long. */
const MODEL_DIGITS = 3;
