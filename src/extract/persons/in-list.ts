/** Surnames in a list: after a name and a comma or "and" another one in the same case. */
import type { Engine } from '../../match/engine.js';
import { SURN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Judgement } from './judge.js';
import { among, EITHER, PLACE_SURNAME, SURNAME, setOf, UNKNOWN } from './letters.js';
import { casesOf } from './name-word.js';
import type { PersonSetup } from './setup.js';

const SURNAMES = setOf(SURNAME, EITHER);
const TOWNS_TOO = setOf(SURNAME, EITHER, PLACE_SURNAME);

/** «депутаты Иванов и Петров», «Сирота, Хамдалла»: after a name and a comma or "and" another in the same case. */
export function inList(
  engine: Engine,
  setup: PersonSetup,
  letters: Uint8Array,
  i: number,
  letter: number,
  last: number,
): Judgement | null {
  const { tokens } = engine;
  if (last !== i - 2 || last < tokens.sentenceStart[i]!) return null;
  // «Волкова, Карахана, Николаева»: an unknown word between surnames, a surname that is a town as well
  const town = letter === PLACE_SURNAME && (tokens.extra[i]! & SURN) !== 0;
  if (!among(SURNAMES, letter) && !town && !(letter === UNKNOWN && isBetween(engine, letters, i))) return null;
  const between = tokens.words.at(i - 1);
  if (!(between.shape & S.COMMA) && !between.hasTag(setup.and)) return null;
  const cases = casesOf(tokens.words.at(i)) & casesOf(tokens.words.at(last));
  return cases !== 0 ? { rule: 'person.list', confidence: 0.78, isGiven: false } : null;
}

/** Does a comma follow, and after it another surname in the same case? */
function isBetween({ tokens }: Engine, letters: Uint8Array, i: number): boolean {
  const next = i + 2;
  if (next >= tokens.sentenceEnd[i]! || (tokens.shape[i + 1]! & S.COMMA) === 0) return false;
  return (
    among(TOWNS_TOO, letters[next]!) &&
    (tokens.extra[next]! & SURN) !== 0 &&
    (casesOf(tokens.words.at(i)) & casesOf(tokens.words.at(next))) !== 0
  );
}
