/** What the quantity dictionaries know, looked up once per engine. */
import type { CompiledRule } from '../../dictionary/compiled.js';
import type { Engine } from '../../match/engine.js';
import { CASE_MASK } from '../../morphology/grammemes.js';
import type { Measure, QuantityModifier } from '../../record/types.js';
import type { Lexicon } from '../../text/lexicon.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { type Numerals, numeralsOf } from '../numbers/index.js';

const CLASSES = [
  'Unit',
  'Currency',
  'CurrencySign',
  'TimeUnit',
  'AgeUnit',
  'CountedNoun',
  'CountedAsIs',
  'Determiner',
  'Vague',
  'RangeFrom',
  'RangeTo',
  'LevelFrom',
  'ChangeWord',
  'ShareJoiner',
  'PostposedNoun',
  'NotCounted',
  'NotOne',
  'NotNumber',
  'NoStop',
  'Sign',
  'NumberedNoun',
  'Time',
  'TimesPreposition',
  'AgeAdjective',
  'AgeVeto',
  'AgeCueBefore',
  'AgeOwner',
  'AgeCueAfter',
] as const;

export type QuantityClass = (typeof CLASSES)[number];

/** Kinds of rules that are tried beside a number, never over the whole text. */
const RULE_KINDS = [
  'quantity-unit',
  'quantity-modifier',
  'quantity-per',
  'quantity-stop',
  'quantity-elided',
  'quantity-elided-before',
] as const;
export type QuantityRuleKind = (typeof RULE_KINDS)[number];

/** A rule that matched, and one past its last token. */
export interface RuleMatch {
  readonly rule: CompiledRule;
  readonly end: number;
}

/** A unit of measure or a currency. */
export interface UnitEntry {
  readonly unit: string | null;
  readonly measure: Measure;
  /** Nominative singular as the dictionary writes it. */
  readonly object: string;
  /** Size against the other units of the measure; 1 for most. A hundredth of a currency is counted in the currency. */
  readonly scale: number;
}

const MEASURES: readonly Measure[] = [
  'count',
  'money',
  'percent',
  'points',
  'age',
  'length',
  'area',
  'mass',
  'volume',
  'energy',
  'power',
  'speed',
  'temperature',
  'pressure',
  'information',
  'time',
  'ratio',
  'other',
];
const MODIFIERS: readonly QuantityModifier[] = ['>', '>=', '<', '<=', '~'];

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
  /** What "двое" without a noun counts. */
  readonly personWord: string | null;
  /** Nominatives that the morphology spells otherwise: "основный" -> "основной". */
  private readonly spellings: ReadonlyMap<string, string>;
  private readonly pairs = new WeakMap<Word, NumberPair | null>();
  private readonly vague: number;
  private readonly tags: ReadonlyMap<QuantityClass, number>;

  constructor(private readonly engine: Engine) {
    this.numerals = numeralsOf(engine);
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

  /** May an amount begin with this word? Asked of every token, so it does as little as it can. */
  mayStart(word: Word, words: Lexicon): boolean {
    const { shape } = word;
    if ((shape & (S.NUMBER | S.NUMBER_WORD)) !== 0) return true;
    if ((shape & S.CYRILLIC) === 0) return false;
    if (word.hasTag(this.vague) || this.numerals.isNumeral(word)) return true;
    return (shape & HYPHENATED) === HYPHENATED && this.pairOf(word, words) !== null;
  }

  isVague(word: Word): boolean {
    return word.hasTag(this.vague);
  }

  /** The two numbers of "два-три", or null. */
  pairOf(word: Word, words: Lexicon): NumberPair | null {
    if ((word.shape & HYPHENATED) !== HYPHENATED || (word.shape & S.NUMBER_WORD) !== 0) return null;
    let pair = this.pairs.get(word);
    if (pair === undefined) {
      pair = this.readPair(word, words);
      this.pairs.set(word, pair);
    }
    return pair;
  }

  private readPair(word: Word, words: Lexicon): NumberPair | null {
    const parts = word.folded.split('-');
    if (parts.length !== 2) return null;
    const [low, high] = parts.map((part) => words.lookUp(part));
    if (!low || !high || !this.numerals.isNumeral(low) || !this.numerals.isNumeral(high)) return null;
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

  /** The dictionary's fields for a word of the class, or null. */
  data(word: Word, name: QuantityClass): Readonly<Record<string, unknown>> | null {
    const tag = this.tags.get(name)!;
    if (!word.hasTag(tag)) return null;
    for (const entry of word.entries) if (entry.tag === tag) return entry.data;
    return null;
  }

  /** The unit or currency that the word names, or null. */
  unit(word: Word, scaled = false): UnitEntry | null {
    const data = this.data(word, 'Unit') ?? this.data(word, 'Currency') ?? this.data(word, 'CurrencySign');
    if (!data) return null;
    // "30 млн фунтов" are money, "30 фунтов" a weight
    const { inMillions } = data;
    return asUnit(scaled && isFields(inMillions) ? { ...data, ...inMillions } : data);
  }

  /** The longest rule of the kind that begins at token `at`; `end` asks for matches that end exactly there. */
  ruleAt(kind: QuantityRuleKind, at: number, end = -1): RuleMatch | null {
    const { tokens, matcher, rules, starts, plans } = this.engine;
    const own = plans.kind(kind);
    if (!own) return null;
    const { tagSet } = tokens;
    const planOf = plans.planOf.array;
    const list = plans.plans.array[planOf[tagSet[at]!]! + own.number]!;
    if (list === 0) return null;
    const next = at + 1 < tokens.sentenceEnd[at]! ? planOf[tagSet[at + 1]!]! : 0;
    if (!plans.mayGoOn(own, list, next)) return null;
    const past = plans.endOf(own, list);
    let best = -1;
    let bestEnd = -1;
    for (let s = plans.startOf(own, list); s < past; s++) {
      const pattern = plans.lists.array[s]!;
      if (!plans.suits(pattern, next)) continue;
      const found = matcher.match(pattern, at);
      if (found <= bestEnd || (end >= 0 && found !== end)) continue;
      bestEnd = found;
      best = pattern;
    }
    return best < 0 ? null : { rule: rules[starts.ruleOf[best]!]!, end: bestEnd };
  }

  /** The longest rule of the kind that ends right before token `at`, at most `reach` tokens long. */
  ruleBefore(
    kind: QuantityRuleKind,
    at: number,
    reach: number,
  ): { readonly rule: CompiledRule; readonly first: number } | null {
    const start = Math.max(this.engine.tokens.sentenceStart[at]!, at - reach);
    for (let i = start; i < at; i++) {
      const match = this.ruleAt(kind, i, at);
      if (match) return { rule: match.rule, first: i };
    }
    return null;
  }
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a dictionary entry's unit fields. */
export function asUnit(data: Readonly<Record<string, unknown>>): UnitEntry {
  const { unit, measure, object, word, scale } = data;
  return {
    unit: typeof unit === 'string' ? unit : null,
    measure: MEASURES.find((m) => m === measure) ?? 'other',
    object: typeof object === 'string' ? object : String(word),
    scale: typeof scale === 'number' ? scale : 1,
  };
}

export function asModifier(value: unknown): QuantityModifier | null {
  return MODIFIERS.find((m) => m === value) ?? null;
}

const made = new WeakMap<Engine, QuantityLexicon>();

/** The quantity lexicon of an engine, built at the first call. */
export function quantityLexiconOf(engine: Engine): QuantityLexicon {
  let lexicon = made.get(engine);
  if (!lexicon) made.set(engine, (lexicon = new QuantityLexicon(engine)));
  return lexicon;
}
