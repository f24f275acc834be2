/** The captures of one match of a date rule, read as numbers, units and references. */
import { formHasTag } from '../../dictionary/forms.js';
import type { Engine } from '../../match/engine.js';
import type { Pattern } from '../../match/pattern.js';
import { MODIFIER, PLTM, PLUR, SING } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';
import { type NumberReading, readNumber } from '../numbers/index.js';
import type { DateClass, DateLexicon } from './lexicon.js';
import { number, type Reference, shift, type Unit } from './value.js';

/** Of years in two digits those up to this one may be of either century. */
const LAST_OPEN = 30;

/** One match: tokens first…end-1 and the captures in them. One object serves all matches, one after the other. */
export class Captures {
  readonly tokens: Tokens;
  constants: Readonly<Record<string, unknown>> = {};
  first = 0;
  end = 0;
  /** Why an operation found no value in the match; for tracing. */
  reason = '';
  private names: readonly string[] = [];
  /** By the place of a capture's name: its first token or -1, and one past its last. */
  private readonly from = new Int32Array(32);
  private readonly to = new Int32Array(32);

  constructor(
    private readonly engine: Engine,
    readonly lexicon: DateLexicon,
  ) {
    this.tokens = engine.tokens;
  }

  /** Takes in the match that the engine has just found. */
  take(pattern: Pattern, constants: Readonly<Record<string, unknown>>, first: number, end: number): void {
    const { from, to } = this.engine.matcher;
    this.names = pattern.captures;
    this.constants = constants;
    this.first = first;
    this.end = end;
    this.reason = '';
    for (let i = 0; i < this.names.length; i++) {
      // an alternative that failed half-way may have left its mark outside the match
      const outside = from[i]! < first || to[i]! > end || to[i]! <= from[i]!;
      this.from[i] = outside ? -1 : from[i]!;
      this.to[i] = outside ? -1 : to[i]!;
    }
  }

  /** No value, and why: `return c.refuse('…')`. */
  refuse(reason: string): null {
    this.reason = reason;
    return null;
  }

  /** A number field of the class's entry of a spelling apart from the text, or null. */
  valueOf(folded: string, of: DateClass): number | null {
    if (!formHasTag(this.engine.dictionary, folded, this.lexicon.tag(of))) return null;
    return this.lexicon.value(this.engine.lexicon.lookUp(folded), of);
  }

  /** The cardinal number of such a spelling in one word, or null. */
  numberOf(folded: string): number | null {
    const { numerals } = this.lexicon;
    if (!numerals.isNumeralForm(folded)) return null;
    const { value, ordinal } = numerals.of(this.wordOf(folded));
    return ordinal ? null : value;
  }

  /** The word of a spelling apart from the text. */
  wordOf(folded: string): Word {
    return this.engine.lexicon.lookUp(folded);
  }

  /** First token of a capture, or -1. */
  at(name: string): number {
    const i = this.names.indexOf(name);
    return i < 0 ? -1 : this.from[i]!;
  }

  /** One past the last token of a capture, or -1. */
  past(name: string): number {
    const i = this.names.indexOf(name);
    return i < 0 ? -1 : this.to[i]!;
  }

  has(name: string): boolean {
    return this.at(name) >= 0;
  }

  word(name: string): Word | null {
    const at = this.at(name);
    return at < 0 ? null : this.tokens.words.at(at);
  }

  /** Last word of the capture. */
  lastWord(name: string): Word | null {
    const past = this.past(name);
    return past < 0 ? null : this.tokens.words.at(past - 1);
  }

  /** The capture as one whole number, in digits or words; null if it is none. */
  number(name: string): NumberReading | null {
    const at = this.at(name);
    if (at < 0) return null;
    const reading = readNumber(this.tokens, at, this.past(name), this.lexicon.numerals);
    return reading && reading.last === this.past(name) - 1 ? reading : null;
  }

  /** Number of an ordinal, in digits ("2", "2-й", "II") or words; null for cardinals in words. */
  ordinal(name: string): number | null {
    const word = this.word(name);
    if (!word) return null;
    const roman = this.lexicon.value(word, 'Roman');
    if (roman !== null) return roman;
    const reading = this.number(name);
    if (!reading) return null;
    return reading.ordinal || (word.shape & S.INTEGER) !== 0 ? reading.value : null;
  }

  /** A field of the class entry of the capture's first word. */
  classValue(name: string, of: DateClass, field = 'value'): number | null {
    const word = this.word(name);
    return word && this.lexicon.value(word, of, field);
  }

  classText(name: string, of: DateClass, field: string): string | null {
    const word = this.word(name);
    return word && this.lexicon.text(word, of, field);
  }

  /** The unit that a capture names. */
  unit(name: string): Unit | null {
    const word = this.lastWord(name);
    // "в" is a century only with its dot
    if (!word || (word.folded.length < 3 && !word.surface.endsWith('.'))) return null;
    return this.lexicon.unit(word)?.unit ?? null;
  }

  /** A year in digits, words or with an adjective: "2019", "2015-го", "прошлого". Null if absent or no year. */
  year(name = 'year'): Reference | null {
    const word = this.word(name);
    if (!word) return null;
    const relative = this.lexicon.data(word, 'RelativeAdjective');
    if (relative) return this.relative(name);
    const value = this.number(name)?.value ?? Number.NaN;
    if (!Number.isInteger(value) || value < 1 || value >= 2200) return null;
    // "в мае 45-го" is 1945; "15-го" says nothing
    if ((word.shape & S.NUMBER_WORD) !== 0 && value < 100) return value > LAST_OPEN ? number(1900 + value) : null;
    return number(value);
  }

  /** What an adjective such as "прошлый" says; null for "ближайший", which names no one unit. */
  relative(name: string): Reference | null {
    const word = this.word(name);
    const data = word && this.lexicon.data(word, 'RelativeAdjective');
    // "пройдёт" is a form of the same verb as "прошедший"
    if (!data || typeof data.shift !== 'number' || (word.grammar & MODIFIER) === 0) return null;
    return shift(data.shift, data.base === 'context' ? 'context' : 'published');
  }

  /** Several units ("последние недели", "прошлых лет")? "сутки" are one although plural. */
  isPlural(name: string, adjective = 'adjective'): boolean {
    const best = this.lastWord(name)?.readings[0];
    if (!best || best.extra & PLTM) return false;
    const before = this.word(adjective)?.grammar ?? 0;
    if ((before & PLUR) !== 0 && (before & SING) === 0) return true;
    return (best.grammar & PLUR) !== 0 && (best.grammar & SING) === 0;
  }

  /** "между 2011 и 2014 годами": an interval in spite of its "и". */
  isBetween(): boolean {
    const before = this.before();
    return before !== null && this.lexicon.is(before, 'IntervalFrom');
  }

  /** A unit that has no singular: "сутки". */
  isPluralOnly(name: string): boolean {
    return ((this.lastWord(name)?.readings[0]?.extra ?? 0) & PLTM) !== 0;
  }

  /** The word before the match in its sentence, or null. */
  before(): Word | null {
    return this.first > this.tokens.sentenceStart[this.first]! ? this.tokens.words.at(this.first - 1) : null;
  }

  /** The word after token `at` - 1 in the match's sentence, or null. */
  after(at = this.end): Word | null {
    return at < this.tokens.sentenceEnd[this.first]! ? this.tokens.words.at(at) : null;
  }
}
