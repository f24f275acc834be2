/** One word -> readings: dictionary, added words, then everything that can be guessed. */
import { abbreviationWithEnding, endsInCapitals, fixed, isFixedOffice, withModelEnding } from './abbreviations.js';
import {
  type Capitals,
  capitalsOf,
  cleanSurface,
  foldLookAlikes,
  hasCyrillic,
  hasLatin,
  withoutYo,
} from './alphabet.js';
import { prefixed, readCompound } from './compound.js';
import type { MorphologyData } from './data.js';
import * as G from './grammemes.js';
import { byScore, indeclinable, Lookup } from './lookup.js';
import { predict } from './predict.js';
import { type ReadingRecord, readingOf } from './reading.js';
import type { AddedForm } from './rules.js';
import { Surnames } from './surnames.js';

/** Latin letters, then a Russian ending after a hyphen or an apostrophe: "Boeing'ом", "Google-а". */
const LATIN_WITH_ENDING = /^([A-Za-z\u00c0-\u024f0-9.&+-]+)['\u2019-]([а-яё]{1,3})$/;
const VOWEL = /[аеёиоуыэюя]/;
const LONGEST_UNKNOWN_PREFIX = 5;
const SHORTEST_REST = 4;
/** A name written without its capital is hardly a name. */
const LOWERED_NAME = 0.05;
const WRITTEN_ABBREVIATION = 20;
/** How much a surname's suffix weighs beside dictionary readings and beside guesses (1). */
const SURNAME_BESIDE_KNOWN = 0.2;
const SURNAME_BESIDE_GUESS = 1;

export class Analyser {
  private readonly lookup: Lookup;
  private readonly surnames: Surnames;
  private readonly added: ReadonlyMap<string, readonly AddedForm[]>;

  /** First letters of the clipped names of offices. */
  private readonly officeStarts: ReadonlySet<number>;

  constructor(private readonly data: MorphologyData) {
    this.lookup = new Lookup(data);
    this.surnames = new Surnames(data);
    this.added = new Map(Object.entries(data.rules.added));
    this.officeStarts = new Set(data.rules.clippedHeads.map((head) => head.charCodeAt(0)));
  }

  /** Readings of a surface, most probable first; scores sum to 1. */
  analyse(surface: string): ReadingRecord[] {
    const plain = plainness(surface);
    if (plain === 'small') return this.plain(surface);
    if (plain === 'titled') return this.read(surface);
    const text = foldLookAlikes(cleanSurface(surface));
    if (!hasCyrillic(text)) return hasLatin(text) ? [fixed(text.toLowerCase(), G.LATN, 1)] : [];
    return this.read(text);
  }

  /** Small Russian letters only: most words by far. */
  private plain(word: string): ReadingRecord[] {
    if (this.mayBeOffice(word) && isFixedOffice(this.data, word)) return [fixed(word, G.ABBR | G.ORGN, 1)];
    const known = this.known(word);
    return ranked(known.length > 0 ? lowered(known) : this.unknown(word, word, 'none'));
  }

  private mayBeOffice(word: string): boolean {
    return this.officeStarts.has(word.charCodeAt(0));
  }

  private read = (text: string): ReadingRecord[] => {
    const word = text.toLowerCase();
    const capitals = capitalsOf(text);
    if (this.mayBeOffice(word) && isFixedOffice(this.data, word)) return [fixed(word, G.ABBR | G.ORGN, 1)];
    const known = this.known(word);
    const readings =
      known.length > 0 ? this.weighCapitals(known, text, word, capitals) : this.unknown(text, word, capitals);
    if (capitals === 'none' || text.length < SHORTEST_REST || readings.some(({ extra }) => (extra & G.SURN) !== 0)) {
      return ranked(readings);
    }
    const share = known.length > 0 ? SURNAME_BESIDE_KNOWN : SURNAME_BESIDE_GUESS;
    const surnames = this.surnames.read(word, share);
    return ranked(surnames.length === 0 ? readings : [...readings, ...surnames]);
  };

  private known(word: string): ReadingRecord[] {
    const { data } = this;
    const added = this.added.get(withoutYo(word));
    if (!added) return this.lookup.find(word);
    const readings = added
      .filter(({ paradigm, form }) => (data.extra(paradigm, form) & G.FIXD) === 0 || form === 0)
      .map(({ paradigm, form, stem, extra }) => {
        const reading = readingOf(data, paradigm, form, stem);
        const marked = reading.with({ extra: reading.extra | extra, score: 1 / added.length });
        return (marked.extra & G.FIXD) !== 0 ? indeclinable(marked) : marked;
      });
    return [...readings, ...this.lookup.find(word)];
  }

  private weighCapitals(readings: ReadingRecord[], text: string, word: string, capitals: Capitals): ReadingRecord[] {
    if (capitals === 'none') return lowered(readings);
    if (text.length === 1 && capitals === 'first') return [...readings, fixed(word, G.INIT, 0.1)];
    // «РАН» is not the genitive of «рана», «ВОЗ» is not a cart.
    const abbreviation = capitals === 'all' && text.length <= 5 && !text.includes('-');
    if (!abbreviation) return readings;
    const named = G.ABBR | G.ORGN | G.FIXD;
    if (!readings.some((r) => (r.extra & named) !== 0)) {
      return [...readings, fixed(word, G.ABBR, text.length <= 4 ? 2 : 0.7)];
    }
    return readings.map((r) => ((r.extra & named) !== 0 ? r.with({ score: r.score * WRITTEN_ABBREVIATION }) : r));
  }

  private unknown(text: string, word: string, capitals: Capitals): ReadingRecord[] {
    const { data } = this;
    if (text.length === 1) return [fixed(word, capitals === 'first' ? G.INIT : 0, 1)];
    const latin = LATIN_WITH_ENDING.exec(text);
    if (latin) return this.latinWithEnding(latin[1] ?? '', latin[2] ?? '');
    if (capitals === 'mixed') {
      const ended = abbreviationWithEnding(data, text);
      if (ended.length > 0) return ended;
      if (endsInCapitals(text) && !text.includes('-')) return [fixed(word, G.ABBR, 1)];
    }
    if (text.includes('-')) {
      const compound = readCompound(text, data.rules, this.read);
      if (compound.length > 0) return compound;
    }
    if (text.includes('.')) return [fixed(word, 0, 1)];
    const prefix = this.behindPrefix(word, capitals);
    if (prefix.length > 0) return prefix;
    return this.guess(text, word, capitals);
  }

  private latinWithEnding(stem: string, ending: string): ReadingRecord[] {
    const lower = stem.toLowerCase();
    const readings = withModelEnding(this.data, lower, ending);
    if (readings.length === 0) return [fixed(lower, G.LATN, 1)];
    return readings.map((reading) => reading.with({ lemma: lower, extra: reading.extra | G.LATN, paradigm: -1 }));
  }

  /** «энергоэффективность», «микрозайм»: a known first part and a dictionary word. */
  private behindPrefix(word: string, capitals: Capitals): ReadingRecord[] {
    for (const prefix of this.data.rules.prefixes) {
      if (!word.startsWith(prefix) || word.length - prefix.length < SHORTEST_REST) continue;
      const rest = this.ordinary(word.slice(prefix.length));
      if (rest.length > 0) return rest.map((reading) => prefixed(reading, prefix));
    }
    if (capitals !== 'none') return [];
    for (let length = LONGEST_UNKNOWN_PREFIX; length >= 2; length--) {
      if (word.length - length < SHORTEST_REST + 1) continue;
      const rest = this.ordinary(word.slice(length));
      if (rest.length > 0) {
        return rest.map((reading) => prefixed(reading, word.slice(0, length)).with({ known: false }));
      }
    }
    return [];
  }

  private ordinary(word: string): ReadingRecord[] {
    const open = G.NOUN | G.ADJF | G.ADJS | G.VERB | G.INFN | G.PRTF | G.PRTS | G.GRND | G.ADVB;
    return this.lookup
      .find(word)
      .filter(({ grammar, extra }) => (grammar & open) !== 0 && (extra & (G.PROPER | G.ABBR | G.APRO)) === 0);
  }

  private guess(text: string, word: string, capitals: Capitals): ReadingRecord[] {
    const { data } = this;
    if (data.rules.fixedSurnames.some((ending) => word.endsWith(ending)) && capitals !== 'none') {
      const grammar = G.NOUN | G.CASE_MASK | G.NUMBER_MASK | G.MASC | G.FEMN | G.ANIM;
      return [fixed(word, G.SURN, 1).with({ grammar })];
    }
    const readings = predict(data, word, capitals !== 'none');
    if (readings.length === 0) return [fixed(word, 0, 1)];
    if (capitals === 'none') return readings;
    if (capitals === 'all') {
      const alone = !VOWEL.test(word) || text.length <= 4;
      readings.push(fixed(word, G.ABBR, alone ? 3 : text.length <= 6 ? 1 : 0.1));
      return readings;
    }
    // «Актобе»: the vowel at the end may belong to the name, beside all declining readings (1 together).
    const open = data.rules.openEndings.find(({ ending }) => word.endsWith(ending));
    if (open) readings.push(fixed(word, 0, open.share));
    return readings;
  }
}

/** Scores made to sum to 1, most probable first. */
function ranked(readings: ReadingRecord[]): ReadingRecord[] {
  let total = 0;
  let sorted = true;
  for (let i = 0; i < readings.length; i++) {
    total += readings[i]!.score;
    if (i > 0 && readings[i]!.score > readings[i - 1]!.score) sorted = false;
  }
  if (sorted && Math.abs(total - 1) < 1e-9) return readings;
  return readings.map((reading) => reading.with({ score: reading.score / (total || 1) })).sort(byScore);
}

function lowered(readings: ReadingRecord[]): ReadingRecord[] {
  for (let i = 0; i < readings.length; i++) {
    if ((readings[i]!.extra & G.PROPER) === 0) continue;
    return readings.map((r) => ((r.extra & G.PROPER) !== 0 ? r.with({ score: r.score * LOWERED_NAME }) : r));
  }
  return readings;
}

/** Russian letters only, all small or the first a capital: such a surface needs no cleaning. */
function plainness(surface: string): 'small' | 'titled' | 'other' {
  const { length } = surface;
  if (length < 2) return 'other';
  for (let i = 1; i < length; i++) {
    const code = surface.charCodeAt(i);
    if (code < 0x430 || code > 0x44f) return 'other';
  }
  const first = surface.charCodeAt(0);
  if (first >= 0x430 && first <= 0x44f) return 'small';
  return first >= 0x410 && first < 0x430 ? 'titled' : 'other';
}
