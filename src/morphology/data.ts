/** The compiled dictionary as typed-array views, and its paradigms row by row. */
import { Dawg } from './dawg.js';
import { type Section, unpackSections } from './format.js';
import { areRules, type MorphologyRules } from './rules.js';

const EMPTY = new Uint8Array(0);
const NO_ROW = 0xffff;
const LONGEST_TAG = 255;

/** Also of bytes that threads share, which a TextDecoder does not take everywhere. */
function textOf({ buffer, byteOffset, byteLength }: Uint8Array, encoding: BufferEncoding): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString(encoding);
}

export class MorphologyData {
  readonly words: Dawg;
  /** Endings of unknown words, by paradigm prefix ("", "по", "наи"). */
  readonly suffixes: readonly Dawg[];
  readonly scores: Dawg;
  readonly rules: MorphologyRules;
  /** Tag number -> bits. */
  readonly tagGrammar: Int32Array;
  readonly tagExtra: Int32Array;
  private readonly paradigms: Uint16Array;
  private readonly paradigmStarts: Uint32Array;
  /** Endings, cut out of `allEndings` when first asked for. */
  private readonly endings: (string | undefined)[];
  private readonly allEndings: string;
  private readonly endingStarts: Uint32Array;
  /** Row of the lemma for every row of every paradigm; NO_ROW until asked for. */
  private readonly baseRows: Uint16Array;
  private readonly tagNames: Uint8Array;
  private readonly tagStarts: Uint32Array;

  /** @throws Error if the bytes are not a compiled dictionary */
  constructor(file: Uint8Array) {
    const sections = unpackSections(file);
    const bytes = (name: Section): Uint8Array => sections.get(name) ?? EMPTY;
    const ints = (name: Section) => {
      const { buffer, byteOffset, byteLength } = bytes(name);
      return new Int32Array(buffer, byteOffset, byteLength >> 2);
    };
    const words = (name: Section) => {
      const { buffer, byteOffset, byteLength } = bytes(name);
      return new Uint32Array(buffer, byteOffset, byteLength >> 2);
    };
    this.words = new Dawg(ints('wordUnits'), bytes('wordGuide'));
    this.suffixes = [
      new Dawg(ints('suffixUnits0'), bytes('suffixGuide0')),
      new Dawg(ints('suffixUnits1'), bytes('suffixGuide1')),
      new Dawg(ints('suffixUnits2'), bytes('suffixGuide2')),
    ];
    this.scores = new Dawg(ints('scoreUnits'), EMPTY);
    const { buffer, byteOffset, byteLength } = bytes('paradigms');
    this.paradigms = new Uint16Array(buffer, byteOffset, byteLength >> 1);
    this.paradigmStarts = words('paradigmStarts');
    this.allEndings = textOf(bytes('endings'), 'utf16le');
    this.endingStarts = words('endingStarts');
    this.endings = new Array(this.endingStarts.length).fill(undefined);
    this.baseRows = new Uint16Array(this.paradigms.length / 3).fill(NO_ROW);
    this.tagGrammar = ints('tagGrammar');
    this.tagExtra = ints('tagExtra');
    this.tagNames = bytes('tagNames');
    this.tagStarts = words('tagStarts');
    const rules: unknown = JSON.parse(textOf(bytes('rules'), 'utf8'));
    if (!areRules(rules)) throw new Error('the compiled morphology lacks its rules');
    this.rules = rules;
  }

  /** Number of rows of a paradigm. */
  rows(paradigm: number): number {
    return (this.paradigmStarts[paradigm + 1]! - this.paradigmStarts[paradigm]!) / 3;
  }

  ending(paradigm: number, row: number): string {
    const i = this.paradigms[this.paradigmStarts[paradigm]! + row]!;
    return (this.endings[i] ??= this.allEndings.slice(this.endingStarts[i]!, this.endingStarts[i + 1]!));
  }

  endingLength(paradigm: number, row: number): number {
    const i = this.paradigms[this.paradigmStarts[paradigm]! + row]!;
    return this.endingStarts[i + 1]! - this.endingStarts[i]!;
  }

  tag(paradigm: number, row: number): number {
    return this.paradigms[this.paradigmStarts[paradigm]! + this.rows(paradigm) + row]!;
  }

  prefixLength(paradigm: number, row: number): number {
    return this.prefix(paradigm, row).length;
  }

  /** The row's own prefix: "", "по", "наи". */
  prefix(paradigm: number, row: number): string {
    return PREFIXES[this.paradigms[this.paradigmStarts[paradigm]! + 2 * this.rows(paradigm) + row]!] ?? '';
  }

  grammar(paradigm: number, row: number): number {
    return this.tagGrammar[this.tag(paradigm, row)]!;
  }

  extra(paradigm: number, row: number): number {
    return this.tagExtra[this.tag(paradigm, row)]!;
  }

  /** The word that a row makes of a stem. */
  word(paradigm: number, row: number, stem: string): string {
    return this.prefix(paradigm, row) + stem + this.ending(paradigm, row);
  }

  /** The row of the lemma of a row, worked out once by `find`. */
  baseRow(
    paradigm: number,
    row: number,
    find: (data: MorphologyData, paradigm: number, row: number) => number,
  ): number {
    const cell = this.paradigmStarts[paradigm]! / 3 + row;
    let base = this.baseRows[cell]!;
    if (base === NO_ROW) {
      base = find(this, paradigm, row);
      this.baseRows[cell] = base;
    }
    return base;
  }

  /** Nodes of `scores` after each letter of the tag that was asked for last, and that question. */
  private readonly scorePath = new Int32Array(LONGEST_TAG + 1);
  private scoreNode = -1;
  private scoreTag = 0;

  /**
   * P(tag | word) in millionths, or -1; `node` is the word's node in `scores`, after the colon. The readings of a word
   * are asked for one after the other, and their tags begin alike: what they share is walked once.
   */
  score(node: number, tag: number): number {
    const { scores, scorePath, tagNames, tagStarts } = this;
    const start = tagStarts[tag]!;
    const length = tagStarts[tag + 1]! - start;
    let i = 0;
    if (node === this.scoreNode) {
      const before = tagStarts[this.scoreTag]!;
      const shared = Math.min(length, tagStarts[this.scoreTag + 1]! - before);
      while (i < shared && tagNames[before + i] === tagNames[start + i]) i++;
    }
    this.scoreNode = node;
    this.scoreTag = tag;
    scorePath[0] = node;
    let at = scorePath[i]!;
    for (; i < length; i++) {
      if (at >= 0) at = scores.child(at, tagNames[start + i]!);
      scorePath[i + 1] = at;
    }
    return at < 0 ? -1 : scores.value(at);
  }
}

/** Prefixes of comparative and superlative rows, in the dictionary's own order. */
export const PREFIXES: readonly string[] = ['', '\u043f\u043e', '\u043d\u0430\u0438'];
