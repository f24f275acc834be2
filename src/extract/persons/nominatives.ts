/** All nominatives that a word can be a form of in one part of a name, and how each is written. */
import { cleanSurface, foldLookAlikes, withCapitals } from '../../morphology/alphabet.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import type { Candidate } from './candidates.js';
import { signsOf } from './evidence.js';

/** A word that begins with a capital and has no other letters out of the common. */
const PLAIN_MASK = S.TITLE | S.UPPER | S.MIXED_CASE | S.HYPHENATED;

export class Nominatives {
  /** Distinct nominatives, lower case, in the order of their first candidates. */
  readonly forms: readonly string[];
  /** Number of each candidate's nominative in `forms`. */
  readonly numbers: readonly number[];
  /** Do they differ by more than ё? Then the article may know better. */
  readonly ambiguous: boolean;
  private readonly shape: number;
  private readonly surface: string;
  private readonly folded: string;
  private readonly written: (string | undefined)[] = [];
  private readonly signs: (readonly string[] | undefined)[] = [];

  constructor(
    word: Word,
    readonly candidates: readonly Candidate[],
  ) {
    this.shape = word.shape;
    this.surface = word.surface;
    this.folded = word.folded;
    const forms: string[] = [];
    const numbers: number[] = [];
    let ambiguous = false;
    for (const { form, folded } of candidates) {
      const at = forms.indexOf(form);
      numbers.push(at < 0 ? forms.push(form) - 1 : at);
      if (folded !== candidates[0]!.folded) ambiguous = true;
    }
    this.forms = forms;
    this.numbers = numbers;
    this.ambiguous = ambiguous;
  }

  /** A nominative with the word's own capitals; of a headline in capitals only first letters stay large. */
  spell(number: number): string {
    let written = this.written[number];
    if (written === undefined) {
      written = this.write(this.forms[number]!);
      this.written[number] = written;
    }
    return written;
  }

  /** Forms that would speak for a nominative if they stood in the article. */
  signsOf(number: number): readonly string[] {
    let signs = this.signs[number];
    if (signs === undefined) {
      signs = signsOf(this.forms[number]!, this.folded);
      this.signs[number] = signs;
    }
    return signs;
  }

  private write(form: string): string {
    const { shape, surface, folded } = this;
    if ((shape & PLAIN_MASK) === S.TITLE && surface.length === folded.length)
      return form.charAt(0).toUpperCase() + form.slice(1);
    const name = withCapitals(form, foldLookAlikes(cleanSurface(surface)));
    return shape & S.UPPER && shape & S.CYRILLIC ? titled(name) : name;
  }
}

/** Capitals at the front of each part only. */
export function titled(word: string): string {
  return word.toLowerCase().replace(/(?<=^|-)\p{L}/gu, (letter) => letter.toUpperCase());
}
