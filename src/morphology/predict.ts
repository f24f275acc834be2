/** Unknown words: readings from how the word ends, as words with the same ending behave. */
import { byteOf } from './alphabet.js';
import { type MorphologyData, PREFIXES } from './data.js';
import * as G from './grammemes.js';
import { indeclinable } from './lookup.js';
import { type ReadingRecord, readingOf } from './reading.js';

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

interface Candidate {
  readonly paradigm: number;
  readonly form: number;
  readonly stem: string;
  weight: number;
}

/**
 * Readings of a lower-case unknown word, most probable first; may be empty.
 * @param capitalised the word is a name: nouns and adjectives only, names allowed
 */
export function predict(data: MorphologyData, word: string, capitalised: boolean): ReadingRecord[] {
  if (word.length < SHORTEST_WORD) return [];
  const candidates = new Map<number, Candidate>();
  PREFIXES.forEach((prefix, kind) => {
    if (!word.startsWith(prefix)) return;
    const base = word.slice(prefix.length);
    let shortest = 1;
    for (let length = Math.min(LONGEST, base.length - 1); length >= shortest; length--) {
      if (gather(data, kind, base, length, capitalised, candidates)) shortest = Math.max(length - 1, 1);
    }
  });
  const best = [...candidates.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST);
  return readings(data, best);
}

/** Adds the rows that an ending of some length suggests; false if it suggests none. */
function gather(
  data: MorphologyData,
  kind: number,
  base: string,
  length: number,
  capitalised: boolean,
  candidates: Map<number, Candidate>,
): boolean {
  const allowed = capitalised ? G.NOUN | G.ADJF : PRODUCTIVE;
  const barred = G.APRO | (capitalised ? 0 : G.PERSONAL | G.GEOX | G.INIT);
  const rows = endings(data, kind, base.slice(-length));
  let most = 1;
  for (let i = 0; i < rows.length; i += 4) most = Math.max(most, rows[i + 1]!);
  let any = false;
  for (let i = 0; i < rows.length; i += 4) {
    const paradigm = rows[i + 2]!;
    const form = rows[i + 3]!;
    const grammar = data.grammar(paradigm, form);
    const extra = data.extra(paradigm, form);
    if ((grammar & allowed) === 0 || (extra & barred) !== 0) continue;
    if ((extra & G.FIXD) !== 0 && form !== 0) continue;
    any = true;
    if (data.prefix(paradigm, form) !== PREFIXES[kind]) continue;
    const side = (extra & (G.VARIANT | G.RARE)) !== 0 ? SIDE_FORM : 1;
    const plural = capitalised && (grammar & G.NOUN) !== 0 && (grammar & G.PLUR) !== 0 ? PLURAL_NAME : 1;
    const weight = (rows[i + 1]! * TRUST[length]! * side * plural) / most;
    const key = (paradigm * 256 + form) * 64 + rows[i]!;
    const before = candidates.get(key);
    if (before) {
      before.weight = Math.max(before.weight, weight);
      continue;
    }
    const text = rows[i] === 0 ? base : respell(base, rows[i]!);
    const stem = text.slice(0, text.length - data.ending(paradigm, form).length);
    candidates.set(key, { paradigm, form, stem, weight });
  }
  return any;
}

/** Readings of the best candidates; what differs in the paradigm's number alone is one reading. */
function readings(data: MorphologyData, candidates: readonly Candidate[]): ReadingRecord[] {
  const made: ReadingRecord[] = [];
  let total = 0;
  for (const { paradigm, form, stem, weight } of candidates) {
    const reading = readingOf(data, paradigm, form, stem);
    if ((reading.extra & G.FIXD) !== 0) indeclinable(reading);
    const { grammar, extra } = reading;
    if (made.some((o) => o.grammar === grammar && o.extra === extra && o.lemma === reading.lemma)) continue;
    reading.score = weight;
    reading.known = false;
    total += weight;
    made.push(reading);
  }
  for (const reading of made) reading.score /= total;
  return made;
}

/** Rows for an ending: [mask of ё, count, paradigm, form] each; е is tried as ё. */
function endings(data: MorphologyData, kind: number, ending: string): number[] {
  const dawg = data.suffixes[kind]!;
  const rows: number[] = [];
  const walk = (at: number, node: number, yo: number): void => {
    if (at === ending.length) {
      const end = dawg.child(node, SEPARATOR);
      if (end < 0) return;
      const found: number[] = [];
      const length = dawg.payloads(end, 3, found, 0);
      for (let i = 0; i < length; i += 3) rows.push(yo, found[i]!, found[i + 1]!, found[i + 2]!);
      return;
    }
    const byte = byteOf(ending.charCodeAt(at));
    if (byte === 0) return;
    const next = dawg.child(node, byte);
    if (next >= 0) walk(at + 1, next, yo);
    if (byte !== YE) return;
    const changed = dawg.child(node, YO);
    if (changed >= 0) walk(at + 1, changed, yo | (1 << (ending.length - at)));
  };
  walk(0, 0, 0);
  return rows;
}

/** Puts ё where the mask says, bits counted from the end of the word (1 = last letter). */
function respell(word: string, yo: number): string {
  let text = '';
  for (let i = 0; i < word.length; i++) text += (yo >> (word.length - i)) & 1 ? '\u0451' : word.charAt(i);
  return text;
}
