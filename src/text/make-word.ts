/** A surface -> the word: shape, readings, dictionary tags, gazetteer keys, rules that may start there. */
import { type Compiled, FORM_CLASS_WORD, FORM_KEY, FORM_TAG } from '../dictionary/compiled.js';
import { findString } from '../dictionary/strings.js';
import { childOf } from '../dictionary/trie.js';
import { MARK_KEYED, MARK_NAMES, MARK_WHOLE_NAME, markedTags, ruleMark, shapeMarks } from '../match/marks.js';
import { type Morphology, plainness, TITLED, UPPER, WITH_YO } from '../morphology/index.js';
import { EXTRA, FORMS, GRAMMAR, LEMMA, LETTER, MARKS, SHAPE, TAG_SET, TEMPLATE } from './cells.js';
import { fold } from './characters.js';
import { expressionsOf, type WordExpression } from './expressions.js';
import { Lemmas } from './lemmas.js';
import * as S from './shape.js';
import { shapeOf } from './shapes.js';
import { type SetObserver, type StartTable, TagSets } from './tag-sets.js';
import { type Made, type Records, Word, type WordEntry } from './word.js';

/** V8 keeps what two strings join to as two parts when it is so long. */
const JOINED_FROM = 13;
/** A reading that is less likely says nothing of the word at large. */
const LEAST_LIKELY = 0.005;

/** What has letters or digits; all else is marks. */
const SPELLED = S.WORD | S.NUMBER | S.NUMERIC_DATE | S.CLOCK;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export class WordMaker {
  lemmas = new Lemmas();
  private readonly tagSets: TagSets;
  private readonly made = emptyRecord();
  private readonly recorded = emptyRecord();
  private readonly expressions: readonly WordExpression[];
  /** May an expression fit a word of letters alone? */
  private readonly anyFitsLetters: boolean;

  constructor(
    private readonly morphology: Morphology,
    private readonly dictionary: Compiled,
    private readonly abbreviations: ReadonlyMap<string, unknown>,
    starts: StartTable,
    plans: SetObserver,
  ) {
    const { tags, rules, expressions } = dictionary.header;
    const ruleMarks = rules.map(({ kind }) => ruleMark(kind));
    this.tagSets = new TagSets(Math.ceil(tags.length / 32), starts, plans, ruleMarks, markedTags(dictionary));
    this.expressions = expressionsOf(expressions);
    this.anyFitsLetters = this.expressions.some(({ onlyDigits, needsHyphen }) => !onlyDigits && !needsHyphen);
  }

  /** What the record of a word says; the same object every time. `markShape` is 0 for words and numbers, else the shape of the mark. */
  make(surface: string, markShape: number): Made {
    const { made } = this;
    made.word = null;
    made.template = -1;
    const plain = markShape === 0 ? plainness(surface) : 0;
    const folded = plain !== 0 ? this.makePlain(surface, plain) : this.makeOdd(surface, markShape);
    let set = this.tagSets.builtIn(made.grammar, made.extra, made.shape);
    const forms = findString(this.dictionary.forms, folded);
    const expressions = plain === 0 || this.anyFitsLetters;
    if (forms >= 0 || expressions) {
      const { scratch } = this.tagSets;
      scratch.set(set.tags);
      if (forms >= 0) this.addTags(forms, scratch);
      if (expressions) this.addExpressions(folded, scratch);
      set = this.tagSets.share();
    }
    made.tagSet = set.number;
    made.forms = forms;
    made.marks = set.marks | shapeMarks(made.shape, folded.length) | this.nameMarks(forms);
    if (made.word !== null) this.complete(made.word, made);
    return made;
  }

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

  private complete(word: Word, record: Made): void {
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

  /** Russian letters alone: the word and its readings are made when they are asked for. Gives the folded spelling. */
  private makePlain(surface: string, plain: number): string {
    const { made } = this;
    const lower = lowered(surface, plain);
    const folded = foldedWord(lower, plain);
    made.shape = S.WORD | S.CYRILLIC;
    if ((plain & TITLED) !== 0) made.shape |= plain & UPPER ? S.TITLE | S.UPPER : S.TITLE;
    const glance = this.morphology.glance(lower, plain);
    if (glance === null) {
      made.word = new Word(surface, folded, made.shape, Number.NaN);
      this.read(made.word, surface);
      return folded;
    }
    made.grammar = glance.grammar;
    made.extra = glance.extra;
    made.lemma = this.lemmas.number(folded, glance.from, glance.to, glance.ending);
    made.template = glance.template;
    if (glance.readings === null) return folded;
    made.word = new Word(surface, folded, made.shape, Number.NaN);
    made.word.readings = glance.readings;
    return folded;
  }

  private makeOdd(surface: string, markShape: number): string {
    const { made } = this;
    const { shape, folded, number } = shapeOf(surface, markShape, this.abbreviations);
    made.word = new Word(surface, folded, shape, number);
    made.shape = shape;
    made.grammar = 0;
    made.extra = 0;
    made.lemma = -1;
    if (shape & S.WORD) this.read(made.word, withoutDot(surface));
    return folded;
  }

  private read(word: Word, surface: string): void {
    const { made } = this;
    const readings = this.morphology.analyse(surface);
    word.readings = readings;
    made.grammar = 0;
    made.extra = 0;
    for (let i = 0; i < readings.length; i++) {
      const { score, grammar, extra } = readings[i]!;
      if (score < LEAST_LIKELY) continue;
      made.grammar |= grammar;
      made.extra |= extra;
    }
    const lemma = readings.length > 0 ? fold(readings[0]!.lemma) : word.folded;
    made.lemma = this.lemmas.number(lemma, 0, lemma.length, '');
  }

  private addExpressions(folded: string, tags: Uint32Array): void {
    const digitFirst = isDigit(folded.charCodeAt(0));
    const hyphen = folded.includes('-');
    for (const { tag, regexp, onlyDigits, needsHyphen } of this.expressions) {
      if ((onlyDigits && !digitFirst) || (needsHyphen && !hyphen)) continue;
      if (regexp.test(folded)) setTag(tags, tag);
    }
  }

  private nameMarks(at: number): number {
    if (at < 0) return 0;
    const { edges, endStarts, forms } = this.dictionary;
    let marks = 0;
    for (let i = forms.lists[at]!; i < forms.lists[at + 1]!; i++) {
      if ((forms.values[i]! & 3) !== FORM_KEY) continue;
      marks |= MARK_KEYED;
      const node = childOf(edges, 0, forms.values[i]! >> 2);
      if (node < 0) continue;
      marks |= MARK_NAMES;
      if (endStarts[node]! < endStarts[node + 1]!) marks |= MARK_WHOLE_NAME;
    }
    return marks;
  }

  /** Tags that the dictionaries give the form at `at`. */
  private addTags(at: number, tags: Uint32Array): void {
    const { forms, classWords } = this.dictionary;
    for (let i = forms.lists[at]!; i < forms.lists[at + 1]!; i++) {
      const value = forms.values[i]! >> 2;
      const kind = forms.values[i]! & 3;
      if (kind === FORM_TAG) setTag(tags, value);
      else if (kind === FORM_CLASS_WORD) setTag(tags, classWords.get(value).tag);
    }
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

/** Small letters by their capital, from А on. */
const SMALL = Array.from({ length: 32 }, (_, i) => String.fromCharCode(0x430 + i));

/** A word of Russian letters in small letters. `plain`: what `plainness` says of it. */
function lowered(surface: string, plain: number): string {
  if ((plain & TITLED) === 0) return surface;
  // joined strings that are longer are kept as their two parts
  if (surface.length >= JOINED_FROM || (plain & (UPPER | WITH_YO)) !== 0) return surface.toLowerCase();
  return SMALL[surface.charCodeAt(0) - 0x410]! + surface.slice(1);
}

function foldedWord(lower: string, plain: number): string {
  return (plain & WITH_YO) !== 0 ? fold(lower) : lower;
}

function withoutDot(surface: string): string {
  return surface.endsWith('.') ? surface.slice(0, -1) : surface;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function emptyRecord(): Writable<Made> {
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

function setTag(tags: Uint32Array, tag: number): void {
  tags[tag >>> 5] = tags[tag >>> 5]! | (1 << (tag & 31));
}
