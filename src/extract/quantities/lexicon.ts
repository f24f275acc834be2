/** What the quantity dictionaries know, looked up once per engine. */
import type { CompiledRule } from '../../dictionary/compiled.js';
import { formHasTag } from '../../dictionary/forms.js';
import type { Engine } from '../../match/engine.js';
import { CASE_MASK } from '../../morphology/grammemes.js';
import { fold } from '../../text/characters.js';
import type { Lexicon } from '../../text/lexicon.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { type Numerals, numeralsOf } from '../numbers/index.js';
import { RuleFinder } from './rules.js';
import { asUnit, type UnitEntry } from './units.js';

const CLASSES = [
  'Unit',
  'Currency',
  'CurrencySign',
  'TimeUnit',
  'AgeUnit',
  'NumberOf',
  'CountedNoun',
  'CountedAsIs',
  'Determiner',
  'Vague',
  'RangeFrom',
  'RangeTo',
  'LevelFrom',
  'ChangeWord',
  'ClauseMark',
  'ShareJoiner',
  'PostposedNoun',
  'NotCounted',
  'NotOne',
  'NotNumber',
  'NoStop',
  'Sign',
  'NumberedNoun',
  'UnitCue',
  'PartJoiner',
  'SizeJoiner',
  'NoSize',
  'SideJoiner',
  'ListMark',
  'OnePreposition',
  'OnlyOne',
  'AgedNoun',
  'Time',
  'TimesPreposition',
  'AgeAdjective',
  'AgeVeto',
  'AgeSince',
  'AgeCueBefore',
  'AgeOwner',
  'AgeCueAfter',
  'OrMore',
  'OrMoreJoiner',
  'NotOrMore',
  'PercentAdjective',
] as const;

export type QuantityClass = (typeof CLASSES)[number];

/** Fields of a unit that hold where it is counted in millions, said of a turn, or paid. */
export type UnitVariant = 'inMillions' | 'turning' | 'paid';

/** "два-три": two numbers in one word. */
export interface NumberPair {
  readonly low: number;
  readonly high: number;
  /** Case bits of the second. */
  readonly cases: number;
}

const HYPHENATED = S.HYPHENATED | S.CYRILLIC;

export class QuantityLexicon {
  readonly numerals: Numerals;
  /** Rules that are tried beside a number. */
  readonly rules: RuleFinder;
  /** What "двое" without a noun counts. */
  readonly personWord: string | null;
  /** Nominatives that the morphology spells otherwise: "основный" -> "основной". */
  private readonly spellings: ReadonlyMap<string, string>;
  private readonly vague: number;
  private readonly tags: ReadonlyMap<QuantityClass, number>;
  /** By the entry's fields, or those of its variant. */
  private readonly units = new Map<Readonly<Record<string, unknown>>, UnitEntry>();

  constructor(private readonly engine: Engine) {
    this.numerals = numeralsOf(engine);
    this.rules = new RuleFinder(engine);
    this.tags = new Map(CLASSES.map((name) => [name, engine.tag(name)]));
    this.vague = engine.tag('Vague');
    const sections = engine.dictionary.header.sections['quantity-stop'] ?? [];
    const person = sections.find((section) => typeof section.person === 'string')?.person;
    this.personWord = typeof person === 'string' ? person : null;
    this.spellings = new Map(
      sections
        .flatMap(({ spelled }) => (isFields(spelled) ? Object.entries(spelled) : []))
        .map(([a, b]) => [a, String(b)]),
    );
  }

  /** May an amount begin at this token? Asked of many, so it does as little as it can. */
  mayStart(at: number): boolean {
    const { tokens, plans, lexicon } = this.engine;
    const shape = tokens.shape[at]!;
    if ((shape & (S.NUMBER | S.NUMBER_WORD)) !== 0) return true;
    if ((shape & S.CYRILLIC) === 0) return false;
    if (plans.hasTag(tokens.tagSet[at]!, this.vague) || this.numerals.isNumeralAt(tokens, at)) return true;
    if ((shape & HYPHENATED) !== HYPHENATED) return false;
    // the letters tell most, and no word need be made of them
    const surface = tokens.slice(at, at);
    const first = fold(surface.slice(0, Math.max(0, surface.indexOf('-'))));
    return this.numerals.isNumeralForm(first) && this.pairOf(tokens.words.at(at), lexicon) !== null;
  }

  /** The two numbers of "два-три", or null. */
  pairOf(word: Word, words: Lexicon): NumberPair | null {
    if ((word.shape & HYPHENATED) !== HYPHENATED || (word.shape & S.NUMBER_WORD) !== 0) return null;
    const hyphen = word.folded.indexOf('-');
    if (hyphen < 0) return null;
    const first = word.folded.slice(0, hyphen);
    const second = word.folded.slice(hyphen + 1);
    // few words with a hyphen are two numbers: no words are made of the parts of the others
    if (second.includes('-') || !this.numerals.isNumeralForm(first) || !this.numerals.isNumeralForm(second))
      return null;
    const low = words.lookUp(first);
    const high = words.lookUp(second);
    const a = this.numerals.of(low);
    const b = this.numerals.of(high);
    if (a.ordinal || b.ordinal || a.value >= b.value) return null;
    return { low: a.value, high: b.value, cases: high.grammar & CASE_MASK };
  }

  /** The form as people spell it. */
  spelled(form: string): string {
    return this.spellings.get(form) ?? form;
  }

  is(word: Word, name: QuantityClass): boolean {
    return word.hasTag(this.tags.get(name)!);
  }

  /** The same of a token; the word itself is not touched. */
  isAt(at: number, name: QuantityClass): boolean {
    const { tokens, plans } = this.engine;
    return plans.hasTag(tokens.tagSet[at]!, this.tags.get(name)!);
  }

  /** The dictionary's fields for a word of the class, or null. */
  data(word: Word, name: QuantityClass): Readonly<Record<string, unknown>> | null {
    const tag = this.tags.get(name)!;
    if (!word.hasTag(tag)) return null;
    for (const entry of word.entries) if (entry.tag === tag) return entry.data;
    return null;
  }

  /** The same for a spelling that stands in no text. */
  dataOf(folded: string, name: QuantityClass): Readonly<Record<string, unknown>> | null {
    const { dictionary, lexicon } = this.engine;
    if (!formHasTag(dictionary, folded, this.tags.get(name)!)) return null;
    return this.data(lexicon.lookUp(folded), name);
  }

  /** The unit or currency that the word names, or null; `variant`: the field that says what else it may be. */
  unit(word: Word, variant: UnitVariant | null = null): UnitEntry | null {
    const data = this.data(word, 'Unit') ?? this.data(word, 'Currency') ?? this.data(word, 'CurrencySign');
    if (!data) return null;
    // "30 млн фунтов" are money, "30 фунтов" a weight
    const other = variant === null ? null : data[variant];
    const fields = isFields(other) ? other : data;
    let entry = this.units.get(fields);
    if (!entry) this.units.set(fields, (entry = asUnit(fields === data ? data : { ...data, ...fields })));
    return entry;
  }

  /** The unit that a rule says. */
  unitOf({ value }: CompiledRule): UnitEntry {
    let entry = this.units.get(value);
    if (!entry) this.units.set(value, (entry = asUnit(value)));
    return entry;
  }
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const made = new WeakMap<Engine, QuantityLexicon>();

/** The quantity lexicon of an engine, built at the first call. */
export function quantityLexiconOf(engine: Engine): QuantityLexicon {
  let lexicon = made.get(engine);
  if (!lexicon) made.set(engine, (lexicon = new QuantityLexicon(engine)));
  return lexicon;
}
