/** One word -> readings: dictionary, added words, then everything that can be guessed. */
import { fixed } from './abbreviations.js';
import { cleanSurface, foldLookAlikes, hasCyrillic, hasLatin, plainness, TITLED, UPPER } from './alphabet.js';
import type { MorphologyData } from './data.js';
import { END_SMALL, END_TITLED } from './ends.js';
import { Glances } from './glance.js';
import * as G from './grammemes.js';
import { Lookup } from './lookup.js';
import { OddWords } from './odd.js';
import { PlainWords } from './plain.js';
import { Predictor } from './predict.js';
import type { ReadingRecord } from './reading.js';
import { Rows } from './rows.js';
import { Surnames } from './surnames.js';
import { Templates } from './templates.js';
import type { Glance } from './types.js';

export class Analyser {
  private readonly lookup: Lookup;
  private readonly surnames: Surnames;
  private readonly plain: PlainWords;
  private readonly odd: OddWords;
  private readonly glances: Glances;
  private readonly templates: Templates;
  private readonly rows = new Rows();

  constructor(private readonly data: MorphologyData) {
    const added = new Map(Object.entries(data.rules.added));
    this.lookup = new Lookup(data);
    this.surnames = new Surnames(data);
    this.plain = new PlainWords(data, this.lookup, this.surnames, new Predictor(data), added);
    this.odd = new OddWords(data, this.lookup, this.surnames, this.plain, added, (word) => this.analyse(word));
    this.glances = new Glances(data);
    this.templates = new Templates(this.glances);
  }

  /** Readings of a surface, most probable first; scores sum to 1. */
  analyse(surface: string): ReadingRecord[] {
    const plain = plainness(surface);
    if (plain !== 0) {
      const word = (plain & TITLED) !== 0 ? surface.toLowerCase() : surface;
      return this.readPlain(word, plain) ? this.rows.records(this.data) : this.odd.read(surface);
    }
    const text = foldLookAlikes(cleanSurface(surface));
    if (!hasCyrillic(text)) return hasLatin(text) ? [fixed(text.toLowerCase(), G.LATN, 1)] : [];
    return this.odd.read(text);
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
}
