/** Times of day: "13:30", "9 часов утра", "полдень", "утром", with their zones. */
import { ADJF, GENT, NOUN, NUMR } from '../../../morphology/grammemes.js';
import { bestGrammar } from '../../best.js';
import type { Captures } from '../captures.js';
import { type Clock, type Interval, type Point, point } from '../value.js';

export function clock(c: Captures): Point | null {
  const read = c.has('time') ? fromDigits(c) : fromWords(c);
  if (!read) return null;
  const part = c.classText('part', 'DayPart', 'part');
  const hour = part ? inPart(read.hour, part) : read.hour;
  if (hour > 24 || read.minute > 59) return null;
  const zone = c.classText('zone', 'Zone', 'offset') ?? c.classText('zone', 'ZoneAdjective', 'offset');
  return point({ unit: 'minute', clock: { hour: hour === 24 ? 0 : hour, minute: read.minute, zone } });
}

/** "половина десятого утра": half an hour before; without the part of the day nothing must follow that is halved. */
export function halfPast(c: Captures): Point | null {
  const next = c.has('part') ? null : c.after();
  if (next && bestGrammar(next, NOUN | ADJF) !== 0) return null;
  const reading = c.number('hour');
  if (!reading?.ordinal || reading.value < 1 || reading.value > 12) return null;
  const part = c.classText('part', 'DayPart', 'part');
  const before = reading.value - 1;
  const hour = part ? inPart(before === 0 && part === 'night' ? 0 : before || 12, part) : before || 12;
  return point({ unit: 'minute', clock: { hour, minute: 30, zone: null } });
}

/** "с 10 до 17 часов", "с 9 до 12 утра", "с 6 до 9 вечера" */
export function hours(c: Captures): Interval | null {
  const [first, second] = ['hour', 'hour2'].map((name) => c.word(name)?.number ?? Number.NaN);
  if (first === undefined || second === undefined || !(second <= 24)) return null;
  const part = c.classText('part', 'DayPart', 'part');
  // "с 10 до 5 вечера": the first is another part of the day
  const to = part ? inPart(second, part) : second;
  const from = part && first < second ? inPart(first, part) : first;
  if (!(from < to)) return null;
  return { k: 'interval', from: atHour(from), to: atHour(to), list: false };
}

function atHour(hour: number): Point {
  return point({ unit: 'minute', clock: { hour: hour === 24 ? 0 : hour, minute: 0, zone: null } });
}

function fromDigits(c: Captures): Clock | null {
  const word = c.word('time');
  if (!word) return null;
  const [hour = 99, minute = 99] = word.surface.split(/[:.]/).map(Number);
  if (c.constants.dotted === true) {
    // "в 13.30", but not "в 2.10 раза"
    const next = c.after();
    const weekday = next !== null && c.lexicon.is(next, 'Weekday');
    const counted =
      next !== null &&
      !weekday &&
      (next.folded === '%' || (bestGrammar(next, NOUN | NUMR) !== 0 && (next.grammar & (GENT | NUMR)) !== 0));
    if (counted && !c.has('zone') && !c.has('part')) return null;
  }
  return hour > 24 || minute > 59 ? null : { hour, minute, zone: null };
}

function fromWords(c: Captures): Clock | null {
  const noon = c.classValue('noon', 'Noon', 'hour');
  if (noon !== null) return { hour: noon, minute: 0, zone: null };
  // "в час ночи"
  const hour = c.has('hour') ? c.number('hour') : null;
  if (c.has('hour') && (!hour || hour.ordinal || !Number.isInteger(hour.value))) return null;
  // "в 24 часа" says how fast
  if (c.constants.strict === true && (hour?.value ?? 24) > 23) return null;
  const minute = c.has('minute') ? (c.number('minute')?.value ?? 99) : 0;
  return { hour: hour?.value ?? 1, minute, zone: null };
}

/** "9 часов вечера" is 21; "12 часов ночи" is midnight. */
function inPart(hour: number, part: string): number {
  if (part === 'evening' || part === 'afternoon') return hour < 12 ? hour + 12 : hour;
  return part === 'night' && hour === 12 ? 0 : hour;
}

/** "утром", "ночь": a part of some day. */
export function dayPart(c: Captures): Point | null {
  const part = c.classText('part', 'DayPart', 'part');
  return part ? point({ unit: 'day', dayPart: part }) : null;
}

/** "ночь на 7 мая": the night that ends on that day; the day itself is joined afterwards. */
export function nightTo(_c: Captures): Point {
  return point({ unit: 'day', dayPart: 'night-to' });
}

/** "ночь с субботы на воскресенье" */
export function weekdayNight(c: Captures): Interval | null {
  const from = c.classValue('weekday', 'Weekday');
  const to = c.classValue('weekday2', 'Weekday');
  if (from === null || to === null) return null;
  const of = (weekday: number): Point => point({ unit: 'day', weekday, dayPart: 'night' });
  return { k: 'interval', from: of(from), to: of(to), list: false };
}
