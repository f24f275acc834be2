/** Words of Russian letters alone, most words by far: their readings as rows, without making objects. */
import { FIXED, isFixedOffice } from './abbreviations.js';
import { TITLED, UPPER, withoutYo, yeFor } from './alphabet.js';
import type { MorphologyData } from './data.js';
import * as G from './grammemes.js';
import { VOWELS } from './last-letter.js';
import type { Lookup } from './lookup.js';
import type { Predictor } from './predict.js';
import { ALONE, type Rows } from './rows.js';
import type { AddedForm } from './rules.js';
import type { Surnames } from './surnames.js';

export const LONGEST_UNKNOWN_PREFIX = 5;
/** A first part is taken off a word only if so many letters stay; so long must a surname be. */
export const SHORTEST_REST = 4;
/** A name written without its capital is hardly a name. */
export const LOWERED_NAME = 0.05;
/** How much a surname's suffix weighs beside dictionary readings and beside guesses (1). */
export const SURNAME_BESIDE_KNOWN = 0.2;
export const SURNAME_BESIDE_GUESS = 1;
export const WRITTEN_ABBREVIATION = 20;
/** What an abbreviation that the dictionary has is marked with. */
export const NAMED = G.ABBR | G.ORGN | G.FIXD;
const ADDED_MARKS = 1 << 12;
const VOWEL = new RegExp(`[${VOWELS}]`);
/** What takes first parts. */
export const OPEN = G.NOUN | G.ADJF | G.ADJS | G.VERB | G.INFN | G.PRTF | G.PRTS | G.GRND | G.ADVB;
export const NOT_OPEN = G.PROPER | G.ABBR | G.APRO;

export const LONGEST_ABBREVIATION = 5;

/** How much the reading as an abbreviation weighs beside dictionary readings (1). */
export function abbreviationBesideKnown(word: string): number {
  return word.length <= 4 ? 2 : 0.7;
}

/** The same beside guesses. */
export function abbreviationShare(word: string): number {
  if (!VOWEL.test(word) || word.length <= 4) return 3;
  return word.length <= 6 ? 1 : 0.1;
}

export class PlainWords {
  /** First letters of the clipped names of offices. */
  private readonly officeStarts: ReadonlySet<number>;
  private readonly prefixes = new Map<number, string[]>();
  /** Marks of the added words: most words are turned away at once. */
  private readonly addedMarks = new Uint8Array(ADDED_MARKS);

  constructor(
    private readonly data: MorphologyData,
    private readonly lookup: Lookup,
    private readonly surnames: Surnames,
    private readonly predictor: Predictor,
    private readonly added: ReadonlyMap<string, readonly AddedForm[]>,
  ) {
    const { clippedHeads, prefixes } = data.rules;
    this.officeStarts = new Set(clippedHeads.map((head) => head.charCodeAt(0)));
    for (const word of added.keys()) this.addedMarks[markOf(word)] = 1;
    for (const prefix of prefixes) {
      const start = prefix.charCodeAt(0);
      this.prefixes.set(start, [...(this.prefixes.get(start) ?? []), prefix]);
    }
  }

  /** Is the word one of those that the dictionary does not describe, but rules or lists of svodka? */
  isSpecial(word: string): boolean {
    if (this.officeStarts.has(word.charCodeAt(0)) && isFixedOffice(this.data, word)) return true;
    return this.addedMarks[markOf(word)] !== 0 && this.added.has(withoutYo(word));
  }

  /**
   * Fills `rows` with the readings of a word that `lookup` has walked and that is not special: most probable first,
   * scores summing to 1. False if the word must be read as the odd ones are.
   * @param plain what `plainness` says of the surface
   */
  fill(word: string, plain: number, rows: Rows): boolean {
    const titled = (plain & TITLED) !== 0;
    const upper = (plain & UPPER) !== 0;
    this.lookup.fill(rows);
    const known = rows.count > 0;
    if (known) {
      if (!titled) lower(rows);
      else if (upper && word.length <= LONGEST_ABBREVIATION) weighAbbreviation(word, rows);
    } else if (!this.guess(word, titled, upper, rows)) return false;
    if (titled && word.length >= SHORTEST_REST && !hasSurname(rows)) {
      this.surnames.read(word, known ? SURNAME_BESIDE_KNOWN : SURNAME_BESIDE_GUESS, rows);
    }
    rank(rows);
    return true;
  }

  /**
   * Fills `rows` with what an unknown word may be; scores need not sum to 1. False if a first part stands before rows
   * with a prefix of their own.
   */
  guess(word: string, titled: boolean, upper: boolean, rows: Rows): boolean {
    const { rules } = this.data;
    if (this.readBehindPrefix(word, titled, rows)) return !this.hasPrefixedRow(rows);
    if (titled && rules.fixedSurnames.some((ending) => word.endsWith(ending))) {
      const grammar = G.NOUN | G.CASE_MASK | G.NUMBER_MASK | G.MASC | G.FEMN | G.ANIM;
      rows.begin(word);
      rows.add(ALONE, grammar, G.SURN | G.FIXD, 1, 0, 0);
      return true;
    }
    this.predictor.predict(word, titled, rows);
    if (rows.count === 0) rows.add(ALONE, FIXED, G.FIXD, 1, 0, 0);
    else if (upper) rows.add(ALONE, FIXED, G.ABBR | G.FIXD, abbreviationShare(word), 0, 0);
    else if (titled) {
      // «Актобе»: the vowel at the end may belong to the name, beside all declining readings (1 together).
      const open = rules.openEndings.find(({ ending }) => word.endsWith(ending));
      if (open) rows.add(ALONE, FIXED, G.FIXD, open.share, 0, 0);
    }
    return true;
  }

  /** «энергоэффективность», «микрозайм»: a known first part and a dictionary word. */
  private readBehindPrefix(word: string, titled: boolean, rows: Rows): boolean {
    const prefixes = this.prefixes.get(word.charCodeAt(0));
    if (prefixes) {
      for (const prefix of prefixes) {
        if (word.startsWith(prefix) && this.readRest(word, prefix.length, SHORTEST_REST, rows)) return true;
      }
    }
    if (titled) return false;
    for (let length = LONGEST_UNKNOWN_PREFIX; length >= 2; length--) {
      if (!this.readRest(word, length, SHORTEST_REST + 1, rows)) continue;
      rows.known.fill(0, 0, rows.count);
      return true;
    }
    return false;
  }

  /** Rows of what follows the first `length` letters, as rows of the whole word. */
  private readRest(word: string, length: number, shortest: number, rows: Rows): boolean {
    if (word.length - length < shortest) return false;
    this.lookup.read(word.slice(length), rows);
    rows.keep(OPEN, NOT_OPEN);
    if (rows.count === 0) return false;
    const prefix = word.slice(0, length);
    for (let i = 0; i < rows.spellingCount; i++) rows.spellings[i] = prefix + rows.spellings[i]!;
    return true;
  }

  /** «наи-» and «по-» rows keep their prefix in front of the stem, so a first part does not join them. */
  private hasPrefixedRow(rows: Rows): boolean {
    for (let i = 0; i < rows.count; i++) {
      if (this.data.prefixLength(rows.code[i]! >> 16, rows.code[i]! & 0xffff) > 0) return true;
    }
    return false;
  }
}

/** «РАН» is not the genitive of «рана», «ВОЗ» is not a cart. */
function weighAbbreviation(word: string, rows: Rows): void {
  const { extra, score, count } = rows;
  let any = false;
  for (let i = 0; i < count; i++) {
    if ((extra[i]! & NAMED) === 0) continue;
    any = true;
    score[i] = score[i]! * WRITTEN_ABBREVIATION;
  }
  if (!any) rows.add(ALONE, FIXED, G.ABBR | G.FIXD, abbreviationBesideKnown(word), 0, 0);
}

function lower(rows: Rows): void {
  const { extra, score } = rows;
  for (let i = 0; i < rows.count; i++) if ((extra[i]! & G.PROPER) !== 0) score[i] = score[i]! * LOWERED_NAME;
}

function hasSurname(rows: Rows): boolean {
  for (let i = 0; i < rows.count; i++) if ((rows.extra[i]! & G.SURN) !== 0) return true;
  return false;
}

/** Scores made to sum to 1, most probable first. */
function rank(rows: Rows): void {
  const { score, count } = rows;
  let total = 0;
  let sorted = true;
  for (let i = 0; i < count; i++) {
    total += score[i]!;
    if (i > 0 && score[i]! > score[i - 1]!) sorted = false;
  }
  if (sorted && Math.abs(total - 1) < 1e-9) return;
  for (let i = 0; i < count; i++) score[i] = score[i]! / (total || 1);
  rows.sort();
}

/** A number below ADDED_MARKS from a few letters of a word, the same for ё and е. */
function markOf(word: string): number {
  const third = word.length > 2 ? yeFor(word.charCodeAt(2)) : 0;
  const last = yeFor(word.charCodeAt(word.length - 1));
  return (word.charCodeAt(0) * 37 + third * 101 + last * 17 + word.length) & (ADDED_MARKS - 1);
}
