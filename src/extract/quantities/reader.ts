/** Reads what a number counts: a sum, a measure, things, an age. */
import type { Engine } from '../../match/engine.js';
import * as G from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { bestGrammar } from '../best.js';
import { ageCuesOf } from '../numbers/age.js';
import { nounGroup } from '../phrases/nouns.js';
import { type Amount, exact } from './amount.js';
import { isFree } from './borrow.js';
import { isAge, type Stop, signBefore } from './context.js';
import { coordinated } from './coordinated.js';
import { type Core, coreOf, scaleAmount } from './core.js';
import { isCounted } from './counted.js';
import { framed } from './framed.js';
import { countedReading } from './government.js';
import type { QuantityLexicon } from './lexicon.js';
import type { Found } from './make.js';
import { unitMeant } from './meant.js';
import { objectOf } from './object.js';
import { afterHalfWord, readCounted } from './phrase.js';
import { readAmount } from './read-amount.js';
import { currencySignBefore, signedRange } from './signs.js';
import type { UnitEntry } from './units.js';

/** What may follow a larger unit is less than one of it: "7 кг 300 г." */
const A_THOUSAND = 1000;

export class Reader {
  constructor(
    private readonly engine: Engine,
    private readonly lexicon: QuantityLexicon,
  ) {}

  /** The quantity that the amount begins, or null if nothing that it counts follows. */
  read(amount: Amount, stop: Stop): Found | null {
    const { tokens } = this.engine;
    const next = amount.last + 1;
    const sign = currencySignBefore(tokens, amount.first, this.lexicon);
    if (sign) {
      const range = signedRange(this.engine, this.lexicon, amount, sign);
      const first = range ? range.first : amount.first - 1;
      return this.frame(range ?? amount, first, (range ?? amount).last, coreOf(sign, 0.95));
    }
    if (next >= tokens.sentenceEnd[amount.last]!) return null;
    const unit = this.unitAt(next, amount);
    if (unit) return this.measured(amount, unit.entry, unit.last);
    return this.counted(amount, stop);
  }

  private unitAt(
    at: number,
    amount: Amount,
    inSum = false,
  ): { readonly entry: UnitEntry; readonly last: number } | null {
    const { tokens } = this.engine;
    if ((tokens.gap[at]! & S.GAP_PARAGRAPH) !== 0) return null;
    const rule = this.lexicon.rules.at('quantity-unit', at);
    if (rule) return { entry: this.lexicon.unitOf(rule.rule), last: rule.end - 1 };
    const word = tokens.words.at(at);
    const entry = unitMeant(tokens, this.lexicon, amount, at, inSum);
    if (!entry) return null;
    // "90 млн дал бюджет": a verb, not decalitres
    if (word.folded.length > 2 && bestGrammar(word, G.VERB) !== 0 && word.readings[0]?.known) return null;
    // "объект 188М" is a number of something
    const glued = (tokens.gap[at]! & 7) === 0;
    if (
      glued &&
      word.surface.length === 1 &&
      (word.shape & (S.CYRILLIC | S.LATIN)) !== 0 &&
      word.surface !== word.folded
    )
      return null;
    // a whole word must stand in the case that the number asks for: "2 метра", not "2 метр"
    const known = word.folded.length > 5 && (word.grammar & G.NOUN) !== 0 && word.readings.some((r) => r.known);
    if (known && !countedReading(amount, word)) return null;
    return { entry, last: at };
  }

  private measured(amount: Amount, entry: UnitEntry, last: number): Found {
    const sum = this.sum(amount, entry, last);
    if (sum) return this.frame(sum.amount, amount.first, sum.last, coreOf(entry, 0.9));
    const scaled = entry.measure === 'money' && entry.scale !== 1 ? scaleAmount(amount, entry.scale) : amount;
    if (entry.measure === 'temperature') {
      const { sign, first } = signBefore(this.engine.tokens, amount.first, this.lexicon);
      if (first !== amount.first) return this.frame(scaleAmount(amount, sign), first, last, coreOf(entry, 0.95));
    }
    return this.frame(scaled, amount.first, last, coreOf(entry, 0.95));
  }

  /** "82 километра 169 метров", "5 рублей 20 копеек": the smaller unit is added in the larger. */
  private sum(
    amount: Amount,
    entry: UnitEntry,
    last: number,
  ): { readonly amount: Amount; readonly last: number } | null {
    const { tokens } = this.engine;
    const at = last + 1;
    if (amount.value === null || at + 1 >= tokens.sentenceEnd[last]!) return null;
    if (!this.lexicon.numerals.startsAt(tokens, at)) return null;
    const rest = readAmount(tokens, at, this.lexicon, this.engine.lexicon);
    if (!rest || rest.value === null || rest.max !== null || rest.last + 1 >= tokens.sentenceEnd[last]!) return null;
    const unit = this.unitAt(rest.last + 1, rest, rest.value < A_THOUSAND);
    if (unit?.entry.measure !== entry.measure || unit.entry.scale >= entry.scale) return null;
    const value = exact(amount.value + (rest.value * unit.entry.scale) / entry.scale);
    return { amount: { ...amount, value }, last: unit.last };
  }

  private counted(amount: Amount, stop: Stop): Found | null {
    const { tokens } = this.engine;
    const { lexicon } = this;
    const counted = readCounted(tokens, afterHalfWord(tokens, amount.last + 1), amount);
    if (!counted || counted.substantive) {
      const asIs = this.countedAsIs(amount, counted ? counted.last + 1 : amount.last + 1, stop);
      if (asIs) return asIs;
    }
    if (!counted) {
      if (this.engine.trace) this.traceUncounted(amount);
      return null;
    }
    const head = tokens.words.at(counted.head);
    if (lexicon.is(head, 'TimeUnit')) {
      // "300 г." are no years of age
      return this.aged(amount, counted.last, head.folded.length > 2 && lexicon.is(head, 'AgeUnit'));
    }
    if (lexicon.is(head, 'Time')) return this.times(amount, counted.last);
    if (!isCounted(tokens, lexicon, amount, counted, stop)) {
      this.engine.trace?.fail(
        'quantity.count',
        amount.first,
        counted.last,
        `"${head.surface}" is numbered rather than counted (#NotCounted, #NumberedNoun, #NotOne)`,
      );
      return null;
    }
    const inner = this.tailInside(head, counted.last);
    const last = Math.max(counted.last, inner, coordinated(tokens, counted, amount));
    const entry = unitMeant(tokens, lexicon, amount, counted.head);
    const { unit, object } = objectOf(this.engine, lexicon, amount, counted, last, inner >= 0);
    if (entry) return this.frame(amount, amount.first, last, coreOf(entry, 0.9, object));
    const confidence = amount.value === 1 ? 0.7 : counted.substantive ? 0.8 : 0.92;
    const rule = amount.fraction ? 'quantity.part' : 'quantity.count';
    return this.frame(amount, amount.first, last, { measure: 'count', unit, object, rule, confidence });
  }

  /** "37 НКО", "24 местных СМИ": a noun without case forms, which stands at `at`. */
  private countedAsIs(amount: Amount, at: number, stop: Stop): Found | null {
    const { tokens } = this.engine;
    if (at >= tokens.sentenceEnd[amount.last]! || amount.value === null || stop !== 'none') return null;
    if (!this.lexicon.isAt(at, 'CountedAsIs')) return null;
    const entry = this.lexicon.data(tokens.words.at(at), 'CountedAsIs');
    const object = String(entry?.object ?? entry?.word);
    const core: Core = { measure: 'count', unit: object, object, rule: 'quantity.count', confidence: 0.85 };
    return this.frame(amount, amount.first, at, core);
  }

  /** "8 единиц [техники]", "22 пары [коньков]": last token of the tail that belongs to such a head, or -1. */
  private tailInside(head: Word, at: number): number {
    const { tokens } = this.engine;
    if (this.lexicon.data(head, 'CountedNoun')?.tail !== 'inside' || at + 1 >= tokens.sentenceEnd[at]!) return -1;
    return nounGroup(tokens, at + 1, G.GENT);
  }

  /** "в пять раз" is a ratio, "пять раз" a count. */
  private times(amount: Amount, last: number): Found {
    const { tokens } = this.engine;
    const { lexicon } = this;
    const object = String(lexicon.data(tokens.words.at(last), 'Time')?.word);
    const before = amount.first - 1;
    const ratio = before >= tokens.sentenceStart[amount.first]! && lexicon.isAt(before, 'TimesPreposition');
    if (!ratio)
      return this.frame(amount, amount.first, last, {
        measure: 'count',
        unit: object,
        object,
        rule: 'quantity.times',
        confidence: 0.85,
      });
    const core: Core = { measure: 'ratio', unit: object, object, rule: 'quantity.times', confidence: 0.9 };
    // "более чем в два раза": the modifier already holds the preposition
    const found = this.frame(amount, amount.first, last, core);
    return found.modifier ? found : this.frame(amount, before, last, core);
  }

  private traceUncounted({ first, last }: Amount): void {
    const { tokens, trace } = this.engine;
    const end = tokens.sentenceEnd[last]!;
    const next = last + 1 < end ? `"${tokens.words.at(last + 1).surface}"` : 'the end of the sentence';
    const reason = `${next} after it: no unit, and no noun in the form that the number asks for`;
    trace?.fail('quantity.count', first, Math.min(last + 1, end - 1), reason);
  }

  private aged(amount: Amount, last: number, years: boolean): Found | null {
    const { tokens } = this.engine;
    const aged =
      years &&
      (isAge(tokens, amount.first, last, this.lexicon) || ageCuesOf(this.engine).isAge(tokens, amount.first, last));
    if (!aged) {
      const reason = years
        ? 'no word around it says "age" (#AgeCue …): it is a stretch of time'
        : 'a unit of time counts no things';
      this.engine.trace?.fail('quantity.age', amount.first, last, reason);
      return null;
    }
    return this.frame(amount, amount.first, last, this.yearsOfAge(last));
  }

  /** "человек двадцать", "рублей пятьсот": the noun before the number makes it approximate. `taken`: last token in use. */
  postposed(amount: Amount, taken: number): Found | null {
    const { tokens } = this.engine;
    const at = amount.first - 1;
    if (at <= taken || at < tokens.sentenceStart[amount.first]! || !isFree(this.engine, amount)) return null;
    if ((tokens.shape[at]! & S.ABBREVIATION) !== 0 || (tokens.grammar[at]! & G.NOUN) === 0) return null;
    const word = tokens.words.at(at);
    const reading = countedReading({ ...amount, government: 'group', cases: G.CASE_MASK }, word);
    if (!reading || (tokens.gap[amount.first]! & S.GAP_NEWLINE) !== 0) return null;
    if (this.lexicon.is(word, 'AgeUnit')) return this.inYears(amount, at);
    const entry = this.lexicon.unit(word);
    const object = this.lexicon.data(word, 'PostposedNoun')?.object;
    if (!entry && typeof object !== 'string') return null;
    const core: Core = entry
      ? coreOf(entry, 0.7)
      : { measure: 'count', unit: String(object), object: String(object), rule: 'quantity.count', confidence: 0.7 };
    return about(this.frame(amount, at, amount.last, core));
  }

  /** "мужчина лет сорока", "ему лет сорок"; the genitive of the number is always an age. `at`: the years. */
  private inYears(amount: Amount, at: number): Found | null {
    const { tokens } = this.engine;
    // "в течение многих лет одной из целей"
    if (amount.government !== 'many') return null;
    const genitive = !amount.digits && (amount.cases & (G.NOMN | G.ACCS)) === 0;
    if (!genitive && !ageCuesOf(this.engine).isAge(tokens, at, amount.last, true)) return null;
    return about(this.frame(amount, at, amount.last, this.yearsOfAge(at)));
  }

  private yearsOfAge(at: number): Core {
    const object = String(this.lexicon.data(this.engine.tokens.words.at(at), 'AgeUnit')?.word);
    return { measure: 'age', unit: 'a', object, rule: 'quantity.age', confidence: 0.95 };
  }

  /** The quantity of tokens first…last with what stands around it. */
  frame(amount: Amount, first: number, last: number, core: Core): Found {
    return framed(this.engine.tokens, this.lexicon, amount, first, last, core);
  }
}

function about(found: Found): Found {
  return { ...found, modifier: '~' };
}
