/** Dictionary look-up of one lower-case word, е standing for ё as well. */
import { byteOf } from './alphabet.js';
import type { MorphologyData } from './data.js';
import * as G from './grammemes.js';
import type { Draft, Reading } from './types.js';

const YO = 0xb8;
const YE = 0xe5;
const COLON = 0x3a;
const SEPARATOR = 1;
const MAX_LENGTH = 64;
/** Rows that are no lemma where the paradigm has another. */
const SIDE = G.INFR | G.RARE | G.VARIANT;
const PLAIN = 100;

/** Builds a reading of a row; the lemma is the row's own base form. */
export function readingOf(data: MorphologyData, paradigm: number, form: number, stem: string): Draft {
  const tag = data.tag(paradigm, form);
  return {
    lemma: data.word(paradigm, data.baseRow(paradigm, form, findBaseRow), stem),
    grammar: data.tagGrammar[tag]!,
    extra: data.tagExtra[tag]!,
    score: 0,
    known: true,
    paradigm,
    form,
    stem,
  };
}

/**
 * The row that is the lemma: masculine nominative of a participle or superlative, the nominative of the same gender
 * of a surname or patronymic, else the first row.
 */
function findBaseRow(data: MorphologyData, paradigm: number, form: number): number {
  const grammar = data.grammar(paradigm, form);
  const series = data.extra(paradigm, form) & G.SERIES;
  const pos = grammar & G.POS_MASK;
  if ((pos & (G.MODIFIER | G.NOUN)) === 0) return 0;
  const first = data.grammar(paradigm, 0);
  const gender = pos === G.NOUN ? grammar & G.GENDER_MASK : G.MASC;
  const number = (first & G.SING) !== 0 || pos !== G.NOUN ? G.SING : G.PLUR;
  // A colloquial form keeps a colloquial lemma («Аркадьич»), a plain one takes a plain lemma.
  const side = data.extra(paradigm, form) & (G.INFR | G.RARE);
  const plain = (data.extra(paradigm, 0) & (SIDE | G.SERIES)) === side && (first & G.POS_MASK) === pos;
  if (plain && series === 0 && (pos !== G.NOUN || gender === 0 || (first & gender) !== 0)) return 0;
  const rows = data.rows(paradigm);
  let best = 0;
  let likeness = -1;
  for (let row = 0; row < rows; row++) {
    const other = data.grammar(paradigm, row);
    const extra = data.extra(paradigm, row);
    if ((other & G.POS_MASK) !== pos || (extra & G.SERIES) !== series) continue;
    if ((other & G.NOMN) === 0 || (other & number) === 0) continue;
    if (gender !== 0 && (other & gender) === 0) continue;
    // «вёдер»: the colloquial «вёдро» comes first in the paradigm and still is not the lemma.
    const shared = sharedStart(data, paradigm, row, form) + ((extra & SIDE) === side ? PLAIN : 0);
    if (shared > likeness) {
      best = row;
      likeness = shared;
    }
  }
  return best;
}

/** How many letters two rows share after the stem: «высший» and «высочайший» are both superlatives of one lexeme. */
export function sharedStart(data: MorphologyData, paradigm: number, row: number, form: number): number {
  const [a, b] = [data.ending(paradigm, row), data.ending(paradigm, form)];
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return i;
}

/** Looks words up; keeps its scratch arrays, so one instance must not be shared between threads. */
export class Lookup {
  private readonly bytes = new Uint8Array(MAX_LENGTH);
  private readonly pairs: number[] = [];
  private readonly found: Draft[] = [];
  private readonly weights: number[] = [];
  private word = '';

  private readonly unlikely: ReadonlySet<string>;
  private readonly commonNames: ReadonlySet<string>;

  constructor(private readonly data: MorphologyData) {
    this.unlikely = new Set(data.rules.unlikely);
    this.commonNames = new Set(data.rules.commonNames);
  }

  /** All dictionary readings, most probable first; empty if the dictionary lacks the word. */
  find(word: string): Draft[] {
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
      const prefix = data.prefix(paradigm, form).length;
      const stem = word.slice(prefix, word.length - data.ending(paradigm, form).length);
      const reading = readingOf(data, paradigm, form, stem);
      this.found.push((extra & G.FIXD) !== 0 ? indeclinable(reading) : reading);
      this.weights.push(scores < 0 ? -1 : data.score(scores, data.tag(paradigm, form)));
    }
  }

  private spelling(length: number): string {
    let text = '';
    for (let i = 0; i < length; i++) text += this.bytes[i] === YO ? '\u0451' : this.word.charAt(i);
    return text;
  }

  /** Tags that the corpus never saw share what is left of the probability. */
  private ranked(): Draft[] {
    const { found, weights } = this;
    if (found.length === 0) return [];
    let total = 0;
    for (const weight of weights) total += Math.max(weight, 0);
    const floor = total === 0 ? 1 : 0.01 * total;
    const named = found.some(({ extra, lemma }) => (extra & G.NAME) !== 0 && this.commonNames.has(lemma));
    let sum = 0;
    for (let i = 0; i < weights.length; i++) {
      weights[i] = Math.max(weights[i]!, floor) * this.doubt(found[i]!, named);
      sum += weights[i]!;
    }
    for (let i = 0; i < weights.length; i++) found[i]!.score = weights[i]! / sum;
    return found.length === 1 ? [found[0]!] : found.slice().sort(byScore);
  }

  /** Less than 1 for what the dictionary allows and news hardly has. */
  private doubt({ extra, grammar, lemma }: Reading, named: boolean): number {
    if ((extra & G.RARE) !== 0 || this.unlikely.has(lemma)) return 0.1;
    // «Марин» and «Фёдоров» as the genitive plural of first names; «Марку» as a name that never changes.
    if ((extra & (G.NAME | G.PATR)) !== 0 && (grammar & G.NUMBER_MASK) === G.PLUR) return 0.05;
    if ((extra & G.NAME) === 0) return 1;
    if (named && !this.commonNames.has(lemma)) return 0.1;
    return (extra & G.FIXD) !== 0 ? 0.3 : 1;
  }
}

/** Most probable first. */
export const byScore = (a: Reading, b: Reading): number => b.score - a.score;

/** Every case at once; both numbers unless the word is singular or plural only. */
export function indeclinable(reading: Draft): Draft {
  const { extra } = reading;
  const number = (extra & G.SGTM) !== 0 ? G.SING : (extra & G.PLTM) !== 0 ? G.PLUR : G.NUMBER_MASK;
  reading.grammar |= G.CASE_MASK | number;
  return reading;
}
