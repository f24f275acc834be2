/** What the words of a listed place are besides: people's names, adjectives, common words. */
import type { Engine } from '../../match/engine.js';
import { MARK_ARTIST } from '../../match/marks.js';
import {
  ABLT,
  ADJF,
  ADVB,
  COMP,
  CONJ,
  DATV,
  GENT,
  GEOX,
  LOCT,
  NAME,
  NOMN,
  NOUN,
  NPRO,
  PERSONAL,
  PRCL,
  PREP,
  PROPER,
  SURN,
} from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';

const FUNCTION = COMP | ADVB | CONJ | PREP | PRCL | NPRO;

/** «Дубровке»: a place in the locative, and no name of a person. */
export function isOnlyPlace(word: Word): boolean {
  return (word.extra & PERSONAL) === 0 && isTownHere(word);
}

/** «Грозном»: a place in the locative, whatever else. */
export function isTownHere({ readings }: Word): boolean {
  return readings.some((r) => r.known && (r.extra & GEOX) !== 0 && (r.grammar & LOCT) !== 0);
}

/** A known surname in this very form, and no given name. */
export function isSurname(word: Word): boolean {
  return word.readings.some((r) => r.known && (r.extra & SURN) !== 0) && (word.extra & NAME) === 0;
}

export function isFormOfSurname(word: Word, folded: string): boolean {
  return folded !== word.folded && isSurname(word);
}

/** First of all a thing with a name of its own: «Игры», «Остров». */
export function isThing(word: Word): boolean {
  const best = word.readings[0];
  return best?.known === true && (best.grammar & NOUN) !== 0 && (best.extra & PROPER) === 0;
}

/** Can the word be an adjective, and no town that the morphology knows? */
export function isAdjective({ readings }: Word): boolean {
  let adjective = false;
  for (const { grammar, extra, known } of readings) {
    if (known && extra & GEOX) return false;
    if (known && grammar & ADJF) adjective = true;
  }
  return adjective;
}

/** Can the word at all be a name: some reading is a proper name, or no reading is a known common word? */
export function canBeName(word: Word): boolean {
  return word.readings.every((r) => !r.known) || word.readings.some((r) => (r.extra & PROPER) !== 0 && r.score > 0.05);
}

/** «Реже всех», «Или так»: as likely a word that only joins or compares others. */
export function isFunctionWord({ readings }: Word): boolean {
  return readings.some(
    (r) =>
      r.known && (r.grammar & FUNCTION) !== 0 && !readings.some((p) => (p.extra & GEOX) !== 0 && p.score > r.score),
  );
}

/** Is the word first of all a person's name? */
export function isPersonal(tokens: Tokens, at: number): boolean {
  if ((tokens.extra[at]! & PERSONAL) === 0) return false;
  const best = tokens.words.at(at).readings[0];
  return best?.known === true && (best.extra & PERSONAL) !== 0 && (best.extra & GEOX) === 0;
}

/** Does another capitalised personal name stand beside it? */
export function nameBeside({ tokens }: Engine, first: number, last: number): boolean {
  return (
    (first > tokens.sentenceStart[first]! && isCapitalPersonal(tokens, first - 1)) ||
    (last + 1 < tokens.sentenceEnd[last]! && isCapitalPersonal(tokens, last + 1))
  );
}

function isCapitalPersonal(tokens: Tokens, at: number): boolean {
  const shape = tokens.shape[at]!;
  return (shape & S.TITLE) !== 0 && ((shape & S.INITIAL) !== 0 || isPersonal(tokens, at));
}

/** Does a capitalised word follow that no dictionary knows? */
export function beforeUnknown({ tokens }: Engine, last: number): boolean {
  if (last + 1 >= tokens.sentenceEnd[last]! || tokens.gap[last + 1] !== S.GAP_SPACE) return false;
  const { shape, readings } = tokens.words.at(last + 1);
  return (
    (shape & (S.TITLE | S.CYRILLIC)) === (S.TITLE | S.CYRILLIC) && !(shape & S.UPPER) && !readings.some((r) => r.known)
  );
}

/** Does the word stand right after an artist's role, in its case and in no genitive? */
export function artistsName({ marks, grammar }: Tokens, before: number, at: number): boolean {
  if (before < 0 || (marks[before]! & MARK_ARTIST) === 0 || (grammar[at]! & GENT) !== 0) return false;
  return (grammar[before]! & grammar[at]! & (NOMN | DATV | ABLT | LOCT)) !== 0;
}

/** Is it one word that may be a person's name? */
export function personalHere(tokens: Tokens, first: number, last: number): boolean {
  if (first !== last || (tokens.extra[first]! & PERSONAL) === 0) return false;
  return tokens.words.at(first).readings.some((r) => r.known && (r.extra & PERSONAL) !== 0);
}
