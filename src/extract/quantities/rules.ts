/** Rules that are tried beside a number, never over the whole text. */
import type { CompiledRule } from '../../dictionary/compiled.js';
import type { Engine } from '../../match/engine.js';
import type { Kind } from '../../match/plans.js';

export type QuantityRuleKind =
  | 'quantity-unit'
  | 'quantity-modifier'
  | 'quantity-per'
  | 'quantity-stop'
  | 'quantity-elided'
  | 'quantity-elided-before'
  | 'quantity-elided-money';

/** A rule that matched: its first token, and one past its last. */
export interface RuleMatch {
  readonly rule: CompiledRule;
  readonly first: number;
  readonly end: number;
}

export class RuleFinder {
  private readonly kinds = new Map<QuantityRuleKind, Kind | null>();

  constructor(private readonly engine: Engine) {}

  /** The longest rule of the kind that begins at token `at`, or null. */
  at(kind: QuantityRuleKind, at: number): RuleMatch | null {
    const own = this.kindOf(kind);
    return own && this.longest(own, at, -1);
  }

  /** The longest rule of the kind that ends right before token `at`, at most `reach` tokens long, or null. */
  before(kind: QuantityRuleKind, at: number, reach: number): RuleMatch | null {
    const own = this.kindOf(kind);
    if (!own) return null;
    const start = Math.max(this.engine.tokens.sentenceStart[at]!, at - reach);
    for (let i = start; i < at; i++) {
      const match = this.longest(own, i, at);
      if (match) return match;
    }
    return null;
  }

  private kindOf(name: QuantityRuleKind): Kind | null {
    let kind = this.kinds.get(name);
    if (kind === undefined) this.kinds.set(name, (kind = this.engine.plans.kind(name)));
    return kind;
  }

  /** `end` asks for matches that end exactly there; -1 for any. */
  private longest(kind: Kind, at: number, end: number): RuleMatch | null {
    const { tokens, matcher, rules, starts, plans } = this.engine;
    const { tagSet } = tokens;
    const planOf = plans.planOf.array;
    const list = plans.plans.array[planOf[tagSet[at]!]! + kind.number]!;
    if (list === 0) return null;
    const next = at + 1 < tokens.sentenceEnd[at]! ? planOf[tagSet[at + 1]!]! : 0;
    if (!plans.mayGoOn(kind, list, next)) return null;
    const past = plans.endOf(kind, list);
    let best = -1;
    let bestEnd = -1;
    for (let s = plans.startOf(kind, list); s < past; s++) {
      const pattern = plans.lists.array[s]!;
      if (!plans.suits(pattern, next)) continue;
      const found = matcher.match(pattern, at);
      if (found <= bestEnd || (end >= 0 && found !== end)) continue;
      bestEnd = found;
      best = pattern;
    }
    return best < 0 ? null : { rule: rules[starts.ruleOf[best]!]!, first: at, end: bestEnd };
  }
}
