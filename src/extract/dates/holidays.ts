/** Holidays of the dictionary that the gazetteer has found, as candidates. */
import type { CompiledEntry } from '../../dictionary/compiled.js';
import { entryOf } from '../../dictionary/gazetteer.js';
import type { Engine } from '../../match/engine.js';
import type { Candidate } from './candidate.js';
import { type Feast, type Interval, type Point, point } from './value.js';

/** Appends one candidate for each holiday name in the article. */
export function addHolidays(engine: Engine, out: Candidate[]): void {
  const { hits, dictionary } = engine;
  for (let i = 0; i < hits.count; i++) {
    const entry = entryOf(dictionary, hits, i);
    if (entry.kind !== 'date') continue;
    const value = holiday(entry);
    if (!value) continue;
    out.push({
      first: hits.first[i]!,
      last: hits.last[i]!,
      value,
      rule: 'date.holiday',
      confidence: 0.85,
      bare: false,
    });
  }
}

function holiday({ data }: CompiledEntry): Point | Interval | null {
  const field = (name: string): number | null => (typeof data[name] === 'number' ? data[name] : null);
  const month = field('month');
  const day = field('day');
  const [lastMonth, lastDay] = [field('lastMonth'), field('lastDay')];
  if (month !== null && day !== null) {
    const from = point({ unit: 'day', part: month, day });
    if (lastMonth === null || lastDay === null) return from;
    return { k: 'interval', from, to: point({ unit: 'day', part: lastMonth, day: lastDay }), list: false };
  }
  const feast = feastOf(data, month, field('weekday'), field('nth'), field('offset'));
  return feast && point({ unit: 'day', feast });
}

function feastOf(
  data: Readonly<Record<string, unknown>>,
  month: number | null,
  weekday: number | null,
  nth: number | null,
  offset: number | null,
): Feast | null {
  if (data.easter === 'orthodox' || data.easter === 'catholic') {
    return { t: 'easter', offset: offset ?? 0, calendar: data.easter };
  }
  return month !== null && weekday !== null && nth !== null ? { t: 'nth', month, weekday, nth } : null;
}
