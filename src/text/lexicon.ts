/**
 * Distinct words, each worked out once: shape, readings, dictionary tags, gazetteer keys, rules that may start there.
 * Holds the records of about as many as there is room for; beyond that it forgets, between articles, the words that it
 * has met least, so memory does not grow with the corpus. A record takes 0.1 KB. The words themselves, 1 KB with their
 * readings, are made for those that somebody asks for, and made again when they are asked for after a while.
 */
import type { Compiled } from '../dictionary/compiled.js';
import type { Morphology } from '../morphology/index.js';
import { fold } from './characters.js';
import type { Compounds } from './compounds.js';
import { hashOf, InternTable } from './intern.js';
import { Lemmas } from './lemmas.js';
import { WordMaker } from './make-word.js';
import type { SetObserver, StartTable } from './tag-sets.js';
import type { Word } from './word.js';

/** Room for records where nothing else is said: each of several threads has a lexicon of its own. */
const RECORDS = 250_000;
/** Words that may be made, as a share of the records that there is room for. */
const MOST_MADE = 0.16;
/** The share of the room that is kept at most: of more words, those that were met more often. */
const MOST_KEPT = 0.65;
/** V8 copies shorter slices anyway. */
const SLICED_FROM = 13;
/** Stress marks and the like that an abbreviation may have. */
const MARKS = 4;
/** Of more lemmas than this for each word that there is room for all are forgotten, and with them all words. */
const MOST_LEMMAS = 2;

export type AbbreviationEnd = 'never' | 'number' | 'capital';

/** What the lexicon must know of the language beside morphology: from dictionaries/text. */
export interface Conventions {
  /** Folded abbreviation -> when its dot also ends a sentence before a capital. */
  readonly abbreviations: ReadonlyMap<string, AbbreviationEnd>;
  /** Classes that a word with a hyphen has from its part. */
  readonly compounds: readonly Compounds[];
  readonly domains: ReadonlySet<string>;
  /** Words that cannot end a line of their own. */
  readonly open: ReadonlySet<string>;
  /** Letters that are a word of their own before a digit. */
  readonly signs: ReadonlySet<string>;
  /** Words that begin no sentence after an abbreviation. */
  readonly bound: ReadonlySet<string>;
}

export class Lexicon {
  private words: InternTable;
  private readonly maker: WordMaker;
  private readonly longestAbbreviation: number;
  /** The text's code units that were seen last, as bytes. */
  private codes: Uint16Array = new Uint16Array(0);
  private bytes: Buffer = Buffer.alloc(0);

  constructor(
    morphology: Morphology,
    dictionary: Compiled,
    private readonly conventions: Conventions,
    starts: StartTable,
    plans: SetObserver,
    /** Words that there is room for. */
    private readonly room = RECORDS,
  ) {
    this.maker = new WordMaker(morphology, dictionary, conventions.abbreviations, conventions.compounds, starts, plans);
    this.words = new InternTable(this.maker.completer);
    this.longestAbbreviation = Math.max(0, ...[...conventions.abbreviations.keys()].map((word) => word.length));
  }

  /** Lemmas of the words, by `word.lemma`. */
  get lemmas(): Lemmas {
    return this.maker.lemmas;
  }

  /** To be called between articles: forgets words when there are too many. */
  trim(): void {
    if (this.maker.lemmas.count > MOST_LEMMAS * this.room) {
      this.maker.lemmas = new Lemmas();
      this.forgetAll();
    }
    if (this.words.made > MOST_MADE * this.room) this.words.dropWords();
    if (this.words.size <= this.room) return;
    this.words = this.words.onlyMetAgain(Math.floor(MOST_KEPT * this.room));
  }

  private forgetAll(): void {
    this.words.release();
    this.words = new InternTable(this.maker.completer);
  }

  /** The records of all words; another table after `trim`. */
  get table(): InternTable {
    return this.words;
  }

  /**
   * Makes the word at text[start, end), which `table.find` does not know; gives the place of its record. `shape` is 0 for
   * words and numbers, else the mark's.
   */
  add(text: string, codes: Uint16Array, start: number, end: number, shape: number, hash: number): number {
    // a long slice keeps its whole article alive: the copy does not
    const surface = end - start < SLICED_FROM ? text.slice(start, end) : this.copy(codes, start, end);
    return this.words.add(this.maker.make(surface, shape), codes, start, end, hash);
  }

  /** A word apart from any text. */
  lookUp(surface: string): Word {
    const codes = new Uint16Array(surface.length);
    for (let i = 0; i < codes.length; i++) codes[i] = surface.charCodeAt(i);
    const hash = hashOf(codes, 0, codes.length);
    const known = this.words.find(codes, 0, codes.length, hash);
    return this.words.wordAt(known < 0 ? this.add(surface, codes, 0, codes.length, 0, hash) : known);
  }

  private copy(codes: Uint16Array, start: number, end: number): string {
    if (this.codes !== codes) {
      this.codes = codes;
      this.bytes = Buffer.from(codes.buffer, codes.byteOffset, codes.byteLength);
    }
    return this.bytes.toString('utf16le', start * 2, end * 2);
  }

  isAbbreviation(surface: string): boolean {
    return surface.length <= this.longestAbbreviation + MARKS && this.conventions.abbreviations.has(fold(surface));
  }

  /** Does the dot of an abbreviation end the sentence before a word with a capital? */
  abbreviationEnds(word: Word, next: Word, afterNumber: boolean): boolean {
    const ends = this.conventions.abbreviations.get(word.folded);
    if (ends !== 'capital' && (ends !== 'number' || !afterNumber)) return false;
    return !this.conventions.bound.has(next.folded);
  }

  /** May the abbreviation stand between a number and its unit ("2 500 кв. м."), or end a sentence before a capital? */
  isLooseAbbreviation(word: Word): boolean {
    return this.conventions.abbreviations.get(word.folded) === 'capital';
  }

  /** Letters that touch the number after them and are no part of it: "Br1,9 млрд". */
  isSign(letters: string): boolean {
    return this.conventions.signs.has(letters);
  }

  isTopLevelDomain(part: string): boolean {
    return this.conventions.domains.has(part);
  }

  /** A preposition or the like at the end of a line: the line is only wrapped. */
  isOpenWord(word: Word): boolean {
    return this.conventions.open.has(word.folded);
  }
}
