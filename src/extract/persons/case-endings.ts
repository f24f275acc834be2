/** `caseEndings` and `prepositionCases` of the persons' dictionaries: what the end of an unknown name and a preposition say of case. */
import { BUILT_IN_TAGS } from '../../match/tags.js';

export interface CaseEnding {
  readonly ending: RegExp;
  /** Case bits of a form that ends so. */
  readonly cases: number;
  /** What the nominative has in its place. */
  readonly nominative: string;
  readonly weight: number;
  /** Men's names only. */
  readonly ofMan: boolean;
  /** Only where the article has the nominative itself. */
  readonly onlyMet: boolean;
}

/** Reads the entries; throws for a case that no tag is named after. */
export function readCaseEndings(entries: readonly unknown[]): CaseEnding[] {
  return entries.filter(isEntry).map(({ ends, cases, nominative, weight, man, met }) => ({
    ending: new RegExp(`${ends}$`, 'u'),
    cases: bitsOf(cases),
    nominative,
    weight,
    ofMan: man === true,
    onlyMet: met === true,
  }));
}

/** Prepositions in lower case -> the bits of their cases; throws for a case that no tag is named after. */
export function readPrepositions(entries: readonly unknown[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const entry of entries) {
    if (typeof entry !== 'object' || entry === null || !('words' in entry) || !('cases' in entry)) continue;
    if (!Array.isArray(entry.words) || !Array.isArray(entry.cases)) continue;
    const bits = bitsOf(entry.cases.map(String));
    for (const word of entry.words.map(String)) out.set(word, bits);
  }
  return out;
}

interface Entry {
  readonly ends: string;
  readonly cases: readonly string[];
  readonly nominative: string;
  readonly weight: number;
  readonly man?: boolean;
  readonly met?: boolean;
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'ends' in value && 'cases' in value && Array.isArray(value.cases) && 'nominative' in value && 'weight' in value
  );
}

function bitsOf(cases: readonly string[]): number {
  return cases.reduce((bits, name) => {
    const tag = BUILT_IN_TAGS.find((builtIn) => builtIn.name === name);
    if (!tag) throw new Error(`there is no case "${name}"`);
    return bits | tag.bits;
  }, 0);
}
