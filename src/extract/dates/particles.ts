/** Phrases of one to three words that stand before a date: prepositions, comparisons. */
import { fold } from '../../text/characters.js';
import type { Tokens } from '../../text/tokens.js';

export interface Particle {
  readonly words: readonly string[];
  /** What the dictionary says it means. */
  readonly meaning: string;
}

/** Reads a list of `{words, <field>}` from the sections of a dictionary; longer phrases first. */
export function readParticles(
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
      const words = fields.get('words');
      const meaning = String(fields.get(field));
      if (!Array.isArray(words)) continue;
      for (const phrase of words) particles.push({ words: fold(String(phrase)).split(' '), meaning });
    }
  }
  return particles.sort((a, b) => b.words.length - a.words.length);
}

/** The longest particle that ends right before token `at` in the same sentence, or null. */
export function particleBefore(tokens: Tokens, at: number, particles: readonly Particle[]): Particle | null {
  const start = tokens.sentenceStart[at]!;
  for (const particle of particles) {
    const { words } = particle;
    if (at - words.length < start) continue;
    let same = true;
    for (let i = 0; i < words.length && same; i++) {
      same = tokens.words[at - words.length + i]!.folded === words[i];
    }
    if (same) return particle;
  }
  return null;
}
