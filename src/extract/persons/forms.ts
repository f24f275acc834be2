/** Forms of a name: what a lone surname later in the article is known by. */
import type { Engine } from '../../match/engine.js';
import { PREFIXES } from '../../morphology/data.js';
import { GENDER_MASK, NAME, NOUN, PLUR, SURN } from '../../morphology/grammemes.js';
import type { Reading } from '../../morphology/index.js';
import { fold } from '../../text/characters.js';
import type { Word } from '../../text/word.js';
import { nameWord } from './name-word.js';

const NO_PREFIX: readonly string[] = [''];

/**
 * The case forms of a name; of a surname those that fit the person's gender, and the plural. They are spelled only when
 * a word begins as they do: most names of an article come once.
 */
export class NameForms {
  /** What forms begin with, folded: each of them with one of these. */
  readonly starts: readonly string[];
  private readonly readings: readonly Reading[];
  private all: readonly string[] | null = null;

  constructor(
    word: Word,
    private readonly isGiven: boolean,
    readonly gender: number,
  ) {
    const mark = isGiven ? NAME : SURN;
    const marked = word.readings.filter((r) => (r.extra & mark) !== 0);
    this.readings = marked.length > 0 ? marked : word.readings.slice(0, 2);
    const starts: string[] = [];
    for (const reading of this.readings) {
      const start = startOf(reading);
      // comparatives have prefixes, nouns have none
      for (const prefix of reading.grammar & NOUN ? NO_PREFIX : PREFIXES) {
        if (!starts.includes(prefix + start)) starts.push(prefix + start);
      }
    }
    // the word itself, whatever its readings are
    if (!starts.some((start) => word.folded.startsWith(start))) starts.push(word.folded);
    this.starts = starts;
  }

  /** Is it a form, folded? To be asked of what begins as `starts` say. */
  has(engine: Engine, folded: string): boolean {
    this.all ??= this.spell(engine);
    return this.all.includes(folded);
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

/** What all forms of a reading begin with, folded. */
function startOf({ paradigm, lemma, stem, left }: Reading): string {
  if (paradigm < 0) return fold(lemma);
  if (!left) return fold(stem);
  return left.grammar & NOUN ? shared(startOf(left), fold(left.lemma)) : '';
}

function shared(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return a.slice(0, length);
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
