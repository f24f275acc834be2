/** What morphology gives to the rest of svodka. */

/** One way to read a word. */
export interface Reading {
  /** Lower case, ё restored where the dictionary has it. Participles and adjectives: their masculine nominative. */
  readonly lemma: string;
  /** Bits of `grammemes.ts`: part of speech, case, number, gender, animacy. */
  readonly grammar: number;
  /** Bits of `grammemes.ts`: marks of the lexeme and of the verb form. */
  readonly extra: number;
  /** 0–1: how likely this reading is for this word out of context. */
  readonly score: number;
  /** False for predicted readings. */
  readonly known: boolean;
  /** Number of the paradigm, or -1 for a word that has only itself. */
  readonly paradigm: number;
  /** Row of the paradigm. */
  readonly form: number;
  /** What stays when the word inflects, ё as in the dictionary. */
  readonly stem: string;
  /** The part before the hyphen where it inflects too: «школе-лицее». */
  readonly left?: Reading | undefined;
  /** The part after a hyphen that never inflects, hyphen included: «-на-дону». */
  readonly tail?: string | undefined;
}

export interface WordForm {
  readonly form: string;
  readonly grammar: number;
  readonly extra: number;
}

/** Wanted bits of each dimension; a missing dimension stays as it is. */
export interface Wanted {
  readonly case?: number;
  readonly number?: number;
  readonly gender?: number;
  /** Decides between two accusatives. */
  readonly animacy?: number;
}

/** What a text is asked of most words. Filled anew by the next `glance`. */
export interface Glance {
  /** All bits of all readings that are at all likely. */
  readonly grammar: number;
  readonly extra: number;
  /** The lemma of the most probable reading, ё as е: letters `from`…`to` of the word, then `ending`. */
  readonly from: number;
  readonly to: number;
  readonly ending: string;
  /** For `readings`; -1 if the readings are the word's own. */
  readonly template: number;
  /** The readings, where it took them to know the rest. */
  readonly readings: readonly Reading[] | null;
}

export interface Morphology {
  /**
   * Readings of one word as it stands (any case, stress marks and soft hyphens allowed, ё or е), most probable first.
   * Never empty for Cyrillic and Latin words; empty for what has no letters. Not cached.
   */
  analyse(surface: string): readonly Reading[];
  /**
   * The same in short, without making readings, for a word of Russian letters alone (lower case, two at least).
   * Null for the few words that must be analysed to be known.
   * @param plain what `plainness` says of the surface
   */
  glance(word: string, plain: number): Glance | null;
  /** The readings that a glance has left out. */
  readings(surface: string, template: number): readonly Reading[];
  /** All forms of the reading's lexeme: distinct lower-case strings with grammar. */
  forms(reading: Reading): readonly WordForm[];
  /** The form of the same lexeme with the wanted bits, lower case; null if there is none. */
  inflect(reading: Reading, wanted: Wanted): string | null;
  /** Case endings of names that no dictionary knows, by how the name ends; the first that fits decides. */
  readonly nameEndings: readonly { readonly last: RegExp; readonly cut: number; readonly endings: readonly string[] }[];
  /** Words whose following name stands in the same case: «город Москва», «село Троицкое» (lemmas). */
  readonly apposition: ReadonlySet<string>;
  /** Nouns that look like adjectives and still head their phrase: «сборная Бразилии» (lemmas). */
  readonly headNouns: ReadonlySet<string>;
  /** Small words that stay inside people's names: «бин», «де». */
  readonly nameParticles: ReadonlySet<string>;
}

/** A word of a phrase with its readings (none for digits and punctuation). */
export interface PhraseWord {
  readonly surface: string;
  readonly readings: readonly Reading[];
}
