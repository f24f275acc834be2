/** The record of a word -> the word, when somebody asks for it: readings, gazetteer keys, entries of its classes. */
import { type Compiled, FORM_CLASS_WORD, FORM_KEY } from '../dictionary/compiled.js';
import { type Morphology, plainness } from '../morphology/index.js';
import { EXTRA, FORMS, GRAMMAR, LEMMA, LETTER, MARKS, SHAPE, TAG_SET, TEMPLATE } from './cells.js';
import * as S from './shape.js';
import { shapeOf } from './shapes.js';
import { foldedWord, lowered, withoutDot } from './spelling.js';
import type { TagSets } from './tag-sets.js';
import { type Made, type Records, Word, type WordEntry } from './word.js';

/** What has letters or digits; all else is marks. */
const SPELLED = S.WORD | S.NUMBER | S.NUMERIC_DATE | S.CLOCK;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export class WordCompleter {
  private readonly recorded = emptyRecord();

  constructor(
    private readonly morphology: Morphology,
    private readonly dictionary: Compiled,
    private readonly abbreviations: ReadonlyMap<string, unknown>,
    private readonly tagSets: TagSets,
  ) {}

  /** The word of a record that has none, or none any more. */
  wordOf(surface: string, { cells }: Records, place: number): Word {
    const { recorded } = this;
    recorded.shape = cells[place + SHAPE]!;
    recorded.marks = cells[place + MARKS]!;
    recorded.grammar = cells[place + GRAMMAR]!;
    recorded.extra = cells[place + EXTRA]!;
    recorded.tagSet = cells[place + TAG_SET]!;
    recorded.letter = cells[place + LETTER]!;
    recorded.lemma = cells[place + LEMMA]!;
    recorded.template = cells[place + TEMPLATE]!;
    recorded.forms = cells[place + FORMS]!;
    const plain = plainness(surface);
    let word: Word;
    if (plain !== 0) {
      word = new Word(surface, foldedWord(lowered(surface, plain), plain), recorded.shape, Number.NaN);
      word.readLater(this.morphology, recorded.template);
    } else word = this.oddWord(surface, recorded.shape);
    this.complete(word, recorded);
    return word;
  }

  private oddWord(surface: string, shape: number): Word {
    if ((shape & SPELLED) === 0) return new Word(surface, surface, shape, Number.NaN);
    const { folded, number } = shapeOf(surface, 0, this.abbreviations);
    const word = new Word(surface, folded, shape, number);
    if (shape & S.WORD) word.readings = this.morphology.analyse(withoutDot(surface));
    return word;
  }

  /** Gives the word what its record says. */
  complete(word: Word, record: Made): void {
    word.grammar = record.grammar;
    word.extra = record.extra;
    word.lemma = record.lemma;
    word.letter = record.letter;
    word.marks = record.marks;
    const set = this.tagSets.numbered(record.tagSet);
    word.tags = set.tags;
    word.tagSet = set.number;
    word.rules = set.rules;
    if (record.forms >= 0) this.addDictionary(word, record.forms);
  }

  /** Keys and entries of the form at `at`. */
  private addDictionary(word: Word, at: number): void {
    const { forms, classWords } = this.dictionary;
    let keys = 0;
    let entries: WordEntry[] | null = null;
    const first = forms.lists[at]!;
    const end = forms.lists[at + 1]!;
    for (let i = first; i < end; i++) {
      const kind = forms.values[i]! & 3;
      if (kind === FORM_KEY) keys++;
      if (kind !== FORM_CLASS_WORD) continue;
      const entry = classWords.get(forms.values[i]! >> 2);
      if (entries === null) entries = [entry];
      else entries.push(entry);
    }
    if (keys > 0) word.keys = this.keys(first, end, keys);
    if (entries !== null) word.entries = entries;
  }

  private keys(first: number, end: number, count: number): Int32Array {
    const { values } = this.dictionary.forms;
    const keys = new Int32Array(count);
    let k = 0;
    for (let i = first; i < end; i++) if ((values[i]! & 3) === FORM_KEY) keys[k++] = values[i]! >> 2;
    return keys;
  }
}

/** A record to be filled. */
export function emptyRecord(): Writable<Made> {
  return {
    word: null,
    shape: 0,
    marks: 0,
    grammar: 0,
    extra: 0,
    tagSet: 0,
    letter: 0,
    lemma: -1,
    template: -1,
    forms: -1,
  };
}
