/** Sets: "ежегодно", "каждую пятницу", "по вторникам", "каждые два часа", "раз в неделю". */
import type { Word } from '../../../text/word.js';
import type { Captures } from '../captures.js';
import type { Repeated } from '../value.js';
import { isoOf } from './duration.js';
import { lengthOf } from './length.js';

export function repeated(c: Captures): Repeated | null {
  // "пять раз в неделю" counts the times
  const before = c.constants.once === true ? c.before() : null;
  if (before && c.lexicon.is(before, 'Several')) return null;
  if (before && isMany(c, before)) return null;
  const every = c.classText('adverb', 'SetAdverb', 'every') ?? constant(c);
  if (every) return { k: 'set', every };
  const length = lengthOf(c);
  return length && length.length !== null ? { k: 'set', every: isoOf(length, length.length) } : null;
}

/** A number, but not "один" of "один раз в год". */
function isMany({ lexicon: { numerals } }: Captures, word: Word): boolean {
  if (!numerals.starts(word)) return false;
  return !numerals.isNumeral(word) || numerals.of(word).value !== 1;
}

function constant(c: Captures): string | null {
  return typeof c.constants.every === 'string' ? c.constants.every : null;
}
