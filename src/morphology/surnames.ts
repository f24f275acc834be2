/** Surnames that the dictionary lacks, by their suffix: «Рымашевского», «Мамонова» (not only the town Мамоново). */
import type { MorphologyData } from './data.js';
import * as G from './grammemes.js';
import { type ReadingRecord, readingOf } from './reading.js';

const SHORTEST_START = 2;
const PLURAL = 0.3;

interface Row {
  /** Suffix of the stem with the ending: «ов» + «ым». */
  readonly tail: string;
  readonly ending: number;
  readonly paradigm: number;
  readonly row: number;
}

export class Surnames {
  /** Rows by the last two letters of their tail: most words are turned away at once. */
  private readonly rows = new Map<number, Row[]>();

  constructor(private readonly data: MorphologyData) {
    for (const { suffix, paradigm } of data.rules.surnames) {
      for (let row = 0; row < data.rows(paradigm); row++) {
        const extra = data.extra(paradigm, row);
        if ((extra & G.SURN) === 0 || (extra & G.VARIANT) !== 0) continue;
        const ending = data.ending(paradigm, row);
        const tail = suffix + ending;
        const rows = this.rows.get(endOf(tail)) ?? [];
        this.rows.set(endOf(tail), rows);
        rows.push({ tail, ending: ending.length, paradigm, row });
      }
    }
  }

  /** Readings of a lower-case word as a surname in the right gender; scores sum to `share` or less. */
  read(word: string, share: number): ReadingRecord[] {
    const readings: ReadingRecord[] = [];
    const rows = this.rows.get(endOf(word));
    if (!rows) return readings;
    for (const { tail, ending, paradigm, row } of rows) {
      if (word.length < tail.length + SHORTEST_START || !word.endsWith(tail)) continue;
      const reading = readingOf(this.data, paradigm, row, word.slice(0, word.length - ending));
      reading.known = false;
      readings.push(reading);
    }
    for (const reading of readings) {
      reading.score = (((reading.grammar & G.NUMBER_MASK) === G.PLUR ? PLURAL : 1) * share) / readings.length;
    }
    return readings;
  }
}

/** The last two letters as one number. */
function endOf(text: string): number {
  return text.charCodeAt(text.length - 2) * 0x10000 + text.charCodeAt(text.length - 1);
}
