/** Names without quotes straight after their type word: «нацпроект Образование», «проект Здоровое село». */
import { CASE_MASK, GENT, NOMN, NOUN, PERSONAL, PREP } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { inCapitals, isCapital, isLower, nounGroup } from '../phrases/index.js';
import { inGenitive } from './cases.js';
import { type HeadAt, meansOther, typeOf } from './heads.js';
import type { ProgrammeScene } from './scene.js';
import { TAKES } from './setup.js';
import { genitiveTail } from './tail.js';

const WITH_YEAR = /-(?:19|20)\d\d$/;

/** «нацпроект Образование», «федеральный проект Чистый воздух», «форум АРМИЯ»: the name straight after its type word. */
export function plainName(scene: ProgrammeScene, at: HeadAt): boolean {
  const { tokens } = scene;
  const first = at.last + 1;
  if (first >= tokens.sentenceEnd[at.last]! || (tokens.gap[first]! & 7) !== S.GAP_SPACE) return false;
  const shape = tokens.shape[first]!;
  if (!(shape & S.CYRILLIC) || !isCapital(tokens, first) || shape & (S.INITIAL | S.ABBREVIATION)) return false;
  if (scene.bodyAt(first) || scene.personAt(first) >= first || scene.placeAt(first) >= first) return false;
  if (meansOther(scene, at) || inCapitals(tokens, at.first)) return false;
  const upper = (shape & S.UPPER) !== 0 || WITH_YEAR.test(tokens.words.at(first).surface);
  if (!upper && shape & S.ALPHANUMERIC) return false;
  // «форум АРМИЯ», but «премия СЖГ» is the award of a body
  const spelled = (shape & (S.UPPER | S.MIXED_CASE)) !== 0 && (shape & S.ALPHANUMERIC) === 0;
  if (spelled && !tokens.words.at(first).readings[0]?.known) return false;
  if (tokens.words.at(first).hasTag(scene.setup.tags.notName)) return false;
  if (
    !upper &&
    !tokens.words
      .at(first)
      .readings.some((r) => (r.grammar & NOMN) !== 0 && (r.extra & PERSONAL) === 0 && r.score > 0.05)
  ) {
    return false;
  }
  const phrase = (at.head.takes & TAKES.plain) === 0;
  // «проект Концепции развития», «программа ДПМ»
  if (phrase && (upper || tokens.grammar[first]! & GENT || !tokens.words.at(first).readings[0]?.known)) return false;
  let last = first;
  if (!upper) {
    const group = nounGroup(tokens, first, NOMN);
    if (group > first) last = group;
    else if (!(tokens.grammar[first]! & NOUN) || inGenitive(scene.tokens, first)) return false;
    const tail = genitiveTail(scene, last + 1);
    if (tail > last) last = tail;
    if (phrase && last === first) last = withPreposition(scene, first);
    if (phrase && last === first) return false;
  }
  scene.push({
    first,
    last,
    rule: 'programme.type-plain',
    confidence: Math.min(at.head.trust, 0.8),
    type: typeOf(scene, at),
    entry: at.head.entry,
  });
  return true;
}

/** «Дорога к дому», «Зарядка с папой»: last token of the phrase after the noun, or the noun. */
function withPreposition({ tokens }: ProgrammeScene, noun: number): number {
  const at = noun + 1;
  if (at + 1 >= tokens.sentenceEnd[noun]! || !(tokens.grammar[at]! & PREP) || !isLower(tokens, at + 1)) return noun;
  return Math.max(noun, nounGroup(tokens, at + 1, CASE_MASK & ~NOMN));
}
