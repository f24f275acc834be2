/** Surnames that the dictionary lacks, by their suffix: «Рымашевского», «Мамонова» (not only the town Мамоново). */
import type { MorphologyData } from './data.js';
import * as G from './grammemes.js';
import { readingOf } from './lookup.js';
import type { Reading } from './types.js';

/** Readings of a lower-case word as a surname with a Russian suffix, in the right gender; scores sum to `share` or less. */
export function surnameReadings(data: MorphologyData, word: string, share: number): Reading[] {
  const readings: Reading[] = [];
  for (const { suffix, paradigm } of data.rules.surnames) {
    for (let row = 0; row < data.rows(paradigm); row++) {
      const extra = data.extra(paradigm, row);
      if ((extra & G.SURN) === 0 || (extra & G.VARIANT) !== 0) continue;
      const ending = data.ending(paradigm, row);
      const stem = word.slice(0, word.length - ending.length);
      if (!word.endsWith(ending) || !stem.endsWith(suffix) || stem.length < suffix.length + 2) continue;
      readings.push({ ...readingOf(data, paradigm, row, stem), known: false });
    }
  }
  return readings.map((reading) => {
    const plural = (reading.grammar & G.NUMBER_MASK) === G.PLUR ? 0.3 : 1;
    return { ...reading, score: (plural * share) / readings.length };
  });
}
