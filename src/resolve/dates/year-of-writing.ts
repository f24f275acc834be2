/** In which year a text without a day of publication was written: what the years that it states tell of it. */
import type { Tense } from './choose.js';
import { yearOf } from './days.js';
import type { Period } from './period.js';

/**
 * How far the stated year lies from that of the writing, of a thousand such dates in news: six years or more before,
 * three to five, two, one, the same, one after, two, three to five, six or more. A day in the past is mostly of the
 * year itself, a year in the past mostly an older one ("завод открыли в 2004 году"), a plan mostly a later one.
 */
const DISTANCES = {
  'day past': [114, 141, 61, 162, 516, 3, 1, 1, 3],
  'day none': [47, 53, 32, 79, 775, 10, 1, 2, 1],
  'day future': [61, 59, 14, 73, 689, 99, 1, 2, 3],
  'month past': [103, 158, 121, 358, 251, 7, 1, 1, 1],
  'month none': [89, 210, 122, 242, 250, 77, 1, 7, 2],
  'month future': [43, 35, 19, 92, 427, 322, 45, 14, 2],
  'year past': [304, 236, 157, 199, 73, 16, 3, 6, 7],
  'year none': [174, 122, 117, 132, 216, 114, 34, 42, 48],
  'year future': [32, 32, 31, 68, 273, 280, 101, 111, 72],
  // "с 2012 года"; "к 2020 году"; "бюджет на 2018 год"; "в 2019–2027 годах"
  'year from': [386, 305, 99, 59, 74, 20, 17, 20, 20],
  'year to': [66, 50, 28, 58, 92, 77, 106, 152, 370],
  'year for': [41, 73, 42, 134, 350, 254, 52, 10, 44],
  'years past': [523, 289, 86, 31, 44, 12, 6, 3, 6],
  'years none': [259, 216, 26, 88, 186, 59, 55, 16, 96],
  'years future': [104, 54, 12, 44, 213, 262, 107, 96, 109],
} as const;
/** For how many years each of the nine stands. */
const WIDTHS = [15, 3, 1, 1, 1, 1, 1, 3, 10];
const SAME = 4;

export type Witness = keyof typeof DISTANCES;

/** What stands before a year: "с", "до" or "к", "на". */
export type YearBound = 'from' | 'to' | 'for' | null;

/** News that this reads is of this century. */
const FIRST_YEAR = 2000;
/** So many years after the latest one that it states a text may have been written. */
const LATER = 6;
/** The same where the years that fit are few. */
const MUCH_LATER = 20;
/** The same kind of date with the same year is heard so often. */
const HEARD = 2;
/** Dates of one text are no independent witnesses: each counts for less than one. */
const WEIGHT = 0.7;
/** How likely the year must be before anything is anchored to it. */
const LEAST = 0.38;
/** The same where a weekday leaves one year of five or six. */
const LEAST_FITTING = 0.6;

/** What kind of witness a stated date is; null if it tells nothing. `several`: an interval. */
export function witnessOf(period: Period, several: boolean, tense: Tense, bound: YearBound): Witness | null {
  const when = tense === 'over' || tense === 'until' ? 'past' : tense === 'planned' ? 'future' : (tense ?? 'none');
  switch (period.unit) {
    case 'day':
    case 'weekend':
    case 'week':
      return bound === 'to' ? null : `day ${when}`;
    case 'month':
    case 'season':
    case 'quarter':
    case 'half':
      return bound === 'to' ? null : `month ${when}`;
    case 'year':
    case 'academic':
      return several ? `years ${when}` : bound ? `year ${bound}` : `year ${when}`;
    default:
      return null;
  }
}

interface Likeliest {
  readonly year: number | null;
  readonly chance: number;
}

/** Hears the stated dates of a text. */
export class YearOfWriting {
  /** How often each kind of witness named each year. */
  private readonly heard = new Map<Witness, Map<number, number>>();
  private latest = 0;
  private settled: Likeliest | null = null;

  hear(witness: Witness, { from }: Period): void {
    const year = yearOf(from);
    if (year < FIRST_YEAR) return;
    let years = this.heard.get(witness);
    if (!years) this.heard.set(witness, (years = new Map()));
    years.set(year, Math.min((years.get(year) ?? 0) + 1, HEARD));
    this.latest = Math.max(this.latest, year);
    this.settled = null;
  }

  /** The year that all of them make likely; null if none is likely enough. */
  get year(): number | null {
    const { year, chance } = this.likeliest();
    return chance >= LEAST ? year : null;
  }

  /** The likely one of the years that fit; null if none is likely enough, seen that it is one of them. */
  among(fits: (year: number) => boolean): number | null {
    const { year, chance } = this.weigh(MUCH_LATER, fits);
    return chance >= LEAST_FITTING ? year : null;
  }

  private likeliest(): Likeliest {
    this.settled ??= this.weigh(LATER, () => true);
    return this.settled;
  }

  private weigh(later: number, fits: (year: number) => boolean): Likeliest {
    if (this.latest === 0) return { year: null, chance: 0 };
    const all = Array.from({ length: this.latest + later - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
    const years = all.filter(fits);
    const logs = years.map((year) => this.logChance(year));
    const most = Math.max(...logs);
    const sum = logs.reduce((total, log) => total + Math.exp(log - most), 0);
    return { year: years[logs.indexOf(most)] ?? null, chance: 1 / sum };
  }

  private logChance(written: number): number {
    let sum = 0;
    for (const [witness, years] of this.heard)
      for (const [year, times] of years) sum += times * WEIGHT * Math.log(density(witness, year - written));
    return sum;
  }
}

function density(witness: Witness, distance: number): number {
  const i = classOf(distance);
  return (DISTANCES[witness][i] ?? 1) / (WIDTHS[i] ?? 1);
}

function classOf(distance: number): number {
  if (distance <= -6) return 0;
  if (distance <= -3) return 1;
  if (distance <= 2) return distance + SAME;
  return distance <= 5 ? 7 : 8;
}
