/** Units of measure and modifiers, as dictionaries write them. */
import type { Measure, QuantityModifier } from '../../record/types.js';

/** A unit of measure or a currency. */
export interface UnitEntry {
  readonly unit: string | null;
  readonly measure: Measure;
  /** Nominative singular as the dictionary writes it. */
  readonly object: string;
  /** Size against the other units of the measure; 1 for most. A hundredth of a currency is counted in the currency. */
  readonly scale: number;
  /** Name of the UnitCue that must stand near, or null. */
  readonly only: string | null;
  /** "г": a unit only without a stop, and not of a year. */
  readonly bare: boolean;
}

const MEASURES: readonly Measure[] = [
  'count',
  'money',
  'percent',
  'points',
  'age',
  'length',
  'area',
  'mass',
  'volume',
  'energy',
  'power',
  'speed',
  'temperature',
  'pressure',
  'information',
  'time',
  'ratio',
  'other',
];
const MODIFIERS: readonly QuantityModifier[] = ['>', '>=', '<', '<=', '~'];

/** Reads a dictionary entry's unit fields. */
export function asUnit(data: Readonly<Record<string, unknown>>): UnitEntry {
  const { unit, measure, object, word, scale, only, bare } = data;
  return {
    unit: typeof unit === 'string' ? unit : null,
    measure: MEASURES.find((m) => m === measure) ?? 'other',
    object: typeof object === 'string' ? object : String(word),
    scale: typeof scale === 'number' ? scale : 1,
    only: typeof only === 'string' ? only : null,
    bare: bare === true,
  };
}

export function asModifier(value: unknown): QuantityModifier | null {
  return MODIFIERS.find((m) => m === value) ?? null;
}
