/** The `text` sections of the dictionaries: abbreviations, open words, domains. */
import type { Compiled } from '../dictionary/compiled.js';
import { fold } from './characters.js';
import type { AbbreviationEnd, Conventions } from './lexicon.js';

/** Reads what dictionaries/text says. */
export function conventionsOf(dictionary: Compiled): Conventions {
  const abbreviations = new Map<string, AbbreviationEnd>();
  const domains = new Set<string>();
  const open = new Set<string>();
  const joined = new Set<string>();
  for (const section of dictionary.header.sections.text ?? []) {
    for (const group of list(section.abbreviations)) {
      if (typeof group !== 'object' || group === null || !('words' in group)) continue;
      const ends = 'ends' in group && (group.ends === 'capital' || group.ends === 'number') ? group.ends : 'never';
      for (const word of list(group.words)) {
        const folded = fold(String(word));
        abbreviations.set(folded, ends);
      }
    }
    for (const pair of list(section.joined)) joined.add(fold(String(pair)));
    for (const word of list(section.open)) open.add(fold(String(word)));
    for (const word of list(section.domains)) domains.add(String(word));
  }
  return { abbreviations, domains, open, joined };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
