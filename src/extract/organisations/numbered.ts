/** Several bodies with one type word and numbers of their own: «школ №5 и №7», «в больницах № 12, 25 и 40». */
import { classMark } from '../../match/marks.js';
import { ACCS, ADJF, CASE_MASK, NOMN, NOUN, PLUR } from '../../morphology/grammemes.js';
import { nominative } from '../../morphology/index.js';
import * as S from '../../text/shape.js';
import { isAnd, opensSentence } from '../phrases/index.js';
import { isSign, NUMBER_SIGN } from '../phrases/sign.js';
import { type Head, PARTS } from './head.js';
import { numberFrom } from './names-after.js';
import { organisation } from './propose.js';
import type { Scene } from './scene.js';

const HEAD = classMark('OrganisationHead');
const NUMBER = S.NUMBER | S.NUMBER_WORD | S.ALPHANUMERIC;

/** One number: the tokens that it stands over, and the number itself. */
interface Numbered {
  readonly first: number;
  readonly last: number;
}

/**
 * Proposes a name for each number after a type word (tokens …headLast, its adjectives from `start`); the first takes the
 * type word. False if there are not two bodies. `plural`: it is surely in the plural, so that a number may stand without sign.
 */
export function numbered(
  scene: Scene,
  start: number,
  noun: number,
  headLast: number,
  head: Head,
  plural: boolean,
): boolean {
  const { tokens, engine } = scene;
  if ((head.takes & PARTS.number) === 0) return false;
  // "школы №№ 5, 7 и 12": two signs make several
  const several = plural || (isSign(tokens, headLast + 1, NUMBER_SIGN) && isSign(tokens, headLast + 2, NUMBER_SIGN));
  const numbers = numbersFrom(scene, headLast + 1, several);
  const [only] = numbers;
  if (only === undefined || (numbers.length < 2 && !(plural && anotherFollows(scene, only.last)))) return false;
  const words = tokens.words.slice(start, headLast + 1);
  let type = nominative(engine.morphology, words, { number: 'sing', head: noun - start }).words.join(' ');
  if (start === noun && opensSentence(tokens, start) && (tokens.shape[start]! & S.UPPER) === 0)
    type = type.charAt(0).toLowerCase() + type.slice(1);
  // "№ 12" or "№12", as the first has it; of "№№" one
  const sign = tokens.slice(only.last - 1, only.last - 1) + (tokens.gap[only.last]! & 7 ? ' ' : '');
  numbers.forEach(({ first, last }, i) => {
    const from = i === 0 ? start : first;
    scene.push(
      organisation({
        first: from,
        last,
        coreFirst: from,
        coreLast: last,
        rule: 'organisation.numbered',
        confidence: 0.9,
        normal: `${type} ${sign}${tokens.words.at(last).surface}`,
        type: head.type,
      }),
    );
  });
  return true;
}

/** «в школах №5 и гимназии №7»: does a type word of another body follow? */
function anotherFollows({ tokens }: Scene, last: number): boolean {
  const next = last + 2;
  if (next >= tokens.sentenceEnd[last]! || (tokens.marks[next]! & HEAD) === 0) return false;
  return (tokens.shape[last + 1]! & S.COMMA) !== 0 || isAnd(tokens.words.at(last + 1));
}

function numbersFrom(scene: Scene, from: number, plural: boolean): Numbered[] {
  const { tokens } = scene;
  const end = tokens.sentenceEnd[from - 1]!;
  const out: Numbered[] = [];
  for (let at = from; at < end; ) {
    let last = numberFrom(scene, at, end);
    // "№60 и 61"
    if (last < 0 && plural && out.length > 0 && (tokens.shape[at]! & NUMBER) !== 0 && !countsNext(scene, at, end))
      last = at;
    if (last < 0) break;
    out.push({ first: at, last });
    const joint = last + 1;
    if (joint >= end || !((tokens.shape[joint]! & S.COMMA) !== 0 || isAnd(tokens.words.at(joint)))) break;
    at = joint + 1;
  }
  return out;
}

/** «№60 и 61 ученик»: may the number count what follows? Not «№25 и 40 выборы». */
function countsNext({ tokens, placeLast }: Scene, at: number, end: number): boolean {
  const next = at + 1;
  if (next >= end || isAnd(tokens.words.at(next)) || placeLast[next]! >= 0 || (tokens.shape[next]! & S.WORD) === 0)
    return false;
  return tokens.words
    .at(next)
    .readings.some(
      ({ grammar }) => (grammar & (NOUN | ADJF)) !== 0 && ((grammar & PLUR) === 0 || (grammar & COUNTED) !== 0),
    );
}

const COUNTED = CASE_MASK & ~(NOMN | ACCS);
