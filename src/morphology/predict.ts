/** Unknown words: readings from how the word ends, as words with the same ending behave. */
import { byteOf } from './alphabet.js';
import { type MorphologyData, PREFIXES } from './data.js';
import * as G from './grammemes.js';
import { codeOf, type Rows } from './rows.js';

const LONGEST = 5;
const SHORTEST_WORD = 4;
const SEPARATOR = 1;
const YO = 0xb8;
const YE = 0xe5;
/** How much an ending of 0…5 letters says. */
const TRUST = [0, 0.2, 0.3, 0.4, 0.5, 0.6];
/** Parts of speech that take new words. */
const PRODUCTIVE = ~(G.NUMR | G.NPRO | G.PRED | G.PREP | G.CONJ | G.PRCL | G.INTJ) & G.POS_MASK;
const MOST = 16;
/** «-ею» of a new word is a dative in -ю, hardly «-ой» in verse. */
const SIDE_FORM = 0.1;
/** «Радулов» is hardly the genitive of «Радулы». */
const PLURAL_NAME = 0.2;
/** Bits of a mask of ё beside a row. */
const YO_BITS = 64;
const MOST_ROWS = 256;

/** Guesses; keeps its scratch arrays, so one instance must not be shared between threads. */
export class Predictor {
  /** Rows for an ending: mask of ё, count, paradigm, form of each. */
  private readonly found: number[] = [];
  private foundLength = 0;
  private readonly payloads: number[] = [];
  private readonly bytes = new Uint8Array(LONGEST);
  /** Candidates in the order in which they were met: place of a row (with its ё) -> weight. */
  private readonly weights = new Map<number, number>();

  constructor(private readonly data: MorphologyData) {}

  /**
   * Readings of a lower-case unknown word, most probable first; may be none.
   * @param capitalised the word is a name: nouns and adjectives only, names allowed
   */
  predict(word: string, capitalised: boolean, rows: Rows): void {
    rows.begin(word);
    if (word.length < SHORTEST_WORD) return;
    this.weights.clear();
    for (let kind = 0; kind < PREFIXES.length; kind++) {
      const prefix = PREFIXES[kind]!;
      if (!word.startsWith(prefix)) continue;
      const length = word.length - prefix.length;
      let shortest = 1;
      for (let ending = Math.min(LONGEST, length - 1); ending >= shortest; ending--) {
        if (this.gather(kind, word, ending, capitalised)) shortest = Math.max(ending - 1, 1);
      }
    }
    this.fill(word, rows);
  }

  /** Adds the rows that an ending of some length suggests, all with the prefix `kind`; false if it suggests none. */
  private gather(kind: number, word: string, length: number, capitalised: boolean): boolean {
    const { data, found, weights } = this;
    const allowed = capitalised ? G.NOUN | G.ADJF : PRODUCTIVE;
    const barred = G.APRO | (capitalised ? 0 : G.PERSONAL | G.GEOX | G.INIT);
    for (let i = 0; i < length; i++) {
      const byte = byteOf(word.charCodeAt(word.length - length + i));
      if (byte === 0) return false;
      this.bytes[i] = byte;
    }
    this.foundLength = 0;
    this.walk(kind, 0, length, 0, 0);
    const end = this.foundLength;
    let most = 1;
    for (let i = 0; i < end; i += 4) if (found[i + 1]! > most) most = found[i + 1]!;
    let any = false;
    for (let i = 0; i < end; i += 4) {
      const paradigm = found[i + 2]!;
      const form = found[i + 3]!;
      const tag = data.tag(paradigm, form);
      const grammar = data.tagGrammar[tag]!;
      const extra = data.tagExtra[tag]!;
      if ((grammar & allowed) === 0 || (extra & barred) !== 0) continue;
      if ((extra & G.FIXD) !== 0 && form !== 0) continue;
      any = true;
      const side = (extra & (G.VARIANT | G.RARE)) !== 0 ? SIDE_FORM : 1;
      const plural = capitalised && (grammar & G.NOUN) !== 0 && (grammar & G.PLUR) !== 0 ? PLURAL_NAME : 1;
      const weight = (found[i + 1]! * TRUST[length]! * side * plural) / most;
      const key = (paradigm * MOST_ROWS + form) * YO_BITS + found[i]!;
      const before = weights.get(key);
      if (before === undefined || before < weight) weights.set(key, weight);
    }
    return any;
  }

  /** Readings of the best candidates; what differs in the paradigm's number alone is one reading. */
  private fill(word: string, rows: Rows): void {
    const { data } = this;
    for (const [key, weight] of this.weights) {
      const row = Math.floor(key / YO_BITS);
      rows.add(codeOf(Math.floor(row / MOST_ROWS), row % MOST_ROWS), 0, 0, weight, 0, key % YO_BITS);
    }
    rows.sort();
    const count = Math.min(rows.count, MOST);
    rows.count = 0;
    let total = 0;
    for (let i = 0; i < count; i++) {
      const code = rows.code[i]!;
      const yo = rows.spelling[i]!;
      const weight = rows.score[i]!;
      const tag = data.tag(code >> 16, code & 0xffff);
      const extra = data.tagExtra[tag]!;
      let grammar = data.tagGrammar[tag]!;
      if ((extra & G.FIXD) !== 0) grammar |= G.indeclinableBits(extra);
      // rows that are kept never overtake those that are read
      rows.add(code, grammar, extra, weight, 0, yo === 0 ? 0 : rows.spell(respell(word, yo)));
      if (this.repeats(rows)) rows.count--;
      else total += weight;
    }
    for (let i = 0; i < rows.count; i++) rows.score[i] = rows.score[i]! / total;
  }

  /** Does the last row say what an earlier one says? */
  private repeats(rows: Rows): boolean {
    const last = rows.count - 1;
    let lemma: string | null = null;
    for (let i = 0; i < last; i++) {
      if (rows.grammar[i] !== rows.grammar[last] || rows.extra[i] !== rows.extra[last]) continue;
      lemma ??= rows.lemma(this.data, last);
      if (rows.lemma(this.data, i) === lemma) return true;
    }
    return false;
  }

  /** Gathers the rows for the ending in `bytes` from place `at` on; е is tried as ё. */
  private walk(kind: number, at: number, length: number, node: number, yo: number): void {
    const dawg = this.data.suffixes[kind]!;
    if (at === length) {
      const end = dawg.child(node, SEPARATOR);
      if (end < 0) return;
      const { payloads, found } = this;
      const count = dawg.payloads(end, 3, payloads, 0);
      let to = this.foundLength;
      for (let i = 0; i < count; i += 3) {
        found[to++] = yo;
        found[to++] = payloads[i]!;
        found[to++] = payloads[i + 1]!;
        found[to++] = payloads[i + 2]!;
      }
      this.foundLength = to;
      return;
    }
    const byte = this.bytes[at]!;
    const next = dawg.child(node, byte);
    if (next >= 0) this.walk(kind, at + 1, length, next, yo);
    if (byte !== YE) return;
    const changed = dawg.child(node, YO);
    if (changed >= 0) this.walk(kind, at + 1, length, changed, yo | (1 << (length - at)));
  }
}

/** Puts ё where the mask says, bits counted from the end of the word (1 = last letter). */
function respell(word: string, yo: number): string {
  let text = '';
  for (let i = 0; i < word.length; i++) text += (yo >> (word.length - i)) & 1 ? '\u0451' : word.charAt(i);
  return text;
}
