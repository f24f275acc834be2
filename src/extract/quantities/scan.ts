/** Walks over the numbers of an article and keeps in mind what they may share: a noun, a currency. */
import type { Engine } from '../../match/engine.js';
import { MARK_NUMBER } from '../../match/marks.js';
import type { DateDraft, Draft } from '../draft.js';
import { adjectivesAfter, goesOnAfter, lendWithAdjective } from './adjectival.js';
import { readAgeWord, readPercentWord } from './age-word.js';
import { type Amount, vagueAmount } from './amount.js';
import { elidedMoney, isFree, isOfThose, lend, sharesNext } from './borrow.js';
import { inBrackets, withRepeated } from './brackets.js';
import { orMoreAt, type PerFound, type Stop, stopBefore } from './context.js';
import { type QuantityLexicon, quantityLexiconOf } from './lexicon.js';
import { type Found, makeDraft } from './make.js';
import { isNear, isNumberOf, ownerOf } from './owner.js';
import { preposedCore } from './preposed.js';
import { readAmount } from './read-amount.js';
import { Reader } from './reader.js';
import { readSigned } from './signed.js';
import { levelOf, spanOf } from './span.js';
import { opensTitle } from './title.js';
import { WaitingNumbers } from './waiting.js';

/** Dates less sure than this do not keep a number from being an amount. */
const SURE_DATE = 0.5;
/** How far a colon may stand from what a list after it is of: "59 медалей на играх:". */
const LIST_REACH = 4;

export class QuantityScan {
  private readonly lexicon: QuantityLexicon;
  private readonly reader: Reader;
  private drafts: Draft[] = [];
  /** In text order. */
  private dates: DateDraft[] = [];
  /** Numbers that wait for the noun of the next one: "64 и", "5 золотых,". */
  private readonly waiting: WaitingNumbers;
  /** What a list of numbers with adjectives counts: "59 медалей: 21 золотую, 21 серебряную". */
  private listed: Found | null = null;
  private before: Found | null = null;
  private money: Found | null = null;
  /** Of things, whatever share of them was told since: "340 школ (57%), из них 12". */
  private things: Found | null = null;

  constructor(private readonly engine: Engine) {
    this.lexicon = quantityLexiconOf(engine);
    this.reader = new Reader(engine, this.lexicon);
    this.waiting = new WaitingNumbers(engine, this.lexicon);
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
    this.waiting.clear();
    this.before = null;
    this.money = null;
    this.things = null;
    this.listed = null;
  }

  /** Looks at the number that begins at `at`; returns the token to go on with. */
  private quantityAt(at: number): number {
    const amount = this.amountAt(at);
    if (!amount) {
      const inWord = readAgeWord(this.engine, this.lexicon, at) ?? readPercentWord(this.engine, this.lexicon, at);
      if (inWord) this.add(inWord);
      return at + 1;
    }
    const stop = stopBefore(this.engine.tokens, amount, this.lexicon);
    if (this.isBarred(amount, stop)) {
      this.addAll(this.waiting.giveUp());
      return amount.last + 1;
    }
    const wide = inBrackets(this.engine.tokens, amount);
    const found = (wide && this.reader.read(wide, stop)) ?? this.reader.read(amount, stop);
    if (found && this.isSide(amount, found)) {
      this.waiting.clear();
      return amount.last + 1;
    }
    const adjectives = this.withAdjective(amount, found);
    if (adjectives >= 0) return adjectives + 1;
    if (found) {
      this.take(found);
      return found.last + 1;
    }
    if (sharesNext(this.engine, this.lexicon, amount)) {
      this.waiting.push(amount, amount.last, amount.collective && amount.scale === 1 ? this.people(amount) : null);
      return amount.last + 1;
    }
    const elided = this.elidedAt(amount);
    // "Пострадали четверо, двое погибли": the first had waited for a noun
    this.addAll(this.waiting.giveUp());
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
    const more = amount.bound ? null : orMoreAt(tokens, amount.last + 1, lexicon);
    // "40 и более раз"
    if (more) return { ...amount, last: more.last, bound: more.modifier };
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

  /** "5 золотых, 3 серебряные и": takes the number with its adjective and gives its last token, or -1. */
  private withAdjective(amount: Amount, found: Found | null): number {
    const { engine, lexicon } = this;
    const { tokens } = engine;
    const last = adjectivesAfter(tokens, amount);
    if (last < 0 || (found && found.last !== last)) return -1;
    const owner = this.ownerOfList(amount);
    if (owner) {
      this.add(lendWithAdjective(engine, lexicon, amount, last, owner));
      this.listed = owner;
      return last;
    }
    if (!goesOnAfter(tokens, lexicon, last)) return -1;
    this.waiting.push(amount, last, found);
    return last;
  }

  /** "59 медалей: 21 золотую, 21 серебряную": what was counted before the colon. */
  private ownerOfList({ first, value }: Amount): Found | null {
    const { before, listed } = this;
    const { tokens } = this.engine;
    if (before?.measure !== 'count' || before.amount.value === null || first === 0) return null;
    if (tokens.sentenceStart[before.first] !== tokens.sentenceStart[first]) return null;
    const opened = this.lexicon.isAt(first - 1, 'ListMark') && first - 2 <= before.last + LIST_REACH;
    return (opened || listed === before) && value !== null && value <= before.amount.value ? before : null;
  }

  private take(found: Found): void {
    this.addAll(this.waiting.settle(found));
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
    if (found.measure === 'count') this.things = this.before;
    this.add(this.before);
  }

  private isLast({ first, last }: Found): boolean {
    const draft = this.drafts.at(-1);
    return draft !== undefined && draft.kind === 'quantity' && draft.first === first && draft.last === last;
  }

  private addAll(found: readonly Found[]): void {
    for (const one of found) this.add(one);
  }

  private add(found: Found): void {
    this.drafts.push(makeDraft(this.engine, this.lexicon, found));
    if (found.per) dropTimes(this.drafts, found.per);
  }

  /** The number as an amount of what stood before, or of people. */
  private elidedAt(amount: Amount): Found | null {
    const { engine, lexicon, before, reader } = this;
    const { tokens } = engine;
    const sum = amount.scale > 1 && this.endsPhrase(amount) ? elidedMoney(engine, lexicon, amount) : null;
    if (sum && !(this.money && isNear(tokens, this.money, amount)))
      return reader.frame(amount, amount.first, amount.last, sum);
    const preposed = preposedCore(engine, lexicon, amount);
    if (preposed) return reader.frame(amount, amount.first, amount.last, preposed);
    const { things } = this;
    if (things && isNear(tokens, things, amount) && (before === things || before?.measure === 'percent')) {
      if (amount.value !== 1 && isOfThose(engine, lexicon, amount)) return lend(engine, lexicon, amount, things, 0.8);
    }
    if (before && isNear(tokens, before, amount)) {
      const money = this.money && isNear(tokens, this.money, amount) ? this.money : null;
      const owner = amount.scale > 1 && this.endsPhrase(amount) ? ownerOf(tokens, before, money, amount) : null;
      if (owner && !(owner.measure === 'money' && isNumberOf(tokens, lexicon, amount.first)))
        return lend(engine, lexicon, amount, owner, 0.7);
    }
    const postposed = reader.postposed(amount, before?.last ?? -1);
    return postposed ?? (amount.collective && amount.scale === 1 ? this.people(amount) : null);
  }

  /** Nothing after the number that it could be part of, or a date: "против 1,91 млрд годом ранее". */
  private endsPhrase(amount: Amount): boolean {
    return isFree(this.engine, amount) || this.dates.some(({ first }) => first === amount.last + 1);
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
