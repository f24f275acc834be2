/** Words that the dictionary lacks, described by a word that inflects alike: used when the dictionary is built. */

import { withoutYo } from './alphabet.js';
import type { MorphologyData } from './data.js';
import { Lookup } from './lookup.js';
import type { AddedForm } from './rules.js';
import { parseMark } from './tags.js';
import type { Reading } from './types.js';

/** One entry of `dictionaries/morphology/words.yaml`. */
export interface AddedWord {
  /** Nominative, ё and all. */
  readonly word: string;
  /** A dictionary word with the same endings. */
  readonly like: string;
  /** OpenCorpora marks in addition to the model's: Geox, Orgn, Abbr… */
  readonly marks?: readonly string[];
}

/** The most probable reading of a model word as a lemma. Throws if the dictionary lacks the word. */
export function paradigmOf(data: MorphologyData, word: string, marks: readonly string[] = []): Reading {
  const lower = word.toLowerCase();
  const extra = marks.reduce((bits, mark) => bits | (parseMark(mark)?.extra ?? 0), 0);
  const reading = new Lookup(data)
    .find(lower)
    .find((candidate) => candidate.lemma === lower && (candidate.extra & extra) === extra);
  if (!reading) throw new Error(`model word "${word}" is not in the dictionary`);
  return reading;
}

/** Every form of every added word with its row. Throws if an entry does not end as its model does. */
export function addedForms(data: MorphologyData, words: readonly AddedWord[]): Record<string, AddedForm[]> {
  const forms: Record<string, AddedForm[]> = {};
  for (const { word, like, marks = [] } of words) {
    const { paradigm, form: base } = modelOf(data, word, like);
    const lower = word.toLowerCase();
    const ending = data.ending(paradigm, base);
    if (!lower.endsWith(ending)) throw new Error(`words.yaml: "${word}" does not end like "${like}" (-${ending})`);
    const stem = lower.slice(0, lower.length - ending.length);
    let extra = 0;
    for (const mark of marks) {
      const bits = parseMark(mark);
      if (!bits) throw new Error(`words.yaml: "${word}" has an unknown mark "${mark}"`);
      extra |= bits.extra;
    }
    for (let row = 0; row < data.rows(paradigm); row++) {
      const text = withoutYo(data.word(paradigm, row, stem));
      forms[text] ??= [];
      forms[text].push({ paradigm, form: row, stem, extra });
    }
  }
  return forms;
}

function modelOf(data: MorphologyData, word: string, like: string): Reading {
  try {
    return paradigmOf(data, like);
  } catch (cause) {
    throw new Error(`words.yaml: "${word}" has no model: "${like}" is not a lemma of the dictionary`, { cause });
  }
}
