/** A surface -> the record of a word: shape, grammar, dictionary tags, marks of the rules that may start there. */
import { type Compiled, FORM_CLASS_WORD, FORM_KEY, FORM_TAG } from '../dictionary/compiled.js';
import { findString } from '../dictionary/strings.js';
import { childOf } from '../dictionary/trie.js';
import { MARK_KEYED, MARK_NAMES, MARK_WHOLE_NAME, markedTags, ruleMark, shapeMarks } from '../match/marks.js';
import { type Morphology, plainness, TITLED, UPPER } from '../morphology/index.js';
import { fold } from './characters.js';
import { emptyRecord, WordCompleter } from './complete-word.js';
import { type Compounds, CompoundTags } from './compounds.js';
import { expressionsOf, type WordExpression } from './expressions.js';
import { Lemmas } from './lemmas.js';
import * as S from './shape.js';
import { shapeOf } from './shapes.js';
import { foldedWord, lowered, withoutDot } from './spelling.js';
import { type SetObserver, type StartTable, TagSets } from './tag-sets.js';
import { type Made, Word } from './word.js';

/** A reading that is less likely says nothing of the word at large. */
const LEAST_LIKELY = 0.005;

export class WordMaker {
  lemmas = new Lemmas();
  /** Makes the words of records. */
  readonly completer: WordCompleter;
  private readonly tagSets: TagSets;
  private readonly compounds: CompoundTags;
  private readonly made = emptyRecord();
  private readonly expressions: readonly WordExpression[];
  /** May an expression fit a word of letters alone? */
  private readonly anyFitsLetters: boolean;

  constructor(
    private readonly morphology: Morphology,
    private readonly dictionary: Compiled,
    private readonly abbreviations: ReadonlyMap<string, unknown>,
    compounds: readonly Compounds[],
    starts: StartTable,
    plans: SetObserver,
  ) {
    const { tags, rules, expressions } = dictionary.header;
    const ruleMarks = rules.map(({ kind }) => ruleMark(kind));
    this.tagSets = new TagSets(Math.ceil(tags.length / 32), starts, plans, ruleMarks, markedTags(dictionary));
    this.completer = new WordCompleter(morphology, dictionary, abbreviations, this.tagSets);
    this.compounds = new CompoundTags(dictionary, compounds);
    this.expressions = expressionsOf(expressions);
    this.anyFitsLetters = this.expressions.some(({ onlyDigits, needsHyphen }) => !onlyDigits && !needsHyphen);
  }

  /**
   * What the record of a word says; the same object every time. `markShape` is 0 for words and numbers, else the shape
   * of the mark.
   */
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
      if (made.shape & S.HYPHENATED) this.compounds.of(folded, made.grammar, (tag) => setTag(scratch, tag));
      set = this.tagSets.share();
    }
    made.tagSet = set.number;
    made.forms = forms;
    made.marks = set.marks | shapeMarks(made.shape, folded.length) | this.nameMarks(forms);
    if (made.word !== null) this.completer.complete(made.word, made);
    return made;
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
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function setTag(tags: Uint32Array, tag: number): void {
  tags[tag >>> 5] = tags[tag >>> 5]! | (1 << (tag & 31));
}
