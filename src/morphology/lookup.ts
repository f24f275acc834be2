/** Dictionary look-up of one word, е read as е or ё, with P(tag | word) of the annotated corpus where it is known. */
import { byteOf, yeFor } from './alphabet.js';
import type { MorphologyData } from './data.js';
import { END_EXTRA, END_HEAD, END_LONGEST, END_WIDTH, Ends } from './ends.js';
import * as G from './grammemes.js';
import type { ReadingRecord } from './reading.js';
import { Rows } from './rows.js';

const YO = 0xb8;
const YE = 0xe5;
const COLON = 0x3a;
const SEPARATOR = 1;
const MAX_LENGTH = 64;
/** A stem of so many letters begins the form as it begins the lemma. */
const SAME_START = 2;

/** Looks words up; keeps its scratch arrays, so one instance must not be shared between threads. */
export class Lookup {
  private readonly bytes = new Uint8Array(MAX_LENGTH);
  readonly ends: Ends;
  /** Places in `ends` where the word that was walked last ends, each with its spelling. */
  private readonly places: number[] = [];
  private readonly spellings: string[] = [];
  private found = 0;
  /** What `scored` was asked last. */
  private scoredWord = '';
  private scoredNode = -1;
  private readonly own = new Rows();
  /** What is being filled, and the tag of each of its rows. */
  private rows: Rows = this.own;
  private tags = new Int32Array(MAX_LENGTH);
  private word = '';

  private readonly unlikely: ReadonlySet<string>;
  /** First two letters of the unlikely lemmas: most lemmas need not be spelled. */
  private readonly unlikelyStarts: ReadonlySet<number>;
  private readonly commonNames: ReadonlySet<string>;

  constructor(private readonly data: MorphologyData) {
    this.ends = new Ends(data);
    this.unlikely = new Set(data.rules.unlikely);
    this.unlikelyStarts = new Set(data.rules.unlikely.map(startOf));
    this.commonNames = new Set(data.rules.commonNames);
  }

  /** All dictionary readings, most probable first; empty if the dictionary lacks the word. */
  find(word: string): ReadingRecord[] {
    this.read(word, this.own);
    return this.own.count === 0 ? [] : this.own.records(this.data);
  }

  /** The same as rows. */
  read(word: string, rows: Rows): void {
    this.walk(word);
    this.fill(rows);
  }

  /** Finds where a word ends in the dictionary; gives how many such places there are. */
  walk(word: string): number {
    const { bytes } = this;
    const { length } = word;
    this.word = word;
    this.found = 0;
    if (length === 0 || length > MAX_LENGTH) return 0;
    for (let i = 0; i < length; i++) {
      const byte = byteOf(word.charCodeAt(i));
      if (byte === 0) return 0;
      bytes[i] = byte;
    }
    this.descend(0, 0, length, false);
    return this.found;
  }

  /** The place of the word that was walked, if all words that end there have the same readings, equally likely; or -1. */
  commonPlace(): number {
    if (this.found !== 1 || this.spellings[0] !== this.word) return -1;
    const { word } = this;
    const { cells } = this.ends;
    const place = this.places[0]!;
    if (cells[place] === 1) return place;
    if ((cells[place + END_EXTRA]! & G.NAME) !== 0 || word.length - cells[place + END_LONGEST]! < SAME_START) return -1;
    return this.unlikelyStarts.has(startOf(word)) || this.scored(word) >= 0 ? -1 : place;
  }

  /** Readings of the word that was walked. */
  fill(rows: Rows): void {
    rows.begin(this.word);
    this.rows = rows;
    for (let i = 0; i < this.found; i++) this.collect(this.places[i]!, rows.spell(this.spellings[i]!));
    if (rows.count === 1) rows.score[0] = 1;
    else if (rows.count > 1) this.rank();
  }

  private descend(at: number, node: number, length: number, changed: boolean): void {
    const { bytes } = this;
    const { words } = this.data;
    for (let i = at; i < length; i++) {
      const byte = bytes[i]!;
      if (byte === YE) {
        const yo = words.child(node, YO);
        if (yo >= 0) {
          bytes[i] = YO;
          this.descend(i + 1, yo, length, true);
          bytes[i] = YE;
        }
      }
      node = words.child(node, byte);
      if (node < 0) return;
    }
    const end = words.child(node, SEPARATOR);
    if (end < 0) return;
    this.places[this.found] = this.ends.place(end);
    this.spellings[this.found] = changed ? this.spelling(length) : this.word;
    this.found++;
  }

  private collect(place: number, spelling: number): void {
    const { rows } = this;
    const { cells } = this.ends;
    const first = place + END_HEAD;
    const to = first + cells[place]! * END_WIDTH;
    for (let at = first; at < to; at += END_WIDTH) {
      if (rows.count === this.tags.length) {
        const { tags } = this;
        this.tags = new Int32Array(tags.length * 2);
        this.tags.set(tags);
      }
      this.tags[rows.count] = cells[at + 1]!;
      rows.add(cells[at]!, cells[at + 2]!, cells[at + 3]!, 0, 1, spelling);
    }
  }

  private spelling(length: number): string {
    let text = '';
    for (let i = 0; i < length; i++) text += this.bytes[i] === YO ? '\u0451' : this.word.charAt(i);
    return text;
  }

  /** Tags that the corpus never saw share what is left of the probability. */
  private rank(): void {
    const { rows } = this;
    const { count, score, extra } = rows;
    let total = 0;
    let named = false;
    let spelling = -1;
    let node = -1;
    for (let i = 0; i < count; i++) {
      if (rows.spelling[i]! !== spelling) {
        spelling = rows.spelling[i]!;
        node = this.scored(rows.spellings[spelling]!);
      }
      const weight = node < 0 ? -1 : this.data.score(node, this.tags[i]!);
      score[i] = weight;
      if (weight > 0) total += weight;
      if (!named && (extra[i]! & G.NAME) !== 0) named = this.commonNames.has(rows.lemma(this.data, i));
    }
    const floor = total === 0 ? 1 : 0.01 * total;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const weight = (score[i]! < floor ? floor : score[i]!) * this.doubt(i, named);
      score[i] = weight;
      sum += weight;
    }
    for (let i = 0; i < count; i++) score[i] = score[i]! / sum;
    rows.sort();
  }

  /** The node in the scores after the word and its colon, or -1. */
  private scored(word: string): number {
    if (word === this.scoredWord) return this.scoredNode;
    const { scores } = this.data;
    let node = 0;
    for (let i = 0; i < word.length && node >= 0; i++) node = scores.child(node, byteOf(word.charCodeAt(i)));
    this.scoredWord = word;
    this.scoredNode = node < 0 ? node : scores.child(node, COLON);
    return this.scoredNode;
  }

  /** Less than 1 for what the dictionary allows and news hardly has. */
  private doubt(i: number, named: boolean): number {
    const { rows } = this;
    const extra = rows.extra[i]!;
    if ((extra & G.RARE) !== 0 || this.isUnlikely(i)) return 0.1;
    // «Марин» and «Фёдоров» as the genitive plural of first names; «Марку» as a name that never changes.
    if ((extra & (G.NAME | G.PATR)) !== 0 && (rows.grammar[i]! & G.NUMBER_MASK) === G.PLUR) return 0.05;
    if ((extra & G.NAME) === 0) return 1;
    if (named && !this.commonNames.has(rows.lemma(this.data, i))) return 0.1;
    return (extra & G.FIXD) !== 0 ? 0.3 : 1;
  }

  private isUnlikely(i: number): boolean {
    const { data, word, rows } = this;
    const code = rows.code[i]!;
    const prefix = data.prefixLength(code >> 16, code & 0xffff);
    const stem = word.length - prefix - data.endingLength(code >> 16, code & 0xffff);
    if (stem >= SAME_START && prefix === 0 && !this.unlikelyStarts.has(startOf(word))) return false;
    return this.unlikely.has(rows.lemma(data, i));
  }
}

/** The first two letters as one number, е for ё. */
function startOf(word: string): number {
  return yeFor(word.charCodeAt(0)) * 0x10000 + yeFor(word.charCodeAt(1));
}
