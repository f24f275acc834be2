/** Nominatives of the parts of a name, chosen together: by case, gender and what stands around. */
import { CASE_MASK, MASC, NOMN } from '../../morphology/grammemes.js';
import type { ArticleNames } from './article-names.js';
import type { CaseCue } from './case-cues.js';
import { EVIDENCE, MOST_SIGNS } from './evidence.js';
import type { Nominatives } from './nominatives.js';

/** A man in the genitive is as common in news as a woman in the nominative of the same letters. */
const MAN = 1.6;
/** «Евгения Петрова рассказала» is hardly a genitive. */
const NO_MAN = 0.03;
const MISMATCH = 0.02;
/** A form of a common word is hardly a foreign surname beside a given name that inflects. */
const FOREIGN = 0.06;
/** The most that an article can make of a nominative. */
const LIMIT = EVIDENCE * MOST_SIGNS;
/** A rival within this of the winner is not told from it by arithmetic. */
const NEAR = 1 - 1e-9;
/** One word has fewer nominatives than two to this. */
const BITS = 7;
const RADIX = 1 << BITS;

/** The parts of one name that inflect, and the combination of their nominatives that fits best. Used again and again. */
export class Choice {
  count = 0;
  /** Offsets of the parts in the name. */
  readonly at: number[] = [];
  private readonly slots: Nominatives[] = [];
  /** By part and form: how much more likely the article makes it. */
  private readonly weights = [new Float64Array(RADIX), new Float64Array(RADIX), new Float64Array(RADIX)];
  private cue: CaseCue | null = null;
  /** The winner's forms as one number. */
  private key = 0;
  /** The gender of the winner, 0 if it may be either. */
  gender = 0;
  private most = 0;
  /** Totals from this one up are rivals of the winner; -1 while the winner is looked for. */
  private limit = -1;
  private rivals = false;
  /** How much commoner men are; of several mentions of one person each would count it again. */
  private man = MAN;

  begin(): void {
    this.count = 0;
    this.key = 0;
  }

  add(at: number, nominatives: Nominatives): void {
    if (nominatives.candidates.length === 0) return;
    this.at[this.count] = at;
    this.slots[this.count++] = nominatives;
  }

  /** Is there one nominative only? Then it is chosen. */
  isCertain(): boolean {
    for (let s = 0; s < this.count; s++) if (this.slots[s]!.forms.length > 1) return false;
    return true;
  }

  /** Chooses, given what the words around say. The article is asked only where it could change the choice. */
  choose(cue: CaseCue, article: ArticleNames): void {
    this.cue = cue;
    this.man = MAN;
    let ambiguous = false;
    for (let s = 0; s < this.count; s++) {
      if (this.slots[s]!.ambiguous) ambiguous = true;
      this.weights[s]!.fill(1, 0, this.slots[s]!.forms.length);
    }
    this.best();
    if (!ambiguous) return;
    for (let s = 0; s < this.count; s++) if (this.slots[s]!.forms.length > 1) this.weights[s]!.fill(LIMIT);
    if (!this.hasRivals()) return;
    this.ask(article);
    this.best();
  }

  /**
   * Chooses among the forms that are allowed, -1 for all of a part, whatever the article says; how likely that is, to be
   * compared with other choices of the same name.
   */
  among(cue: CaseCue, allowed: readonly number[]): number {
    this.cue = cue;
    this.man = 1;
    for (let s = 0; s < this.count; s++) {
      const form = allowed[s]!;
      this.weights[s]!.fill(form < 0 ? 1 : 0, 0, this.slots[s]!.forms.length);
      if (form >= 0) this.weights[s]![form] = 1;
    }
    this.best();
    return this.most;
  }

  /** Puts other nominatives in the place of those of a part. */
  replace(slot: number, nominatives: Nominatives): void {
    this.slots[slot] = nominatives;
  }

  /** The nominatives of a part. */
  nominatives(slot: number): Nominatives {
    return this.slots[slot]!;
  }

  /** The number of the part with that offset in the name, -1 if it is no part of the choice. */
  slotAt(offset: number): number {
    for (let s = 0; s < this.count; s++) if (this.at[s] === offset) return s;
    return -1;
  }

  /** The chosen nominative of a part, as it is written. */
  spell(slot: number): string {
    return this.slots[slot]!.spell((this.key >> ((this.count - 1 - slot) * BITS)) & (RADIX - 1));
  }

  private best(): void {
    this.limit = -1;
    this.most = -1;
    this.walk(0, 0, CASE_MASK, 0, 1);
  }

  /** Can another combination come to be the best when the article speaks for it? */
  private hasRivals(): boolean {
    this.limit = this.most * NEAR;
    this.rivals = false;
    this.walk(0, 0, CASE_MASK, 0, 1);
    return this.rivals;
  }

  private walk(slot: number, key: number, cases: number, gender: number, weight: number): void {
    if (slot === this.count) {
      this.weigh(key, cases, gender, weight);
      return;
    }
    const { candidates, numbers } = this.slots[slot]!;
    const weights = this.weights[slot]!;
    for (let c = 0; c < candidates.length; c++) {
      const candidate = candidates[c]!;
      const number = numbers[c]!;
      const shared = cases & candidate.cases;
      const other = gender !== 0 && candidate.gender !== 0 && (gender & candidate.gender) === 0;
      this.walk(
        slot + 1,
        (key << BITS) | number,
        shared === 0 ? cases : shared,
        gender === 0 || other ? candidate.gender || gender : gender,
        weight *
          candidate.weight *
          weights[number]! *
          (shared === 0 ? MISMATCH : 1) *
          (other ? MISMATCH : 1) *
          (candidate.foreign && cases !== CASE_MASK ? FOREIGN : 1),
      );
    }
  }

  private weigh(key: number, cases: number, gender: number, weight: number): void {
    const cue = this.cue!;
    let total = weight;
    if ((cases & cue.cases) === 0) total *= cue.other;
    if (cue.gender !== 0 && cases & NOMN && gender !== 0 && (gender & cue.gender) === 0) total *= cue.other;
    if (gender === MASC) total *= cue.woman ? NO_MAN : this.man;
    if (this.limit >= 0) {
      if (key !== this.key && total >= this.limit) this.rivals = true;
    } else if (total > this.most) {
      this.most = total;
      this.key = key;
      this.gender = gender;
    }
  }

  /** What the article makes of each nominative: another form there that only this one has. */
  private ask(article: ArticleNames): void {
    for (let s = 0; s < this.count; s++) {
      const { forms } = this.slots[s]!;
      for (let form = 0; form < forms.length; form++) this.weights[s]![form] = this.evidenceFor(forms[form]!, article);
    }
  }

  /** A nominative is the same in every part: the first part that the article speaks for counts. */
  private evidenceFor(form: string, article: ArticleNames): number {
    for (let s = 0; s < this.count; s++) {
      const slot = this.slots[s]!;
      const number = slot.ambiguous ? slot.forms.indexOf(form) : -1;
      const times = number < 0 ? 0 : article.count(slot.signsOf(number));
      if (times > 0) return EVIDENCE * times;
    }
    return 1;
  }
}
