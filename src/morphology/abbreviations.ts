/** Capital-letter words: «РУСАЛа», «ВТБ», «СибГИУ», «Минобрнауки», "Boeing'а". */
import { byteOf } from './alphabet.js';
import type { MorphologyData } from './data.js';
import * as G from './grammemes.js';
import { ReadingRecord, readingOf } from './reading.js';

const WITH_ENDING = /^(.*[А-ЯЁ][А-ЯЁ0-9]+)([а-яё]{1,3})$/;
/** An abbreviation that ends in capitals: «СибГИУ», «КузГТУ», «ВТБ». */
const TAIL_OF_CAPITALS = /[А-ЯЁ0-9][А-ЯЁ]$/;

/** Grammar of a word that never changes: every case, both numbers, any gender. */
export const FIXED = G.NOUN | G.CASE_MASK | G.NUMBER_MASK | G.GENDER_MASK | G.INAN;

/** A word that never changes. */
export function fixed(lemma: string, extra: number, score: number): ReadingRecord {
  return new ReadingRecord(null, lemma, FIXED, extra | G.FIXD, score, false, -1, 0, null, null);
}

/** «РУСАЛа», «ТАССом»: capitals with a case ending. Empty if the surface is not of that shape. */
export function abbreviationWithEnding(data: MorphologyData, surface: string): ReadingRecord[] {
  const match = WITH_ENDING.exec(surface);
  if (!match) return [];
  return withModelEnding(data, (match[1] ?? '').toLowerCase(), match[2] ?? '');
}

/** Readings of stem + ending in the paradigms of the model abbreviations. */
export function withModelEnding(data: MorphologyData, stem: string, ending: string): ReadingRecord[] {
  const readings: ReadingRecord[] = [];
  for (const paradigm of data.rules.abbreviationParadigms) {
    for (let row = 0; row < data.rows(paradigm); row++) {
      if (data.ending(paradigm, row) !== ending || (data.extra(paradigm, row) & G.VARIANT) !== 0) continue;
      const reading = readingOf(data, paradigm, row, stem);
      reading.extra |= G.ABBR;
      reading.known = false;
      readings.push(reading);
    }
  }
  readings.forEach((reading, i) => {
    reading.score = (i === 0 ? 2 : 1) / (readings.length + 1);
  });
  return readings;
}

/** True for «СибГИУ» and «ВТБ»: the last two characters are capitals. */
export const endsInCapitals = (surface: string): boolean => TAIL_OF_CAPITALS.test(surface);

/** True for clipped names of offices that do not inflect: «Минобрнауки», «Минпросвещения». */
export function isFixedOffice(data: MorphologyData, word: string): boolean {
  const { clippedHeads, fixedTails } = data.rules;
  return clippedHeads.some((head) => word.startsWith(head)) && fixedTails.some((tail) => word.endsWith(tail));
}

/** True if the dictionary could hold the word at all (Russian letters, hyphens). */
export function isRussian(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (byteOf(code) === 0 || code < 0x2d) return false;
  }
  return true;
}
