/** A full name in its place, and how likely it is a form of a nominative that the article has elsewhere. */
import type { Engine } from '../../match/engine.js';
import { CASE_MASK, FEMN, GENDER_MASK, MASC, NOMN, NOUN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import type { Candidate, Part } from './candidates.js';
import { type CaseCue, caseCue } from './case-cues.js';
import { formsOf } from './listed.js';
import { Nominatives } from './nominatives.js';
import { type NormalName, named, partsOf, wordsOf } from './normal.js';
import type { NameParts } from './parts.js';
import type { PersonSetup } from './setup.js';

/** Weight of a form that the morphology makes of a nominative met in the article. */
const FORM = 0.1;
/** Nominatives that are guessed weigh no more: a man's name, «Йовица», may end as a woman's. */
const GUESS = 0.5;
const ALL: readonly number[] = [-1, -1, -1];

/** A given name and a surname in the nominative, folded. */
export interface Pair {
  readonly given: string;
  readonly surname: string;
}

export class Sighting {
  /** Nominatives of its words. */
  readonly given: Nominatives;
  readonly surname: Nominatives;
  private readonly cue: CaseCue;
  private readonly most: number;

  private constructor(
    private readonly engine: Engine,
    private readonly setup: PersonSetup,
    /** Number among the full names of the article. */
    readonly number: number,
    readonly parts: NameParts,
    private readonly givenSlot: number,
    private readonly surnameSlot: number,
  ) {
    this.cue = caseCue(engine, setup, parts.first, parts.last);
    const choice = partsOf(engine, setup, parts);
    this.given = choice.nominatives(givenSlot);
    this.surname = choice.nominatives(surnameSlot);
    this.most = choice.among(this.cue, ALL);
  }

  /** The name with that number; null if a part of it does not inflect. */
  static of(engine: Engine, setup: PersonSetup, number: number, parts: NameParts): Sighting | null {
    const choice = partsOf(engine, setup, parts);
    const given = choice.slotAt(parts.given - parts.first);
    const surname = choice.slotAt(parts.surnameLast - parts.first);
    return given < 0 || surname < 0 ? null : new Sighting(engine, setup, number, parts, given, surname);
  }

  /** «Александр Петров и Александра Петрова»: the next in a list is somebody else. */
  follows({ parts: { last } }: Sighting): boolean {
    const { words, shape } = this.engine.tokens;
    const between = last + 1;
    return (
      this.parts.first === between + 1 &&
      ((shape[between]! & S.COMMA) !== 0 || words.at(between).hasTag(this.setup.and))
    );
  }

  /** Its words as they stand, folded. */
  get text(): Pair {
    const { words } = this.engine.tokens;
    return { given: words.at(this.parts.given).folded, surname: words.at(this.parts.surnameLast).folded };
  }

  /** How likely the nominative is here against the likeliest one: 0 to 1. `met`: nominatives that may be other than the dictionaries' own. */
  likelihood(pair: Pair, met: ReadonlySet<string>): number {
    const { engine, setup, parts } = this;
    const { words } = engine.tokens;
    const given = this.among(this.given, words.at(parts.given), 'given', pair.given, met);
    const surname = given && this.among(this.surname, words.at(parts.surnameLast), 'surname', pair.surname, met);
    if (!given || !surname) return 0;
    const choice = partsOf(engine, setup, parts);
    choice.replace(this.givenSlot, given);
    choice.replace(this.surnameSlot, surname);
    const allowed = [-1, -1, -1];
    allowed[this.givenSlot] = numberOf(given, pair.given);
    allowed[this.surnameSlot] = numberOf(surname, pair.surname);
    const likely = choice.among(this.cue, allowed) / this.most;
    return this.cue.woman && choice.gender === MASC ? 0 : likely;
  }

  /** The whole name with that nominative. */
  named(pair: Pair, met: ReadonlySet<string>): NormalName {
    this.likelihood(pair, met);
    const { engine, setup, parts } = this;
    return named(engine.tokens, parts, wordsOf(engine, setup, parts.first, parts.last, false));
  }

  /** The nominatives of a part with `form` among them; null if the word is no form of it. */
  private among(own: Nominatives, word: Word, part: Part, form: string, met: ReadonlySet<string>): Nominatives | null {
    const known = own.candidates.some(({ folded, weight }) => folded === form && weight > GUESS);
    if (known || !met.has(form)) return numberOf(own, form) < 0 ? null : own;
    const more: Candidate[] = [];
    const add = (cases: number, gender: number): void => {
      more.push({ form, folded: form, cases, gender, weight: FORM });
    };
    if (form === word.folded) add(NOMN, 0);
    for (const { folded, grammar } of formsOf(this.engine, form)) {
      if (folded !== word.folded) continue;
      const either = part === 'surname' && (grammar & FEMN) !== 0 && (grammar & NOUN) !== 0;
      add(grammar & CASE_MASK, either ? 0 : grammar & GENDER_MASK);
    }
    for (const { ending, cases, nominative, ofMan } of this.setup.caseEndings) {
      if (ending.test(word.folded) && word.folded.replace(ending, nominative) === form) add(cases, ofMan ? MASC : 0);
    }
    return more.length === 0
      ? numberOf(own, form) < 0
        ? null
        : own
      : new Nominatives(word, [...own.candidates, ...more]);
  }
}

/** The number of the form, the likelier one of two that differ by ё; -1 if it is not there. */
function numberOf({ candidates, numbers }: Nominatives, form: string): number {
  let found = -1;
  let most = 0;
  for (let c = 0; c < candidates.length; c++) {
    const { folded, weight } = candidates[c]!;
    if (folded !== form || weight <= most) continue;
    found = numbers[c]!;
    most = weight;
  }
  return found;
}
