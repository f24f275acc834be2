/** Which row of a paradigm is the lemma of another row. */
import type { MorphologyData } from './data.js';
import * as G from './grammemes.js';

/** Rows that are no lemma where the paradigm has another. */
const SIDE = G.INFR | G.RARE | G.VARIANT;
const PLAIN = 100;

/** The row of the lemma of a row. */
export function baseRow(data: MorphologyData, paradigm: number, form: number): number {
  return data.baseRow(paradigm, form, findBaseRow);
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
