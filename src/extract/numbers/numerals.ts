/** What the numeral dictionary knows, made ready once per engine. */
import { formHasTag } from '../../dictionary/forms.js';
import type { Engine } from '../../match/engine.js';
import { ANUM, NUMR, PLUR } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';

export type NumeralType = 'cardinal' | 'multiplier' | 'group' | 'collective' | 'half' | 'whole' | 'fraction';

/** One number word, independent of where it stands. */
export interface Numeral {
  readonly value: number;
  readonly type: NumeralType;
  readonly ordinal: boolean;
  readonly approximate: boolean;
  /** Can the form be plural? "тысячи" alone is only an order of magnitude. */
  readonly plural: boolean;
}

/** Numeral look-up for one engine: the class of the dictionary and the suffixes of "5-го". */
export class Numerals {
  private readonly tag: number;
  private readonly halfJoiner: number;
  private readonly wholePart: number;
  private readonly surplus: number;
  private readonly ordinalSuffixes: ReadonlySet<string>;
  private readonly cardinalSuffixes: ReadonlySet<string>;
  /** Those of them that are cardinal only after 2, 3 and 4. */
  private readonly fewSuffixes: ReadonlySet<string>;
  private known = new WeakMap<Word, Numeral>();

  private readonly plans: Engine['plans'];
  private readonly dictionary: Engine['dictionary'];

  constructor(engine: Engine) {
    this.plans = engine.plans;
    this.dictionary = engine.dictionary;
    this.tag = engine.tag('Numeral');
    this.halfJoiner = engine.tag('HalfJoiner');
    this.wholePart = engine.tag('WholePart');
    this.surplus = engine.tag('Surplus');
    const suffixes = engine.dictionary.header.sections.numeral?.map((section) => section.suffixes) ?? [];
    this.ordinalSuffixes = new Set(suffixes.flatMap((s) => strings(s, 'ordinal')));
    this.cardinalSuffixes = new Set(suffixes.flatMap((s) => strings(s, 'cardinal')));
    this.fewSuffixes = new Set(suffixes.flatMap((s) => strings(s, 'few')));
  }

  /** Is it a number in words ("пять", "тыс.")? */
  isNumeral(word: Word): boolean {
    return word.hasTag(this.tag);
  }

  /** The same of a spelling that stands in no text. */
  isNumeralForm(folded: string): boolean {
    return formHasTag(this.dictionary, folded, this.tag);
  }

  /** The same of a token; the word itself is not touched. */
  isNumeralAt(tokens: Tokens, at: number): boolean {
    return this.plans.hasTag(tokens.tagSet[at]!, this.tag);
  }

  isHalfJoinerAt(tokens: Tokens, at: number): boolean {
    return this.plans.hasTag(tokens.tagSet[at]!, this.halfJoiner);
  }

  isHalfJoiner(word: Word): boolean {
    return word.hasTag(this.halfJoiner);
  }

  /** "лишним" of "20 с лишним". */
  isSurplus(word: Word): boolean {
    return word.hasTag(this.surplus);
  }

  isWholePart(word: Word): boolean {
    return word.hasTag(this.wholePart);
  }

  /** Can a number begin with this word, in digits or in words? Cheap: to be asked before `readNumber`. */
  starts(word: Word): boolean {
    return (word.shape & (S.NUMBER | S.NUMBER_WORD)) !== 0 || word.hasTag(this.tag);
  }

  startsAt(tokens: Tokens, at: number): boolean {
    return (tokens.shape[at]! & (S.NUMBER | S.NUMBER_WORD)) !== 0 || this.isNumeralAt(tokens, at);
  }

  /** The numeral behind a word that `isNumeral`. */
  of(word: Word): Numeral {
    const known = this.known.get(word);
    if (known) return known;
    const made = this.make(word);
    this.known.set(word, made);
    return made;
  }

  /** "1-го" is ordinal, "5-ти" cardinal, "35-летний" neither. */
  suffixKind(word: Word): 'ordinal' | 'cardinal' | null {
    const hyphen = word.folded.indexOf('-');
    const suffix = word.folded.slice(hyphen + 1);
    if (this.cardinalSuffixes.has(suffix)) {
      // "3-х школ" is read трёх, "9-х классов" девятых
      const units = word.number % 10;
      const few = units > 1 && units < 5 && (word.number % 100 < 10 || word.number % 100 > 20);
      return few || !this.fewSuffixes.has(suffix) ? 'cardinal' : 'ordinal';
    }
    return this.ordinalSuffixes.has(suffix) ? 'ordinal' : null;
  }

  private make(word: Word): Numeral {
    const entry = word.entries.find((e) => e.tag === this.tag);
    const type = asType(entry?.data.type);
    const grammar = word.readings.reduce((all, r) => (r.score < 0.05 ? all : all | r.grammar), 0);
    const ordinal = (grammar & NUMR) === 0 && (word.extra & ANUM) !== 0;
    return {
      value: typeof entry?.data.value === 'number' ? entry.data.value : 0,
      type,
      ordinal,
      approximate: entry?.data.approximate === true,
      plural: (grammar & PLUR) !== 0,
    };
  }
}

const TYPES: readonly NumeralType[] = ['cardinal', 'multiplier', 'group', 'collective', 'half', 'whole', 'fraction'];

function asType(value: unknown): NumeralType {
  return TYPES.find((type) => type === value) ?? 'cardinal';
}

function strings(section: unknown, key: 'ordinal' | 'cardinal' | 'few'): string[] {
  if (typeof section !== 'object' || section === null || !(key in section)) return [];
  const list = Object.entries(section).find(([name]) => name === key)?.[1];
  return Array.isArray(list) ? list.map(String) : [];
}

const made = new WeakMap<Engine, Numerals>();

/** The numerals of an engine, built at the first call. */
export function numeralsOf(engine: Engine): Numerals {
  let numerals = made.get(engine);
  if (!numerals) made.set(engine, (numerals = new Numerals(engine)));
  return numerals;
}
