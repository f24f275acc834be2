/** A reading as it is made: one shape for all of them, lemma and stem spelled only when somebody asks. */
import type { MorphologyData } from './data.js';
import { baseRow } from './lemma.js';
import type { Reading } from './types.js';

export class ReadingRecord implements Reading {
  left: ReadingRecord | undefined = undefined;
  tail: string | undefined = undefined;

  /**
   * @param data where the row stands; null for a word that has only itself
   * @param source the form that the row spells, ё as in the dictionary
   */
  constructor(
    private readonly data: MorphologyData | null,
    private readonly source: string,
    public grammar: number,
    public extra: number,
    public score: number,
    public known: boolean,
    public paradigm: number,
    readonly form: number,
    private ownLemma: string | null,
    private ownStem: string | null,
  ) {}

  /** The lemma is the row's own base form. */
  get lemma(): string {
    if (this.ownLemma !== null) return this.ownLemma;
    const { data, paradigm, form } = this;
    this.ownLemma = data === null ? this.source : data.word(paradigm, baseRow(data, paradigm, form), this.stem);
    return this.ownLemma;
  }

  get stem(): string {
    if (this.ownStem !== null) return this.ownStem;
    const { data, paradigm, form, source } = this;
    this.ownStem =
      data === null
        ? source
        : source.slice(data.prefixLength(paradigm, form), source.length - data.endingLength(paradigm, form));
    return this.ownStem;
  }

  copy(): ReadingRecord {
    const copy = new ReadingRecord(
      this.data,
      this.source,
      this.grammar,
      this.extra,
      this.score,
      this.known,
      this.paradigm,
      this.form,
      this.ownLemma,
      this.ownStem,
    );
    copy.left = this.left;
    copy.tail = this.tail;
    return copy;
  }

  /** A copy that is more or less probable. */
  scored(score: number): ReadingRecord {
    const copy = this.copy();
    copy.score = score;
    return copy;
  }

  /** Another lemma and stem than the row has. */
  spell(lemma: string, stem: string): void {
    this.ownLemma = lemma;
    this.ownStem = stem;
  }
}

/** The reading of a row whose stem is known. */
export function readingOf(data: MorphologyData, paradigm: number, form: number, stem: string): ReadingRecord {
  const tag = data.tag(paradigm, form);
  return new ReadingRecord(data, '', data.tagGrammar[tag]!, data.tagExtra[tag]!, 0, true, paradigm, form, null, stem);
}

/** Most probable first. */
export const byScore = (a: Reading, b: Reading): number => b.score - a.score;
