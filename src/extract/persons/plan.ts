/** A name as it is written, with all that its nominative depends on but the article: the same names come again and again. */
import type { Engine } from '../../match/engine.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { type Candidate, candidatesOf, type Part } from './candidates.js';
import { EVIDENCE, signsOf } from './evidence.js';
import { EAST_ASIAN, type NameParts, TURKIC } from './parts.js';
import type { PersonSetup } from './setup.js';

/** A part of the name that inflects. */
export interface Slot {
  /** Offset of its token in the name. */
  readonly at: number;
  readonly candidates: readonly Candidate[];
  /** Number of each candidate's form in `NamePlan.forms`. */
  readonly forms: readonly number[];
}

/** Forms that would speak for a nominative. */
export interface Check {
  /** Number of the nominative in `NamePlan.forms`. */
  readonly form: number;
  readonly signs: readonly string[];
}

/** The nominative of a name and of its parts. */
export interface NormalName {
  readonly normal: string;
  readonly surname: string | null;
  readonly name: string | null;
  readonly patronymic: string | null;
}

export class NamePlan {
  readonly slots: Slot[] = [];
  /** Distinct nominatives of all slots. */
  readonly forms: string[] = [];
  readonly checks: Check[] = [];
  /** The most that the article can make of each nominative. */
  readonly limits: number[] = [];
  /** Is there one nominative only? */
  certain = true;
  /** Finished names by the number of the choice. */
  readonly results: Map<number, NormalName> = new Map();

  add(at: number, word: Word, candidates: readonly Candidate[]): void {
    const forms = candidates.map(({ form }) => this.number(form));
    this.slots.push({ at, candidates, forms });
    if (forms.some((form) => form !== forms[0])) this.certain = false;
    const folded = candidates[0]!.folded;
    if (candidates.every((c) => c.folded === folded)) return;
    for (const form of new Set(forms)) {
      const signs = signsOf(this.forms[form]!, word.folded);
      if (signs.length === 0) continue;
      this.checks.push({ form, signs });
      this.limits[form] = Math.max(this.limits[form]!, EVIDENCE * signs.length);
    }
  }

  /** The choice of each slot's first form. */
  firstChoice(): number {
    let key = 0;
    for (const { forms } of this.slots) key = key * this.forms.length + forms[0]!;
    return key;
  }

  /** The form of each slot in a choice: digits of a number. */
  formsOf(choice: number): string[] {
    const { forms } = this;
    const out: string[] = [];
    let rest = choice;
    for (let at = 0; at < this.slots.length; at++) {
      out.unshift(forms[rest % forms.length]!);
      rest = Math.floor(rest / forms.length);
    }
    return out;
  }

  private number(form: string): number {
    const at = this.forms.indexOf(form);
    if (at >= 0) return at;
    this.limits.push(1);
    return this.forms.push(form) - 1;
  }
}

/** The plan for tokens from `first` on; `parts`: of a full name, null for one that stands alone. */
export function planOf(
  engine: Engine,
  setup: PersonSetup,
  first: number,
  parts: NameParts | null,
  isGiven: boolean,
): NamePlan {
  const { words } = engine.tokens;
  const plan = new NamePlan();
  const add = (token: number, part: Part): void => {
    if (token < 0) return;
    const word = words[token]!;
    if (word.shape & (S.INITIAL | S.ABBREVIATION) || word.hasTag(setup.particle)) return;
    const candidates = candidatesOf(engine, setup, word, part);
    if (candidates.length > 0) plan.add(token - first, word, candidates);
  };
  if (!parts) add(first, isGiven ? 'given' : 'surname');
  else if (parts.rule !== EAST_ASIAN) {
    add(parts.given, 'given');
    if (parts.rule !== TURKIC) add(parts.patronymic, 'patronymic');
    add(parts.surnameLast, 'surname');
  }
  return plan;
}
