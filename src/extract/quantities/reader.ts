/** One article's quantities, from left to right. */
import type { Engine } from '../../match/engine.js';
import * as G from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Draft } from '../draft.js';
import { plainText } from '../normal.js';
import { nounGroup } from '../phrases/nouns.js';
import { type Amount, readAmount } from './amount.js';
import { isAge, isStopped, modifierBefore, perOf } from './context.js';
import { countedReading } from './government.js';
import { asUnit, type QuantityLexicon, type UnitEntry } from './lexicon.js';
import { type Found, makeDraft } from './make.js';
import { objectOf } from './object.js';
import { coordinated, readCounted } from './phrase.js';

/** Dates less sure than this do not keep a number from being an amount. */
const SURE_DATE = 0.5;

export class Reader {
  private readonly dates: Draft[];
  private found: Found[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly lexicon: QuantityLexicon,
    private readonly drafts: Draft[],
  ) {
    this.dates = drafts.filter((d) => d.kind === 'date' && d.confidence >= SURE_DATE);
  }

  /** Reads the amount that begins at token `at`, if any; the next token to look at. */
  readAt(at: number): number {
    const { tokens, lexicon } = { tokens: this.engine.tokens, lexicon: this.lexicon };
    const word = tokens.words[at]!;
    if (!lexicon.numerals.starts(word) && (word.shape & S.HYPHENATED) === 0) return at + 1;
    const amount = readAmount(tokens, at, lexicon, this.engine.lexicon);
    if (!amount) return at + 1;
    const found = this.read(amount);
    if (!found) return amount.last + 1;
    this.found.push(found);
    return found.last + 1;
  }

  /** Turns what was found into drafts. */
  finish(): void {
    for (const found of this.found) this.drafts.push(makeDraft(this.engine, found));
  }

  private read(amount: Amount): Found | null {
    const { tokens } = this.engine;
    if (isStopped(tokens, amount.first, this.lexicon) || this.isDated(amount)) return null;
    const next = amount.last + 1;
    const sign = this.signBefore(amount.first);
    if (sign) return this.measured(amount, sign, amount.last, amount.first - 1);
    if (next >= tokens.sentenceEnd[amount.last]!) return null;
    const unit = this.unitAt(next, amount);
    if (unit) return this.measured(amount, unit.entry, unit.last, amount.first);
    return this.counted(amount);
  }

  /** Lies the number inside a date? */
  private isDated({ first, last }: Amount): boolean {
    for (const date of this.dates) if (date.first <= last && date.last >= first) return true;
    return false;
  }

  /** A currency sign right before the number. */
  private signBefore(first: number): UnitEntry | null {
    const { tokens } = this.engine;
    if (first === 0 || (tokens.gap[first]! & S.GAP_NEWLINE) !== 0) return null;
    const word = tokens.words[first - 1]!;
    return this.lexicon.is(word, 'CurrencySign') ? this.lexicon.unit(word) : null;
  }

  private unitAt(at: number, amount: Amount): { readonly entry: UnitEntry; readonly last: number } | null {
    const { tokens } = this.engine;
    if ((tokens.gap[at]! & S.GAP_PARAGRAPH) !== 0) return null;
    const rule = this.lexicon.ruleAt('quantity-unit', at);
    if (rule) return { entry: asUnit(rule.rule.value), last: rule.end - 1 };
    const word = tokens.words[at]!;
    const entry = this.lexicon.unit(word);
    if (!entry) return null;
    // a whole word must stand in the case that the number asks for: "2 метра", not "2 метр"
    if (word.folded.length > 4 && (word.grammar & G.NOUN) !== 0 && !countedReading(amount, word)) return null;
    return { entry, last: at };
  }

  private measured(amount: Amount, entry: UnitEntry, last: number, first: number): Found {
    const { measure, unit, object } = entry;
    return this.frame(amount, first, last, { measure, unit, object, rule: ruleOf(measure), confidence: 0.95 });
  }

  private counted(amount: Amount): Found | null {
    const { tokens } = this.engine;
    const { lexicon } = this;
    const counted = readCounted(tokens, amount.last + 1, amount);
    if (!counted) return null;
    const head = tokens.words[counted.head]!;
    if (lexicon.is(head, 'NotCounted')) return null;
    if (lexicon.is(head, 'TimeUnit')) return this.aged(amount, counted.last, lexicon.is(head, 'AgeUnit'));
    const one = amount.value === 1 && amount.max === null;
    if (one && (amount.digits ? counted.substantive : lexicon.is(head, 'NotOne') || counted.substantive)) return null;
    const last = Math.max(counted.last, coordinated(tokens, counted, amount));
    const entry = lexicon.unit(head);
    const { unit, object } = objectOf(this.engine, lexicon, amount, counted, last);
    if (entry) {
      const { measure } = entry;
      return this.frame(amount, amount.first, last, {
        measure,
        unit: entry.unit,
        object,
        rule: ruleOf(measure),
        confidence: 0.9,
      });
    }
    const confidence = one ? 0.7 : counted.substantive ? 0.8 : 0.92;
    return this.frame(amount, amount.first, last, {
      measure: 'count',
      unit,
      object,
      rule: 'quantity.count',
      confidence,
    });
  }

  private aged(amount: Amount, last: number, years: boolean): Found | null {
    if (!years || !isAge(this.engine.tokens, amount.first, last, this.lexicon)) return null;
    const unit = {
      measure: 'age',
      unit: 'a',
      object: this.lexiconObject(last),
      rule: 'quantity.age',
      confidence: 0.95,
    } as const;
    return this.frame(amount, amount.first, last, unit);
  }

  private lexiconObject(at: number): string {
    return String(this.lexicon.data(this.engine.tokens.words[at]!, 'AgeUnit')?.word ?? '');
  }

  /** Adds what stands around: modifier, tail, per. */
  private frame(
    amount: Amount,
    first: number,
    last: number,
    core: Pick<Found, 'measure' | 'unit' | 'object' | 'rule' | 'confidence'>,
  ): Found {
    const { tokens } = this.engine;
    const modifier = modifierBefore(tokens, first, this.lexicon);
    const end = tokens.sentenceEnd[last]!;
    const tailEnd = last + 1 < end ? nounGroup(tokens, last + 1, G.GENT) : -1;
    const tail = tailEnd < 0 ? null : plainText(tokens, last + 1, tailEnd);
    const start = modifier ? modifier.first : first;
    const per =
      perOf(tokens, start, last, this.lexicon) ?? (tailEnd < 0 ? null : perOf(tokens, start, tailEnd, this.lexicon));
    return { ...core, first: start, last, amount, modifier: modifier?.modifier ?? null, tail, per };
  }
}

function ruleOf(measure: Found['measure']): string {
  return measure === 'money' || measure === 'percent' || measure === 'points' || measure === 'count'
    ? `quantity.${measure}`
    : 'quantity.measure';
}
