/** Sets: "ежегодно", "каждую пятницу", "по вторникам", "каждые два часа". */
import type { Captures } from '../captures.js';
import type { Repeated } from '../value.js';
import { isoOf } from './duration.js';
import { lengthOf } from './length.js';

export function repeated(c: Captures): Repeated | null {
  const every = c.classText('adverb', 'SetAdverb', 'every') ?? constant(c);
  if (every) return { k: 'set', every };
  const length = lengthOf(c);
  return length && length.length !== null ? { k: 'set', every: isoOf(length, length.length) } : null;
}

function constant(c: Captures): string | null {
  return typeof c.constants.every === 'string' ? c.constants.every : null;
}
