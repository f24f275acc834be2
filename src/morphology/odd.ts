/** Words that are not of Russian letters alone, and those that svodka's own lists describe: hyphens, capitals inside. */
import { abbreviationWithEnding, endsInCapitals, fixed, isFixedOffice, withModelEnding } from './abbreviations.js';
import { type Capitals, capitalsOf, plainness, withoutYo } from './alphabet.js';
import { Compounds, prefixed } from './compound.js';
import type { MorphologyData } from './data.js';
import * as G from './grammemes.js';
import type { Lookup } from './lookup.js';
import {
  abbreviationBesideKnown,
  LONGEST_ABBREVIATION,
  LONGEST_UNKNOWN_PREFIX,
  LOWERED_NAME,
  NAMED,
  NOT_OPEN,
  OPEN,
  type PlainWords,
  SHORTEST_REST,
  SURNAME_BESIDE_GUESS,
  SURNAME_BESIDE_KNOWN,
  WRITTEN_ABBREVIATION,
} from './plain.js';
import { byScore, type ReadingRecord, readingOf } from './reading.js';
import { Rows } from './rows.js';
import type { AddedForm } from './rules.js';
import type { Surnames } from './surnames.js';

/** Latin letters, then a Russian ending after a hyphen or an apostrophe: "Boeing'ом", "Google-а". */
const LATIN_WITH_ENDING = /^([A-Za-z\u00c0-\u024f0-9.&+-]+)['\u2019-]([а-яё]{1,3})$/;
/** Parts of compounds come again and again: so many are kept. */
const MOST_PARTS = 1000;

export class OddWords {
  private readonly compounds: Compounds;
  private readonly rows = new Rows();
  private readonly parts = new Map<string, readonly ReadingRecord[]>();

  /** @param analyse reads a word of letters alone */
  constructor(
    private readonly data: MorphologyData,
    private readonly lookup: Lookup,
    private readonly surnames: Surnames,
    private readonly plain: PlainWords,
    private readonly added: ReadonlyMap<string, readonly AddedForm[]>,
    private readonly analyse: (word: string) => ReadingRecord[],
  ) {
    this.compounds = new Compounds(data.rules);
  }

  /** A part of a compound: the readings are not to be changed. */
  private readonly readPart = (part: string): readonly ReadingRecord[] => {
    let readings = this.parts.get(part);
    if (!readings) {
      if (this.parts.size >= MOST_PARTS) this.parts.clear();
      readings = plainness(part) !== 0 ? this.analyse(part) : this.read(part);
      this.parts.set(part, readings);
    }
    return readings;
  };

  /** Readings of a cleaned surface, most probable first; scores sum to 1. */
  read(text: string): ReadingRecord[] {
    const word = text.toLowerCase();
    const capitals = capitalsOf(text);
    if (isFixedOffice(this.data, word)) return [fixed(word, G.ABBR | G.ORGN, 1)];
    const known = this.known(word);
    const readings =
      known.length > 0 ? this.weighCapitals(known, text, word, capitals) : this.unknown(text, word, capitals);
    if (capitals === 'none' || text.length < SHORTEST_REST || readings.some(({ extra }) => (extra & G.SURN) !== 0)) {
      return ranked(readings);
    }
    const share = known.length > 0 ? SURNAME_BESIDE_KNOWN : SURNAME_BESIDE_GUESS;
    this.rows.begin(word);
    this.surnames.read(word, share, this.rows);
    const surnames = this.rows.records(this.data);
    return ranked(surnames.length === 0 ? readings : [...readings, ...surnames]);
  }

  private known(word: string): ReadingRecord[] {
    const { data } = this;
    const added = this.added.get(withoutYo(word));
    if (!added) return this.lookup.find(word);
    const readings = added
      .filter(({ paradigm, form }) => (data.extra(paradigm, form) & G.FIXD) === 0 || form === 0)
      .map(({ paradigm, form, stem, extra }) => {
        const reading = readingOf(data, paradigm, form, stem);
        reading.extra |= extra;
        reading.score = 1 / added.length;
        if ((reading.extra & G.FIXD) !== 0) reading.grammar |= G.indeclinableBits(reading.extra);
        return reading;
      });
    return [...readings, ...this.lookup.find(word)];
  }

  private weighCapitals(readings: ReadingRecord[], text: string, word: string, capitals: Capitals): ReadingRecord[] {
    if (capitals === 'none') return lowered(readings);
    if (text.length === 1 && capitals === 'first') return [...readings, fixed(word, G.INIT, 0.1)];
    // «РАН» is not the genitive of «рана», «ВОЗ» is not a cart.
    const abbreviation = capitals === 'all' && text.length <= LONGEST_ABBREVIATION && !text.includes('-');
    if (!abbreviation) return readings;
    if (!readings.some((r) => (r.extra & NAMED) !== 0)) {
      return [...readings, fixed(word, G.ABBR, abbreviationBesideKnown(word))];
    }
    return readings.map((r) => ((r.extra & NAMED) !== 0 ? r.scored(r.score * WRITTEN_ABBREVIATION) : r));
  }

  private unknown(text: string, word: string, capitals: Capitals): ReadingRecord[] {
    const { data } = this;
    if (text.length === 1) return [fixed(word, capitals === 'first' ? G.INIT : 0, 1)];
    const latin = text.charCodeAt(0) < 0x250 ? LATIN_WITH_ENDING.exec(text) : null;
    if (latin) return this.latinWithEnding(latin[1] ?? '', latin[2] ?? '');
    if (capitals === 'mixed') {
      const ended = abbreviationWithEnding(data, text);
      if (ended.length > 0) return ended;
      if (endsInCapitals(text) && !text.includes('-')) return [fixed(word, G.ABBR, 1)];
    }
    if (text.includes('-')) {
      const compound = this.compounds.read(text, this.readPart);
      if (compound.length > 0) return compound;
    }
    if (text.includes('.')) return [fixed(word, 0, 1)];
    const guessed = this.plain.guess(word, capitals !== 'none', capitals === 'all', this.rows);
    return guessed ? this.rows.records(data) : this.behindPrefix(word, capitals);
  }

  private latinWithEnding(stem: string, ending: string): ReadingRecord[] {
    const lower = stem.toLowerCase();
    const readings = withModelEnding(this.data, lower, ending);
    if (readings.length === 0) return [fixed(lower, G.LATN, 1)];
    for (const reading of readings) {
      reading.spell(lower, reading.stem);
      reading.extra |= G.LATN;
      reading.paradigm = -1;
    }
    return readings;
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
        return rest.map((reading) => {
          const whole = prefixed(reading, word.slice(0, length));
          whole.known = false;
          return whole;
        });
      }
    }
    return [];
  }

  private ordinary(word: string): ReadingRecord[] {
    return this.lookup.find(word).filter(({ grammar, extra }) => (grammar & OPEN) !== 0 && (extra & NOT_OPEN) === 0);
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
  return readings.map((reading) => reading.scored(reading.score / (total || 1))).sort(byScore);
}

function lowered(readings: ReadingRecord[]): ReadingRecord[] {
  for (let i = 0; i < readings.length; i++) {
    if ((readings[i]!.extra & G.PROPER) === 0) continue;
    return readings.map((r) => ((r.extra & G.PROPER) !== 0 ? r.scored(r.score * LOWERED_NAME) : r));
  }
  return readings;
}
