/** Names in the nominative. */
import type { Engine } from '../../match/engine.js';
import { cleanSurface, foldLookAlikes, withCapitals } from '../../morphology/alphabet.js';
import { CASE_MASK, MASC, NOMN } from '../../morphology/grammemes.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';
import { nominativeOf } from '../normal.js';
import { type Candidate, candidatesOf, type Part } from './candidates.js';
import { type CaseCue, caseCue } from './case-cues.js';
import type { NameParts } from './full.js';
import type { PersonSetup } from './setup.js';
import { syllableNominative } from './syllables.js';

export const EAST_ASIAN = 'person.east-asian';

/** A man in the genitive is as common in news as a woman in the nominative of the same letters. */
const MAN = 1.6;
const MISMATCH = 0.02;
const EVIDENCE = 3;

/** Capitalised words of the article, looked up only where a name can be read in two ways. */
export class ArticleNames {
  private words: Set<string> | null = null;

  constructor(private readonly tokens: Tokens) {}

  has(folded: string): boolean {
    if (!this.words) {
      this.words = new Set();
      const { words, count } = this.tokens;
      for (let i = 0; i < count; i++) if (words[i]!.shape & S.TITLE) this.words.add(words[i]!.folded);
    }
    return this.words.has(folded);
  }
}

/** The words of tokens first…last in the nominative; of a headline in capitals only first letters stay large. */
export function nominativeName(
  engine: Engine,
  setup: PersonSetup,
  article: ArticleNames,
  first: number,
  last: number,
  parts: NameParts | null,
  isGiven = false,
): string[] {
  const words = engine.tokens.words.slice(first, last + 1);
  const found = joint(engine, setup, article, first, last, parts, isGiven);
  const rest = found.size === words.length ? null : nominativeOf(engine, first, last, { number: 'sing' });
  const asian = parts?.rule === EAST_ASIAN;
  return words.map((own, i) => {
    const fixed = asian ? syllableNominative(setup, own, i === words.length - 1, rest?.[i] ?? own.surface) : null;
    const name = fixed ?? found.get(first + i) ?? (own.hasTag(setup.particle) ? own.surface : rest?.[i]);
    if (name === undefined) return own.surface;
    return own.shape & S.UPPER && own.shape & S.CYRILLIC ? titled(name) : name;
  });
}

interface Slot {
  readonly token: number;
  readonly candidates: readonly Candidate[];
}

/** Nominatives of the parts that inflect, chosen together: by case, gender and what stands around; by token. */
function joint(
  engine: Engine,
  setup: PersonSetup,
  article: ArticleNames,
  first: number,
  last: number,
  parts: NameParts | null,
  isGiven: boolean,
): Map<number, string> {
  const { tokens } = engine;
  const out = new Map<number, string>();
  if (parts?.rule === EAST_ASIAN) return out;
  const slots: Slot[] = [];
  const add = (token: number, part: Part): void => {
    const word = token < 0 ? null : tokens.words[token]!;
    if (!word || word.shape & (S.INITIAL | S.ABBREVIATION) || word.hasTag(setup.particle)) return;
    const candidates = candidatesOf(engine, setup, word, part);
    if (candidates.length > 0) slots.push({ token, candidates });
  };
  if (!parts) add(first, isGiven ? 'given' : 'surname');
  else {
    add(parts.given, 'given');
    // «Гейдар Али оглы»: no patronymic of the Russian kind
    if (parts.patronymic >= 0 && parts.rule !== 'person.turkic-patronymic') add(parts.patronymic, 'patronymic');
    if (parts.surname === parts.surnameLast) add(parts.surname, 'surname');
    else if (parts.surnameLast > parts.surname) add(parts.surnameLast, 'surname');
  }
  if (slots.length === 0) return out;
  const cue = caseCue(engine, setup, first, last);
  const choice = best(slots, cue, evidenceOf(engine.tokens, article, slots));
  slots.forEach((slot, i) => {
    out.set(slot.token, capitalised(choice[i]!.form, tokens.words[slot.token]!));
  });
  return out;
}

/** The combination of candidates that fits best. */
function best(slots: readonly Slot[], cue: CaseCue, evidence: ReadonlyMap<string, number>): Candidate[] {
  let most = -1;
  let winner: Candidate[] = [];
  const walk = (at: number, chosen: Candidate[], cases: number, gender: number, weight: number): void => {
    if (at === slots.length) {
      let total = weight;
      if ((cases & cue.cases) === 0) total *= cue.other;
      if (cue.gender !== 0 && cases & NOMN && gender !== 0 && (gender & cue.gender) === 0) total *= cue.other;
      if (gender === MASC) total *= MAN;
      if (total > most) {
        most = total;
        winner = [...chosen];
      }
      return;
    }
    for (const candidate of slots[at]!.candidates) {
      const shared = cases & candidate.cases;
      const other = gender !== 0 && candidate.gender !== 0 && (gender & candidate.gender) === 0;
      chosen.push(candidate);
      walk(
        at + 1,
        chosen,
        shared === 0 ? cases : shared,
        gender === 0 || other ? candidate.gender || gender : gender,
        weight *
          candidate.weight *
          (evidence.get(candidate.form) ?? 1) *
          (shared === 0 ? MISMATCH : 1) *
          (other ? MISMATCH : 1),
      );
      chosen.pop();
    }
  };
  walk(0, [], CASE_MASK, 0, 1);
  return winner;
}

/** How much the rest of the article speaks for a nominative: another form there that only this one has. */
function evidenceOf({ words }: Tokens, article: ArticleNames, slots: readonly Slot[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const { token, candidates } of slots) {
    const forms = new Set(candidates.map((c) => fold(c.form)));
    if (forms.size < 2) continue;
    const own = words[token]!.folded;
    for (const { form } of candidates) {
      if (out.has(form)) continue;
      let times = 0;
      for (const sign of signsOf(fold(form))) if (sign !== own && article.has(sign)) times++;
      if (times > 0) out.set(form, EVIDENCE * times);
    }
  }
  return out;
}

/** Forms that a nominative has and its rivals («Накамур» beside «Накамура») have not. */
function signsOf(form: string): string[] {
  const stem = form.slice(0, -1);
  if (/[^аеиоуыэюяйь]$/u.test(form)) return [form, `${form}ом`, `${form}ым`, `${form}ем`];
  if (/[^а]а$/u.test(form)) return [form, `${stem}ы`, `${stem}ой`];
  if (form.endsWith('ая')) return [form, `${stem.slice(0, -1)}ую`];
  return [form];
}

function capitalised(form: string, word: Word): string {
  return withCapitals(form, foldLookAlikes(cleanSurface(word.surface)));
}

function titled(word: string): string {
  return word.toLowerCase().replace(/(?<=^|-)\p{L}/gu, (letter) => letter.toUpperCase());
}
