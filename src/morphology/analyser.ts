/** One word -> readings: dictionary, added words, then everything that can be guessed. */
import { abbreviationWithEnding, endsInCapitals, fixed, isFixedOffice, withModelEnding } from './abbreviations.js';
import {
  type Capitals,
  capitalsOf,
  cleanSurface,
  foldLookAlikes,
  hasCyrillic,
  hasLatin,
  plainness,
  TITLED,
  UPPER,
  withoutYo,
} from './alphabet.js';
import { Compounds, prefixed } from './compound.js';
import type { MorphologyData } from './data.js';
import { END_SMALL, END_TITLED } from './ends.js';
import { Glances } from './glance.js';
import * as G from './grammemes.js';
import { Lookup } from './lookup.js';
import {
  abbreviationBesideKnown,
  LONGEST_ABBREVIATION,
  LONGEST_UNKNOWN_PREFIX,
  LOWERED_NAME,
  NAMED,
  NOT_OPEN,
  OPEN,
  PlainWords,
  SHORTEST_REST,
  SURNAME_BESIDE_GUESS,
  SURNAME_BESIDE_KNOWN,
  WRITTEN_ABBREVIATION,
} from './plain.js';
import { Predictor } from './predict.js';
import { byScore, type ReadingRecord, readingOf } from './reading.js';
import { Rows } from './rows.js';
import type { AddedForm } from './rules.js';
import { Surnames } from './surnames.js';
import { Templates } from './templates.js';
import type { Glance } from './types.js';

/** Latin letters, then a Russian ending after a hyphen or an apostrophe: "Boeing'ом", "Google-а". */
const LATIN_WITH_ENDING = /^([A-Za-z\u00c0-\u024f0-9.&+-]+)['\u2019-]([а-яё]{1,3})$/;
/** Parts of compounds come again and again: so many are kept. */
const MOST_PARTS = 1000;

export class Analyser {
  private readonly lookup: Lookup;
  private readonly surnames: Surnames;
  private readonly predictor: Predictor;
  private readonly added: ReadonlyMap<string, readonly AddedForm[]>;
  private readonly plain: PlainWords;
  private readonly compounds: Compounds;
  private readonly glances: Glances;
  private readonly templates: Templates;
  private readonly rows = new Rows();
  private readonly parts = new Map<string, readonly ReadingRecord[]>();

  constructor(private readonly data: MorphologyData) {
    this.lookup = new Lookup(data);
    this.surnames = new Surnames(data);
    this.predictor = new Predictor(data);
    this.added = new Map(Object.entries(data.rules.added));
    this.plain = new PlainWords(data, this.lookup, this.surnames, this.predictor, this.added);
    this.compounds = new Compounds(data.rules);
    this.glances = new Glances(data);
    this.templates = new Templates(this.glances);
  }

  /** Readings of a surface, most probable first; scores sum to 1. */
  analyse(surface: string): ReadingRecord[] {
    const plain = plainness(surface);
    if (plain !== 0) {
      const word = (plain & TITLED) !== 0 ? surface.toLowerCase() : surface;
      return this.readPlain(word, plain) ? this.rows.records(this.data) : this.read(surface);
    }
    const text = foldLookAlikes(cleanSurface(surface));
    if (!hasCyrillic(text)) return hasLatin(text) ? [fixed(text.toLowerCase(), G.LATN, 1)] : [];
    return this.read(text);
  }

  /** See `Morphology.glance`. */
  glance(word: string, plain: number): Glance | null {
    const { plain: words, lookup, rows, glances, templates } = this;
    if (words.isSpecial(word)) return null;
    const ends = lookup.walk(word);
    const template = ends === 1 ? this.templateOf(word, plain) : -1;
    if (template >= 0) {
      templates.look(template, word.length);
      return glances.glance;
    }
    if (!words.fill(word, plain, rows)) return null;
    const glance = glances.of(rows);
    // names and words that no dictionary knows are asked for more than this
    if (ends === 0 || (plain & TITLED) !== 0) glance.readings = rows.records(this.data);
    return glance;
  }

  /** See `Morphology.readings`. */
  readings(surface: string, template: number): ReadingRecord[] {
    if (template < 0) return this.analyse(surface);
    this.templates.read(template, surface.toLowerCase(), this.rows);
    return this.rows.records(this.data);
  }

  /** The template of the word that was walked, or -1 if it has readings of its own. */
  private templateOf(word: string, plain: number): number {
    const { lookup, plain: words, rows } = this;
    const { ends } = lookup;
    const titled = (plain & TITLED) !== 0;
    if ((plain & UPPER) !== 0 || (titled && this.surnames.mayRead(word))) return -1;
    const place = lookup.commonPlace();
    if (place < 0) return -1;
    const cell = place + (titled ? END_TITLED : END_SMALL);
    if (ends.cells[cell] === 0) ends.cells[cell] = (words.fill(word, plain, rows) ? this.templates.add(rows) : -1) + 1;
    return ends.cells[cell]! - 1;
  }

  private readPlain(word: string, plain: number): boolean {
    if (this.plain.isSpecial(word)) return false;
    this.lookup.walk(word);
    return this.plain.fill(word, plain, this.rows);
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

  private read(text: string): ReadingRecord[] {
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
