/** Forms of a name: what a lone surname later in the article is known by. */
import type { Engine } from '../../match/engine.js';
import { PREFIXES } from '../../morphology/data.js';
import { GENDER_MASK, NAME, NOUN, PLUR, SURN } from '../../morphology/grammemes.js';
import type { Reading } from '../../morphology/index.js';
import { fold } from '../../text/characters.js';
import type { Word } from '../../text/word.js';
import { nameWord } from './name-word.js';
import type { Starts } from './starts.js';

const NO_PREFIX: readonly string[] = [''];

/**
 * The case forms of a name; of a surname those that fit the person's gender, and the plural. They are spelled only when
 * a word begins as one of them does: most names of an article come once.
 */
export class NameForms {
  private readonly readings: readonly Reading[];
  /** What every form begins with, folded, by reading; empty where that is not known. */
  private readonly stems: readonly string[];
  /** The letter that all forms begin with, 0 if there are several. */
  readonly letter: number;
  /** What else forms may begin with: comparatives have prefixes, nouns have none. */
  private readonly prefixes: readonly string[];
  private all: readonly string[] | null = null;

  constructor(
    word: Word,
    private readonly isGiven: boolean,
    readonly gender: number,
  ) {
    const mark = isGiven ? NAME : SURN;
    const marked = word.readings.filter((r) => (r.extra & mark) !== 0);
    this.readings = marked.length > 0 ? marked : word.readings.slice(0, 2);
    this.stems = this.readings.map((r) => fold(r.left ? '' : r.paradigm < 0 ? r.lemma : r.stem));
    this.prefixes = this.readings.every((r) => (r.grammar & NOUN) !== 0) ? NO_PREFIX : PREFIXES;
    const letter = this.stems[0]?.charCodeAt(0) ?? 0;
    this.letter = this.prefixes === NO_PREFIX && this.stems.every((stem) => stem.charCodeAt(0) === letter) ? letter : 0;
  }

  /** Is it a form, folded? */
  has(engine: Engine, folded: string): boolean {
    if (this.all === null) {
      if (!this.mayHave(folded)) return false;
      this.all = this.spell(engine);
    }
    return this.all.includes(folded);
  }

  /** Adds what forms begin with. */
  addStarts(starts: Starts): void {
    for (const prefix of this.prefixes) for (const stem of this.stems) starts.add(prefix + stem);
  }

  private mayHave(folded: string): boolean {
    for (const prefix of this.prefixes) {
      if (!folded.startsWith(prefix)) continue;
      for (const stem of this.stems) if (folded.startsWith(stem, prefix.length)) return true;
    }
    return false;
  }

  private spell({ morphology }: Engine): readonly string[] {
    const { isGiven, gender } = this;
    const out = new Set<string>();
    for (const reading of this.readings) {
      for (const { form, grammar } of morphology.forms(reading)) {
        if (gender && !(grammar & PLUR) && grammar & GENDER_MASK && !(grammar & gender)) continue;
        if (isGiven && grammar & PLUR) continue;
        out.add(fold(form));
      }
    }
    return [...out];
  }
}

/** The forms of a given name. */
export function givenForms(word: Word): NameForms {
  const known = nameWord(word);
  known.formsAsGiven ??= new NameForms(word, true, 0);
  return known.formsAsGiven;
}

/** The forms of a surname whose bearer has the gender (0: either). */
export function surnameForms(word: Word, gender: number): NameForms {
  const known = nameWord(word);
  for (const forms of known.formsAsSurname) if (forms.gender === gender) return forms;
  const forms = new NameForms(word, false, gender);
  known.formsAsSurname = [...known.formsAsSurname, forms];
  return forms;
}
