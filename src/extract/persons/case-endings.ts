/** `caseEndings` of the persons' dictionaries: what the end of an unknown name says of its nominative. */
import { BUILT_IN_TAGS } from '../../match/tags.js';

export interface CaseEnding {
  readonly ending: RegExp;
  /** Case bits of a form that ends so. */
  readonly cases: number;
  /** What the nominative has in its place. */
  readonly nominative: string;
  readonly weight: number;
}

/** Reads the entries; throws for a case that no tag is named after. */
export function readCaseEndings(entries: readonly unknown[]): CaseEnding[] {
  return entries.filter(isEntry).map(({ ends, cases, nominative, weight }) => ({
    ending: new RegExp(`${ends}$`, 'u'),
    cases: cases.reduce((bits, name) => bits | caseNamed(name), 0),
    nominative,
    weight,
  }));
}

interface Entry {
  readonly ends: string;
  readonly cases: readonly string[];
  readonly nominative: string;
  readonly weight: number;
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'ends' in value && 'cases' in value && Array.isArray(value.cases) && 'nominative' in value && 'weight' in value
  );
}

function caseNamed(name: string): number {
  const tag = BUILT_IN_TAGS.find((builtIn) => builtIn.name === name);
  if (!tag) throw new Error(`caseEndings: there is no case "${name}"`);
  return tag.bits;
}
