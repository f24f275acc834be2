/** Numbers that wait for the noun of the next one: "64 и 81 библиотеку", "5 золотых, 3 серебряные и 7 бронзовых медалей". */
import type { Engine } from '../../match/engine.js';
import { MODIFIER } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { bestGrammar } from '../best.js';
import { adjectivesAfter, lendWithAdjective } from './adjectival.js';
import type { Amount } from './amount.js';
import { lend, mayLend } from './borrow.js';
import type { QuantityLexicon } from './lexicon.js';
import type { Found } from './make.js';

interface Waiting {
  readonly amount: Amount;
  /** Last token: the number's, or that of its adjective. */
  readonly last: number;
  /** What it is if no noun comes: "12 раненых", "четверо"; null if nothing. */
  readonly alone: Found | null;
}

export class WaitingNumbers {
  private list: Waiting[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly lexicon: QuantityLexicon,
  ) {}

  push(amount: Amount, last: number, alone: Found | null): void {
    this.list.push({ amount, last, alone });
  }

  clear(): void {
    this.list = [];
  }

  /** No noun has come: those that are something by themselves. */
  giveUp(): Found[] {
    const found: Found[] = [];
    for (const { alone } of this.list) if (alone) found.push(alone);
    this.list = [];
    return found;
  }

  /** The noun has come with `owner`: what each of them is. */
  settle(owner: Found): Found[] {
    const { list } = this;
    // nothing but the joiner may stand between the last of them and the owner
    if (list.length === 0 || owner.first !== list[list.length - 1]!.last + 2) return this.giveUp();
    this.list = [];
    const isNoun = adjectivesAfter(this.engine.tokens, owner.amount) !== owner.last;
    const found: Found[] = [];
    for (const waiting of list) {
      const one = this.lent(waiting, owner, isNoun);
      if (one) found.push(one);
    }
    return found;
  }

  private lent({ amount, last, alone }: Waiting, owner: Found, isNoun: boolean): Found | null {
    const { engine, lexicon } = this;
    if (!mayLend(lexicon, amount, owner)) return alone;
    if (last > amount.last) {
      // "27 мастерских, два полигона": only a noun with an adjective of its own is left out after another adjective
      const left = isNoun && owner.measure === 'count' && (alone === null || hasAdjective(engine, owner));
      return left ? lendWithAdjective(engine, lexicon, amount, last, owner) : alone;
    }
    // "четверо, одна женщина умерла": people of their own
    const apart = amount.collective && !owner.amount.collective && (engine.tokens.shape[last + 1]! & S.COMMA) !== 0;
    return apart ? alone : lend(engine, lexicon, amount, owner, 0.85);
  }
}

/** "7 бронзовых медалей", not "два полигона". */
function hasAdjective({ tokens }: Engine, { amount, last }: Found): boolean {
  for (let i = amount.last + 1; i < last; i++) if (bestGrammar(tokens.words.at(i), MODIFIER) !== 0) return true;
  return false;
}
