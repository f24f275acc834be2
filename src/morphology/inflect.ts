/** From a reading to other forms of its lexeme. */
import type { MorphologyData } from './data.js';
import * as G from './grammemes.js';
import { sharedStart } from './lemma.js';
import type { Reading, Wanted, WordForm } from './types.js';

/** All distinct forms of the lexeme with their grammar. */
export function wordForms(data: MorphologyData, reading: Reading): WordForm[] {
  if (reading.paradigm < 0) return [{ form: reading.lemma, grammar: reading.grammar, extra: reading.extra }];
  const { paradigm } = reading;
  const marks = reading.extra & ~data.extra(paradigm, reading.form);
  const forms: WordForm[] = [];
  const rows = data.rows(paradigm);
  for (let row = 0; row < rows; row++) {
    const grammar = data.grammar(paradigm, row);
    const extra = data.extra(paradigm, row) | marks;
    const form = withParts(data, reading, data.word(paradigm, row, reading.stem), grammar);
    if (!has(forms, form, grammar, extra)) forms.push({ form, grammar, extra });
  }
  return forms;
}

function has(forms: readonly WordForm[], form: string, grammar: number, extra: number): boolean {
  for (let i = 0; i < forms.length; i++) {
    const other = forms[i]!;
    if (other.grammar === grammar && other.extra === extra && other.form === form) return true;
  }
  return false;
}

/** The form with the wanted bits; dimensions not named stay as the reading has them. Null if there is none. */
export function inflect(data: MorphologyData, reading: Reading, wanted: Wanted): string | null {
  const row = rowFor(data, reading, wanted);
  if (row === FIXED) return reading.lemma;
  if (row < 0) return null;
  const { paradigm } = reading;
  return withParts(data, reading, data.word(paradigm, row, reading.stem), data.grammar(paradigm, row));
}

const NONE = -1;
const FIXED = -2;

function rowFor(data: MorphologyData, reading: Reading, wanted: Wanted): number {
  const { paradigm, grammar, extra } = reading;
  const wantedCase = wanted.case ?? grammar & G.CASE_MASK;
  const number = wanted.number ?? grammar & G.NUMBER_MASK;
  const gender = wanted.gender ?? grammar & G.GENDER_MASK;
  const animacy = wanted.animacy ?? grammar & G.ANIMACY_MASK;
  if ((extra & G.FIXD) !== 0) return FIXED;
  if (paradigm < 0) return (wantedCase & G.NOMN) !== 0 ? FIXED : NONE;
  const pos = grammar & G.POS_MASK;
  const series = extra & G.SERIES & data.extra(paradigm, reading.form);
  // a short patronymic stays short: «Младичу» is of «Младич», not of «Младевич»
  const own = (extra & G.PATR) !== 0 ? data.extra(paradigm, reading.form) : 0;
  let best = NONE;
  let least = 99;
  const rows = data.rows(paradigm);
  for (let row = 0; row < rows; row++) {
    const g = data.grammar(paradigm, row);
    const e = data.extra(paradigm, row);
    if ((g & G.POS_MASK) !== pos || (e & G.SERIES) !== series) continue;
    if (lacks(g & G.CASE_MASK, wantedCase) || lacks(g & G.NUMBER_MASK, number)) continue;
    const g3 = g & G.GENDER_MASK;
    const misfit = lacks(g3, gender);
    // A noun's gender is its own; only surnames have a row for each.
    if (misfit && ((pos & G.NOUN) === 0 || (e & G.PERSONAL) !== 0)) continue;
    const cost =
      (((e ^ own) & G.VARIANT) !== 0 ? 4 : 0) +
      (((e ^ own) & (G.RARE | G.INFR)) !== 0 ? 4 : 0) +
      // "мес" stands among the forms of "месяц"
      ((e & ~extra & G.ABBR) !== 0 ? 4 : 0) +
      (misfit ? 2 : 0) +
      (lacks(g & G.ANIMACY_MASK, animacy) ? 1 : 0) -
      ((pos & G.MODIFIER) !== 0 || (e & G.PATR) !== 0 ? sharedStart(data, paradigm, row, reading.form) * 0.01 : 0);
    if (cost < least) {
      least = cost;
      best = row;
    }
  }
  return best;
}

/** True if both sides name the dimension and share nothing. */
function lacks(have: number, want: number): boolean {
  return have !== 0 && want !== 0 && (have & want) === 0;
}

/** Adds the inflected part before the hyphen and the fixed tail. */
function withParts(data: MorphologyData, reading: Reading, word: string, grammar: number): string {
  const text = reading.tail ? word + reading.tail : word;
  if (!reading.left) return text;
  const left = inflect(data, reading.left, {
    case: grammar & G.CASE_MASK,
    number: grammar & G.NUMBER_MASK,
    ...((grammar & G.ADJF) !== 0 ? { gender: grammar & G.GENDER_MASK } : {}),
  });
  return `${left ?? reading.left.lemma}-${text}`;
}
