/** A surface -> the word: shape, readings, dictionary tags, gazetteer keys, rules that may start there. */
import { type Compiled, FORM_CLASS_WORD, FORM_KEY, FORM_TAG } from '../dictionary/compiled.js';
import { findString } from '../dictionary/strings.js';
import { childOf } from '../dictionary/trie.js';
import { MARK_KEYED, MARK_NAMES, MARK_WHOLE_NAME, markedTags, ruleMark, shapeMarks } from '../match/marks.js';
import { type Morphology, plainness, TITLED, UPPER, WITH_YO } from '../morphology/index.js';
import { fold } from './characters.js';
import { expressionsOf, type WordExpression } from './expressions.js';
import { Lemmas } from './lemmas.js';
import * as S from './shape.js';
import { shapeOf } from './shapes.js';
import { type SetObserver, type StartTable, TagSets } from './tag-sets.js';
import { Word, type WordEntry } from './word.js';

/** V8 keeps what two strings join to as two parts when it is so long. */
const JOINED_FROM = 13;
/** A reading that is less likely says nothing of the word at large. */
const LEAST_LIKELY = 0.005;

export class WordMaker {
  lemmas = new Lemmas();
  private readonly tagSets: TagSets;
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

  /** `markShape` is 0 for words and numbers, else the shape of the mark. */
  make(surface: string, markShape: number): Word {
    const plain = markShape === 0 ? plainness(surface) : 0;
    const word = plain !== 0 ? this.makePlain(surface, plain) : this.makeOdd(surface, markShape);
    const { shape, folded, grammar, extra } = word;
    let set = this.tagSets.builtIn(grammar, extra, shape);
    const at = findString(this.dictionary.forms, folded);
    const expressions = plain === 0 || this.anyFitsLetters;
    if (at >= 0 || expressions) {
      const { scratch } = this.tagSets;
      scratch.set(set.tags);
      if (at >= 0) this.addDictionary(word, at, scratch);
      if (expressions) this.addExpressions(folded, scratch);
      set = this.tagSets.share();
    }
    word.tags = set.tags;
    word.tagSet = set.number;
    word.rules = set.rules;
    word.marks = set.marks | shapeMarks(shape, folded.length) | this.nameMarks(word);
    return word;
  }

  /** Russian letters alone: readings are made when they are asked for. */
  private makePlain(surface: string, plain: number): Word {
    const titled = (plain & TITLED) !== 0;
    const lower = titled ? loweredWord(surface, plain) : surface;
    const folded = (plain & WITH_YO) !== 0 ? fold(lower) : lower;
    const shape = titled ? (plain & UPPER ? S.TITLE | S.UPPER : S.TITLE) : 0;
    const word = new Word(surface, folded, S.WORD | S.CYRILLIC | shape, Number.NaN);
    const glance = this.morphology.glance(lower, plain);
    if (glance === null) {
      this.read(word, surface);
      return word;
    }
    if (glance.readings === null) word.readLater(this.morphology, glance.template);
    else word.readings = glance.readings;
    word.grammar = glance.grammar;
    word.extra = glance.extra;
    word.lemma = this.lemmas.number(folded, glance.from, glance.to, glance.ending);
    return word;
  }

  private makeOdd(surface: string, markShape: number): Word {
    const { shape, folded, number } = shapeOf(surface, markShape, this.abbreviations);
    const word = new Word(surface, folded, shape, number);
    if (shape & S.WORD) this.read(word, surface.endsWith('.') ? surface.slice(0, -1) : surface);
    return word;
  }

  private read(word: Word, surface: string): void {
    const readings = this.morphology.analyse(surface);
    word.readings = readings;
    for (let i = 0; i < readings.length; i++) {
      const { score, grammar, extra } = readings[i]!;
      if (score < LEAST_LIKELY) continue;
      word.grammar |= grammar;
      word.extra |= extra;
    }
    const lemma = readings.length > 0 ? fold(readings[0]!.lemma) : word.folded;
    word.lemma = this.lemmas.number(lemma, 0, lemma.length, '');
  }

  private addExpressions(folded: string, tags: Uint32Array): void {
    const digitFirst = isDigit(folded.charCodeAt(0));
    const hyphen = folded.includes('-');
    for (const { tag, regexp, onlyDigits, needsHyphen } of this.expressions) {
      if ((onlyDigits && !digitFirst) || (needsHyphen && !hyphen)) continue;
      if (regexp.test(folded)) setTag(tags, tag);
    }
  }

  private nameMarks({ keys }: Word): number {
    const { edges, endStarts } = this.dictionary;
    let marks = keys.length > 0 ? MARK_KEYED : 0;
    for (let k = 0; k < keys.length; k++) {
      const node = childOf(edges, 0, keys[k]!);
      if (node < 0) continue;
      marks |= MARK_NAMES;
      if (endStarts[node]! < endStarts[node + 1]!) marks |= MARK_WHOLE_NAME;
    }
    return marks;
  }

  private addDictionary(word: Word, at: number, tags: Uint32Array): void {
    const { forms, classWords } = this.dictionary;
    let keys = 0;
    let entries: WordEntry[] | null = null;
    const first = forms.lists[at]!;
    const end = forms.lists[at + 1]!;
    for (let i = first; i < end; i++) {
      const value = forms.values[i]! >> 2;
      switch (forms.values[i]! & 3) {
        case FORM_TAG:
          setTag(tags, value);
          break;
        case FORM_KEY:
          keys++;
          break;
        case FORM_CLASS_WORD: {
          const entry = classWords.get(value);
          setTag(tags, entry.tag);
          if (entries === null) entries = [entry];
          else entries.push(entry);
          break;
        }
      }
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

function loweredWord(surface: string, plain: number): string {
  // joined strings that are longer are kept as their two parts
  if (surface.length >= JOINED_FROM || (plain & (UPPER | WITH_YO)) !== 0) return surface.toLowerCase();
  return SMALL[surface.charCodeAt(0) - 0x410]! + surface.slice(1);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function setTag(tags: Uint32Array, tag: number): void {
  tags[tag >>> 5] = tags[tag >>> 5]! | (1 << (tag & 31));
}
