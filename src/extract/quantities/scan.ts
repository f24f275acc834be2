/** Walks over the numbers of an article and keeps in mind what they may share: a noun, a currency. */
import type { Engine } from '../../match/engine.js';
import { MARK_NUMBER } from '../../match/marks.js';
import type { DateDraft, Draft } from '../draft.js';
import { readAgeWord } from './age-word.js';
import { type Amount, vagueAmount } from './amount.js';
import { elidedMoney, isFree, isOfThose, lend, mayLend, sharesNext } from './borrow.js';
import { inBrackets, withRepeated } from './brackets.js';
import { type PerFound, type Stop, stopBefore } from './context.js';
import { type QuantityLexicon, quantityLexiconOf } from './lexicon.js';
import { type Found, makeDraft } from './make.js';
import { readAmount } from './read-amount.js';
import { Reader } from './reader.js';
import { readSigned } from './signed.js';
import { levelOf, spanOf } from './span.js';
import { opensTitle } from './title.js';

/** Dates less sure than this do not keep a number from being an amount. */
const SURE_DATE = 0.5;
/** How far before a number the word may stand that says it is one of heads or things. */
const NUMBER_REACH = 7;
/** Counts that differ by no more than this may be of the same things. */
const ALIKE = 20;

export class QuantityScan {
  private readonly lexicon: QuantityLexicon;
  private readonly reader: Reader;
  private drafts: Draft[] = [];
  /** In text order. */
  private dates: DateDraft[] = [];
  /** Numbers that wait for the noun of the next one: "64 и". */
  private waiting: Amount[] = [];
  private before: Found | null = null;
  private money: Found | null = null;

  constructor(private readonly engine: Engine) {
    this.lexicon = quantityLexiconOf(engine);
    this.reader = new Reader(engine, this.lexicon);
  }

  /** Appends the quantities of the article to `drafts`, which has its dates. */
  run(drafts: Draft[]): void {
    this.begin(drafts);
    const { marks, count } = this.engine.tokens;
    for (let i = 0; i < count; ) {
      i = (marks[i]! & MARK_NUMBER) !== 0 && this.lexicon.mayStart(i) ? this.quantityAt(i) : i + 1;
    }
    this.begin([]);
  }

  private begin(drafts: Draft[]): void {
    this.drafts = drafts;
    this.dates = [];
    for (const draft of drafts) if (draft.kind === 'date' && draft.confidence >= SURE_DATE) this.dates.push(draft);
    this.waiting = [];
    this.before = null;
    this.money = null;
  }

  /** Looks at the number that begins at `at`; returns the token to go on with. */
  private quantityAt(at: number): number {
    const amount = this.amountAt(at);
    if (!amount) {
      const aged = readAgeWord(this.engine, this.lexicon, at);
      if (aged) this.add(aged);
      return at + 1;
    }
    const stop = stopBefore(this.engine.tokens, amount, this.lexicon);
    if (this.isBarred(amount, stop)) {
      this.waiting = [];
      return amount.last + 1;
    }
    const wide = inBrackets(this.engine.tokens, amount);
    const found = (wide && this.reader.read(wide, stop)) ?? this.reader.read(amount, stop);
    if (found && this.isSide(amount, found)) {
      this.waiting = [];
      return amount.last + 1;
    }
    if (found) {
      this.take(found);
      return found.last + 1;
    }
    if (sharesNext(this.engine, this.lexicon, amount)) {
      this.waiting.push(amount);
      return amount.last + 1;
    }
    const elided = this.elidedAt(amount);
    // "Пострадали четверо, двое погибли": the first had waited for a noun
    if (elided?.rule === 'quantity.people') this.addPeople();
    this.waiting = [];
    if (elided) this.add(elided);
    return amount.last + 1;
  }

  private amountAt(at: number): Amount | null {
    const { tokens, lexicon: words } = this.engine;
    const { lexicon } = this;
    if (lexicon.isAt(at, 'Vague')) return vagueAmount(tokens, at, lexicon);
    const signed = readSigned(tokens, at, lexicon);
    if (signed) return signed;
    const amount = readAmount(tokens, at, lexicon, words);
    if (!amount || (amount.last === at && lexicon.isAt(at, 'NotNumber'))) return null;
    return withRepeated(tokens, lexicon, amount);
  }

  /** Is the number something else than an amount? */
  private isBarred(amount: Amount, stop: Stop): boolean {
    const { engine } = this;
    const { first, last } = amount;
    if (stop === 'all' || this.isDated(amount)) {
      const reason =
        stop === 'all'
          ? 'the words before the number make it a name or an address, not an amount (rules quantity-stop)'
          : 'the number belongs to a date';
      engine.trace?.fail('quantity.count', first, last, reason);
      return true;
    }
    if (!opensTitle(engine, first)) return false;
    engine.trace?.fail('quantity.count', first, last, 'the number opens a title in quotes');
    return true;
  }

  private isDated({ first, last }: Amount): boolean {
    for (const date of this.dates) if (date.first <= last && date.last >= first) return true;
    return false;
  }

  /** "баскетбол 3х3", "кабель 3х240": a number that a cross joins to another counts nothing but lengths. */
  private isSide({ first }: Amount, { measure }: Found): boolean {
    const { gap, sentenceStart } = this.engine.tokens;
    if (measure === 'length' || first - 2 < sentenceStart[first]! || !this.lexicon.isAt(first - 1, 'SizeJoiner'))
      return false;
    return ((gap[first]! | gap[first - 1]!) & 7) === 0 && this.lexicon.numerals.startsAt(this.engine.tokens, first - 2);
  }

  private take(found: Found): void {
    const { waiting } = this;
    // nothing but the joiner may stand between the last of them and this one
    if (waiting.length > 0 && found.first === waiting[waiting.length - 1]!.last + 2) {
      for (const earlier of waiting)
        if (mayLend(this.lexicon, earlier, found)) this.add(lend(this.engine, this.lexicon, earlier, found, 0.85));
    }
    this.waiting = [];
    this.join(found);
    if (found.measure === 'money') this.money = found;
  }

  /** Adds what was found, as one with what stands before it if they are a range. */
  private join(found: Found): void {
    const { before, lexicon } = this;
    const { tokens } = this.engine;
    const span = before && this.isLast(before) ? spanOf(tokens, lexicon, before, found) : null;
    const level = before && this.isLast(before) ? levelOf(tokens, lexicon, before, found) : null;
    if (span || level) this.drafts.pop();
    if (level) this.add(level);
    this.before = span ?? found;
    this.add(this.before);
  }

  private isLast({ first, last }: Found): boolean {
    const draft = this.drafts.at(-1);
    return draft !== undefined && draft.kind === 'quantity' && draft.first === first && draft.last === last;
  }

  private add(found: Found): void {
    this.drafts.push(makeDraft(this.engine, this.lexicon, found));
    if (found.per) dropTimes(this.drafts, found.per);
  }

  /** The number as an amount of what stood before, or of people. */
  private elidedAt(amount: Amount): Found | null {
    const { engine, lexicon, before, reader } = this;
    const sum = amount.scale > 1 && this.endsPhrase(amount) ? elidedMoney(engine, lexicon, amount) : null;
    if (sum && !(this.money && this.isNear(this.money, amount)))
      return reader.frame(amount, amount.first, amount.last, sum);
    if (before && this.isNear(before, amount)) {
      if (before.measure === 'count' && amount.value !== 1 && isOfThose(engine, lexicon, amount))
        return lend(engine, lexicon, amount, before, 0.8);
      const owner = amount.scale > 1 && this.endsPhrase(amount) ? this.ownerOf(before, amount) : null;
      if (owner && !(owner.measure === 'money' && this.isNumberOf(amount.first)))
        return lend(engine, lexicon, amount, owner, 0.7);
    }
    const postposed = reader.postposed(amount, before?.last ?? -1);
    return postposed ?? (amount.collective && amount.scale === 1 ? this.people(amount) : null);
  }

  /** Does it stand in the same sentence as the amount, or in the one before? */
  private isNear(found: Found, amount: Amount): boolean {
    const { sentenceStart } = this.engine.tokens;
    const start = sentenceStart[amount.first]!;
    return sentenceStart[found.last]! >= (start === 0 ? 0 : sentenceStart[start - 1]!);
  }

  /** Nothing after the number that it could be part of, or a date: "против 1,91 млрд годом ранее". */
  private endsPhrase(amount: Amount): boolean {
    return isFree(this.engine, amount) || this.dates.some(({ first }) => first === amount.last + 1);
  }

  /** What the thousands or millions without a noun are of: of what stood before, or of money. */
  private ownerOf(near: Found, amount: Amount): Found | null {
    const sum = this.money && this.isNear(this.money, amount) ? this.money : null;
    if (near.measure === 'percent' || near.measure === 'age' || near.measure === 'ratio') return sum;
    if (near.amount.scale >= amount.scale || near.measure === 'money') return near;
    // "поставили 1 860 станций, будет 5 тыс.": of the same size, in the same sentence
    if (near.measure === 'count' && this.isOfSize(near, amount)) return near;
    // "30 млн рублей на 11 проектов. Больше всех — 4,9 млн": millions are not of a few projects, nor of square metres
    return sum ?? (near.measure === 'count' ? near : null);
  }

  private isOfSize(near: Found, { first, value }: Amount): boolean {
    const { sentenceStart } = this.engine.tokens;
    const of = near.amount.value;
    if (sentenceStart[near.last] !== sentenceStart[first] || of === null || value === null) return false;
    return of >= 100 && value <= of * ALIKE && value * ALIKE >= of;
  }

  /** "число пользователей превысило 1,1 миллиарда": no sum, whatever the sentence before told. */
  private isNumberOf(first: number): boolean {
    const start = Math.max(this.engine.tokens.sentenceStart[first]!, first - NUMBER_REACH);
    for (let i = first - 1; i >= start; i--) if (this.lexicon.isAt(i, 'NumberOf')) return true;
    return false;
  }

  private addPeople(): void {
    for (const earlier of this.waiting) {
      const found = earlier.collective && earlier.scale === 1 ? this.people(earlier) : null;
      if (found) this.add(found);
    }
  }

  /** "двое погибли": people. */
  private people(amount: Amount): Found | null {
    if (!isFree(this.engine, amount)) return null;
    const object = this.lexicon.personWord;
    const core = { measure: 'count', unit: object, object, rule: 'quantity.people', confidence: 0.7 } as const;
    return this.reader.frame(amount, amount.first, amount.last, core);
  }
}

/** "1500 учащихся ежегодно", "5 млн баррелей в сутки": the words are in `per` and no date besides. */
function dropTimes(drafts: Draft[], { first, last }: PerFound): void {
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i]!;
    if (draft.kind === 'date' && draft.first >= first && draft.last <= last) drafts.splice(i, 1);
  }
}
