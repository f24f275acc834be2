/** The classes of dictionaries/dates, found once per engine, and what their words say. */
import type { Engine } from '../../match/engine.js';
import type { Word } from '../../text/word.js';
import { type Numerals, numeralsOf } from '../numbers/index.js';
import { Particles } from './particles.js';
import { UNITS, type Unit } from './value.js';

const CLASSES = [
  'Month',
  'EnglishMonth',
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
  'And',
  'DecadeName',
  'OrdinalSuffix',
  'NextOne',
  'Many',
] as const;

export type DateClass = (typeof CLASSES)[number];

/** What the dictionary says of a unit of time. */
export interface UnitFacts {
  readonly unit: Unit | null;
  /** Factor of the ISO designator: a decade is ten times Y. */
  readonly times: number;
  /** ISO designator, or where `fixed` the whole duration: "полгода" is P6M. */
  readonly iso: string;
  readonly fixed: boolean;
}

export class DateLexicon {
  readonly numerals: Numerals;
  readonly prepositions: Particles;
  readonly comparisons: Particles;
  private readonly tags: ReadonlyMap<DateClass, number>;
  /** By the entry's fields. */
  private readonly units = new Map<Readonly<Record<string, unknown>>, UnitFacts>();

  constructor(engine: Engine) {
    this.numerals = numeralsOf(engine);
    this.tags = new Map(CLASSES.map((name) => [name, engine.tag(name)]));
    const sections = engine.dictionary.header.sections['date-particles'] ?? [];
    this.prepositions = new Particles(sections, 'prepositions', 'bound');
    this.comparisons = new Particles(sections, 'comparisons', 'modifier');
  }

  tag(name: DateClass): number {
    return this.tags.get(name)!;
  }

  is(word: Word, name: DateClass): boolean {
    return word.hasTag(this.tags.get(name)!);
  }

  /** The dictionary's fields for a word of the class, or null. */
  data(word: Word, name: DateClass): Readonly<Record<string, unknown>> | null {
    const { entries } = word;
    if (entries.length === 0) return null;
    const tag = this.tags.get(name)!;
    for (let i = 0; i < entries.length; i++) if (entries[i]!.tag === tag) return entries[i]!.data;
    return null;
  }

  /** The unit that the word names, or null. */
  unit(word: Word): UnitFacts | null {
    const data = this.data(word, 'CalendarUnit') ?? this.data(word, 'ClockUnit') ?? this.data(word, 'HalfUnit');
    if (!data) return null;
    let facts = this.units.get(data);
    if (!facts) this.units.set(data, (facts = factsOf(data)));
    return facts;
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

function factsOf({ unit, times, iso }: Readonly<Record<string, unknown>>): UnitFacts {
  const designator = String(iso);
  return {
    unit: asUnit(unit),
    times: typeof times === 'number' ? times : 1,
    iso: designator,
    fixed: designator.startsWith('P'),
  };
}

function asUnit(value: unknown): Unit | null {
  for (let i = 0; i < UNITS.length; i++) if (UNITS[i] === value) return UNITS[i]!;
  return null;
}

const made = new WeakMap<Engine, DateLexicon>();

/** The date lexicon of an engine, built at the first call. */
export function dateLexiconOf(engine: Engine): DateLexicon {
  let lexicon = made.get(engine);
  if (!lexicon) made.set(engine, (lexicon = new DateLexicon(engine)));
  return lexicon;
}
