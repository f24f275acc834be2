/** Publication dates as sources write them -> ISO day. */
import { inputData, stringList } from './data.js';

interface Words {
  readonly months: ReadonlyMap<string, number>;
  readonly year: ReadonlySet<string>;
  readonly marker: ReadonlySet<string>;
  /** Words that may stand beside the date in a dateline. */
  readonly beside: ReadonlySet<string>;
}

let words: Words | undefined;

export function dateWords(): Words {
  if (words) return words;
  const data = inputData('dateline.json');
  const months = new Map<string, number>();
  if (!Array.isArray(data.months)) throw new Error('dictionaries/input/dateline.json: months must be a list');
  data.months.forEach((forms: unknown, index) => {
    for (const form of stringList(forms, 'months')) months.set(form, index + 1);
  });
  words = {
    months,
    year: new Set(stringList(data.year, 'year')),
    marker: new Set(stringList(data.marker, 'marker')),
    beside: new Set([...stringList(data.weekdays, 'weekdays'), ...stringList(data.labels, 'labels')]),
  };
  return words;
}

/** "2025-09-01" of numbers that make a real day, else null. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (!(year >= 1000 && year <= 2999 && month >= 1 && month <= 12 && day >= 1)) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > last) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const TIME = String.raw`(?:\d{1,2}[:.]\d{2}(?::\d{2})?)`;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s].*|Z|[+-]\d{2}:\d{2})?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}.*|\d{6})?$/u;
const SLASHED = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[\s,].*)?$/u;
const NUMERIC = new RegExp(
  String.raw`^(?:${TIME}[\s,|/]+)?(\d{1,2})[./-](\d{1,2})[./-](\d{4})\D{0,4}(?:\s*${TIME})?\D{0,4}$`,
  'u',
);
/** A spreadsheet's short date: "20.05.25 13:30". */
const SHORT = new RegExp(String.raw`^(\d{1,2})[./](\d{1,2})[./](\d{2})(?:,?\s+${TIME}(?:\s*[AP]M)?)?$`, 'iu');
/** The two numbers before the year of an American date. */
const SWAPPED = /^(\d{1,2})([/-])(\d{1,2})(?=\2(?:\d{4}|\d{2})(?!\d))/u;
/** "Fri May 23 2025 10:15:00 GMT+0300", as JavaScript prints it. */
const PRINTED = /^\p{L}{3}\s+(\p{L}{3}\s+\d{1,2}\s+\d{4})\s/u;
/** A spreadsheet's own number of a day, from 1980 to 2050, perhaps with the time as its fraction. */
const SERIAL = /^(\d{5})(?:[.,]\d+)?$/u;
const [FIRST_SERIAL, LAST_SERIAL] = [29_221, 55_153];
/** Unix time in seconds, milliseconds or microseconds. */
const UNIX = /^(?:(\d{9,10})|(\d{12,13})|(\d{15,16}))(?:[.,]\d+)?$/u;
const DAY = 86_400_000;

const DAY_FIRST = /^(?:(?:\p{L}+,\s*)|(?:\d{1,2}:\d{2}[\s,|/]+))?(\d{1,2})[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{4})(.*)$/u;
const MONTH_FIRST = /^(?:\p{L}+,\s*)?(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(.*)$/u;

/**
 * A date that a source gives as a field: ISO, "20.05.2025 13:30", "20 мая 2025", RFC 822 ("Tue, 20 May 2025 …"),
 * Unix time, a spreadsheet's number. Null when it is no date. "5/23/2025" can only be month/day; `monthFirst`: so are
 * dates of two numbers that could be either.
 */
export function parsePublished(value: string, monthFirst = false): string | null {
  // quotes around the day, and the hyphens of word processors
  const text = value
    .replace(/["«»]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .trim();
  const swapped = text.replace(SWAPPED, '$3$2$1');
  const [likely, other] = monthFirst ? [swapped, text] : [text, swapped];
  return parseDay(likely) ?? (other === likely ? null : parseDay(other));
}

function parseDay(text: string): string | null {
  const iso = ISO.exec(text) ?? COMPACT.exec(text) ?? SLASHED.exec(text);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const short = SHORT.exec(text);
  if (short) {
    const year = Number(short[3]);
    return isoDay(year < 70 ? 2000 + year : 1900 + year, Number(short[2]), Number(short[1]));
  }
  const unix = UNIX.exec(text);
  if (unix) {
    const [, seconds, milliseconds, microseconds] = unix;
    return dayOf(seconds ? Number(seconds) * 1000 : Number(milliseconds ?? Number(microseconds) / 1000));
  }
  const serial = Number(SERIAL.exec(text)?.[1]);
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) return dayOf(Date.UTC(1899, 11, 30) + serial * DAY);
  return parseDateline(PRINTED.exec(text)?.[1] ?? text)?.day ?? null;
}

const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

export interface Dateline {
  readonly day: string;
  /** What stands after the date. */
  readonly rest: string;
}

/** A whole line that is a date with perhaps a time: "Май 20, 2025 / 13:30", "20 мая 2025 г., 13:30". */
export function parseDateline(line: string): Dateline | null {
  const numeric = NUMERIC.exec(line);
  if (numeric) {
    const day = isoDay(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]));
    return day === null ? null : { day, rest: '' };
  }
  const { months } = dateWords();
  const first = DAY_FIRST.exec(line);
  const second = first ? null : MONTH_FIRST.exec(line);
  const found = first
    ? { month: first[2]!, day: first[1]!, year: first[3]!, rest: first[4]! }
    : second
      ? { month: second[1]!, day: second[2]!, year: second[3]!, rest: second[4]! }
      : null;
  if (!found) return null;
  const month = months.get(found.month.toLowerCase());
  if (month === undefined) return null;
  const day = isoDay(Number(found.year), month, Number(found.day));
  return day === null ? null : { day, rest: found.rest };
}
