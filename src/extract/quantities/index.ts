/**
 * Quantities: counted things, measures, money, percentages, ages. Tried at numbers only, never at each noun.
 *   quantity.money  quantity.percent  quantity.points  quantity.measure   a unit follows the number, or a sign precedes it
 *   quantity.count  quantity.part                                         a noun that the number governs follows
 *   quantity.times  quantity.age                                          "в пять раз", "14 лет"
 *   quantity.vague  quantity.people                                       "несколько школ", "двое"
 *   quantity.elided                                                       the noun stands at another number
 */
import { MARK_NUMBER } from '../../match/marks.js';
import type { Document } from '../document.js';
import type { Draft } from '../draft.js';
import { readAgeWord } from './age-word.js';
import { type Amount, readAmount, vagueAmount } from './amount.js';
import { isFree, isOfThose, lend, sharesNext } from './borrow.js';
import { type PerFound, stopBefore } from './context.js';
import { quantityLexiconOf } from './lexicon.js';
import { type Found, makeDraft } from './make.js';
import { Reader } from './reader.js';
import { opensTitle } from './title.js';

/** Dates less sure than this do not keep a number from being an amount. */
const SURE_DATE = 0.5;

/** Appends drafts of quantities. Dates must have been extracted before: numbers inside them are left alone. */
export function extractQuantities({ engine, drafts }: Document): void {
  const { tokens } = engine;
  const lexicon = quantityLexiconOf(engine);
  const reader = new Reader(engine, lexicon);
  const dates = drafts.filter((draft) => draft.kind === 'date' && draft.confidence >= SURE_DATE);
  /** Numbers that wait for the noun of the next one: "64 и". */
  let waiting: Amount[] = [];
  let before: Found | null = null;
  let money: Found | null = null;
  const add = (found: Found): void => {
    drafts.push(makeDraft(engine, lexicon, found));
    if (found.per) dropTimes(drafts, found.per);
  };
  for (let i = 0; i < tokens.count; ) {
    if ((tokens.marks[i]! & MARK_NUMBER) === 0 || !lexicon.mayStart(i)) {
      i++;
      continue;
    }
    const amount = amountAt(i);
    if (!amount) {
      const aged = readAgeWord(engine, lexicon, i);
      if (aged) add(aged);
      i++;
      continue;
    }
    i = amount.last + 1;
    const stop = stopBefore(tokens, amount, lexicon);
    if (stop === 'all' || isDated(dates, amount)) {
      const reason =
        stop === 'all'
          ? 'the words before the number make it a name or an address, not an amount (rules quantity-stop)'
          : 'the number belongs to a date';
      engine.trace?.fail('quantity.count', amount.first, amount.last, reason);
      waiting = [];
      continue;
    }
    if (opensTitle(engine, amount.first)) {
      engine.trace?.fail('quantity.count', amount.first, amount.last, 'the number opens a title in quotes');
      waiting = [];
      continue;
    }
    const found = reader.read(amount, stop);
    if (found) {
      // nothing but the joiner may stand between the last of them and this one
      const adjacent = waiting.length > 0 && found.first === waiting[waiting.length - 1]!.last + 2;
      if (adjacent) for (const earlier of waiting) add(lend(engine, lexicon, earlier, found, 0.85));
      waiting = [];
      add(found);
      before = found;
      if (found.measure === 'money') money = found;
      i = found.last + 1;
      continue;
    }
    if (sharesNext(engine, lexicon, amount)) {
      waiting.push(amount);
      continue;
    }
    waiting = [];
    const elided = elidedAt(amount);
    if (elided) add(elided);
  }

  function amountAt(at: number): Amount | null {
    const word = tokens.words[at]!;
    if (lexicon.isVague(word)) return vagueAmount(tokens, at, lexicon);
    const amount = readAmount(tokens, at, lexicon, engine.lexicon);
    return amount && amount.last === at && lexicon.is(word, 'NotNumber') ? null : amount;
  }

  function elidedAt(amount: Amount): Found | null {
    if (before && tokens.sentenceStart[before.last]! >= previousSentence(amount.first)) {
      if (before.measure === 'count' && amount.value !== 1 && isOfThose(engine, lexicon, amount))
        return lend(engine, lexicon, amount, before, 0.8);
      const owner = amount.scale > 1 && endsPhrase(amount) ? ownerOf(before, amount) : null;
      if (owner) return lend(engine, lexicon, amount, owner, 0.7);
    }
    return (
      reader.postposed(amount, before?.last ?? -1) ?? (amount.collective && amount.scale === 1 ? people(amount) : null)
    );
  }

  /** Nothing after the number that it could be part of, or a date: "против 1,91 млрд годом ранее". */
  function endsPhrase(amount: Amount): boolean {
    return isFree(engine, amount) || dates.some(({ first }) => first === amount.last + 1);
  }

  /** What the thousands or millions without a noun are of: of what stood before, or of money. */
  function ownerOf(near: Found, amount: Amount): Found | null {
    const sum = money && tokens.sentenceStart[money.last]! >= previousSentence(amount.first) ? money : null;
    if (near.measure === 'percent' || near.measure === 'age' || near.measure === 'ratio') return sum;
    // "30 млн рублей на 11 проектов. Больше всех — 4,9 млн": millions are not of a few projects
    return near.measure === 'count' && near.amount.scale < amount.scale ? (sum ?? near) : near;
  }

  /** First token of the sentence before the one that `at` stands in. */
  function previousSentence(at: number): number {
    const start = tokens.sentenceStart[at]!;
    return start === 0 ? 0 : tokens.sentenceStart[start - 1]!;
  }

  /** "двое погибли": people. */
  function people(amount: Amount): Found | null {
    if (!isFree(engine, amount)) return null;
    const object = lexicon.personWord;
    return reader.frame(amount, amount.first, amount.last, {
      measure: 'count',
      unit: object,
      object,
      rule: 'quantity.people',
      confidence: 0.7,
    });
  }
}

/** "1500 учащихся ежегодно", "5 млн баррелей в сутки": the words are in `per` and no date besides. */
function dropTimes(drafts: Draft[], { first, last }: PerFound): void {
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i]!;
    if (draft.kind === 'date' && draft.first >= first && draft.last <= last) drafts.splice(i, 1);
  }
}

function isDated(dates: readonly Draft[], { first, last }: Amount): boolean {
  for (const date of dates) if (date.first <= last && date.last >= first) return true;
  return false;
}
