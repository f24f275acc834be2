/** Dictionary look-up of one lower-case word, е standing for ё as well. */
import { byteOf } from './alphabet.js';
import type { MorphologyData } from './data.js';
import * as G from './grammemes.js';
import { ReadingRecord } from './reading.js';
import type { Reading } from './types.js';

const YO = 0xb8;
const YE = 0xe5;
const COLON = 0x3a;
const SEPARATOR = 1;
const MAX_LENGTH = 64;

/** Looks words up; keeps its scratch arrays, so one instance must not be shared between threads. */
export class Lookup {
  private readonly bytes = new Uint8Array(MAX_LENGTH);
  private readonly pairs: number[] = [];
  private readonly found: ReadingRecord[] = [];
  private readonly weights: number[] = [];
  private word = '';

  private readonly unlikely: ReadonlySet<string>;
  /** First two letters of the unlikely lemmas: most lemmas need not be spelled. */
  private readonly unlikelyStarts: ReadonlySet<number>;
  private readonly commonNames: ReadonlySet<string>;

  constructor(private readonly data: MorphologyData) {
    this.unlikely = new Set(data.rules.unlikely);
    this.unlikelyStarts = new Set(data.rules.unlikely.map(startOf));
    this.commonNames = new Set(data.rules.commonNames);
  }

  /** All dictionary readings, most probable first; empty if the dictionary lacks the word. */
  find(word: string): ReadingRecord[] {
    const { length } = word;
    if (length === 0 || length > MAX_LENGTH) return [];
    for (let i = 0; i < length; i++) {
      const byte = byteOf(word.charCodeAt(i));
      if (byte === 0) return [];
      this.bytes[i] = byte;
    }
    this.word = word;
    this.found.length = 0;
    this.weights.length = 0;
    this.walk(0, 0, length, false);
    return this.ranked();
  }

  private walk(at: number, node: number, length: number, changed: boolean): void {
    for (let i = at; i < length; i++) {
      const byte = this.bytes[i]!;
      if (byte === YE) {
        const yo = this.data.words.child(node, YO);
        if (yo >= 0) {
          this.bytes[i] = YO;
          this.walk(i + 1, yo, length, true);
          this.bytes[i] = YE;
        }
      }
      node = this.data.words.child(node, byte);
      if (node < 0) return;
    }
    const end = this.data.words.child(node, SEPARATOR);
    if (end >= 0) this.collect(end, length, changed);
  }

  private collect(node: number, length: number, changed: boolean): void {
    const { data, pairs } = this;
    const count = data.words.payloads(node, 2, pairs, 0);
    const word = changed ? this.spelling(length) : this.word;
    let scores = 0;
    for (let i = 0; i < length && scores >= 0; i++) scores = data.scores.child(scores, this.bytes[i]!);
    if (scores >= 0) scores = data.scores.child(scores, COLON);
    for (let i = 0; i < count; i += 2) {
      const paradigm = pairs[i]!;
      const form = pairs[i + 1]!;
      const extra = data.extra(paradigm, form);
      // An indeclinable word has a row for every cell: one reading with all the bits says the same.
      if ((extra & G.FIXD) !== 0 && form !== 0 && (data.extra(paradigm, 0) & G.FIXD) !== 0) continue;
      const tag = data.tag(paradigm, form);
      const reading = new ReadingRecord(data, word, data.tagGrammar[tag]!, extra, 0, true, paradigm, form, null, null);
      this.found.push((extra & G.FIXD) !== 0 ? indeclinable(reading) : reading);
      this.weights.push(scores < 0 ? -1 : data.score(scores, tag));
    }
  }

  private spelling(length: number): string {
    let text = '';
    for (let i = 0; i < length; i++) text += this.bytes[i] === YO ? '\u0451' : this.word.charAt(i);
    return text;
  }

  /** Tags that the corpus never saw share what is left of the probability. */
  private ranked(): ReadingRecord[] {
    const { found, weights } = this;
    if (found.length === 0) return [];
    if (found.length === 1) {
      found[0]!.score = 1;
      return [found[0]!];
    }
    let total = 0;
    let named = false;
    for (let i = 0; i < found.length; i++) {
      total += Math.max(weights[i]!, 0);
      if (!named && (found[i]!.extra & G.NAME) !== 0) named = this.commonNames.has(found[i]!.lemma);
    }
    const floor = total === 0 ? 1 : 0.01 * total;
    let sum = 0;
    for (let i = 0; i < weights.length; i++) {
      weights[i] = Math.max(weights[i]!, floor) * this.doubt(found[i]!, named);
      sum += weights[i]!;
    }
    for (let i = 0; i < weights.length; i++) found[i]!.score = weights[i]! / sum;
    return found.slice().sort(byScore);
  }

  /** Less than 1 for what the dictionary allows and news hardly has. */
  private doubt(reading: ReadingRecord, named: boolean): number {
    const { extra, grammar } = reading;
    if ((extra & G.RARE) !== 0 || this.isUnlikely(reading)) return 0.1;
    // «Марин» and «Фёдоров» as the genitive plural of first names; «Марку» as a name that never changes.
    if ((extra & (G.NAME | G.PATR)) !== 0 && (grammar & G.NUMBER_MASK) === G.PLUR) return 0.05;
    if ((extra & G.NAME) === 0) return 1;
    if (named && !this.commonNames.has(reading.lemma)) return 0.1;
    return (extra & G.FIXD) !== 0 ? 0.3 : 1;
  }

  private isUnlikely(reading: ReadingRecord): boolean {
    const { data, word } = this;
    const { paradigm, form } = reading;
    const stem = word.length - data.prefixLength(paradigm, form) - data.endingLength(paradigm, form);
    // a stem of two letters begins the form as it begins the lemma
    if (stem >= 2 && data.prefixLength(paradigm, form) === 0 && !this.unlikelyStarts.has(startOf(word))) return false;
    return this.unlikely.has(reading.lemma);
  }
}

/** The first two letters as one number, е for ё. */
function startOf(word: string): number {
  return yeFor(word.charCodeAt(0)) * 0x10000 + yeFor(word.charCodeAt(1));
}

function yeFor(code: number): number {
  return code === 0x451 ? 0x435 : code;
}

/** Most probable first. */
export const byScore = (a: Reading, b: Reading): number => b.score - a.score;

/** Every case at once; both numbers unless the word is singular or plural only. */
export function indeclinable(reading: ReadingRecord): ReadingRecord {
  const { extra } = reading;
  const number = (extra & G.SGTM) !== 0 ? G.SING : (extra & G.PLTM) !== 0 ? G.PLUR : G.NUMBER_MASK;
  reading.grammar |= G.CASE_MASK | number;
  return reading;
}
