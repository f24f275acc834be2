/** Nominatives of the parts of a name, chosen together: by case, gender and what stands around. */
import { CASE_MASK, MASC, NOMN } from '../../morphology/grammemes.js';
import type { CaseCue } from './case-cues.js';
import { type ArticleNames, EVIDENCE } from './evidence.js';
import type { NamePlan } from './plan.js';

/** A man in the genitive is as common in news as a woman in the nominative of the same letters. */
const MAN = 1.6;
const MISMATCH = 0.02;
/** A rival within this of the winner is not told from it by arithmetic. */
const NEAR = 1 - 1e-9;

/** The combination of candidates that fits best. One object for all names. */
class Choice {
  /** The winner's forms as one number. */
  key = 0;
  private most = 0;
  private rivals = false;
  private limit = 0;

  constructor(
    private plan: NamePlan,
    private cue: CaseCue,
    private weights: readonly number[],
  ) {}

  of(plan: NamePlan, cue: CaseCue, article: ArticleNames): number {
    this.plan = plan;
    this.cue = cue;
    this.best(NO_EVIDENCE);
    // the article is asked only where it could change the choice
    if (plan.checks.length > 0 && this.hasRivals()) this.best(evidenceFor(plan, article));
    return this.key;
  }

  private best(weights: readonly number[]): void {
    this.weights = weights;
    this.limit = -1;
    this.most = -1;
    this.walk(0, 0, CASE_MASK, 0, 1);
  }

  /** Can another combination come to be the best when the article speaks for it? */
  private hasRivals(): boolean {
    this.weights = this.plan.limits;
    this.limit = this.most * NEAR;
    this.rivals = false;
    this.walk(0, 0, CASE_MASK, 0, 1);
    return this.rivals;
  }

  private walk(at: number, key: number, cases: number, gender: number, weight: number): void {
    const { plan, weights } = this;
    if (at === plan.slots.length) {
      this.weigh(key, cases, gender, weight);
      return;
    }
    const { candidates, forms } = plan.slots[at]!;
    for (let c = 0; c < candidates.length; c++) {
      const candidate = candidates[c]!;
      const form = forms[c]!;
      const shared = cases & candidate.cases;
      const other = gender !== 0 && candidate.gender !== 0 && (gender & candidate.gender) === 0;
      this.walk(
        at + 1,
        key * plan.forms.length + form,
        shared === 0 ? cases : shared,
        gender === 0 || other ? candidate.gender || gender : gender,
        weight * candidate.weight * (weights[form] ?? 1) * (shared === 0 ? MISMATCH : 1) * (other ? MISMATCH : 1),
      );
    }
  }

  private weigh(key: number, cases: number, gender: number, weight: number): void {
    const { cue } = this;
    let total = weight;
    if ((cases & cue.cases) === 0) total *= cue.other;
    if (cue.gender !== 0 && cases & NOMN && gender !== 0 && (gender & cue.gender) === 0) total *= cue.other;
    if (gender === MASC) total *= MAN;
    if (this.limit >= 0) {
      if (key !== this.key && total >= this.limit) this.rivals = true;
    } else if (total > this.most) {
      this.most = total;
      this.key = key;
    }
  }
}

const NO_EVIDENCE: readonly number[] = [];

/** What the article makes of each form. */
function evidenceFor({ forms, checks }: NamePlan, article: ArticleNames): readonly number[] {
  const weights: number[] = forms.map(() => 1);
  for (const { form, signs } of checks) {
    if (weights[form] !== 1) continue;
    const times = article.count(signs);
    if (times > 0) weights[form] = EVIDENCE * times;
  }
  return weights;
}

let choice: Choice | null = null;

/** The forms that fit best, as one number: see NamePlan.formsOf. */
export function choose(plan: NamePlan, cue: CaseCue, article: ArticleNames): number {
  choice ??= new Choice(plan, cue, NO_EVIDENCE);
  return choice.of(plan, cue, article);
}
