/** Periods counted from now: "вчера", "прошлый год", "этой весной", "последние десять лет". */
import { ADJF, GENT, MODIFIER, NOUN, SING } from '../../../morphology/grammemes.js';
import type { Captures } from '../captures.js';
import { type Duration, type Point, point, shift, type Vague } from '../value.js';
import { asDuration } from './duration.js';
import { lengthOf } from './length.js';

export function relativeDay(c: Captures): Point | null {
  const word = c.word('day');
  const governs = word && c.lexicon.data(word, 'RelativeDay')?.preposition === true;
  const next = governs ? c.after()?.readings[0] : undefined;
  if (next && (next.grammar & (NOUN | ADJF)) !== 0 && (next.grammar & GENT) !== 0) return null;
  const value = c.classValue('day', 'RelativeDay', 'shift');
  return value === null ? null : point({ unit: 'day', own: shift(value) });
}

/** An adjective and a unit, a season or a month: "прошлая неделя", "нынешнее лето", "будущий сентябрь". */
export function relativePeriod(c: Captures): Point | Vague | null {
  const reference = c.relative('adjective');
  const adjective = c.word('adjective');
  if (reference?.t !== 'shift' || !adjective) return null;
  if (c.lexicon.data(adjective, 'RelativeAdjective')?.only) return null;
  // "минувшей весной" is the last one that is over, "прошлой весной" that of last year
  const direction = c.lexicon.data(adjective, 'RelativeAdjective')?.recent === true ? 'past' : null;
  const vague = c.lexicon.data(adjective, 'RelativeAdjective')?.vague === true;
  // "этого лета" is a season although "лета" may be years
  const isOne = (adjective.grammar & SING) !== 0;
  const season = c.classValue('season', 'Season') ?? (isOne ? c.classValue('unit', 'Season') : null);
  if (season !== null) return point({ unit: 'season', part: season, own: reference, direction });
  if (c.has('month')) {
    const part = c.classValue('month', 'Month');
    return part === null ? null : point({ unit: 'month', part, own: reference, direction });
  }
  // "ближайшие выходные" are those that come, be it tomorrow
  if (c.has('weekend'))
    return vague && reference.value > 0
      ? point({ unit: 'weekend', weekday: 6, direction: 'future' })
      : point({ unit: 'weekend', own: reference });
  const unit = c.unit('unit');
  // "минувшие сутки" are a stretch of 24 hours, not the day before
  if (!unit || vague || c.isPlural('unit') || c.isPluralOnly('unit')) return null;
  // "за минувшее десятилетие": the ten years up to now, not those of the calendar
  if (direction === 'past' && unit === 'decade') return null;
  const same = c.constants.base === 'context' || reference.base === 'context';
  // "на следующий день", "в этот день": counted from the one just spoken of; "на сегодняшний день" is not
  const spoken = c.lexicon.data(adjective, 'RelativeAdjective')?.day === 'context';
  const base = same || (unit === 'day' && (reference.value > 0 || spoken)) ? 'context' : 'published';
  const own = shift(reference.value, base);
  return unit === 'year' ? point({ unit, year: own }) : point({ unit, own });
}

/** "последние 10 лет", "минувшие сутки", "ближайшие дни". */
export function stretch(c: Captures): Duration | null {
  const length = lengthOf(c);
  if (!length) return null;
  // "прошла минута": a verb of the same lexeme
  if (c.has('adjective') && ((c.word('adjective')?.grammar ?? 0) & MODIFIER) === 0) return null;
  const text = c.classText('adjective', 'StretchAdjective', 'direction');
  const direction = text === 'future' ? 'future' : 'past';
  // "последние годы": how many is not said; "сутки" is plural by form only
  const indefinite = !c.has('number') && !length.of.fixed && c.isPlural('unit');
  if (!indefinite) return asDuration(length, direction);
  return { ...asDuration({ ...length, length: null }, direction) };
}

/** "в тот же день", "в этом же году". */
export function samePeriod(c: Captures): Point | null {
  const unit = c.unit('unit');
  if (!unit || c.isPlural('unit')) return null;
  const own = shift(0, 'context');
  return unit === 'year' ? point({ unit, year: own }) : point({ unit, own });
}

/** "аналогичный период прошлого года", "в том же месяце годом ранее": the stretch just spoken of, in that year. */
export function sameOfYear(c: Captures): Point | null {
  const unit = c.has('unit') ? c.unit('unit') : 'year';
  const year = c.has('before') ? shift(-1, 'context') : c.year();
  if (!unit || !year || c.isPlural('unit')) return null;
  return point({ unit, year, again: true });
}

/** "в выходные": those before or after, as the tense says. */
export function weekend(_c: Captures): Point {
  return point({ unit: 'weekend', weekday: 6 });
}

/** "конец года", "начало недели": of the present one. */
export function partOfUnit(c: Captures): Point | null {
  const unit = c.unit('unit');
  const modifier = c.classText('part', 'PeriodPart', 'modifier');
  // "конец лета": the season, not so many years
  if (c.lexicon.data(c.tokens.words.at(c.at('unit')), 'Season')) return null;
  if (!unit || (modifier !== 'start' && modifier !== 'mid' && modifier !== 'end')) return null;
  if (c.isPlural('unit') || unit === 'hour' || unit === 'minute' || unit === 'second') return null;
  return point(unit === 'year' ? { unit, year: shift(0), modifier } : { unit, own: shift(0), modifier });
}
