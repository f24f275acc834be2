/** The `text` sections of the dictionaries: abbreviations, open words, domains. */
import type { Compiled } from '../dictionary/compiled.js';
import { fold } from './characters.js';
import type { Compounds } from './compounds.js';
import type { AbbreviationEnd, Conventions } from './lexicon.js';

/** Reads what dictionaries/text says. */
export function conventionsOf(dictionary: Compiled): Conventions {
  const abbreviations = new Map<string, AbbreviationEnd>();
  const domains = new Set<string>();
  const open = new Set<string>();
  const bound = new Set<string>();
  const signs = new Set<string>();
  const compounds: Compounds[] = [];
  for (const section of dictionary.header.sections.text ?? []) {
    for (const group of list(section.abbreviations)) {
      if (typeof group !== 'object' || group === null || !('words' in group)) continue;
      const ends = 'ends' in group && (group.ends === 'capital' || group.ends === 'number') ? group.ends : 'never';
      for (const word of list(group.words)) {
        const folded = fold(String(word));
        abbreviations.set(folded, ends);
      }
    }
    for (const group of list(section.compounds)) {
      if (typeof group !== 'object' || group === null || !('class' in group) || !('prefixes' in group)) continue;
      const prefixes = new Set(list(group.prefixes).map((word) => fold(String(word))));
      compounds.push({ class: String(group.class), prefixes });
    }
    for (const word of list(section.open)) open.add(fold(String(word)));
    for (const word of list(section.bound)) bound.add(fold(String(word)));
    for (const word of list(section.signs)) signs.add(String(word));
    for (const word of list(section.domains)) domains.add(String(word));
  }
  return { abbreviations, compounds, domains, open, bound, signs };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
