/** The classes of dictionaries/dates, found once per engine, and what their words say. */
import type { Engine } from '../../match/engine.js';
import type { Word } from '../../text/word.js';
import { type Numerals, numeralsOf } from '../numbers/index.js';
import { type Particle, readParticles } from './particles.js';
import { UNITS, type Unit } from './value.js';

const CLASSES = [
  'Month',
  'Weekday',
  'WeekdayPlural',
  'Season',
  'SeasonAdverb',
  'CalendarUnit',
  'ClockUnit',
  'HalfUnit',
  'YearWord',
  'Century',
  'RelativeAdjective',
  'StretchAdjective',
  'RelativeDay',
  'DayPart',
  'Noon',
  'PeriodPart',
  'EarlyLate',
  'Roman',
  'Zone',
  'ZoneAdjective',
  'SetAdverb',
  'FutureWord',
  'Several',
  'UnitAdjective',
  'IntervalFrom',
] as const;

export type DateClass = (typeof CLASSES)[number];

export class DateLexicon {
  readonly numerals: Numerals;
  readonly prepositions: readonly Particle[];
  readonly comparisons: readonly Particle[];
  private readonly tags: ReadonlyMap<DateClass, number>;

  constructor(engine: Engine) {
    this.numerals = numeralsOf(engine);
    this.tags = new Map(CLASSES.map((name) => [name, engine.tag(name)]));
    const sections = engine.dictionary.header.sections['date-particles'] ?? [];
    this.prepositions = readParticles(sections, 'prepositions', 'bound');
    this.comparisons = readParticles(sections, 'comparisons', 'modifier');
  }

  is(word: Word, name: DateClass): boolean {
    return word.hasTag(this.tags.get(name)!);
  }

  /** The dictionary's fields for a word of the class, or null. */
  data(word: Word, name: DateClass): Readonly<Record<string, unknown>> | null {
    const tag = this.tags.get(name)!;
    for (const entry of word.entries) if (entry.tag === tag) return entry.data;
    return null;
  }

  /** A number field of the class's entry, or null. */
  value(word: Word, name: DateClass, field = 'value'): number | null {
    const value = this.data(word, name)?.[field];
    return typeof value === 'number' ? value : null;
  }

  /** A text field of the class's entry, or null. */
  text(word: Word, name: DateClass, field: string): string | null {
    const value = this.data(word, name)?.[field];
    return typeof value === 'string' ? value : null;
  }
}

/** The unit of a dictionary field. */
export function asUnit(value: unknown): Unit | null {
  return UNITS.find((unit) => unit === value) ?? null;
}

const made = new WeakMap<Engine, DateLexicon>();

/** The date lexicon of an engine, built at the first call. */
export function dateLexiconOf(engine: Engine): DateLexicon {
  let lexicon = made.get(engine);
  if (!lexicon) made.set(engine, (lexicon = new DateLexicon(engine)));
  return lexicon;
}
