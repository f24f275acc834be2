/**
 * «сообщила заместитель министра Александра Осипова»: a verb in the feminine whose subject the name is, though the role
 * right before it is a genitive. Offices of women have masculine names, so the verb alone tells.
 */
import type { Engine } from '../../match/engine.js';
import { MARK_ROLE } from '../../match/marks.js';
import { ADJF, FEMN, INFN, MASC, NAME, NOMN, NOUN, PAST, PREP, SING, SURN, VERB } from '../../morphology/grammemes.js';
import type { Reading } from '../../morphology/index.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';

const FARTHEST_VERB = 12;
const SHORTEST = 3;
const HER = NOMN | SING | FEMN;

/** Does the name in tokens first…last answer to such a verb, before its roles or right after itself? */
export function answersFeminineVerb({ tokens }: Engine, first: number, last: number): boolean {
  const { words, shape, grammar, marks } = tokens;
  const next = last + 1 < tokens.sentenceEnd[last]! ? words.at(last + 1) : null;
  // «заместитель губернатора Александра Осипова Инна …»: the genitive is the governor's
  if (next !== null && (next.shape & S.TITLE) !== 0) return false;
  if (!words.at(first).readings.some(isHers) || !words.at(last).readings.some(isHers)) return false;
  const start = Math.max(tokens.sentenceStart[first]!, first - FARTHEST_VERB);
  let outer: Word | null = null;
  let acting = false;
  let far = false;
  let rival = false;
  for (let i = first - 1; i >= start; i--) {
    // «и.о. министра»: a full stop inside the sentence, a letter before it
    if (shape[i]! & S.STOP) continue;
    if (shape[i]! & S.PUNCTUATION) break;
    const word = words.at(i);
    if (word.folded.length <= SHORTEST && (shape[i]! & S.ABBREVIATION || shape[i + 1]! & S.STOP)) {
      acting = true;
      continue;
    }
    const best = word.readings[0];
    if (best !== undefined && best.grammar & VERB && !(best.grammar & INFN))
      return !far && (acting || isOffice(outer)) && isFeminine(word);
    // «уполномоченный в Омской области Александра Осипова провела …»: only a verb after the name tells
    if (grammar[i]! & PREP && (best?.grammar ?? 0) & PREP) {
      far = true;
      continue;
    }
    if (isOther(word)) rival = true;
    if (far) continue;
    if (marks[i]! & MARK_ROLE || (grammar[i]! & NOUN && !(grammar[i]! & ADJF))) {
      outer = word;
      acting = false;
    }
  }
  // «из рук лауреата премии Вадима Панова получила Елена»: she stands behind the verb
  const behind = last + 2 < tokens.sentenceEnd[last]! && (shape[last + 2]! & S.TITLE) !== 0;
  return next !== null && !rival && !behind && (far || acting || isOffice(outer)) && isFeminine(next);
}

function isFeminine({ readings }: Word): boolean {
  const best = readings[0];
  return best !== undefined && (best.grammar & VERB) !== 0 && (best.extra & PAST) !== 0 && (best.grammar & FEMN) !== 0;
}

/** A woman's name in the nominative. */
function isHers({ grammar, extra }: Reading): boolean {
  return (grammar & FEMN) !== 0 && (grammar & NOMN) !== 0 && (extra & (NAME | SURN)) !== 0;
}

/** «партия», «первая»: another that the verb may have for its subject. */
function isOther({ readings }: Word): boolean {
  return readings.some(({ grammar }) => (grammar & HER) === HER);
}

/** «заместитель» in the nominative; after «помощница», «пресс-служба» it is said whose she or it is. */
function isOffice(word: Word | null): boolean {
  const best = word?.readings[0];
  return best !== undefined && (best.grammar & NOMN) !== 0 && (best.grammar & MASC) !== 0;
}
