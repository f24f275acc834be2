/** Rows -> what a text is asked of most words. */
import { withoutYo } from './alphabet.js';
import { type MorphologyData, PREFIXES } from './data.js';
import { baseRow } from './lemma.js';
import { ALONE, type Rows } from './rows.js';
import type { Glance } from './types.js';

/** What is less likely says nothing of a word at large. */
export const LEAST_LIKELY = 0.005;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export class Glances {
  readonly glance: Writable<Glance> = {
    grammar: 0,
    extra: 0,
    from: 0,
    to: 0,
    ending: '',
    template: -1,
    readings: null,
  };
  /** The lemma is not letters of the word with an ending: `ending` is all of it. */
  spelled = false;

  constructor(private readonly data: MorphologyData) {}

  /** The same object every time. */
  of(rows: Rows): Writable<Glance> {
    const { glance } = this;
    glance.grammar = 0;
    glance.extra = 0;
    for (let i = 0; i < rows.count; i++) {
      if (rows.score[i]! < LEAST_LIKELY) continue;
      glance.grammar |= rows.grammar[i]!;
      glance.extra |= rows.extra[i]!;
    }
    glance.template = -1;
    glance.readings = null;
    this.lemma(rows);
    return glance;
  }

  /** The lemma of the first row, as letters of the word and an ending. */
  private lemma(rows: Rows): void {
    const { data, glance } = this;
    const { length } = rows.spellings[0]!;
    const code = rows.code[0]!;
    this.spelled = false;
    glance.from = 0;
    glance.to = length;
    glance.ending = '';
    if (code === ALONE) return;
    const paradigm = code >> 16;
    const form = code & 0xffff;
    const base = baseRow(data, paradigm, form);
    if (base === form && rows.known[0] !== 0) return;
    const from = data.prefixLength(paradigm, form);
    const to = length - data.endingLength(paradigm, form);
    if (from > to || data.prefix(paradigm, base) !== PREFIXES[0]) {
      this.spelled = true;
      glance.to = 0;
      glance.ending = withoutYo(rows.lemma(data, 0));
      return;
    }
    glance.from = from;
    glance.to = to;
    glance.ending = withoutYo(data.ending(paradigm, base));
  }
}
