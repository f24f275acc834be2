/** Phrases of one to three words that stand before a date: prepositions, comparisons. */

import { ACCS, CASE_MASK, DATV, GENT } from '../../morphology/grammemes.js';
import { fold } from '../../text/characters.js';
import type { Tokens } from '../../text/tokens.js';

const CASES: Readonly<Record<string, number>> = { genitive: GENT, accusative: ACCS, dative: DATV };

export interface Particle {
  readonly words: readonly string[];
  /** What the dictionary says it means. */
  readonly meaning: string;
  /** Case bits that the phrase after it must have; 0 if any will do. */
  readonly cases: number;
}

/** Reads a list of `{words, <field>}` from the sections of a dictionary; longer phrases first. */
function readParticles(
  sections: readonly Readonly<Record<string, unknown>>[],
  list: string,
  field: string,
): readonly Particle[] {
  const particles: Particle[] = [];
  for (const section of sections) {
    const groups = section[list];
    if (!Array.isArray(groups)) continue;
    for (const group of groups) {
      if (typeof group !== 'object' || group === null) continue;
      const fields = new Map(Object.entries(group));
      const cases = CASES[String(fields.get('case'))] ?? 0;
      const words = fields.get('words');
      const meaning = String(fields.get(field));
      if (!Array.isArray(words)) continue;
      for (const phrase of words) particles.push({ words: fold(String(phrase)).split(' '), meaning, cases });
    }
  }
  return particles.sort((a, b) => b.words.length - a.words.length);
}

/** The particles of one list, by their last words. */
export class Particles {
  private readonly byLast = new Map<string, Particle[]>();

  constructor(sections: readonly Readonly<Record<string, unknown>>[], list: string, field: string) {
    for (const particle of readParticles(sections, list, field)) {
      const last = particle.words[particle.words.length - 1]!;
      const others = this.byLast.get(last);
      if (others) others.push(particle);
      else this.byLast.set(last, [particle]);
    }
  }

  /** The longest one that ends right before token `at` in the same sentence, or null. */
  before(tokens: Tokens, at: number): Particle | null {
    const start = tokens.sentenceStart[at]!;
    if (at === start) return null;
    const ending = this.byLast.get(tokens.words.at(at - 1).folded);
    if (!ending) return null;
    for (const particle of ending) {
      const { words } = particle;
      if (at - words.length < start) continue;
      let same = true;
      for (let i = 0; i < words.length - 1 && same; i++) {
        same = tokens.words.at(at - words.length + i).folded === words[i];
      }
      if (same) return particle;
    }
    return null;
  }
}

/** May the particle govern tokens first…last? Their last inflected word must be able to stand in its case. */
export function governs(particle: Particle, tokens: Tokens, first: number, last: number): boolean {
  if (particle.cases === 0) return true;
  for (let i = last; i >= first; i--) {
    const grammar = tokens.grammar[i]!;
    if (grammar & CASE_MASK) return (grammar & particle.cases) !== 0;
  }
  return true;
}
